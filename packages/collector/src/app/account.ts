import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Language } from "@hulplijn/shared/values";
import type { PasskeyRecord, PersonRecord, SessionRecord } from "../core/records.ts";
import { audit } from "./audit.ts";
import { actorOf, type SignInDeps } from "./sign-in.ts";

/**
 * Sets a person's password. Changing one takes the present one, and ends the person's other sessions and the API tokens
 * they made: whoever had the old one has nothing left.
 */
export async function setPassword(
  deps: SignInDeps,
  person: PersonRecord,
  session: SessionRecord,
  password: string,
  current: string | undefined,
): Promise<{ readonly ok: true } | Refusal> {
  if (person.passwordHash !== null && !(await deps.passwords.verify(current ?? "", person.passwordHash)))
    return refuse("sign-in-wrong", "the present password is wrong");
  const passwordHash = await deps.passwords.hash(password);
  await deps.store.write(async (tx) => {
    await tx.putPerson({ ...person, passwordHash });
    await tx.dropSessionsOf(person.personId);
    await tx.putSession(session);
    if (person.passwordHash !== null)
      for (const token of await tx.apiTokens())
        if (token.createdBy === person.personId && !token.revoked)
          await tx.putApiToken({ ...token, revoked: true });
    await audit(tx, deps.clock.nowMs(), actorOf(person), "person.password-set", person.personId);
  });
  return { ok: true };
}

/** Changes what a person may change of themselves. */
export async function editPerson(
  deps: SignInDeps,
  person: PersonRecord,
  edit: { readonly language: Language },
): Promise<PersonRecord> {
  const next = { ...person, language: edit.language };
  await deps.store.write(async (tx) => {
    await tx.putPerson(next);
    await audit(tx, deps.clock.nowMs(), actorOf(person), "person.edited", person.personId, {
      language: edit.language,
    });
  });
  return next;
}

/** Keeps a passkey that was just verified. */
export async function addPasskey(
  deps: SignInDeps,
  person: PersonRecord,
  passkey: Omit<PasskeyRecord, "personId" | "createdAtMs">,
): Promise<void> {
  const nowMs = deps.clock.nowMs();
  await deps.store.write(async (tx) => {
    await tx.putPasskey({ ...passkey, personId: person.personId, createdAtMs: nowMs });
    await audit(tx, nowMs, actorOf(person), "person.passkey-added", person.personId);
  });
}
