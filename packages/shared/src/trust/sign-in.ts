import { payloadOf } from "./signed.ts";

/**
 * What a passkey signs that signs in and does nothing else. The browser writes it around the collector's nonce and hashes it with a
 * domain of its own ("sign-in"): whatever a collector gives as nonce, no answer to it is an approval, an order or a delegation.
 */
export const signInPayload = (nonce: string): Uint8Array => payloadOf({ type: "sign-in", nonce });
