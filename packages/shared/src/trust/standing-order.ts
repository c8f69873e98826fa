import { z } from "zod";
import { ParameterValues } from "../fixes/order.ts";
import { AtMs, Base64, Id, Line, Sha256, Slug } from "../values/ids.ts";

/**
 * Lets devices start one approved fix by themselves, with these parameters and no others, while their own check fails: on the
 * devices named, or on all; at most `perDay` times in 24 hours on each. People sign it with key files, `person` among them;
 * no key of the collector does. What else a device asks is in `decide-standing.ts`.
 */
export const StandingOrder = z.strictObject({
  type: z.literal("standing-order"),
  person: Line.min(1).max(64),
  fix: Slug,
  version: z.int().min(1),
  manifestDigest: Sha256,
  params: ParameterValues,
  devices: z.union([z.literal("all"), z.array(Id).min(1).max(500)]),
  perDay: z.int().min(1).max(12),
  issuedAtMs: AtMs,
  expiresAtMs: AtMs,
  nonce: Base64.length(24),
});
export type StandingOrder = z.infer<typeof StandingOrder>;
