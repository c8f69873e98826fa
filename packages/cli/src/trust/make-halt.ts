import { randomBytes } from "node:crypto";
import type { HaltKind, Policy, Resume, Revoke, SealedHalt, Stop } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { ownerOf } from "./approve-fix.ts";
import type { KeyFile } from "./key-file.ts";

const nonce = (): string => randomBytes(16).toString("base64");

function signerOf(key: KeyFile, policy: Policy): string {
  const owner = ownerOf(policy, key);
  if (!owner) throw new Error("The policy does not name this key among those of its people.");
  return owner.person;
}

const seal = (key: KeyFile, object: Stop | Revoke | Resume): SealedHalt => ({
  kind: object.type,
  sealed: key.seal(object.type, payloadOf(object)),
});

/** A stop by the person whose key this is. Throws when the policy gives it to nobody. */
export function makeStop(key: KeyFile, policy: Policy, reason: string, atMs: number): SealedHalt {
  return seal(key, { type: "stop", person: signerOf(key, policy), reason, atMs, nonce: nonce() });
}

/** A revocation of versions of fixes (digests of manifests), of keys (ids) and of standing orders (digests). Throws when the policy gives the key to nobody. */
export function makeRevoke(
  key: KeyFile,
  policy: Policy,
  what: Pick<Revoke, "reason" | "fixes" | "keys" | "standing">,
  atMs: number,
): SealedHalt {
  return seal(key, { type: "revoke", person: signerOf(key, policy), ...what, atMs, nonce: nonce() });
}

/** A resumption with its first signature. */
export function makeResume(key: KeyFile, lifts: string[], atMs: number): SealedHalt {
  return seal(key, { type: "resume", lifts, atMs, nonce: nonce() });
}

/** The same with a further signature; a key that signed already signs anew. */
export function cosign({ kind, sealed }: SealedHalt, key: KeyFile): SealedHalt {
  const payload = fromBase64(sealed.payload);
  if (!payload) throw new Error("the file is not in its one right form");
  const others = sealed.signatures.filter(({ keyId }) => keyId !== key.keyId);
  const signatures = [...others, ...key.seal(kind satisfies HaltKind, payload).signatures];
  return { kind, sealed: { payload: sealed.payload, signatures } };
}
