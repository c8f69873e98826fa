import type { Person, PersonKey, Policy } from "@hulplijn/shared/trust";

type Passkey = Extract<PersonKey, { kind: "passkey" }>;

/** Whoever approves on this page, with the passkeys that the policy gives them for it. */
export interface Approver {
  readonly person: Person;
  readonly passkeys: readonly Passkey[];
}

const approvesHere =
  (origin: string) =>
  (key: PersonKey): key is Passkey =>
    key.kind === "passkey" && key.use === "approve" && key.origin === origin;

/** Who approves here: the one person of the policy with a passkey of this page, or the one named. Else why nobody can. */
export function approverOf(
  policy: Policy,
  origin: string,
  name: string | undefined,
): Approver | { readonly nobody: string } {
  const able = policy.people
    .map((person) => ({ person, passkeys: person.keys.filter(approvesHere(origin)) }))
    .filter(({ passkeys }) => passkeys.length > 0);
  const meant = name === undefined ? able : able.filter(({ person }) => person.person === name);
  const [one, ...more] = meant;
  if (!one)
    return {
      nobody:
        name === undefined
          ? "The policy gives nobody a passkey of this page."
          : `The policy gives ${name} no passkey of this page.`,
    };
  return more.length === 0
    ? one
    : {
        nobody: `The policy has several people for this page: start it with --person and one of ${meant.map(({ person }) => person.person).join(", ")}.`,
      };
}
