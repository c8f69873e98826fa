/** The bytes that a digest in hexadecimal stands for. */
export const bytesOfHex = (digest: string): Uint8Array =>
  Uint8Array.from({ length: digest.length / 2 }, (_, at) =>
    Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16),
  );
