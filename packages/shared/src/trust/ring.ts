import { z } from "zod";

/**
 * One ring: all devices whose place (`ringOf`) is below `permyriad` of 10,000 and in no earlier ring. `soakMinutes`: how long this ring
 * has had it before the next one takes it.
 */
export const Ring = z.strictObject({
  permyriad: z.int().min(1).max(10_000),
  soakMinutes: z.int().min(0).max(43_200),
});
export type Ring = z.infer<typeof Ring>;
