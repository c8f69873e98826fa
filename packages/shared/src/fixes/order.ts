import { z } from "zod";
import { Base64, Id, Line, Sha256, Slug } from "../values/ids.ts";

/** Values of a fix's parameters. */
export const ParameterValues = z.record(z.string().max(32), z.union([z.string().max(512), z.int()]));
export type ParameterValues = z.infer<typeof ParameterValues>;

/**
 * A signed, expiring instruction: this fix, these parameters, this device, once. `ticket` is a nonce that the device
 * gave out before, so an order fits one moment of one device; it lives `lifetimeSeconds` at most from when the device
 * gave out the ticket, on the device's monotonic clock. No wall clock is trusted. `person` orders: one of their own keys signed
 * it, or the key that they delegated to for a shift. `callerProof` shows that whoever ordered was told the code that this device showed
 * (trust/caller-proof.ts), for fixes that demand it.
 */
export const Order = z.strictObject({
  type: z.literal("order"),
  person: Line.min(1).max(64),
  runId: Id,
  deviceId: Id,
  fix: Slug,
  version: z.int().min(1),
  manifestDigest: Sha256,
  params: ParameterValues,
  ticket: Base64.length(24),
  lifetimeSeconds: z
    .int()
    .min(10)
    .max(7 * 86_400),
  callerProof: Sha256.optional(),
});
export type Order = z.infer<typeof Order>;
