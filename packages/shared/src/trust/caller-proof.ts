import type { CallerMatter } from "../fixes/caller.ts";

/**
 * The bytes whose SHA-256 an order carries as `callerProof`: the code, bound to the device, the person who orders, the fix, its
 * parameters and this one showing of a code. It keeps no secret from whoever can try a million codes; it is in an order only
 * after a person was told the code, and good for that order alone.
 */
export function callerProofBytes(matter: CallerMatter, code: string): Uint8Array {
  const params = Object.keys(matter.params)
    .toSorted()
    .map((name) => [name, matter.params[name]]);
  const { deviceId, person, manifestDigest, nonce } = matter;
  const text = JSON.stringify([deviceId, person, manifestDigest, params, nonce, code]);
  return new TextEncoder().encode(`hulplijn/caller-proof/v1\n${text}`);
}

/** What a person typed, as the digits of a code; null when they are not as many as a code has. People write `471 092` and `471-092`. */
export function typedCode(text: string): string | null {
  const digits = text.replaceAll(/[\s.-]/g, "");
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}
