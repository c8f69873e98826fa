import type { RolloutState } from "@hulplijn/shared/api";
import { type Envelope, parsePayload, type Rollout } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import type { LoadedFix } from "../../core/ports.ts";
import type { DraftSignature, RolloutReads, RolloutRecord } from "../../core/rollout/ports.ts";
import type { RollingOut } from "../../core/rollout/judge-rollout.ts";
import type { Looking } from "../../core/rollout/standing-of.ts";
import type { World } from "../world.ts";

export interface KeptRollout {
  readonly record: RolloutRecord;
  readonly rollout: Rollout;
}

/** What is kept was made here, and read when it was made. */
export function readRollout(record: RolloutRecord): KeptRollout {
  const payload = fromBase64(record.payload);
  const rollout = payload && parsePayload<Rollout>("rollout", payload);
  if (!rollout) throw new Error(`rollout ${record.number} cannot be read`);
  return { record, rollout };
}

export async function keptRollout(store: RolloutReads, number: number): Promise<KeptRollout | null> {
  const record = await store.rollout(number);
  return record && readRollout(record);
}

/** All rollouts, the newest first. */
export const keptRollouts = async (store: RolloutReads): Promise<readonly KeptRollout[]> =>
  (await store.rollouts()).map(readRollout);

/** Bytes with the signatures that were gathered under them. */
export const envelopeOf = (payload: string, signatures: readonly DraftSignature[]): Envelope => ({
  payload,
  signatures: signatures.map(({ signature }) => signature),
});

/** The bytes that the rollout names, as long as the library still has them. */
export function fixOf(world: Pick<World, "fixes">, rollout: Rollout): LoadedFix | null {
  const fix = world.fixes.get(rollout.fix);
  return fix?.manifestDigest === rollout.manifestDigest ? fix : null;
}

export function stateOf({ record, rollout }: KeptRollout, nowMs: number): RolloutState {
  if (record.withdrawn) return "withdrawn";
  if (record.endedAtMs !== null) return "ended";
  if (rollout.expiresAtMs <= nowMs) return "expired";
  if (record.inForceAtMs === null) return "draft";
  return record.halted ? "halted" : "in-force";
}

/** Devices hear of it, and nobody ended it. */
export const isOn = (kept: KeptRollout, nowMs: number): boolean =>
  ["in-force", "halted"].includes(stateOf(kept, nowMs));

export const rollingOut = ({ record, rollout }: KeptRollout): RollingOut => ({
  rings: rollout.rings,
  gate: rollout.gate,
  openRing: record.openRing,
  openedAtMs: record.openedAtMs,
  halted: record.halted !== null,
  resumedAtMs: record.resumedAtMs,
});

export function lookingAt(world: Pick<World, "fixes" | "clock" | "rollouts">, kept: KeptRollout): Looking {
  const { timeLimitSeconds = 3600, verifyWithinSeconds = 600 } = fixOf(world, kept.rollout)?.manifest ?? {};
  return {
    nowMs: world.clock.nowMs(),
    listeningSinceMs: world.rollouts.listeningSinceMs,
    halted: kept.record.halted !== null,
    longestRunMs: (timeLimitSeconds + verifyWithinSeconds) * 1000,
  };
}
