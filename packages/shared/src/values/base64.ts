const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Bytes as standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3);
    const group = (first << 16) | (second << 8) | third;
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63));
    const missing = Math.max(0, index + 3 - bytes.length);
    text += letters.slice(0, 4 - missing).join("") + "=".repeat(missing);
  }
  return text;
}

/**
 * Reads standard base64 with padding. Null unless it is exactly the text that `toBase64` makes of its bytes: one set of
 * bytes has one spelling, so that changing any bit of a spelling changes the bytes or is refused.
 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    const last = index + 4 === text.length;
    let group = 0;
    for (let place = 0; place < 4; place++) {
      const value = last && place >= 4 - padding ? 0 : values.get(text.charAt(index + place));
      if (value === undefined) return null;
      group = (group << 6) | value;
    }
    const count = last ? 3 - padding : 3;
    if ((group & ((1 << (8 * (3 - count))) - 1)) !== 0) return null;
    for (let place = 0; place < count; place++) bytes[at++] = (group >> (16 - 8 * place)) & 0xff;
  }
  return bytes;
}

/** Bytes as WebAuthn and addresses spell them: base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Reads base64url without padding; null unless it is exactly the text that `toBase64Url` makes of its bytes. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (/[+/=]/.test(text)) return null;
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, "="));
}
