import { z } from "zod";
import { Base64 } from "../values/ids.ts";

/**
 * Exact bytes with signatures over them. `payload` is base64 of the bytes; `signatures` name the key (the first 16
 * hexadecimal digits of the SHA-256 of the raw public key) and carry an Ed25519 signature over `signedBytes(kind, payload)`.
 * Verified before it is parsed.
 */
export const Envelope = z.strictObject({
  payload: Base64.max(131_072),
  signatures: z
    .array(z.strictObject({ keyId: z.string().regex(/^[0-9a-f]{16}$/), signature: Base64.length(88) }))
    .min(1)
    .max(16),
});
export type Envelope = z.infer<typeof Envelope>;
