import { type AuditAction, audit } from "../../app/audit.ts";
import type { Actor } from "../../core/access/ports.ts";
import { StoreUnavailable } from "../../core/ports.ts";
import type { HttpDeps } from "./deps.ts";

/** A page that is open asks again with every change: one line of the trail an hour says the same. */
const sameViewMs = 3_600_000;
const mostRemembered = 10_000;

export type NoteView = (
  actor: Actor,
  action: Extract<AuditAction, `${string}.viewed`>,
  object: string,
  detail?: Readonly<Record<string, string>>,
) => Promise<void>;

/**
 * Puts views of personal data on the audit trail before they are answered. A disk that takes no line must not hide a fault from those
 * who have to mend it: then the log has it, and the next look tries again.
 */
export function createViewNotes({ store, clock, log }: Pick<HttpDeps, "store" | "clock" | "log">): NoteView {
  const noted = new Map<string, number>();
  return async (actor, action, object, detail = {}) => {
    const nowMs = clock.nowMs();
    const key = JSON.stringify([actor.personId, actor.name, action, object]);
    if (nowMs - (noted.get(key) ?? -Infinity) < sameViewMs) return;
    if (noted.size > mostRemembered) noted.clear();
    try {
      await store.write((tx) => audit(tx, nowMs, actor, action, object, detail));
      noted.set(key, nowMs);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.warn({ who: actor.name, action, object }, "a view of personal data could not be put on the trail");
    }
  };
}
