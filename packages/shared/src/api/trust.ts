import { z } from "zod";
import { Sentence } from "./page.ts";
import { haltKinds } from "../trust/halt.ts";

/** A stop, a revocation or a resumption that devices are told. `standing`: nobody lifted it. */
export const Halt = z.object({
  /** SHA-256 of what was signed: by this it is lifted. */
  digest: z.string(),
  kind: z.enum(haltKinds),
  person: z.string().nullable(),
  reason: z.string().nullable(),
  fixes: z.array(z.string()),
  keys: z.array(z.string()),
  /** Digests of standing orders that a revocation withdraws. */
  withdraws: z.array(z.string()),
  lifts: z.array(z.string()),
  atMs: z.number(),
  takenAtMs: z.number(),
  standing: z.boolean(),
});
export type Halt = z.infer<typeof Halt>;

/** A warning of the collector about itself, by code and parameters as other sentences. It is there while its reason is. */
export const Notice = Sentence.extend({ severity: z.enum(["notice", "warning", "critical"]) });
export type Notice = z.infer<typeof Notice>;

/** A standing order, by the digest of what was signed. `fix-changed`: the library has other bytes now, so devices do not get it any more. */
export const StandingOrderView = z.object({
  digest: z.string(),
  people: z.array(z.string()),
  fix: z.string(),
  version: z.number().int(),
  title: z.object({ en: z.string(), nl: z.string() }),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  devices: z.union([z.literal("all"), z.array(z.string())]),
  perDay: z.number().int(),
  issuedAtMs: z.number(),
  expiresAtMs: z.number(),
  takenAtMs: z.number(),
  state: z.enum(["in-force", "expired", "withdrawn", "fix-revoked", "fix-changed"]),
});
export type StandingOrderView = z.infer<typeof StandingOrderView>;
