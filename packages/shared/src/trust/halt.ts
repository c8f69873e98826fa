import { z } from "zod";
import { AtMs, Base64, Line, Sha256 } from "../values/ids.ts";
import { Envelope, KeyId } from "./envelope.ts";

const Nonce = Base64.length(24);
const Who = Line.min(1).max(64);
const Reason = Line.min(1).max(200);

/** Nothing starts on any device until it is lifted. One person's right. */
export const Stop = z.strictObject({
  type: z.literal("stop"),
  person: Who,
  reason: Reason,
  atMs: AtMs,
  nonce: Nonce,
});
export type Stop = z.infer<typeof Stop>;

/**
 * These versions of fixes (digests of manifests) run no more, these keys of people and shifts count no more, and these standing orders
 * (digests of their payloads) are withdrawn. One person's right.
 */
export const Revoke = z.strictObject({
  type: z.literal("revoke"),
  person: Who,
  reason: Reason,
  fixes: z.array(Sha256).max(64),
  keys: z.array(KeyId).max(64),
  standing: z.array(Sha256).max(64).optional(),
  atMs: AtMs,
  nonce: Nonce,
});
export type Revoke = z.infer<typeof Revoke>;

/** Lifts exactly the stops and revocations whose payloads have these digests. Takes as many people as a fix of class R2. */
export const Resume = z.strictObject({
  type: z.literal("resume"),
  lifts: z.array(Sha256).min(1).max(64),
  atMs: AtMs,
  nonce: Nonce,
});
export type Resume = z.infer<typeof Resume>;

export const haltKinds = ["stop", "revoke", "resume"] as const;
export type HaltKind = (typeof haltKinds)[number];

/** A signed stop, revocation or resumption on its way to a device. */
export const SealedHalt = z.strictObject({ kind: z.enum(haltKinds), sealed: Envelope });
export type SealedHalt = z.infer<typeof SealedHalt>;
