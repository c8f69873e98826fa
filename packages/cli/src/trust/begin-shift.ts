import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Delegation, Policy } from "@hulplijn/shared/trust";
import { payloadOf, shiftClasses } from "@hulplijn/shared/trust/decide";
import { shiftMark, writeShift } from "@hulplijn/shared/trust/shift-fragment";
import { ownerOf } from "./approve-fix.ts";
import type { KeyFile } from "./key-file.ts";

export interface BegunShift {
  readonly person: string;
  readonly classes: readonly string[];
  readonly expiresAtMs: number;
  /** What goes behind the `#` of the console's address: the shift's key with it, so a secret until the shift ends. */
  readonly fragment: string;
}

/**
 * Begins a shift with a key file: a new key, delegated to by the person whose file it is, for R0 and R1 as far as the policy lets
 * them order. Throws when it would be worth nothing to a device.
 */
export function beginShift(
  key: KeyFile,
  policy: Policy,
  wish: { readonly nowMs: number; readonly hours?: number },
): BegunShift {
  const person = ownerOf(policy, key);
  if (!person) throw new Error("The policy gives this key to nobody.");
  const classes = shiftClasses.filter((risk) => person.orders.includes(risk));
  if (classes.length === 0) throw new Error(`The policy lets ${person.person} order nothing by a shift.`);
  const hours = wish.hours ?? person.shiftHours;
  if (hours > person.shiftHours)
    throw new Error(`The policy gives ${person.person} shifts of at most ${person.shiftHours} hours.`);
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const delegation: Delegation = {
    type: "delegation",
    person: person.person,
    shiftKey: publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("base64"),
    classes,
    issuedAtMs: wish.nowMs,
    expiresAtMs: wish.nowMs + hours * 3_600_000,
    nonce: randomBytes(16).toString("base64"),
  };
  const seed = privateKey.export({ type: "pkcs8", format: "der" }).subarray(-32);
  const carried = writeShift({ seed, delegation: key.seal("delegation", payloadOf(delegation)) });
  if (carried === null)
    throw new Error("a shift begins with a key file; with an SSH key, sign each order: hulplijn runs order");
  return {
    person: person.person,
    classes,
    expiresAtMs: delegation.expiresAtMs,
    fragment: `${shiftMark}${carried}`,
  };
}
