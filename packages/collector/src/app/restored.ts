import type { Notice } from "@hulplijn/shared/api";
import { change, type World } from "./world.ts";

/** The word that a restore left in the store: when, of when the copy is, and the policy that it holds. */
interface Restored {
  readonly atMs: number;
  readonly backupAtMs: number;
  readonly policyVersion: number;
}

const restoredNote = "store/restored";
const saidNote = "store/restored-said";

const policyVersionOf = async (world: World): Promise<number> =>
  (await world.store.signed("policy"))?.version ?? 0;

/**
 * What follows from having been set back to a copy, for as long as it does: devices that saw more of the audit trail run nothing of class R2
 * and R3 until people sign a newer policy, and one that is not newer than what a device has, it does not take.
 */
export async function restoredNotices(world: World): Promise<readonly Notice[]> {
  const here = await policyVersionOf(world);
  const ahead = await world.store.devicesAhead(here);
  const behind: Notice[] =
    ahead.devices === 0 ? [] : [{ code: "policy-behind", params: { ...ahead, here }, severity: "critical" }];
  const word = await world.store.note(restoredNote);
  if (word === null) return behind;
  const { atMs, backupAtMs, policyVersion } = JSON.parse(word) as Restored;
  if (here > policyVersion) return behind;
  return [{ code: "restored", params: { at: atMs, backup: backupAtMs }, severity: "warning" }, ...behind];
}

/** Says once, on the audit trail and in the log, that this store is a copy that was put back. */
export async function sayRestored(world: World): Promise<void> {
  const word = await world.store.note(restoredNote);
  if (word === null || word === (await world.store.note(saidNote))) return;
  const { atMs, backupAtMs, policyVersion } = JSON.parse(word) as Restored;
  await change(world, async (tx) => {
    await tx.putNote(saidNote, word);
    await tx.addAudit({
      atMs: world.clock.nowMs(),
      who: "collector",
      action: "store.restored",
      object: `copy of ${new Date(backupAtMs).toISOString()}`,
      detail: { restoredAtMs: atMs, backupAtMs, policyVersion },
    });
  });
  world.log.warn(
    { restored: new Date(atMs).toISOString(), backup: new Date(backupAtMs).toISOString(), policyVersion },
    "this store is a copy that was put back: devices that saw more of the audit trail refuse fixes of class R2 and R3 until people sign the policy again",
  );
}
