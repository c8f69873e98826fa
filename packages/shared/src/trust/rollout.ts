import { z } from "zod";
import { ParameterValues } from "../fixes/order.ts";
import { AtMs, Base64, Line, Sha256, Slug } from "../values/ids.ts";
import { Hours } from "./hours.ts";
import { Ring } from "./ring.ts";
import { SelfStartConditions } from "./schedule.ts";

/** Most devices that one rollout reaches. */
export const mostTargets = 50_000;

/**
 * One approved fix, or its `undo`, once on each of many devices, in rings. `targets`: the devices, frozen when it was drafted, as the
 * root of a Merkle tree (RFC 6962 2.1) whose `count` leaves are `rollout-target\n<deviceId>`. `gate`: what the collector asks of a ring
 * before it opens the next. `perHour`: most devices that begin within an hour, which each device keeps by waiting its own share of
 * the time. `again`: the rollout (digest of its payload) whose failed ones these are. People sign it with key files, `person` among
 * them, as many as the fix's class takes; what else a device asks is in `decide-rollout.ts`.
 */
export const Rollout = z.strictObject({
  type: z.literal("rollout"),
  name: Line.min(1).max(64),
  person: Line.min(1).max(64),
  fix: Slug,
  version: z.int().min(1),
  manifestDigest: Sha256,
  params: ParameterValues,
  step: z.enum(["fix", "undo"]),
  targets: z.strictObject({ root: Sha256, count: z.int().min(1).max(mostTargets) }),
  /** What people asked for, in the words of the list of devices; the device goes by `targets` alone. */
  query: Line.max(400),
  rings: z.array(Ring).min(1).max(8),
  gate: z.strictObject({
    verifiedPercent: z.int().min(50).max(100),
    mostFailures: z.int().min(0).max(1000),
    incidents: z.enum(["none", "any"]),
  }),
  perHour: z.int().min(1).max(mostTargets),
  hours: Hours.nullable(),
  conditions: SelfStartConditions,
  again: Sha256.nullable(),
  issuedAtMs: AtMs,
  expiresAtMs: AtMs,
  nonce: Base64.length(24),
});
export type Rollout = z.infer<typeof Rollout>;

/**
 * Goes on with a rollout (digest of its payload) that was halted for the `halt`-th time; a later halt takes a new one. Signed by as many
 * people as the rollout itself takes. Halting is one click, and takes no signature.
 */
export const RolloutResume = z.strictObject({
  type: z.literal("rollout-resume"),
  rollout: Sha256,
  halt: z.int().min(1).max(1_000_000),
  reason: Line.min(1).max(200),
  person: Line.min(1).max(64),
  atMs: AtMs,
  nonce: Base64.length(24),
});
export type RolloutResume = z.infer<typeof RolloutResume>;
