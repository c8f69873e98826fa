/** SHA-256. Browsers have it on pages that came over TLS or from this very machine, and nowhere else. */
export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));

/** The same as 64 hexadecimal digits, as orders and batches name it. */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> =>
  Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
