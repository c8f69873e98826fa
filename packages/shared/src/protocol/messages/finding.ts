import { z } from "zod";
import { AtMs, Id, Line, Slug } from "../../values/ids.ts";
import { severities } from "../../values/severity.ts";
import { Hog } from "../../values/hog.ts";
import { defineMessage } from "../define.ts";
import { WireReading } from "./report.ts";

/** Points of series: full resolution, or thinned so that the extremes stay. */
const Recording = z
  .array(z.object({ series: z.string().max(600), points: z.array(z.tuple([AtMs, z.number()])).max(2000) }))
  .max(16);

/**
 * A rule's verdict changed: raised, got worse or better, flaps, or cleared. With a raise comes the evidence: the
 * readings of the moment, the recording around it (full resolution, from the flight recorder), the programs that used
 * most, log lines, and what changed on the device since the subject was last well. With a clear comes what was
 * `after` it: the reading that cleared it, and the recording since the raise, thinned.
 */
export const finding = defineMessage({
  type: "finding",
  to: "collector",
  spooled: true,
  since: 1,
  maxBytes: 262_144,
  body: z.object({
    findingId: Id,
    rule: Slug,
    subject: z.string().max(512),
    state: z.enum(["raised", "cleared"]),
    severity: z.enum(severities),
    flapping: z.boolean(),
    raisedAtMs: AtMs,
    changedAtMs: AtMs,
    params: z.record(z.string().max(64), z.union([z.string().max(512), z.number()])),
    evidence: z
      .object({
        reading: WireReading,
        recording: Recording,
        top: z.array(Hog).max(5),
        log: z.array(z.object({ atMs: AtMs, source: Line, text: Line })).max(50),
        changes: z.array(z.object({ atMs: AtMs, text: Line })).max(50),
        lastWellAtMs: AtMs.nullable(),
      })
      .optional(),
    after: z.object({ reading: WireReading, recording: Recording }).optional(),
  }),
});
