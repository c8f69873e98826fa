import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readDraft } from "../../packages/cli/src/trust/read-rollout.ts";
import { trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import type { Rollout as RolloutView } from "../../packages/shared/src/api/registry.ts";
import { type RollingAround, type RollingDevice, ownRing, rollingDevice } from "./rolling-device.ts";
import { startFleet, startOrganised, until } from "./updates-house.ts";

export interface RolloutsHeld {
  readonly held: boolean;
  /** What did not hold, as sentences. */
  readonly wrong: readonly string[];
  /** One line. */
  readonly figures: string;
}

const fix = "flush-resolver";
/** The ring in which a quarter of the devices fail; nobody of a later one may begin before people resume. */
const badRing = 1;
const outsiders = 3;
const stopWithinMs = 2000;

/** How many devices began later than the two seconds after an instant. */
const lateAfter = (devices: readonly RollingDevice[], atMs: number): number =>
  devices.filter(({ began }) => began.some((one) => one > atMs + stopWithinMs)).length;
const beganOf = (devices: readonly RollingDevice[]): number =>
  devices.reduce((sum, { began }) => sum + began.length, 0);

/**
 * One fix over simulated devices, over real links, by a real collector that also lies: from the beginning every device hears that all rings
 * are open. A quarter of the second ring fails: the collector halts it there; people resume it with two signatures; one click stops it
 * again, and it goes on to its end. Nobody of a later ring, and nobody outside of it, ever begins before time; nobody begins twice.
 */
export async function simulateRollouts(given: {
  readonly devices: number;
  readonly say: (line: string) => void;
}): Promise<RolloutsHeld> {
  const { devices: count, say } = given;
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-rollouts-"));
  const wrong: string[] = [];
  const hold = (holds: boolean, sentence: string): void => {
    if (!holds) wrong.push(sentence);
  };
  const beganMs = performance.now();
  const house = await startOrganised(folder, (at) => ({
    addApprovers: [`Gea=${makeKeyFile(at("Gea.pem"), null).publicKey}`],
    removeApprovers: [],
    orders: ["Gea=R0,R1"],
    days: 30,
  }));
  const { collector, policy, at, hulplijn } = house;
  const devices: RollingDevice[] = [];
  try {
    const get = () => collector.ask("GET", "/rollouts/1") as Promise<RolloutView>;
    const data = ["--data", at("collector")];
    const keys = [at("approver", trustFiles.approverKey), at("Gea.pem")];
    const signed = async (...verb: readonly string[]): Promise<void> => {
      for (const key of keys)
        await hulplijn(
          "rollouts",
          ...verb,
          "--key",
          key,
          "--policy",
          at("trust", trustFiles.policy),
          "--yes",
          ...data,
        );
    };
    const bad = new Set<string>();
    const around: RollingAround = {
      url: `${collector.url.replace("http", "ws")}/agent/v1`,
      policy,
      runMs: 500,
      fails: (deviceId) => bad.has(deviceId),
      lie: 2,
    };
    devices.push(...(await startFleet(collector, around.url, count, (one) => rollingDevice(one, around))));
    say(`${devices.length} devices are connected after ${seconds(beganMs)} s`);
    const [person] = policy.people;
    const query = Array.from({ length: outsiders }, (_, number) => `-name:sim-${number}`).join(" ");
    const rings = ["--rings", "10,30/1,100", "--failures", "3", "--verified", "70", "--incidents", "any"];
    const whom = ["--person", person?.person ?? "", "--query", query, "--per-hour", "50000"];
    await hulplijn("rollouts", "draft", fix, ...whom, ...rings, ...data);
    const draft = await get();
    const { rollout } = readDraft(draft.signing?.payload ?? "");
    const ringOfDevice = new Map(devices.map((one) => [one, ownRing(one.deviceId, rollout)]));
    const inRing = (ring: number) => devices.filter((one) => ringOfDevice.get(one) === ring);
    for (const [index, one] of inRing(badRing).entries()) if (index % 4 === 0) bad.add(one.deviceId);
    hold(draft.count === count - outsiders, `it is for ${draft.count} devices`);
    hold(beganOf(devices) === 0, "a device began before people signed");

    const signedMs = performance.now();
    await signed("sign", "1");
    await until("it is halted by itself", async () => (await get()).state === "halted");
    say(`halted by itself after ${seconds(signedMs)} s`);
    const first = await get();
    await wait(stopWithinMs + 1000);
    hold(first.halted?.who === "collector", "somebody else halted it");
    hold(first.openRing === badRing, `it stopped in ring ${first.openRing}, not in ring ${badRing}`);
    hold(first.halted?.why?.code === "rollout-failures", "the halt does not say why");
    hold(lateAfter(devices, first.halted?.atMs ?? 0) === 0, "a device began later than 2 s after the halt");
    const targets = devices.filter((one) => one.told() !== null);
    hold(targets.length === count - outsiders, `${targets.length} devices were told of it`);
    const beyond = inRing(badRing + 1);
    const hastened = beganOf(beyond);
    hold(hastened === 0, "a lying collector hastened a device of a later ring");
    // The same collector tells strangers what another device was told.
    const strangers = devices.filter((one) => one.told() === null);
    const stolen = targets[0]?.told();
    for (const one of strangers) if (stolen) one.take(stolen);
    hold(
      strangers.every((one) => one.refused() === "rollout-other-device" && one.began.length === 0),
      "a device that people did not name did not refuse",
    );
    // And that it was never halted.
    const before = beganOf(devices);
    for (const one of targets) {
      const offer = one.told();
      if (offer) one.take({ ...offer, halt: 0 });
    }
    await wait(1000);
    hold(beganOf(devices) === before, "a collector that forgets its halt made a device begin");
    const [cluster] = (await get()).clusters;
    const failed = devices.filter((one) => one.outcome() === "failed").length;
    hold(
      cluster?.devices === failed && failed > 3,
      `of ${failed} failures ${cluster?.devices ?? 0} are in one group`,
    );
    say(`${failed} failed, ${beganOf(devices)} began; ${beyond.length} of the last ring did not`);

    around.lie = null;
    // Those of the ring that had not begun would else fail as well, and halt it again: rightly.
    bad.clear();
    await signed("resume", "1", "--reason", "the cause is mended");
    await until("the last ring begins", () => beyond.some((one) => one.began.length > 0));
    await hulplijn("rollouts", "halt", "1", ...data);
    const stoppedAtMs = (await get()).halted?.atMs ?? 0;
    await wait(stopWithinMs + 1000);
    const stopped = beganOf(devices);
    hold(lateAfter(devices, stoppedAtMs) === 0, "a device began later than 2 s after STOP");
    const slowestMs = Math.max(0, ...devices.flatMap(({ began }) => began.map((one) => one - stoppedAtMs)));
    hold((await get()).state === "halted", "it is not halted");
    say(`stopped by one click: the last device began ${slowestMs} ms after it`);
    await signed("resume", "1", "--reason", "go on");
    await until("it has ended", async () => (await get()).state === "ended");

    const report = await get();
    const twice = devices.filter(({ began }) => began.length > 1).length;
    hold(twice === 0, `${twice} devices ran it twice`);
    hold(beganOf(devices) === count - outsiders, `${beganOf(devices)} began of ${count - outsiders}`);
    hold(beganOf(devices) > stopped, "nobody was left for the second resumption");
    for (const [ring, { counts, size }] of report.rings.entries()) {
      const own = inRing(ring).filter((one) => one.began.length > 0);
      hold(size === own.length, `ring ${ring}: the report has ${size} devices, and ${own.length} ran it`);
      for (const outcome of ["verified", "failed"] as const) {
        const number = own.filter((one) => one.outcome() === outcome).length;
        hold(
          counts[outcome] === number,
          `ring ${ring}: ${counts[outcome]} ${outcome} in the report, not ${number}`,
        );
      }
    }
    hold(
      (await hulplijn("rollouts", "show", "1", ...data)).includes("ended"),
      "rollouts show does not say so",
    );
    const figures = [
      `${count} devices`,
      `halted by itself in ring ${first.openRing} after ${failed} failures`,
      `${hastened} of ${beyond.length} of the last ring began before people resumed`,
      `last start ${slowestMs} ms after STOP`,
      `${twice} ran twice`,
      `report ${wrong.length === 0 ? "right" : "WRONG"}`,
      `${seconds(beganMs)} s`,
    ].join(", ");
    return { held: wrong.length === 0, wrong, figures };
  } finally {
    for (const device of devices) device.end();
    await collector.program.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const seconds = (sinceMs: number): number => Math.round((performance.now() - sinceMs) / 1000);
