import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { depthOf, readFrame } from "./read-frame.ts";

const frame = (value: unknown): Buffer =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const heartbeat = { type: "heartbeat", body: { echo: 1 } };

describe("reading a frame", () => {
  test("a message that fits its schema is read", () => {
    expect(readFrame(frame(heartbeat))).toEqual({
      ok: true,
      type: "heartbeat",
      seq: null,
      body: { echo: 1 },
    });
  });
  test.each([
    ["not JSON", "{", "frame-malformed"],
    ["not an object", "[1]", "frame-malformed"],
    ["null", "null", "frame-malformed"],
    ["no type", { body: {} }, "message-unknown"],
    ["P-03 a type that is a property of every object", { type: "constructor", body: {} }, "message-unknown"],
    ["P-03 the prototype as a type", { type: "__proto__", body: {} }, "message-unknown"],
    ["P-07 a list that prints like a type", { type: ["heartbeat"], body: { echo: 1 } }, "message-unknown"],
    ["a message to the agent", { type: "ack", body: { seq: 1 } }, "message-unknown"],
    ["a body of another form", { type: "heartbeat", body: { echo: "1" } }, "frame-malformed"],
    [
      "P-19 a number beyond whole numbers",
      '{"type":"heartbeat","body":{"echo":9007199254740993}}',
      "frame-malformed",
    ],
    ["P-19 a number beyond all numbers", '{"type":"heartbeat","body":{"echo":1e400}}', "frame-malformed"],
    ["P-19 a negative number", { type: "heartbeat", body: { echo: -1 } }, "frame-malformed"],
    [
      "P-05 a prototype in the body",
      '{"type":"heartbeat","body":{"echo":1,"__proto__":{"admin":true}}}',
      "frame-malformed",
    ],
    [
      "P-05 a prototype that is spelt with an escape",
      '{"type":"run-update","seq":1,"body":{"runId":"0190b6a0-0000-7000-8000-000000000000","state":"running","atMs":1,"\\u005f_proto__":{}}}',
      "frame-malformed",
    ],
    ["a type that cannot be printed", '{"type":{"toString":1,"valueOf":1}}', "message-unknown"],
    ["a spooled message without its number", { type: "run-update", body: {} }, "frame-malformed"],
    ["a number on a message that is not spooled", { ...heartbeat, seq: 4 }, "frame-malformed"],
    [
      "a frame larger than its type may be",
      { type: "heartbeat", body: { echo: 1 }, pad: "x".repeat(300) },
      "frame-too-large",
    ],
    ["P-32 very many empty lists", `[${"[],".repeat(60_000)}[]]`, "frame-malformed"],
    ["nested too deeply", `${"[".repeat(17)}${"]".repeat(17)}`, "frame-too-deep"],
    ["larger than any frame may be", " ".repeat(262_145), "frame-too-large"],
  ])("%s is refused", (_title, value, code) => {
    expect(readFrame(frame(value))).toMatchObject({ ok: false, code });
  });
  test("P-07 ids of another form than ours never get through", () => {
    for (const runId of [
      "../x",
      "a/b",
      "%2f",
      "\u0000",
      "x".repeat(10_000),
      ["0190b6a0-0000-7000-8000-000000000000"],
    ]) {
      const update = { type: "run-update", seq: 1, body: { runId, state: "running", atMs: 1 } };
      expect(readFrame(frame(update))).toMatchObject({ ok: false });
    }
  });
  test("no bytes make it throw, and nothing that is not a message gets through", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(readFrame(Buffer.from(bytes))).toMatchObject({ ok: false });
        },
      ),
    );
  });
  test("depth counts brackets, not those in text", () => {
    expect(depthOf(frame('{"a":[{"b":"[[[[\\"[["}]}'))).toBe(3);
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const deep = (value: unknown): number =>
          typeof value === "object" && value !== null
            ? 1 + Math.max(0, ...Object.values(value).map(deep))
            : 0;
        expect(depthOf(Buffer.from(text))).toBe(deep(JSON.parse(text)));
      }),
    );
  });
});
