import type { OwnSession } from "@hulplijn/shared/api";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Actor, Secrets } from "../core/access/ports.ts";
import type { Clock, Store } from "../core/ports.ts";
import type { SessionRecord } from "../core/records.ts";
import { audit } from "./audit.ts";
import { idleMs } from "./sign-in.ts";

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, "hashOf">;
}

/** What a session is called towards its owner: made of the stored hash, which is itself no secret that opens anything. */
const idOf = ({ secrets }: Deps, session: SessionRecord): string =>
  secrets.hashOf(`session ${session.secretHash}`).slice(0, 32);

/** A person's sessions that still let somebody in, the last used first. */
export async function ownSessions(deps: Deps, current: SessionRecord): Promise<OwnSession[]> {
  const nowMs = deps.clock.nowMs();
  const all = await deps.store.sessionsOf(current.personId);
  return all
    .filter((one) => one.expiresAtMs > nowMs && nowMs - one.lastUsedAtMs < idleMs)
    .map((one) => ({
      sessionId: idOf(deps, one),
      current: one.secretHash === current.secretHash,
      createdAtMs: one.createdAtMs,
      lastUsedAtMs: one.lastUsedAtMs,
      expiresAtMs: Math.min(one.expiresAtMs, one.lastUsedAtMs + idleMs),
    }));
}

/** Ends one of a person's own sessions at once, wherever it is. */
export async function endOwnSession(
  deps: Deps,
  personId: string,
  sessionId: string,
  actor: Actor,
): Promise<{ readonly ok: true } | Refusal> {
  return deps.store.write(async (tx) => {
    const found = (await tx.sessionsOf(personId)).find((one) => idOf(deps, one) === sessionId);
    if (!found) return refuse("not-found", "no such session of yours");
    await tx.dropSession(found.secretHash);
    await audit(tx, deps.clock.nowMs(), actor, "session.closed", personId);
    return { ok: true };
  });
}
