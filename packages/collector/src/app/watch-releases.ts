import { judgeRelease } from "../core/release/judge-release.ts";
import type { ReleaseRecord } from "../core/records.ts";
import { currentRelease, progressOf, rolledOut } from "./current-release.ts";
import { tellAllReleases } from "./tell-release.ts";
import { change, type World } from "./world.ts";

/** Silence is noticed by looking, not by hearing. */
const lookEveryMs = 30_000;

/**
 * Opens the next ring of the release that is being rolled out, or halts it, when it is time; called each second, and looks only when
 * something came in or is due. Devices and consoles hear of it at once.
 */
export async function lookAtReleases(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  const desk = world.releases;
  if (!desk.isTouched && nowMs < desk.lookAgainAtMs) return;
  desk.isTouched = false;
  desk.lookAgainAtMs = nowMs + lookEveryMs;
  const kept = await currentRelease(world.store, nowMs);
  if (!kept) return;
  const { sequence } = kept.record;
  world.bus.publish("release-changed", { sequence });
  const verdict = judgeRelease(rolledOut(kept), await progressOf(world, kept), nowMs, desk.listeningSinceMs);
  if (verdict.act === "wait") {
    desk.lookAgainAtMs = Math.min(desk.lookAgainAtMs, verdict.untilMs ?? desk.lookAgainAtMs);
    return;
  }
  const { version } = kept.release;
  const next = (now: ReleaseRecord): ReleaseRecord =>
    verdict.act === "open"
      ? { ...now, openRing: verdict.ring, openedAtMs: [...now.openedAtMs, nowMs] }
      : {
          ...now,
          halted: {
            why: { code: verdict.code, params: verdict.params },
            reason: null,
            who: "collector",
            atMs: nowMs,
          },
        };
  const isDone = await change(world, async (tx) => {
    const now = (await tx.releases()).find((one) => one.sequence === sequence);
    // A person was quicker.
    if (!now || now.halted || now.openRing !== kept.record.openRing) return false;
    await tx.putRelease(next(now));
    await tx.addAudit({
      atMs: nowMs,
      who: "collector",
      action: verdict.act === "open" ? "release.ring-opened" : "release.halted",
      object: String(sequence),
      detail:
        verdict.act === "open" ? { ring: verdict.ring, version } : { code: verdict.code, ...verdict.params },
    });
    return true;
  });
  desk.isTouched = true;
  if (!isDone) return;
  await tellAllReleases(world);
  world.bus.publish("release-changed", { sequence });
  const facts = { sequence, version, ...(verdict.act === "open" ? { ring: verdict.ring } : verdict.params) };
  if (verdict.act === "open") world.log.info(facts, "the next ring of a release is open");
  // A person must look: devices that return are safe, and the others keep an old version until somebody decides.
  else
    world.log.error(
      { ...facts, code: verdict.code },
      "a release was halted: too many devices did not take it",
    );
}
