import type { Prevented } from "@hulplijn/shared/api";
import { preventedBy } from "../../core/schedules/prevented.ts";
import type { World } from "../world.ts";

/** What its check said, at most so much: the end, where programs say what is wrong. */
const mostSaid = 400;
const mostShown = 500;

/** The end of what the check of a run printed, without control characters. */
async function checkSaid(world: Pick<World, "store">, runId: string): Promise<string> {
  const pieces = (await world.store.output(runId, 0, 1000)).filter(({ step }) => step === "check");
  const text = Buffer.concat(pieces.map(({ data }) => Buffer.from(data, "base64"))).toString("utf8");
  return text
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim()
    .slice(-mostSaid);
}

/**
 * Work that nobody ordered then (of schedules and rollouts), that found by its own check that something was wrong and mended it, verified,
 * with no incident of a cause that it settles open on that device: what did not become a call. What only reads mends nothing. The newest
 * first.
 */
export async function viewPrevented(world: World, fromMs: number, untilMs: number): Promise<Prevented[]> {
  const schedules = new Map((await world.store.schedules()).map(({ digest, number }) => [digest, number]));
  const digests = [...schedules.keys(), ...(await world.store.rollouts()).map(({ digest }) => digest)];
  const found: Prevented[] = [];
  for (const digest of digests) {
    for (const run of await world.store.runsUnder(digest, fromMs)) {
      if (run.endedAtMs === null || run.endedAtMs >= untilMs || run.outcome !== "verified") continue;
      const manifest = world.fixes.get(run.fix)?.manifest;
      if (manifest?.risk === "R0") continue;
      const settles = (manifest?.settles ?? []).map(({ rule }) => rule);
      const incidents = settles.length === 0 ? [] : await world.store.incidentsOfRules(run.deviceId, settles);
      const by = preventedBy(run, settles, incidents);
      if (!by) continue;
      found.push({
        runId: run.runId,
        fix: run.fix,
        title: { ...(manifest?.title ?? { en: run.fix, nl: run.fix }) },
        deviceId: run.deviceId,
        deviceName: (await world.store.device(run.deviceId))?.name ?? run.deviceId,
        schedule: schedules.get(digest) ?? null,
        atMs: run.endedAtMs,
        ...by,
        checkSaid: await checkSaid(world, run.runId),
        settles,
      });
    }
  }
  return found.toSorted((one, other) => other.atMs - one.atMs).slice(0, mostShown);
}
