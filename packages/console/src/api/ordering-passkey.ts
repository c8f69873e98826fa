import { type SignedKind, signedBytes } from "@hulplijn/shared/trust/signed";
import type { Envelope, Person, Policy } from "@hulplijn/shared/trust";
import { fromBase64, toBase64 } from "@hulplijn/shared/values";
import { queryOptions } from "@tanstack/react-query";
import { ask, refusedHere } from "./client.ts";
import { sha256 } from "./sha256.ts";

export const policyQuery = queryOptions({
  queryKey: ["policy"],
  queryFn: async ({ signal }) => (await ask<{ readonly policy: Policy | null }>("policy", { signal })).policy,
  staleTime: 5 * 60_000,
});

type Passkey = Extract<Person["keys"][number], { kind: "passkey" }>;

/** A person of the policy with those of their passkeys that order on this page. */
export interface Orderer {
  readonly person: Person;
  readonly passkeys: readonly Passkey[];
}

/** Whoever the policy calls by this name; null when it has nobody of that name, or no passkey that counts on this origin. */
export function ordererOf(
  policy: Policy | null | undefined,
  name: string,
  here: Pick<Location, "origin">,
): Orderer | null {
  const person = policy?.people.find((one) => one.person === name);
  const passkeys = (person?.keys ?? []).filter(
    (key): key is Passkey => key.kind === "passkey" && key.use === "order" && key.origin === here.origin,
  );
  return person && passkeys.length > 0 ? { person, passkeys } : null;
}

const buffer = (bytes: Uint8Array | null): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes ?? []);

type Answer = PublicKeyCredential & { readonly response: AuthenticatorAssertionResponse };

/** What is needed of a passkey to sign with it. */
interface Signer {
  readonly passkeys: readonly Pick<Passkey, "keyId" | "credentialId">[];
}

/** Asks the person to sign by passkey, with their finger, face or PIN. Throws `not-signed` when they turn away. */
export async function signByPasskey(
  { passkeys }: Signer,
  kind: SignedKind,
  payload: Uint8Array,
): Promise<Envelope> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: buffer(await sha256(signedBytes(kind, payload))),
    rpId: location.hostname,
    userVerification: "required",
    allowCredentials: passkeys.map(({ credentialId }) => ({
      type: "public-key",
      id: buffer(fromBase64(credentialId)),
    })),
  };
  const credential = (await navigator.credentials
    .get({ publicKey })
    // Browsers do not say apart who turned away and who has no such passkey here.
    .catch(() => null)) as Answer | null;
  const used = credential && toBase64(new Uint8Array(credential.rawId));
  const passkey = passkeys.find(({ credentialId }) => credentialId === used);
  if (!credential || !passkey) throw refusedHere("not-signed", "no passkey of the policy was used");
  const { authenticatorData, clientDataJSON, signature } = credential.response;
  const assertion = {
    authenticatorData: toBase64(new Uint8Array(authenticatorData)),
    clientDataJSON: toBase64(new Uint8Array(clientDataJSON)),
    signature: toBase64(new Uint8Array(signature)),
  };
  return { payload: toBase64(payload), signatures: [{ keyId: passkey.keyId, assertion }] };
}
