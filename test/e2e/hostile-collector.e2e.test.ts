import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replayAttacks, stoppedAttacks } from "../hostile/after-attacks.ts";
import type { Attack } from "../hostile/attack.ts";
import { linkAttacks, strangerAttacks } from "../hostile/link-attacks.ts";
import { batchAttacks } from "../hostile/batch-attacks.ts";
import { orderAttacks } from "../hostile/order-attacks.ts";
import { releaseAttacks } from "../hostile/release-attacks.ts";
import { rolloutAttacks } from "../hostile/rollout-attacks.ts";
import { scheduleAttacks } from "../hostile/schedule-attacks.ts";
import { createPlayer } from "../hostile/play.ts";
import { openVictim, type Victim, welcomeWith } from "../hostile/victim.ts";
import { until } from "./house.ts";

// A real agent, enrolled at a real collector, and then answered by one that means harm: first one without the collector's key, then
// one that has it. Nothing runs that is not approved, nothing that the agent found is lost, and afterwards it is back where it was.
// The attacks are those of `npm run hostile-collector`.

const folder = mkdtempSync(join(tmpdir(), "hulplijn-witness-"));
const witnessPid = join(folder, "witness.pid");
const isRoot = process.geteuid?.() === 0;
let victim: Victim;
let player: ReturnType<typeof createPlayer>;

beforeAll(async () => {
  writeFileSync(witnessPid, `${process.pid}\n`);
  const watched = JSON.stringify([{ name: "witness", pidFile: witnessPid }]);
  victim = await openVictim({ HULPLIJN_AGENT__PROBES__WATCHED_SERVICES: watched });
  player = createPlayer(victim);
  victim.turnTo("hostile");
});
afterAll(async () => {
  await victim?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** It runs nothing, is logged once with its code, and is answered with it where it is an order. */
async function holds(attack: Attack): Promise<void> {
  const { codes, ran, held } = await player.play(attack);
  expect({ codes, ran, held }).toEqual({ codes: [attack.code], ran: false, held: true });
}

describe("S-01: a collector without its key sends", () => {
  test.each(strangerAttacks)("$tries, and gets $code", holds);

  test("the device away, which comes back within a quarter of an hour", async () => {
    const away = { code: "device-removed", detail: "gone", retryAfterSeconds: 86_400 };
    const from = victim.logEnd();
    await victim.restartAgent((socket) => socket.send(JSON.stringify({ type: "refused", body: away })));
    const said = await until("it stays away", 60, async () =>
      victim.logged(from).find((line) => line.waitSeconds !== undefined),
    );
    expect(said.waitSeconds).toBeLessThanOrEqual(900 + 30);
  });
});

describe.skipIf(!isRoot)("S-01: a collector with every key it has sends (fixes run as root)", () => {
  test.each([...linkAttacks, ...orderAttacks, ...batchAttacks])("$tries, and gets $code", holds);

  test.each(releaseAttacks)("S-31: $tries, and gets $code", holds);

  test.each(rolloutAttacks)("S-24: $tries, and gets $code", holds);

  test.each(scheduleAttacks)("S-28: $tries, and gets $code", holds);

  test("what people meant, which runs once, however often it is played again (P-22)", async () => {
    for (const attack of replayAttacks(await player.right())) await holds(attack);
  });

  test("that all may go on, after a person stopped everything, and gets nowhere", async () => {
    for (const attack of stoppedAttacks(await player.stopped())) await holds(attack);
    const { attacks, ...result } = player.result();
    expect(result).toEqual({ ran: 0, rightRan: true, clean: true });
    expect(attacks.length).toBeGreaterThanOrEqual(50);
  });
});

test("a flood of measure-now and acknowledgements of what was never sent change nothing", async () => {
  await victim.restartAgent(welcomeWith(victim.collectorKey));
  await until("the link is open", 60, async () => victim.heard().some(({ type }) => type === "report"));
  writeFileSync(witnessPid, "2147483646\n");
  const reports = (): number => victim.heard().filter(({ type }) => type === "report").length;
  const before = reports();
  for (const seq of [1_000_000, Number.MAX_SAFE_INTEGER]) victim.say("ack", { seq });
  for (let index = 0; index < 2000; index++)
    victim.say("measure-now", { probes: ["services", "no-such-probe"] });
  await until("the agent found that the witness is gone", 60, async () =>
    victim.heard().some(({ type, body }) => type === "finding" && body["subject"] === "witness"),
  );
  expect(reports() - before).toBeLessThan(20);
  expect(victim.agent().running()).toBe(true);
  expect(victim.socket().readyState).toBe(victim.socket().OPEN);
});

interface Device {
  readonly connected: boolean;
  readonly seenAtMs: number;
  readonly quarantined: boolean;
}

test("back at the honest collector nothing is lost and nothing is there twice", async () => {
  const { collector, deviceId } = victim;
  const device = (): Promise<Device> => collector.ask("GET", `/devices/${deviceId}`) as Promise<Device>;
  const itemsOf = async (path: string): Promise<readonly Record<string, unknown>[]> =>
    ((await collector.ask("GET", path)) as { readonly items: readonly Record<string, unknown>[] }).items;
  const backAtMs = Date.now();
  victim.turnTo("honest");
  await until("the device is back", 60, async () => (await device()).connected);
  const [incident, ...others] = await until("its finding has arrived", 60, async () => {
    const found = await itemsOf("/incidents?q=rule:service-failed");
    return found.length > 0 ? found : null;
  });
  expect(others).toEqual([]);
  const { timeline } = (await collector.ask("GET", `/incidents/${String(incident?.["key"])}`)) as {
    readonly timeline: readonly { readonly text: { readonly code: string } | null }[];
  };
  expect(timeline.filter((entry) => entry.text?.code === "finding-raised")).toHaveLength(1);
  await until("it reports again", 60, async () => (await device()).seenAtMs >= backAtMs);
  expect(await device()).toMatchObject({ quarantined: false });
  expect(await itemsOf("/runs")).toEqual([]);
  expect(victim.marks()).toBe("");
}, 240_000);
