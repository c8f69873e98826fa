import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readFrame } from "../../packages/collector/src/adapters/agents-ws/read-frame.ts";
import type { Link } from "../../packages/collector/src/app/link.ts";
import {
  connectedDevice,
  testWorld,
  type TestLink,
  type TestWorld,
} from "../../packages/collector/src/app/testing/test-world.ts";
import { dispatch } from "../../packages/collector/src/handlers/registry.ts";
import { messages, type MessageType } from "../../packages/shared/src/protocol/registry.ts";
import { arbitraryOf } from "../../packages/shared/src/testing/arbitrary.ts";

// Every kind of message at every stage of a link: what is not in this table is refused by its code, and does nothing.

/** How a link stands: a stranger, one that was asked to prove itself, one that did, and the same for a device under suspicion or without its place. */
const standings = {
  fresh: {},
  challenged: {},
  open: {},
  quarantined: { quarantine: { code: "quarantine-copy", params: {} } },
  removed: { removed: true },
  closed: {},
} as const;
type Standing = keyof typeof standings;

const stageOf: Readonly<Record<Standing, Link["stage"]>> = {
  fresh: "fresh",
  challenged: "challenged",
  open: "open",
  // It may say all that another may; that it runs nothing is the orders' affair.
  quarantined: "open",
  removed: "closed",
  closed: "closed",
};

const proved: readonly Standing[] = ["open", "quarantined"];
/** Messages to the collector, and where they may come. Messages to agents may come nowhere. */
const table: Readonly<Partial<Record<MessageType, readonly Standing[]>>> = {
  enrol: ["fresh"],
  hello: ["fresh"],
  proof: ["challenged"],
  "caller-code": proved,
  finding: proved,
  goodbye: proved,
  heartbeat: proved,
  receipt: proved,
  "release-state": proved,
  "release-wanted": proved,
  report: proved,
  "rollout-state": proved,
  "run-begun": proved,
  "schedule-state": proved,
  "run-output": proved,
  "run-update": proved,
  anchor: proved,
  tickets: proved,
};

const cells = [...messages.keys()].flatMap((type) =>
  (Object.keys(standings) as Standing[]).map((standing) => ({
    type,
    standing,
    may: table[type]?.includes(standing) ?? false,
  })),
);

async function linkAt(world: TestWorld, standing: Standing): Promise<TestLink> {
  const link = await connectedDevice(world, standings[standing]);
  link.stage = stageOf[standing];
  return link;
}

/** A body that its schema takes, the same in each run. */
function bodyOf(type: MessageType): unknown {
  const schema = z.toJSONSchema(messages.get(type)?.body ?? expect.fail(), { io: "input", reused: "inline" });
  const [body] = fc.sample(arbitraryOf(schema), { numRuns: 1, seed: 4 });
  return body;
}

const frames = new Map(
  [...messages.values()].map(({ type, spooled }) => [
    type as MessageType,
    Buffer.from(JSON.stringify({ type, ...(spooled ? { seq: 1 } : {}), body: bodyOf(type as MessageType) })),
  ]),
);
const frameOf = (type: MessageType): Buffer => frames.get(type) ?? expect.fail(type);

/** All that a message could have changed of a device. */
const held = async (world: TestWorld, link: Link): Promise<unknown> => ({
  device: await world.store.device(link.deviceId),
  findings: await world.store.openFindings(link.deviceId),
  readings: await world.store.readings(link.deviceId),
  acknowledged: await world.store.acknowledged(link.deviceId, link.epoch),
  audit: await world.store.audit(0, 100),
});

describe("P-04 every message at every stage of a link", () => {
  test.each(cells.filter(({ may }) => may))("$type may come while the link is $standing", async (cell) => {
    const world = testWorld();
    const link = await linkAt(world, cell.standing);
    const frame = readFrame(frameOf(cell.type));
    if (!frame.ok) expect.fail(`${cell.type}: ${frame.detail}`);
    await dispatch(world, link, frame);
    expect(["message-not-now", "message-unknown"]).not.toContain(link.last("refused")?.code);
  });

  test.each(cells.filter(({ may }) => !may))(
    "$type is refused while the link is $standing, and does nothing",
    async ({ type, standing }) => {
      const world = testWorld();
      const link = await linkAt(world, standing);
      const before = await held(world, link);
      const frame = readFrame(frameOf(type));
      if (messages.get(type)?.to === "agent") {
        expect(frame).toMatchObject({ ok: false, code: "message-unknown" });
        return;
      }
      if (!frame.ok) expect.fail(`${type}: ${frame.detail}`);
      await dispatch(world, link, frame);
      expect(link.sent).toMatchObject([{ type: "refused", body: { code: "message-not-now" } }]);
      expect(link.stage).toBe("closed");
      expect(await held(world, link)).toEqual(before);
    },
  );

  test("the table names every message to the collector, and no other", () => {
    const toCollector = [...messages.values()].filter(({ to }) => to === "collector");
    expect(Object.keys(table).toSorted()).toEqual(toCollector.map(({ type }) => type).toSorted());
  });
});
