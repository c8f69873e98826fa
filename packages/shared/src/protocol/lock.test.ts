import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { messages, oldestSpokenVersion, protocolVersion, type MessageType } from "./registry.ts";

const lock = JSON.parse(readFileSync(new URL("protocol.lock.json", import.meta.url), "utf8")) as Record<
  string,
  unknown
>;
const whatToDo = "the wire changed: read the policy in protocol/version.ts, then run npm run docs";

test("the lock names the messages of today, no more and no fewer", () => {
  expect(Object.keys(lock).toSorted(), whatToDo).toEqual([...messages.keys()].toSorted());
});

test.each([...messages.keys()])("the lock holds the schema of %s as it is today", (type: MessageType) => {
  const { body, ...rest } = messages.get(type) ?? expect.fail();
  const schema: unknown = z.toJSONSchema(body, { io: "input", reused: "inline" });
  expect(lock[type], whatToDo).toEqual({ ...rest, body: schema });
});

test("no message is newer than the protocol, and no spoken version is newer than the newest", () => {
  for (const { type, since } of messages.values()) expect(since, type).toBeLessThanOrEqual(protocolVersion);
  expect(oldestSpokenVersion).toBeLessThanOrEqual(protocolVersion);
});

test("every type is called like its file, and no frame may be larger than the largest", () => {
  for (const [type, message] of messages) {
    expect(message.type).toBe(type);
    expect(message.maxBytes, type).toBeGreaterThan(0);
    expect(message.maxBytes, type).toBeLessThanOrEqual(1_048_576);
  }
});
