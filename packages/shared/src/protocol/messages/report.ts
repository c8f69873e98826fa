import { z } from "zod";
import { AtMs, Line, Slug } from "../../values/ids.ts";
import { unavailableReasons } from "../../probes/reading.ts";
import { defineMessage } from "../define.ts";

const at = { atMs: AtMs, tookMs: z.number().min(0).max(3_600_000) };

/** A reading on the wire; `value` is checked against its probe's contract by whoever reads it. */
export const WireReading = z.discriminatedUnion("state", [
  z.object({ state: z.literal("measured"), ...at, value: z.record(z.string(), z.unknown()) }),
  z.object({
    state: z.literal("unavailable"),
    ...at,
    reason: z.enum(unavailableReasons),
    detail: Line.optional(),
  }),
  z.object({ state: z.literal("failed"), ...at, code: z.string().max(64), detail: Line.optional() }),
]);

/**
 * The summary of a minute. `readings` has the probes whose reading changed in a way that matters, or was not sent for an
 * hour. `names` gives numbers to series not named before in this spool epoch ("disk-space/used:/"), and in
 * the first report on each connection repeats all of them; `points` are
 * [number, offset in seconds from `fromMs`, value] for values that moved by their series' step. `well` is how the rules
 * stand: `unmeasured` counts probes that failed. `gaps` say what was thinned from the spool, from when to when.
 */
export const report = defineMessage({
  type: "report",
  to: "collector",
  spooled: true,
  since: 1,
  maxBytes: 262_144,
  body: z.object({
    fromMs: AtMs,
    toMs: AtMs,
    bootId: z.string().max(64),
    monoMs: z.number().min(0),
    readings: z.record(Slug, WireReading),
    names: z.record(z.string().regex(/^[0-9]{1,5}$/), z.string().max(600)),
    points: z
      .array(z.tuple([z.int().min(0).max(99_999), z.number().min(0).max(86_400), z.number()]))
      .max(20_000),
    raised: z.int().min(0),
    unmeasured: z.int().min(0),
    gaps: z
      .array(
        z.object({
          fromMs: AtMs,
          toMs: AtMs,
          reports: z.int().min(1),
          reason: z.enum(["spool-full", "spool-damaged"]),
        }),
      )
      .max(64),
  }),
});
