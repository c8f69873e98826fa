import { z } from "zod";
import { Zone } from "../schedules/when.ts";

const Clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

/**
 * Hours of the day in a zone: from `from` until before `until`, over midnight where that is earlier or the same, on days that begin
 * on one of `days` (1 is Monday). `zone`: `device`, or a name of IANA.
 */
export const Hours = z.strictObject({
  from: Clock,
  until: Clock,
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  zone: Zone,
});
export type Hours = z.infer<typeof Hours>;
