import type { OfferedShift, PasskeyOptions, Session } from "@hulplijn/shared/api";
import { signedBytes } from "@hulplijn/shared/trust/signed";
import { signInPayload } from "@hulplijn/shared/trust/sign-in";
import { fromBase64Url, toBase64, toBase64Url } from "@hulplijn/shared/values";
import { ask } from "./client.ts";
import { keepPasskey } from "./kept-passkey.ts";
import { signByPasskey } from "./ordering-passkey.ts";
import { takeSession } from "./session.ts";
import { sha256 } from "./sha256.ts";
import { draftShift, keepShiftKey } from "./shift.ts";

/**
 * Signs in by a passkey that the person chooses, and does nothing else. What it signs is made here, around the collector's nonce: a
 * collector that chose the bytes could have an order signed. Throws the browser's own error when they turn away.
 */
async function signInPlainly(nonce: string): Promise<Session> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const challenge = toBase64Url(await sha256(signedBytes("sign-in", signInPayload(nonce))));
  const answer = await startAuthentication({
    optionsJSON: { challenge, rpId: location.hostname, userVerification: "required" },
  });
  const session = await takeSession(
    ask<Session>("session/passkey/verify", { method: "POST", body: { ...answer, nonce } }),
  );
  if (session.may.includes("run-fixes")) keepPasskey({ credentialId: answer.id, name: session.person.name });
  return session;
}

/** One touch that delegates to a key of this browser; the collector takes the delegation, with its nonce in it, as the sign-in. */
async function signInWithShift(nonce: string, shift: OfferedShift, credentialId: string): Promise<Session> {
  const { person, keyId, classes, hours } = shift;
  const draft = await draftShift({ person, classes, hours }, nonce);
  const passkeys = [{ keyId, credentialId: toBase64(fromBase64Url(credentialId) ?? new Uint8Array()) }];
  const delegation = await signByPasskey({ passkeys }, "delegation", draft.payload);
  const session = await takeSession(
    ask<Session>("session/passkey/shift", { method: "POST", body: { delegation } }),
  );
  await keepShiftKey(session.person.personId, draft.key, delegation);
  return session;
}

/** Signs in with the passkey that this browser remembers, which begins its shift as well, or with another one. */
export async function signInWithPasskey(remembered: string | null): Promise<Session> {
  const { nonce, shift } = await ask<PasskeyOptions>("session/passkey/options", {
    method: "POST",
    body: remembered === null ? {} : { credentialId: remembered },
  });
  return remembered === null || shift === null
    ? signInPlainly(nonce)
    : signInWithShift(nonce, shift, remembered);
}
