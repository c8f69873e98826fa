import { z } from "zod";
import { When } from "../schedules/when.ts";
import { AtMs, Id, Line } from "../values/ids.ts";
import { severities } from "../values/severity.ts";
import { windowKinds } from "../values/window.ts";

/** `between`: a recurring one that holds nothing just now, and will again. */
export const windowStates = ["planned", "holding", "between", "ended"] as const;

/** What a window holds back. A freeze refuses schedules and rollouts whatever these say. */
export const WindowHolds = z.strictObject({
  /** Rules are not judged on the device: no finding comes. */
  checks: z.boolean(),
  /** What is found opens no incident until the window ends. */
  messages: z.boolean(),
  /** Standing orders, schedules and rollouts begin nothing. */
  fixes: z.boolean(),
});
export type WindowHolds = z.infer<typeof WindowHolds>;

/** By the collector's clock; without the last instant. */
export const WindowSpan = z.object({ fromMs: z.number().int(), untilMs: z.number().int() });
export type WindowSpan = z.infer<typeof WindowSpan>;

/** When a window holds: once, or for so many minutes from each occurrence on that comes before `untilMs`. It always has an end. */
export const WindowTime = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("once"), fromMs: AtMs, untilMs: AtMs }),
  z.strictObject({
    kind: z.literal("recurring"),
    when: When,
    minutes: z.int().min(5).max(44_640),
    untilMs: AtMs,
  }),
]);
export type WindowTime = z.infer<typeof WindowTime>;

/** `POST /api/v1/windows`, and `/preview`, which takes the same and changes nothing. */
export const WindowDraft = z.strictObject({
  name: Line.trim().min(1).max(64),
  reason: Line.trim().min(1).max(200),
  kind: z.enum(windowKinds),
  /** As in the list of devices; empty: all. It is asked anew for as long as the window is there. */
  query: z.string().max(400),
  /** Only these; null: whoever the query matches. */
  devices: z.array(Id).min(1).max(500).nullable(),
  time: WindowTime,
  holds: WindowHolds,
  /** The warnings of the preview were read, and it is meant so. */
  yes: z.boolean().default(false),
});
export type WindowDraft = z.input<typeof WindowDraft>;
/** A draft as it was read. */
export type WindowWish = z.output<typeof WindowDraft>;

/** Why a person ends a window before its time. */
export const WindowEnd = z.strictObject({ reason: Line.trim().min(1).max(200) });

/** A schedule, a rollout or another window at the same time on some of the same devices. A freeze refuses the first two. */
export const WindowCollision = z.object({
  kind: z.enum(["schedule", "rollout", "window"]),
  number: z.number().int(),
  name: z.string(),
  atMs: z.number(),
  refused: z.boolean(),
});
export type WindowCollision = z.infer<typeof WindowCollision>;

export const WindowPreview = z.object({
  /** How many devices it holds now, of how many there are; the first names. */
  count: z.number().int(),
  of: z.number().int(),
  names: z.array(z.string()),
  /** Incidents that are open now on those devices and that it keeps silent; none where it lets messages through. */
  silences: z.object({ count: z.number().int(), keys: z.array(z.string()) }),
  /** The next ten spans; `moved`: its local time does not exist that day, and it begins at the first instant after. */
  spans: z.array(WindowSpan.extend({ moved: z.boolean() })),
  collisions: z.array(WindowCollision),
  /** Codes of the table of errors for which `yes` is asked, each with its particulars in plain English. */
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
});
export type WindowPreview = z.infer<typeof WindowPreview>;

/** What came of what a window held back when it ended. `incidents` are all that were opened by its end, or the one that gathers them. */
export const WindowSummary = z.object({
  atMs: z.number(),
  held: z.number().int(),
  mended: z.number().int(),
  stillWrong: z.number().int(),
  incidents: z.array(z.string()),
});

export const WindowRow = z.object({
  number: z.number().int(),
  windowId: z.string(),
  name: z.string(),
  reason: z.string(),
  kind: z.enum(windowKinds),
  state: z.enum(windowStates),
  query: z.string(),
  devices: z.array(z.string()).nullable(),
  time: WindowTime,
  holds: WindowHolds,
  by: z.string(),
  atMs: z.number(),
  /** The span that is on, or the next one; null when there is none any more. */
  span: WindowSpan.nullable(),
  /** How many devices it is about now. */
  count: z.number().int(),
  /** How many things it holds back now; after the end, held back in its last span. */
  held: z.number().int(),
  /** By a person, before its time. */
  ended: z.object({ by: z.string(), atMs: z.number(), reason: z.string() }).nullable(),
  /** Of the span that ended last; null before. */
  summary: WindowSummary.nullable(),
});
export type WindowRow = z.infer<typeof WindowRow>;

/** `GET /api/v1/windows/{number}`. `now`: devices that it is about at this moment, no more than 200. */
export const Window = WindowRow.extend({
  spans: WindowPreview.shape.spans,
  now: z.array(z.object({ deviceId: z.string(), name: z.string() })),
  collisions: z.array(WindowCollision),
});
export type Window = z.infer<typeof Window>;

/** `silence`: the device stopped talking. `fix`: a standing order, schedule or rollout that would have begun. */
export const heldKinds = ["finding", "silence", "fix"] as const;
/** `held`: it still is. `mended`: it was over before the window was. `told`: an incident was opened at the end. `ended`: it may go on. */
export const heldOutcomes = ["held", "mended", "told", "ended"] as const;

/** `GET /api/v1/windows/{number}/held`, newest first: what it held back, on which device, since when, and what came of it. */
export const HeldRow = z.object({
  what: z.enum(heldKinds),
  deviceId: z.string(),
  deviceName: z.string(),
  /** Of a finding. */
  rule: z.string().nullable(),
  subject: z.string(),
  severity: z.enum(severities).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Of what would have begun. */
  fix: z.string().nullable(),
  sinceMs: z.number(),
  endedAtMs: z.number().nullable(),
  outcome: z.enum(heldOutcomes),
  /** Its incident, where there is one. */
  incident: z.string().nullable(),
});
export type HeldRow = z.infer<typeof HeldRow>;

/** A window that is on for a device, as its page says it. */
export const DeviceWindow = z.object({
  number: z.number().int(),
  name: z.string(),
  kind: z.enum(windowKinds),
  holds: WindowHolds,
  by: z.string(),
  reason: z.string(),
  fromMs: z.number(),
  untilMs: z.number(),
});
export type DeviceWindow = z.infer<typeof DeviceWindow>;
