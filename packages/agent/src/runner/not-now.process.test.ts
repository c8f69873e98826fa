import type { Body } from "@hulplijn/shared/protocol";
import { afterEach, describe, expect, test } from "vitest";
import type { Presence } from "../core/presence/presence.ts";
import {
  bodyFor,
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { createOrderKeeper } from "../app/obey-order.ts";
import type { FromRunner } from "./face.ts";
import { createRunner, type Runner } from "./runner.ts";

afterEach(closeHouses);

const free: Presence = { call: "no", presenting: "no", "low-battery": "no" };

/** The runner of this device in this very process, so that the test says what the employee does; all else of it is real. */
function inProcess(house: House): {
  readonly runner: Runner;
  readonly said: FromRunner[];
  readonly now: { presence: Presence; monoMs: number };
} {
  const said: FromRunner[] = [];
  const now = { presence: { ...free, call: "yes" } as Presence, monoMs: 1_000_000 };
  const runner = createRunner({
    statePath: house.folder,
    keyFile: `${house.folder}/device-key.pem`,
    settingsFolder: "/nonexistent",
    send: (frame) => void said.push(frame),
    log: () => undefined,
    nowMs: () => Date.now(),
    monoMs: () => now.monoMs,
    isRoot: true,
    lookAround: () => now.presence,
    before: [],
  });
  return { runner, said, now };
}

const updates = (said: readonly FromRunner[]): Body<"run-update">[] =>
  said.flatMap((frame) => (frame.kind === "update" ? [frame.body] : []));

/** A house whose own runner has gone, with tickets that it gave out. */
async function quiet(): Promise<House> {
  const house = makeHouse();
  await until(() => house.keeper.tickets().length > 0);
  house.keeper.close();
  return house;
}

const fixOf = (house: House) =>
  simple(
    { "check.sh": "exit 0\n", "fix.sh": `echo started >> ${house.folder}/starts\n` },
    { waitsFor: ["call", "presenting"] },
  );

describe.skipIf(withoutRoot)("an order that comes at a bad moment", () => {
  test("waits on the device with its reason, unused and unjournalled, and runs when the call is over", async () => {
    const house = await quiet();
    const { runner, said, now } = inProcess(house);
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    runner.take({ kind: "order", body });
    runner.take({ kind: "order", body });
    expect(updates(said)).toMatchObject([
      { runId, state: "postponed", reason: "in-a-call" },
      { runId, state: "postponed", reason: "in-a-call" },
    ]);
    expect(runner.busy()).toBe(false);
    now.presence = free;
    runner.take({ kind: "order", body });
    await until(() => said.some(({ kind }) => kind === "receipt"));
    expect(
      updates(said)
        .map(({ state }) => state)
        .slice(2),
    ).toEqual(["delivered", "checking", "running", "verifying"]);
    await runner.abandon();
  });

  test("is withdrawn without a start, whatever the employee does", async () => {
    const house = await quiet();
    const { runner, said } = inProcess(house);
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    runner.take({ kind: "order", body });
    runner.take({ kind: "stop", runId });
    runner.take({ kind: "order", body });
    await until(() => said.some(({ kind }) => kind === "receipt"));
    expect(updates(said).map(({ state }) => state)).toEqual(["postponed", "delivered"]);
    await runner.abandon();
  });

  test("waits a quarter of an hour at most for what the device cannot tell", async () => {
    const house = await quiet();
    const { runner, said, now } = inProcess(house);
    now.presence = { ...free, presenting: "unknown" };
    const body = await bodyFor(house, fixOf(house), newRunId());
    runner.take({ kind: "order", body });
    now.monoMs += 15 * 60_000 - 1;
    runner.take({ kind: "order", body });
    expect(updates(said).map(({ reason }) => reason)).toEqual(["cannot-tell", "cannot-tell"]);
    now.monoMs += 1;
    runner.take({ kind: "order", body });
    await until(() => said.some(({ kind }) => kind === "receipt"));
    await runner.abandon();
  });
});

describe.skipIf(withoutRoot)("the network half", () => {
  test("tells the collector once why an order waits, and tries it again when it is withdrawn", async () => {
    const house = makeHouse();
    const told: Body<"run-update">[] = [];
    const frames: unknown[] = [];
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    house.keeper.close();
    let say: (frame: FromRunner) => void = () => undefined;
    const keeper = createOrderKeeper({
      spool: {
        append: async (type, one) => {
          if (type === "run-update") told.push(one as Body<"run-update">);
        },
      },
      judge: async () => "none",
      wanted: () => undefined,
      startRunner: (events) => {
        say = (frame) => events.frame(frame);
        return { send: (frame) => void frames.push(frame), close: () => undefined };
      },
      log: { info: () => undefined, warn: () => undefined },
    });
    const postponed = (reason: "in-a-call" | "presenting"): void =>
      say({ kind: "update", body: { runId, state: "postponed", atMs: 1, reason } });
    keeper.order(body);
    postponed("in-a-call");
    postponed("in-a-call");
    postponed("presenting");
    await until(() => told.length === 2);
    expect(told.map(({ reason }) => reason)).toEqual(["in-a-call", "presenting"]);
    const orders = (): number =>
      frames.filter((frame) => (frame as { kind: string }).kind === "order").length;
    expect(orders()).toBe(1);
    keeper.stop({ runId });
    expect(orders()).toBe(2);
    say({ kind: "update", body: { runId, state: "delivered", atMs: 2 } });
    await until(() => told.length === 3);
    keeper.stop({ runId });
    expect(orders()).toBe(2);
    keeper.close();
  });
});
