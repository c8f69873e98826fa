import { randomBytes } from "node:crypto";
import type { Envelope, Policy, StandingOrder } from "@hulplijn/shared/trust";
import { missingSigners, openStanding, parsePayload, payloadOf } from "@hulplijn/shared/trust/decide";
import type { Manifest } from "@hulplijn/shared/fixes";
import { fromBase64 } from "@hulplijn/shared/values";
import { ownerOf } from "./approve-fix.ts";
import { cryptography, type KeyFile } from "./key-file.ts";

/** What is said of a standing order; the rest follows from the key and the clock. */
export type StandingWish = Pick<
  StandingOrder,
  "fix" | "version" | "manifestDigest" | "params" | "devices" | "perDay"
> & { readonly days: number };

/** A standing order with its first signature, of the person whose key this is. Throws when the policy gives it to nobody. */
export function makeStanding(key: KeyFile, policy: Policy, wish: StandingWish, nowMs: number): Envelope {
  const owner = ownerOf(policy, key);
  if (!owner) throw new Error("The policy does not name this key among those of its people.");
  const { days, ...named } = wish;
  const order: StandingOrder = {
    type: "standing-order",
    person: owner.person,
    ...named,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + days * 86_400_000,
    nonce: randomBytes(16).toString("base64"),
  };
  return key.seal("standing-order", payloadOf(order));
}

/** What an envelope says, whoever signed it. Throws when it is no standing order. */
export function readStanding(envelope: Envelope): StandingOrder {
  const payload = fromBase64(envelope.payload);
  const order = payload && parsePayload<StandingOrder>("standing-order", payload);
  if (!order) throw new Error("this is not a standing order");
  return order;
}

/** The same with a further signature; a key that signed already signs anew. */
export function cosignStanding(envelope: Envelope, key: KeyFile): Envelope {
  const others = envelope.signatures.filter(({ keyId }) => keyId !== key.keyId);
  const { signatures } = key.seal("standing-order", fromBase64(envelope.payload) ?? new Uint8Array());
  return { payload: envelope.payload, signatures: [...others, ...signatures] };
}

/** What is still missing before a device would keep it, in plain English; null when nothing is. */
export function missingFor(
  envelope: Envelope,
  manifest: Pick<Manifest, "risk">,
  policy: Policy,
): { readonly code: string; readonly detail: string } | null {
  const opened = openStanding(envelope, policy, cryptography);
  return opened.ok ? missingSigners(opened, manifest, policy) : opened;
}
