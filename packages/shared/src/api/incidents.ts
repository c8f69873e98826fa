import { z } from "zod";
import { severities } from "../values/severity.ts";
import { Sentence } from "./page.ts";

/** `fixing`: a run is under way. `checking`: it ended, and the checks have to stay well. `resolved`: all members are well again. */
export const incidentStates = ["new", "in-progress", "fixing", "checking", "resolved"] as const;
export type IncidentState = (typeof incidentStates)[number];

/** 1 is most urgent: impact times urgency (ITIL). */
export const Priority = z.number().int().min(1).max(4);

/** A fix that may settle it, with how it did before. `approved`: enough approvals for its risk class under the present policy. */
export const ProposedFix = z.object({
  fix: z.string(),
  version: z.number().int(),
  manifestDigest: z.string(),
  title: z.object({ en: z.string(), nl: z.string() }),
  risk: z.string(),
  approved: z.boolean(),
  /** Only for a caller who reads a code from the device's screen (`POST /api/v1/callers`). */
  callerVerified: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  runs: z.number().int(),
  verified: z.number().int(),
});
export type ProposedFix = z.infer<typeof ProposedFix>;

/** One row of the inbox. `rule`, `subject` and `params` draw the title in the reader's language (rules registry). */
export const IncidentRow = z.object({
  incidentId: z.string(),
  key: z.string(),
  state: z.enum(incidentStates),
  severity: z.enum(severities),
  priority: Priority,
  rule: z.string(),
  subject: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  deviceId: z.string(),
  deviceName: z.string(),
  flapping: z.boolean(),
  openedAtMs: z.number(),
  updatedAtMs: z.number(),
  resolvedAtMs: z.number().nullable(),
  /** The person's id, as `PATCH` takes it, and the name to show. */
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  line: z.enum(["first", "second", "third"]),
  members: z.number().int(),
  membersOpen: z.number().int(),
  reopened: z.number().int(),
  snoozedUntilMs: z.number().nullable(),
  /** Key of the incident that this one is a part of, by a person's word. */
  mergedInto: z.string().nullable(),
  suggestion: ProposedFix.nullable(),
  run: z.object({ runId: z.string(), fix: z.string(), state: z.string() }).nullable(),
});
export type IncidentRow = z.infer<typeof IncidentRow>;

/** The counts above the inbox: never of rows that are not shown for a reason. `devicesSeen` in the last 15 minutes. */
export const InboxCounts = z.object({
  needsPerson: z.number().int(),
  mine: z.number().int(),
  beingFixed: z.number().int(),
  snoozed: z.number().int(),
  open: z.number().int(),
  resolvedToday: z.number().int(),
  resolvedTodayByItself: z.number().int(),
  devices: z.number().int(),
  devicesSeen: z.number().int(),
  lastReportAtMs: z.number().nullable(),
});
export type InboxCounts = z.infer<typeof InboxCounts>;

/** One line of the timeline that writes itself. `text` is a sentence by code, or `note` is what a person wrote. */
export const TimelineEntry = z.object({
  entryId: z.number().int(),
  atMs: z.number(),
  kind: z.enum(["signal", "change", "run", "person", "gap", "state"]),
  text: Sentence.nullable(),
  note: z.string().nullable(),
  who: z.string().nullable(),
  runId: z.string().nullable(),
  raw: z.unknown().optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** One finding that belongs to the incident. */
export const Member = z.object({
  findingId: z.string(),
  deviceId: z.string(),
  deviceName: z.string(),
  rule: z.string(),
  subject: z.string(),
  severity: z.enum(severities),
  state: z.enum(["raised", "cleared"]),
  flapping: z.boolean(),
  raisedAtMs: z.number(),
  changedAtMs: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.unknown().nullable(),
  /** Fixes that may settle it, with their values for exactly this one. */
  proposed: z.array(
    z.object({ fix: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});
export type Member = z.infer<typeof Member>;

/**
 * `GET /api/v1/incidents/{key}`. Problem, solution and time spent fill themselves; a person's edit wins and stays.
 * `version` goes back as `If-Match` with an edit.
 */
export const Incident = IncidentRow.extend({
  version: z.number().int(),
  problem: z.object({ text: Sentence.nullable(), edited: z.string().nullable() }),
  solution: z.object({ text: Sentence.nullable(), edited: z.string().nullable() }),
  automationSeconds: z.number(),
  humanSeconds: z.number(),
  memberList: z.array(Member),
  timeline: z.array(TimelineEntry),
  proposals: z.array(ProposedFix),
  runs: z.array(z.string()),
  /** Keys of incidents that were merged into this one. */
  mergedFrom: z.array(z.string()),
  similar: z.array(
    z.object({
      key: z.string(),
      deviceName: z.string(),
      resolvedAtMs: z.number(),
      solution: Sentence.nullable(),
      edited: z.string().nullable(),
    }),
  ),
});
export type Incident = z.infer<typeof Incident>;

/** `PATCH /api/v1/incidents/{key}`: only what is there changes. `owner: null` lets go. `humanSeconds` replaces. */
export const EditIncident = z.object({
  owner: z.union([z.literal("me"), z.string().max(64), z.null()]).optional(),
  line: z.enum(["first", "second", "third"]).optional(),
  problem: z.string().max(4000).nullable().optional(),
  solution: z.string().max(4000).nullable().optional(),
  humanSeconds: z.number().int().min(0).max(10_000_000).optional(),
  snoozedUntilMs: z.number().nullable().optional(),
});
export type EditIncident = z.infer<typeof EditIncident>;

const Keys = z.array(z.string().max(32)).min(1).max(100);
const SmallEdit = EditIncident.pick({ owner: true, line: true, snoozedUntilMs: true }).strict();
/**
 * `PATCH /api/v1/incidents`: the same small change to several. It does not depend on what was read, so no version is named. `where`:
 * only those that still are so; another is `changed-meanwhile`. What is taken back must not undo what a colleague did since.
 */
export const EditIncidents = z.strictObject({
  incidents: Keys,
  edit: SmallEdit,
  where: SmallEdit.optional(),
});
export type EditIncidents = z.infer<typeof EditIncidents>;
/** One answer for each, in the order asked: `code` says why not. */
export const IncidentsEdited = z.object({
  results: z.array(z.object({ key: z.string(), code: z.string().nullable() })),
});
export type IncidentsEdited = z.infer<typeof IncidentsEdited>;
/** `POST /api/v1/incidents/{key}/merge`: makes these parts of this one, all or none. */
export const MergeIncidents = z.strictObject({ incidents: Keys, reason: z.string().trim().min(3).max(1000) });
export type MergeIncidents = z.infer<typeof MergeIncidents>;
/** `POST /api/v1/incidents/{key}/split`: takes a merge back. */
export const SplitIncident = z.strictObject({ reason: z.string().trim().min(3).max(1000) });
/** `POST /api/v1/incidents/{key}/notes` */
export const AddNote = z.object({ note: z.string().min(1).max(8000) });
export type AddNote = z.infer<typeof AddNote>;
/** `POST /api/v1/incidents/{key}/resolve`: by hand, while members are still ill, needs a reason. */
export const ResolveIncident = z.object({
  reason: z.string().min(3).max(1000),
  solution: z.string().max(4000).optional(),
});
export type ResolveIncident = z.infer<typeof ResolveIncident>;
