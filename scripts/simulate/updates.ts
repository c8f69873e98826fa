import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 } from "../../packages/cli/src/trust/key-file.ts";
import type { Release as ReleaseView, ReleaseStanding } from "../../packages/shared/src/api/registry.ts";
import { type Release, ringOf, soakMsBefore } from "../../packages/shared/src/trust/trust.ts";
import { startHouse, startUpdatingFleet, until } from "./updates-house.ts";
import type { Around, UpdatingDevice } from "./updating-device.ts";

export interface UpdatesWanted {
  readonly devices: number;
  /** As `hulplijn release sign --rings` takes them. */
  readonly rings: string;
  readonly say: (line: string) => void;
}

export interface UpdatesHeld {
  readonly held: boolean;
  /** What did not hold, as sentences. */
  readonly wrong: readonly string[];
  /** One line. */
  readonly figures: string;
}

/** The ring whose devices the version is bad for: the second. */
const badRing = 1;
const quietMs = 3000;

const standings: Readonly<Record<string, ReleaseStanding>> = {
  waiting: "waiting",
  fetching: "waiting",
  trying: "trying",
  settled: "settled",
  returned: "returned",
  refused: "refused",
};

/** What the report has to say of a ring, by what its devices did. */
function tallyOf(devices: readonly UpdatingDevice[], sequence: number): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const device of devices) {
    const standing = device.isAble
      ? (standings[device.said.get(sequence) ?? "waiting"] ?? "waiting")
      : "unable";
    tally[standing] = (tally[standing] ?? 0) + 1;
  }
  return tally;
}

/**
 * A version that is bad for the devices of its second ring, on a real collector and simulated devices over real links: the collector halts
 * it there, those devices go back, and nobody of a later ring fetches a byte. Then a collector that lies: it opens every ring of a next
 * version at once, and only those begin whose own clock says so.
 */
export async function simulateUpdates({ devices: count, rings, say }: UpdatesWanted): Promise<UpdatesHeld> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-updates-"));
  const wrong: string[] = [];
  const hold = (holds: boolean, sentence: string): void => {
    if (!holds) wrong.push(sentence);
  };
  const devices: UpdatingDevice[] = [];
  const beganMs = performance.now();
  const house = await startHouse(folder);
  const { collector } = house;
  try {
    const get = (sequence: number) => collector.ask("GET", `/releases/${sequence}`) as Promise<ReleaseView>;
    const around: Around = {
      url: `${collector.url.replace("http", "ws")}/agent/v1`,
      policy: house.policy,
      trialMs: 1500,
      fate: (deviceId, release) =>
        release.sequence !== 1 || ringOf(deviceId, release, sha256) !== badRing
          ? "proves-itself"
          : Number.parseInt(deviceId.slice(-1), 16) % 2 === 0
            ? "crashes"
            : "hangs",
      lie: null,
    };
    devices.push(...(await startUpdatingFleet(collector, around, count)));
    say(`${devices.length} devices are connected after ${seconds(beganMs)} s`);

    const publishedMs = performance.now();
    await house.publish(1, "2.0.0", rings);
    const first = await get(1);
    const release = { bundle: first.bundle, rings: first.rings } as Pick<Release, "bundle" | "rings">;
    const ringOfDevice = new Map(devices.map((one) => [one, ringOf(one.deviceId, release, sha256)]));
    const inRing = (ring: number) => devices.filter((one) => ringOfDevice.get(one) === ring);
    let ring1AfterMs = Number.NaN;
    await until("the version with a fault is halted", async () => {
      const now = await get(1);
      if (now.openRing >= badRing && Number.isNaN(ring1AfterMs)) {
        ring1AfterMs = performance.now() - publishedMs;
        say(`ring ${badRing} opened after ${Math.round(ring1AfterMs / 1000)} s`);
      }
      return now.state === "halted";
    });
    say(`halted after ${seconds(publishedMs)} s`);
    await until("nobody tries it any more", () => devices.every((one) => one.said.get(1) !== "trying"));
    const askedAtHalt = sum(devices.map((one) => one.asked.get(1) ?? 0));
    await wait(quietMs);

    const report = await get(1);
    const why = report.halted?.why;
    hold(report.openRing === badRing, `it stopped in ring ${report.openRing}, not in ring ${badRing}`);
    hold(why?.code === "release-failures" && why.params["ring"] === badRing, "the halt does not say why");
    hold(report.halted?.who === "collector", "somebody else halted it");
    hold(
      ring1AfterMs >= soakMsBefore(release, badRing) || Number.isNaN(ring1AfterMs),
      `ring ${badRing} opened after ${ring1AfterMs} ms, before it had soaked`,
    );
    hold(sum(devices.map((one) => one.asked.get(1) ?? 0)) === askedAtHalt, "somebody fetched after the halt");
    for (const [ring, { counts }] of report.rings.entries()) {
      const tally = tallyOf(inRing(ring), 1);
      for (const [standing, number] of Object.entries(counts))
        hold(
          number === (tally[standing] ?? 0),
          `ring ${ring}: the report has ${number} ${standing}, and there were ${tally[standing] ?? 0}`,
        );
    }
    const bad = inRing(badRing).filter((one) => one.isAble);
    const returned = bad.filter((one) => one.said.get(1) === "returned");
    hold(returned.length >= 2, "no two devices returned");
    hold(
      returned.every((one) => one.version() === "1.0.0"),
      "a device that returned does not run the version before",
    );
    hold(
      bad.every((one) => one.said.get(1) !== "settled"),
      "a device kept the version with the fault",
    );
    const early = inRing(0).filter((one) => one.isAble);
    hold(
      early.every((one) => one.said.get(1) === "settled"),
      "a device of the first ring did not settle",
    );
    const outside = [...devices].filter((one) => (ringOfDevice.get(one) ?? 0) > badRing);
    hold(
      outside.every((one) => !one.asked.has(1)),
      "a device outside of the opened rings fetched it",
    );
    hold(
      outside.every((one) => one.version() === "1.0.0"),
      "a device outside of the opened rings runs it",
    );
    const unable = devices.filter((one) => !one.isAble);
    hold(
      unable.every((one) => one.offers() === 0),
      "an agent that does not update itself was sent one",
    );
    const listed = new Set(report.troubled.map(({ deviceId }) => deviceId));
    hold(
      returned.length > 200 ||
        (listed.size === returned.length && returned.every((one) => listed.has(one.deviceId))),
      "the report does not name those that returned, and them alone",
    );
    hold((await house.show(1)).includes("halted"), "hulplijn releases show does not say that it is halted");
    say(
      `${returned.length} of ${bad.length} devices of ring ${badRing} returned; ${outside.length} others never asked for a byte`,
    );

    // A collector that lies: from here on every device hears that the last ring is open.
    around.lie = report.rings.length - 1;
    await house.publish(2, "2.1.0", rings);
    const second = await get(2);
    const next = { bundle: second.bundle, rings: second.rings } as Pick<Release, "bundle" | "rings">;
    const due = (one: UpdatingDevice) => soakMsBefore(next, ringOf(one.deviceId, next, sha256)) === 0;
    const able = devices.filter((one) => one.isAble);
    await until("everybody has heard of the next version", () => able.every((one) => one.said.has(2)));
    await wait(quietMs);
    hold(
      able.every((one) => due(one) || !one.asked.has(2)),
      "a lying collector hastened a device",
    );
    const hastened = able.filter((one) => !due(one) && one.asked.has(2)).length;
    const begun = able.filter((one) => one.asked.has(2)).length;
    say(
      `a collector that opens all rings at once: ${begun} of ${able.length} began, ${hastened} of them before their time`,
    );
    const figures = [
      `${devices.length} devices`,
      `halted in ring ${report.openRing} after ${returned.length} of ${bad.length} returned`,
      `${outside.length} outside fetched ${sum(outside.map((one) => one.asked.get(1) ?? 0))} pieces`,
      `${hastened} hastened by a lying collector`,
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

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const seconds = (sinceMs: number): number => Math.round((performance.now() - sinceMs) / 1000);
