import type { PersonKey } from "@hulplijn/shared/trust";
import { passkeyLine, readNewPasskey } from "@hulplijn/shared/trust/new-passkey";
import { fromBase64Url } from "@hulplijn/shared/values";
import { startRegistration } from "@simplewebauthn/browser";
import { ask } from "./client.ts";
import { keepPasskey } from "./kept-passkey.ts";
import { sha256 } from "./sha256.ts";

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Makes a passkey that signs in. Gives it as a policy names a passkey for ordering, out of what the browser itself said of its key;
 * null when devices do not verify keys of its kind.
 */
export async function addPasskey(name: string): Promise<PersonKey | null> {
  const optionsJSON = await ask<Parameters<typeof startRegistration>[0]["optionsJSON"]>(
    "people/me/passkeys/options",
    { method: "POST", body: {} },
  );
  const answer = await startRegistration({ optionsJSON });
  await ask("people/me/passkeys", { method: "POST", body: answer });
  keepPasskey({ credentialId: answer.id, name });
  const { publicKey = "", publicKeyAlgorithm = 0 } = answer.response;
  const made = readNewPasskey(fromBase64Url(publicKey) ?? new Uint8Array(), publicKeyAlgorithm);
  const credentialId = fromBase64Url(answer.rawId);
  if (!made || !credentialId) return null;
  const rawDigest = hex(await sha256(made.raw));
  return passkeyLine(made, { rawDigest, credentialId, origin: location.origin, use: "order" });
}
