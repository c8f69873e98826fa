import { z } from "zod";
import { AtMs, Base64, Line } from "../values/ids.ts";
import { riskClasses } from "./risk.ts";

const KeyId = z.string().regex(/^[0-9a-f]{16}$/);
const PublicKey = Base64.length(44);

/** Who the organisation is: the keys that may sign a policy, and how many of them must. Its digest is pinned at enrolment. */
export const Root = z.strictObject({
  type: z.literal("root"),
  version: z.int().min(1),
  organisation: Line.min(1).max(128),
  threshold: z.int().min(1).max(16),
  keys: z
    .array(z.strictObject({ keyId: KeyId, publicKey: PublicKey }))
    .min(1)
    .max(16),
});
export type Root = z.infer<typeof Root>;

/**
 * Who may approve and order what. Versions only go up. `approvers` are people (several keys of one person count once).
 * `orderers` may sign orders of the classes named. Until people sign orders themselves (decision
 * 2026-11-23-orders-signed-by-collector) the collector's own key is the orderer, for R0 and R1 alone unless the policy says more.
 */
export const Policy = z.strictObject({
  type: z.literal("policy"),
  version: z.int().min(1),
  expiresAtMs: AtMs,
  approvers: z
    .array(z.strictObject({ person: Line.min(1).max(64), keyId: KeyId, publicKey: PublicKey }))
    .max(64),
  orderers: z
    .array(
      z.strictObject({
        name: Line.min(1).max(64),
        keyId: KeyId,
        publicKey: PublicKey,
        classes: z.array(z.enum(riskClasses)).max(4),
      }),
    )
    .max(64),
  thresholds: z.strictObject({
    R0: z.int().min(1).max(16),
    R1: z.int().min(1).max(16),
    R2: z.int().min(1).max(16),
    R3: z.int().min(1).max(16),
  }),
});
export type Policy = z.infer<typeof Policy>;

/** One person's signature over exactly one version of one fix: `manifestDigest` is the SHA-256 of the manifest's bytes. */
export const Approval = z.strictObject({
  type: z.literal("approval"),
  fix: z.string().max(64),
  version: z.int().min(1),
  manifestDigest: z.string().regex(/^[0-9a-f]{64}$/),
  person: Line.min(1).max(64),
  atMs: AtMs,
});
export type Approval = z.infer<typeof Approval>;
