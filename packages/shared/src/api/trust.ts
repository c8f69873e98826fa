import { z } from "zod";
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
  lifts: z.array(z.string()),
  atMs: z.number(),
  takenAtMs: z.number(),
  standing: z.boolean(),
});
export type Halt = z.infer<typeof Halt>;
