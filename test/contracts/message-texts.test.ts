import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { takeFrame } from "../../packages/agent/src/core/frame.ts";
import { readFrame } from "../../packages/collector/src/adapters/agents-ws/read-frame.ts";
import {
  connectedDevice,
  type TestLink,
  testWorld,
} from "../../packages/collector/src/app/testing/test-world.ts";
import { dispatch } from "../../packages/collector/src/handlers/registry.ts";
import { errors } from "../../packages/shared/src/errors/errors.ts";
import { probes } from "../../packages/shared/src/probes/registry.ts";
import { checks } from "../../packages/shared/src/protocol/checks.generated.ts";
import { messages, type MessageType } from "../../packages/shared/src/protocol/registry.ts";
import type { Schema } from "../../packages/shared/src/testing/arbitrary.ts";
import { sampleReport } from "../../scripts/bench/fleet.ts";
import { alteredIn } from "./corpus/altered.ts";
import { fullOf, hostileTexts, mark, withText } from "./corpus/places.ts";

// Every place of every message where a text may stand, out of the schemas themselves: a new message is among them by itself.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-texts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const schemaOf = (type: MessageType): Schema =>
  z.toJSONSchema(messages.get(type)?.body ?? expect.fail(type), { io: "input", reused: "inline" });
const to = (side: "agent" | "collector") => [...messages].filter(([, message]) => message.to === side);
const toCollector = to("collector");
const toAgent = to("agent");

/** What makes a body one that is stored, where any other is refused for what it is about. */
const stored: Readonly<Partial<Record<MessageType, Readonly<Record<string, unknown>>>>> = {
  finding: { rule: "print-queue-stopped", state: "raised" },
};

const frameOf = (type: string, body: unknown, seq = 1): string =>
  JSON.stringify({ type, ...(messages.get(type as MessageType)?.spooled ? { seq } : {}), body });

/** Takes a frame in as the collector does, on the open link of a device of its own unless one is given; whether it was let through. */
async function taken(
  world: ReturnType<typeof testWorld>,
  type: string,
  body: unknown,
  open?: { readonly link: TestLink; readonly seq: number },
): Promise<boolean> {
  const frame = readFrame(Buffer.from(frameOf(type, body, open?.seq)));
  if (!frame.ok) {
    expect(errors).toHaveProperty(frame.code);
    return false;
  }
  expect(frame.body).toEqual(body);
  const link = open?.link ?? (await connectedDevice(world));
  if (type === "enrol" || type === "hello") link.stage = "fresh";
  if (type === "proof") link.stage = "challenged";
  await dispatch(world, link, frame);
  const refused = link.last("refused");
  if (refused) expect(errors).toHaveProperty(refused.code);
  return true;
}

describe("P-21: a text in a message to the collector is refused with a code, or kept as it is", () => {
  const reached = new Set<string>();

  test.each(toCollector.map(([type]) => type))("%s", async (type) => {
    const file = path.join(folder, `${type}.sqlite`);
    const world = testWorld([], file);
    const schema = schemaOf(type);
    const usual = fullOf(schema) as Record<string, unknown>;
    for (const [, text] of hostileTexts) {
      for (const made of withText(schema, text)) {
        const body = made as Record<string, unknown>;
        const right = Object.entries(stored[type] ?? {}).filter(
          ([key]) => JSON.stringify(body[key]) === JSON.stringify(usual[key]),
        );
        const findingId =
          "findingId" in body && body["findingId"] === usual["findingId"] ? { findingId: world.newId() } : {};
        if (await taken(world, type, { ...body, ...Object.fromEntries(right), ...findingId }))
          reached.add(type);
      }
    }
    expect(alteredIn(file)).toEqual([]);
  });

  test("what a probe measured, in every text of every probe", async () => {
    const file = path.join(folder, "readings.sqlite");
    const world = testWorld([], file);
    const link = await connectedDevice(world);
    let seq = 0;
    let through = 0;
    const sample = sampleReport(0, true) as object;
    for (const [id, { value }] of probes) {
      const schema = z.toJSONSchema(value, { io: "input", reused: "inline" }) as Schema;
      for (const [, text] of hostileTexts)
        for (const made of withText(schema, text)) {
          const readings = { [id]: { state: "measured", atMs: 1, tookMs: 1, value: made } };
          const body = { ...sample, readings };
          if (await taken(world, "report", body, { link, seq: ++seq })) through += 1;
        }
    }
    expect(through).toBeGreaterThan(1000);
    expect(alteredIn(file)).toEqual([]);
  }, 60_000);

  test("the corpus gets past the schemas of what people read", () => {
    expect([...reached].toSorted()).toEqual(expect.arrayContaining(["enrol", "finding", "report"]));
  });

  test.each(toCollector.map(([type, { maxBytes }]) => [type, maxBytes] as const))(
    "%s with ten megabytes in a text is too large, and so is one byte above its limit",
    (type, maxBytes) => {
      for (const length of [10_000_000, maxBytes + 1]) {
        const text = frameOf(type, { ...(fullOf(schemaOf(type)) as object), more: mark("x".repeat(length)) });
        expect(readFrame(Buffer.from(text))).toMatchObject({ ok: false, code: "frame-too-large" });
      }
    },
  );
});

describe("P-21: a text in a message to an agent is refused with a code, or kept as it is", () => {
  const rules = {
    limitOf: (type: string) => messages.get(type as MessageType)?.maxBytes,
    check: (type: string, body: unknown) => checks.get(type)?.(body) ?? null,
  };
  const take = (text: string): ReturnType<typeof takeFrame> =>
    takeFrame(text, Buffer.byteLength(text), rules);

  test.each(toAgent.map(([type]) => type))("%s", (type) => {
    const schema = schemaOf(type);
    for (const [, text] of hostileTexts)
      for (const body of withText(schema, text)) {
        const frame = take(frameOf(type, body));
        if (frame.ok) expect(frame.body).toEqual(body);
        else expect(errors).toHaveProperty(frame.code);
      }
    const large = frameOf(type, mark("x".repeat(10_000_000)));
    expect(take(large)).toMatchObject({ ok: false, code: "frame-too-large" });
  });
});
