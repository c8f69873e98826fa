import { z } from "zod";
import { Base64 } from "../values/ids.ts";

/** The first 16 hexadecimal digits of the SHA-256 of a raw public key. */
export const KeyId = z.string().regex(/^[0-9a-f]{16}$/);

/** What a passkey answers (W3C Web Authentication 6.3.3): at most 1,024 bytes each, the signature at most 72. */
export const Assertion = z.strictObject({
  authenticatorData: Base64.max(1368),
  clientDataJSON: Base64.max(1368),
  signature: Base64.max(96),
});
export type Assertion = z.infer<typeof Assertion>;

/** A signature of `ssh-keygen -Y sign` without its armour: OpenSSH's PROTOCOL.sshsig. */
export const SshSignature = Base64.max(600);

/**
 * Exact bytes with signatures over them. `payload` is base64 of the bytes; `signatures` name the key (the first 16
 * hexadecimal digits of the SHA-256 of the raw public key) and carry an Ed25519 signature over `signedBytes(kind, payload)`,
 * or a passkey's assertion whose challenge is the SHA-256 of those bytes, or an SSH signature over them in the namespace
 * `hulplijn-<kind>`. Verified before it is parsed.
 */
export const Envelope = z.strictObject({
  payload: Base64.max(131_072),
  signatures: z
    .array(
      z.union([
        z.strictObject({ keyId: KeyId, signature: Base64.length(88) }),
        z.strictObject({ keyId: KeyId, assertion: Assertion }),
        z.strictObject({ keyId: KeyId, ssh: SshSignature }),
      ]),
    )
    .min(1)
    .max(16),
});
export type Envelope = z.infer<typeof Envelope>;
