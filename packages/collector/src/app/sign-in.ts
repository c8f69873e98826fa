import type { Role } from "@hulplijn/shared/api";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import { type Attempts, failed, overall, perAccount, waitMs } from "../core/access/back-off.ts";
import type { Actor, Passwords, Secrets } from "../core/access/ports.ts";
import type { Clock, Store, StoreReads, StoreWrites } from "../core/ports.ts";
import type { PersonRecord, SessionRecord } from "../core/records.ts";
import { audit } from "./audit.ts";

export const sessionMs = 12 * 3_600_000;
export const idleMs = 2 * 3_600_000;
/** A session's last use is written at most this often. */
const touchMs = 60_000;

export interface SignInDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
}

/** `secret` goes into the cookie and is nowhere else. */
export interface SignedIn {
  readonly ok: true;
  readonly person: PersonRecord;
  readonly session: SessionRecord;
  readonly secret: string;
}

export const actorOf = (person: PersonRecord): Actor => ({ personId: person.personId, name: person.name });

/** Makes a sign-in link: for a person who is known, or for a new one with a role. The secret is shown once. */
export async function makeSignInLink(
  deps: Pick<SignInDeps, "store" | "clock" | "secrets">,
  wanted: { readonly role: Role; readonly personId: string | null; readonly lifetimeMs: number },
  by: Actor,
): Promise<{ readonly link: string; readonly expiresAtMs: number }> {
  const { secret, hash } = deps.secrets.make();
  const nowMs = deps.clock.nowMs();
  const expiresAtMs = nowMs + wanted.lifetimeMs;
  const record = {
    secretHash: hash,
    personId: wanted.personId,
    role: wanted.role,
    expiresAtMs,
    usedAtMs: null,
  };
  await deps.store.write(async (tx) => {
    await tx.putSignInLink(record);
    await audit(tx, nowMs, by, "person.invited", wanted.personId ?? wanted.role, { role: wanted.role });
  });
  return { link: secret, expiresAtMs };
}

/** Opens a session inside a write. Only after authentication is complete: no row exists before. */
async function openSession(
  deps: Pick<SignInDeps, "clock" | "secrets">,
  tx: StoreWrites,
  person: PersonRecord,
  how: "link" | "password" | "passkey" | "shift",
): Promise<SignedIn> {
  const nowMs = deps.clock.nowMs();
  const { secret, hash } = deps.secrets.make();
  const session: SessionRecord = {
    secretHash: hash,
    personId: person.personId,
    csrf: deps.secrets.make().secret,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + sessionMs,
    lastUsedAtMs: nowMs,
  };
  await tx.putSession(session);
  await audit(tx, nowMs, actorOf(person), "session.opened", person.personId, { how });
  return { ok: true, person, session, secret };
}

/** Carries a refusal out of a write, so that the write leaves nothing behind. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

/** Names are the same whatever their case: nobody passes for a colleague by a capital, or is shut out by one. */
async function namesake(store: Pick<StoreReads, "people">, name: string): Promise<PersonRecord | undefined> {
  const wanted = name.toLowerCase();
  return (await store.people()).find((person) => person.name.toLowerCase() === wanted);
}

/** The name is asked on the first use of a link for a new person; without one the link stays good. */
export const nameNeeded = "a new person needs a name";

async function personOf(deps: SignInDeps, tx: StoreWrites, link: string, name: string | undefined) {
  const nowMs = deps.clock.nowMs();
  const used = await tx.useSignInLink(deps.secrets.hashOf(link), nowMs);
  if (!used) throw new Undone(refuse("sign-in-link-used", "the link is unknown, used or expired"));
  if (used.personId !== null) {
    const known = await tx.person(used.personId);
    if (!known || known.disabled)
      throw new Undone(refuse("sign-in-link-used", "the link's person may not sign in"));
    return known;
  }
  const wanted = name?.trim().normalize("NFC");
  if (!wanted) throw new Undone(refuse("input-invalid", nameNeeded));
  if (await namesake(tx, wanted)) throw new Undone(refuse("input-invalid", "somebody has that name"));
  const person: PersonRecord = {
    personId: deps.secrets.id(),
    name: wanted,
    role: used.role,
    language: "en",
    passwordHash: null,
    disabled: false,
    createdAtMs: nowMs,
  };
  await tx.putPerson(person);
  await audit(tx, nowMs, actorOf(person), "person.added", person.personId, { role: person.role });
  return person;
}

/** Signs in with a one-time link. */
export async function signInWithLink(
  deps: SignInDeps,
  link: string,
  name: string | undefined,
): Promise<SignedIn | Refusal> {
  try {
    return await deps.store.write(async (tx) =>
      openSession(deps, tx, await personOf(deps, tx, link, name), "link"),
    );
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

/** Signs in with a passkey that was just verified; `counter` is the authenticator's, null when it began a shift. */
export function signInWithPasskey(
  deps: SignInDeps,
  credentialId: string,
  counter: number | null,
): Promise<SignedIn | Refusal> {
  return deps.store.write(async (tx) => {
    const passkey = await tx.passkey(credentialId);
    const person = passkey && (await tx.person(passkey.personId));
    if (!passkey || !person || person.disabled) return refuse("sign-in-wrong", "the passkey is not known");
    if (counter === null) return openSession(deps, tx, person, "shift");
    await tx.putPasskey({ ...passkey, counter });
    return openSession(deps, tx, person, "passkey");
  });
}

/** Remembers wrong passwords; at most `most` names, the oldest forgotten first. */
export class PasswordGuard {
  readonly #byName = new Map<string, Attempts>();
  readonly #most: number;
  #all: Attempts | undefined;

  constructor(most = 10_000) {
    this.#most = most;
  }

  waitMs(name: string, nowMs: number): number {
    return Math.max(waitMs(this.#byName.get(name), perAccount, nowMs), waitMs(this.#all, overall, nowMs));
  }

  failed(name: string, nowMs: number): void {
    const next = failed(this.#byName.get(name), perAccount, nowMs);
    this.#byName.delete(name);
    this.#byName.set(name, next);
    const oldest = this.#byName.keys().next();
    if (this.#byName.size > this.#most && !oldest.done) this.#byName.delete(oldest.value);
    this.#all = failed(this.#all, overall, nowMs);
  }

  succeeded(name: string): void {
    this.#byName.delete(name);
  }
}

/**
 * Signs in with name and password. The same answer after the same work whether the name exists or not.
 * `waitSeconds` comes with `too-many-attempts`.
 */
export async function signInWithPassword(
  deps: SignInDeps,
  guard: PasswordGuard,
  name: string,
  password: string,
): Promise<SignedIn | (Refusal & { readonly waitSeconds?: number })> {
  const wanted = name.trim().normalize("NFC");
  const key = wanted.toLowerCase();
  const wait = guard.waitMs(key, deps.clock.nowMs());
  if (wait > 0)
    return {
      ...refuse("too-many-attempts", "too many wrong passwords"),
      waitSeconds: Math.ceil(wait / 1000),
    };
  // Counted before the slow part, so that attempts made at the same moment are counted too.
  guard.failed(key, deps.clock.nowMs());
  const person = await namesake(deps.store, wanted);
  const right = await deps.passwords.verify(password, person?.passwordHash ?? null);
  if (!right || !person || person.disabled) {
    await deps.store.write((tx) =>
      audit(
        tx,
        deps.clock.nowMs(),
        { personId: "nobody", name: "nobody" },
        "session.refused",
        person?.personId ?? "unknown",
      ),
    );
    return refuse("sign-in-wrong", "name or password is wrong");
  }
  guard.succeeded(key);
  return deps.store.write((tx) => openSession(deps, tx, person, "password"));
}

/** The person of a session's secret; null when there is none, it expired, lay idle, or the person may no longer sign in. */
export async function whoseSession(
  deps: SignInDeps,
  secret: string,
): Promise<{ readonly person: PersonRecord; readonly session: SessionRecord } | null> {
  const session = await deps.store.session(deps.secrets.hashOf(secret));
  if (!session) return null;
  const nowMs = deps.clock.nowMs();
  if (nowMs >= session.expiresAtMs || nowMs - session.lastUsedAtMs >= idleMs) return null;
  const person = await deps.store.person(session.personId);
  if (!person || person.disabled) return null;
  if (nowMs - session.lastUsedAtMs >= touchMs)
    await deps.store.write(async (tx) => {
      // Looked at again: it may have been closed meanwhile, and must not come back by this.
      const still = await tx.session(session.secretHash);
      if (still) await tx.putSession({ ...still, lastUsedAtMs: nowMs });
    });
  return { person, session };
}

/** Ends the session that a browser held until it signed in anew: nobody has its cookie any more. */
export async function endReplaced(
  deps: Pick<SignInDeps, "store" | "clock" | "secrets">,
  secret: string,
): Promise<void> {
  const old = await deps.store.session(deps.secrets.hashOf(secret));
  const person = old && (await deps.store.person(old.personId));
  if (!old || !person) return;
  await deps.store.write(async (tx) => {
    await tx.dropSession(old.secretHash);
    await audit(tx, deps.clock.nowMs(), actorOf(person), "session.closed", old.personId);
  });
}

/** Ends one session. */
export async function signOut(deps: SignInDeps, session: SessionRecord, by: Actor): Promise<void> {
  await deps.store.write(async (tx) => {
    await tx.dropSession(session.secretHash);
    await audit(tx, deps.clock.nowMs(), by, "session.closed", session.personId);
  });
}
