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
import { runnerWithin } from "../../../../test/runner/in-process.ts";
import { createOrderKeeper } from "../app/obey-order.ts";
import type { FromRunner, ToRunner } from "./face.ts";
import { createScreen } from "../screen/screen-linux.ts";
import type { Runner } from "./runner-options.ts";

afterEach(closeHouses);

const free: Presence = { call: "no", presenting: "no", "low-battery": "no", typing: "no" };

/** The runner of this device in this very process, so that the test says what the employee does; all else of it is real. */
function inProcess(house: House): {
  readonly runner: Runner;
  readonly said: FromRunner[];
  readonly now: { presence: Presence; monoMs: number };
} {
  const said: FromRunner[] = [];
  const now = { presence: { ...free, call: "yes" } as Presence, monoMs: 1_000_000 };
  const runner = runnerWithin(house, {
    send: (frame) => void said.push(frame),
    monoMs: () => now.monoMs,
    lookAround: () => now.presence,
    screen: createScreen({
      findDesk: () => Promise.resolve(null),
      languageOf: () => "en",
      helper: { program: "/nonexistent", args: [] },
      log: () => undefined,
    }),
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

describe.skipIf(withoutRoot)("an order that waits", () => {
  test("does not hold up one that need not wait; it does not begin while that one runs, and begins afterwards", async () => {
    const house = await quiet();
    const { runner, said, now } = inProcess(house);
    const [waits, quick] = [newRunId(), newRunId()];
    const patient = await bodyFor(house, fixOf(house), waits);
    runner.take({ kind: "order", body: patient });
    const reads = simple({ "check.sh": "exit 0\n", "fix.sh": "sleep 0.3\n" }, { waitsFor: [] });
    runner.take({ kind: "order", body: await bodyFor(house, reads, quick) });
    expect(updates(said).map(({ runId, state }) => [runId, state])).toEqual([
      [waits, "postponed"],
      [quick, "delivered"],
      [quick, "checking"],
    ]);
    now.presence = free;
    runner.take({ kind: "order", body: patient });
    expect(said.at(-1)).toEqual({ kind: "later", runId: waits });
    await until(() => said.some(({ kind }) => kind === "receipt"));
    runner.take({ kind: "order", body: patient });
    await until(() => said.filter(({ kind }) => kind === "receipt").length === 2);
    await runner.abandon();
  });
});

/** A network half whose runner is the test. */
async function keeperOf(house: House) {
  house.keeper.close();
  const told: { readonly type: string; readonly body: unknown }[] = [];
  const frames: ToRunner[] = [];
  const quarantine = { on: false };
  let say: (frame: FromRunner) => void = () => undefined;
  const keeper = createOrderKeeper({
    rolloutsPlanned: () => undefined,
    spool: { append: async (type, body) => void told.push({ type, body }) },
    judge: async () => "none",
    quarantined: () => quarantine.on,
    wanted: () => undefined,
    callerAnswered: () => undefined,
    planned: () => undefined,
    release: () => undefined,
    startRunner: (events) => {
      say = (frame) => events.frame(frame);
      return { send: (frame) => void frames.push(frame), close: () => undefined };
    },
    log: { info: () => undefined, warn: () => undefined },
  });
  const ordered = (): (string | null)[] =>
    frames.flatMap((frame) => (frame.kind === "order" ? [frame.body.order.payload] : []));
  return { keeper, told, ordered, quarantine, say: (frame: FromRunner) => say(frame) };
}

describe.skipIf(withoutRoot)("the network half", () => {
  test("gives the runner what it would not begin again when a run has ended, who came first first; of that nobody hears", async () => {
    const house = makeHouse();
    const [one, two, three] = [newRunId(), newRunId(), newRunId()];
    const bodies = await Promise.all([one, two, three].map((runId) => bodyFor(house, fixOf(house), runId)));
    const { keeper, told, ordered, say } = await keeperOf(house);
    for (const body of bodies) keeper.order(body);
    say({ kind: "update", body: { runId: one, state: "postponed", atMs: 1, reason: "in-a-call" } });
    say({ kind: "update", body: { runId: two, state: "delivered", atMs: 1 } });
    say({ kind: "later", runId: three });
    say({ kind: "later", runId: one });
    say({ kind: "later", runId: three });
    const payload = Buffer.from(JSON.stringify({ runId: two })).toString("base64");
    say({ kind: "receipt", body: { receipt: { payload, signatures: [] } } });
    await until(() => ordered().length === 5);
    expect(ordered().slice(3)).toEqual([bodies[0]?.order.payload, bodies[2]?.order.payload]);
    // Still the same reason as before: no news.
    say({ kind: "update", body: { runId: one, state: "postponed", atMs: 2, reason: "in-a-call" } });
    await until(() => told.some(({ type }) => type === "receipt"));
    const updated = told.filter(({ type }) => type === "run-update");
    expect(updated.map(({ body }) => (body as Body<"run-update">).state)).toEqual(["postponed", "delivered"]);
    keeper.close();
  });

  test("of a device in quarantine keeps what waits, until it is released", async () => {
    const house = makeHouse();
    const [waits, other] = [newRunId(), newRunId()];
    const { keeper, told, ordered, quarantine, say } = await keeperOf(house);
    keeper.order(await bodyFor(house, fixOf(house), waits));
    say({ kind: "update", body: { runId: waits, state: "postponed", atMs: 1, reason: "in-a-call" } });
    quarantine.on = true;
    const ended = (runId: string): void => {
      const payload = Buffer.from(JSON.stringify({ runId })).toString("base64");
      say({ kind: "receipt", body: { receipt: { payload, signatures: [] } } });
    };
    ended(other);
    await until(() => told.filter(({ type }) => type === "receipt").length === 1);
    expect(ordered()).toHaveLength(1);
    quarantine.on = false;
    ended(other);
    await until(() => ordered().length === 2);
    keeper.close();
  });

  test("tells the collector once why an order waits, and tries it again when it is withdrawn", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    const { keeper, told, ordered, say } = await keeperOf(house);
    const postponed = (reason: "in-a-call" | "presenting"): void =>
      say({ kind: "update", body: { runId, state: "postponed", atMs: 1, reason } });
    keeper.order(body);
    postponed("in-a-call");
    postponed("in-a-call");
    postponed("presenting");
    await until(() => told.length === 2);
    expect(told.map(({ body: one }) => (one as Body<"run-update">).reason)).toEqual([
      "in-a-call",
      "presenting",
    ]);
    const orders = (): number => ordered().length;
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
