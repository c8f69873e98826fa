import type { Actor } from "../core/access/ports.ts";
import type { StoreWrites } from "../core/ports.ts";

/** What this part of the collector puts on the audit trail; other use-cases add their own (`run.ordered`, `device.enrolled`). */
export type AuditAction =
  | "session.opened"
  | "session.closed"
  | "session.refused"
  | "person.added"
  | "person.edited"
  | "person.invited"
  | "person.password-set"
  | "person.passkey-added"
  | "token.made"
  | "token.revoked"
  | "enrolment-token.made"
  | "enrolment-token.revoked"
  | "fix.suspended"
  | "fix.resumed"
  | "device.viewed"
  | "incident.viewed"
  | "run.viewed"
  | "trail.viewed"
  | "device.measured"
  | "device.removed"
  | "device.joined"
  | "device.released"
  | "list.exported"
  | "schedule.drafted"
  | "schedule.signed"
  | "schedule.in-force"
  | "schedule.discarded"
  | "schedule.ring-opened"
  | "calendar-link.made"
  | "calendar-link.revoked"
  | "release.published"
  | "release.bundle"
  | "release.halted"
  | "release.resumed"
  | "rollout.drafted"
  | "rollout.signed"
  | "rollout.in-force"
  | "rollout.halted"
  | "rollout.resume-asked"
  | "rollout.resume-signed"
  | "rollout.resumed"
  | "rollout.withdrawn"
  | "window.made"
  | "window.ended";

/** Adds one line to the trail, inside the write that does the thing itself, so that neither is there without the other. */
export async function audit(
  tx: StoreWrites,
  atMs: number,
  who: Actor,
  action: AuditAction,
  object: string,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> {
  await tx.addAudit({ atMs, who: who.name, action, object, detail: { ...detail, personId: who.personId } });
}
