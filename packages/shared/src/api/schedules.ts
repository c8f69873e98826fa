import { z } from "zod";
import { Sentence } from "./page.ts";

const Words = z.object({ en: z.string(), nl: z.string() });

/**
 * How one device stands with one occurrence; never two of them at once. `waiting`: it is time, and a condition holds it up. `postponed`:
 * its employee said later. `catching-up`: it was off, and does it after its time by the schedule's rule. `lost`: it was at work and is not
 * heard since. `offline`: it has not been heard since before, so nobody knows. `silent`: it is there, its time passed, and it said nothing.
 * `unable`: its agent knows no schedules.
 */
export const scheduleStandings = [
  "verified",
  "not-needed",
  "failed",
  "refused",
  "running",
  "lost",
  "waiting",
  "postponed",
  "catching-up",
  "planned",
  "missed",
  "offline",
  "silent",
  "unable",
] as const;
export type ScheduleStanding = (typeof scheduleStandings)[number];
/** A standing that nobody has is 0, not absent. */
const Counts = z.record(z.enum(scheduleStandings), z.number().int());
export type ScheduleCounts = z.infer<typeof Counts>;

/** `draft`: people still have to sign. `fix-changed`: the library has other bytes of a fix now, so devices do not get it any more. */
export const scheduleStates = [
  "draft",
  "in-force",
  "withdrawn",
  "expired",
  "fix-changed",
  "fix-revoked",
] as const;

/** When: the same three forms as what is signed (`@hulplijn/shared/schedules`). `zone`: `device`, or an IANA name. */
export const ScheduleWhen = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cron"), cron: z.string(), zone: z.string() }),
  z.object({
    kind: z.literal("every"),
    weeks: z.number().int(),
    days: z.array(z.number().int()),
    time: z.string(),
    from: z.string(),
    zone: z.string(),
  }),
  z.object({ kind: z.literal("once"), local: z.string(), zone: z.string() }),
]);

/**
 * One time at which it is due, in one zone: `local` is its nominal minute, `atMs` the instant. `clock`: what the clocks do then, when
 * they change around it ("28 March 2027 02:30 does not exist there: 03:00"). `devices` counts those in that zone.
 */
export const Occurrence = z.object({
  local: z.string(),
  zone: z.string(),
  atMs: z.number(),
  /** The first moment and the last at which a device starts, by the spread. */
  untilMs: z.number(),
  clock: Words.nullable(),
  devices: z.number().int(),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const ScheduleConditions = z.object({
  mains: z.literal(true).optional(),
  idleMinutes: z.number().int().optional(),
  notMetered: z.literal(true).optional(),
  freeMiB: z.number().int().optional(),
});

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const ScheduledFix = z.object({
  fix: z.string(),
  version: z.number().int(),
  manifestDigest: z.string(),
  title: Words,
  risk: z.string(),
  params: Params,
});

/** `GET /api/v1/schedules`, newest first. */
export const ScheduleRow = z.object({
  number: z.number().int(),
  name: z.string(),
  state: z.enum(scheduleStates),
  fixes: z.array(ScheduledFix),
  /** Whom: the words of the device list; `""` is everybody. `named`: so many devices are signed by name; null: all that match, also later. */
  query: z.string(),
  named: z.number().int().nullable(),
  /** Devices that it is for now. */
  devices: z.number().int(),
  when: ScheduleWhen,
  words: Words,
  windowMinutes: z.number().int(),
  spreadMinutes: z.number().int(),
  missed: z.enum(["next-start", "in-window", "skip"]),
  draftedBy: z.string(),
  draftedAtMs: z.number(),
  expiresAtMs: z.number(),
  /** The earliest coming one of any device; null when there is none any more, or while it is not in force. */
  next: Occurrence.nullable(),
  last: z.object({ local: z.string(), atMs: z.number(), counts: Counts }).nullable(),
});
export type ScheduleRow = z.infer<typeof ScheduleRow>;

/** Who has signed, and what is missing: how many more, and who of the policy could. */
export const ScheduleSigners = z.object({
  signed: z.array(z.string()),
  needed: z.number().int(),
  could: z.array(z.string()),
  /** Null when nothing is missing. */
  missing: Sentence.nullable(),
});

export type ScheduleSigners = z.infer<typeof ScheduleSigners>;

/** Something that happens at the same time, or forbids it. `freeze` refuses starts. */
export const Collision = z.object({
  kind: z.enum(["window", "freeze"]),
  name: z.string(),
  fromMs: z.number(),
  untilMs: z.number(),
  /** The occurrence that meets it. */
  local: z.string(),
  atMs: z.number(),
  devices: z.number().int(),
});
export type Collision = z.infer<typeof Collision>;

/** `GET /api/v1/schedules/{number}`. */
export const Schedule = ScheduleRow.extend({
  person: z.string(),
  digest: z.string(),
  /** Base64 of exactly what is signed; whoever signs reads it themselves. */
  payload: z.string(),
  issuedAtMs: z.number(),
  skipDays: z.array(z.string()),
  conditions: ScheduleConditions,
  wake: z.boolean(),
  rings: z.array(z.object({ permyriad: z.number().int(), soakMinutes: z.number().int() })),
  signers: ScheduleSigners,
  withdrawn: z.object({ who: z.string(), reason: z.string(), atMs: z.number() }).nullable(),
  /** Ten at most, of all zones, the earliest first. */
  occurrences: z.array(Occurrence),
  collisions: z.array(Collision),
  /** What a person should know before signing, as sentences. */
  warnings: z.array(Sentence),
  /** Seconds that it took where it ran before (the median); null when it never ran. */
  expectedSeconds: z.number().nullable(),
  /** Occurrences that were, the newest first, thirty at most. */
  past: z.array(z.object({ local: z.string(), atMs: z.number(), counts: Counts })),
});
export type Schedule = z.infer<typeof Schedule>;

/** `GET /api/v1/schedules/{number}/devices?local=`: without `local` the occurrence that comes next. */
export const ScheduleDevice = z.object({
  deviceId: z.string(),
  name: z.string(),
  group: z.string(),
  zone: z.string(),
  local: z.string().nullable(),
  standing: z.enum(scheduleStandings),
  /** Why it waits, was refused or failed: a code of the error table, or a reason of `waiting`. */
  code: z.string().nullable(),
  dueMs: z.number().nullable(),
  sinceMs: z.number(),
  runId: z.string().nullable(),
  /** The device reckons another moment than the collector does for it; both are shown. */
  collectorDueMs: z.number().nullable(),
  differs: z.boolean(),
});
export type ScheduleDevice = z.infer<typeof ScheduleDevice>;

/** `GET /api/v1/devices/{device}/schedules`: each that is for it, with what comes next and what was last. */
export const DeviceSchedule = z.object({
  number: z.number().int(),
  name: z.string(),
  words: Words,
  next: ScheduleDevice.nullable(),
  last: ScheduleDevice.nullable(),
});
export type DeviceSchedule = z.infer<typeof DeviceSchedule>;

/**
 * `POST /api/v1/schedules` makes a draft, `POST /api/v1/schedules/preview` says what it would be and keeps nothing. `when`: one of the
 * three forms, or words ("every second tuesday of the month at 22:00") with `zone`. `onlyThese` signs the devices that match now by name
 * (500 at most); else all that match when it runs. `yes`: nobody or everybody is meant.
 */
export const DraftSchedule = z.strictObject({
  name: z.string().trim().min(1).max(64),
  /** Who signs first, as the policy names them. */
  person: z.string().min(1).max(64),
  fixes: z
    .array(z.strictObject({ fix: z.string().max(64), params: Params.optional() }))
    .min(1)
    .max(8),
  query: z.string().max(400).default(""),
  onlyThese: z.boolean().default(false),
  when: z.union([z.string().min(1).max(200), ScheduleWhen]),
  zone: z.string().max(64).default("device"),
  windowMinutes: z.number().int().default(120),
  spreadMinutes: z.number().int().default(30),
  missed: z.enum(["next-start", "in-window", "skip"]).default("in-window"),
  /** Whether the public holidays of the calendar are left out; further days by name. */
  skipHolidays: z.boolean().default(false),
  skipDays: z.array(z.string()).max(64).default([]),
  conditions: ScheduleConditions.strict().default({}),
  wake: z.boolean().default(false),
  rings: z
    .array(z.strictObject({ permyriad: z.number().int(), soakMinutes: z.number().int() }))
    .max(8)
    .default([]),
  days: z.number().int().default(366),
  yes: z.boolean().default(false),
});
export type DraftSchedule = z.infer<typeof DraftSchedule>;
/** As it is sent: what is left out is as usual. */
export type DraftScheduleInput = z.input<typeof DraftSchedule>;

export const SchedulePreview = Schedule.pick({
  fixes: true,
  devices: true,
  named: true,
  when: true,
  words: true,
  occurrences: true,
  collisions: true,
  warnings: true,
  expectedSeconds: true,
  skipDays: true,
}).extend({
  /** All devices that there are, to say "12 of 400". */
  of: z.number().int(),
  needed: z.number().int(),
  could: z.array(z.string()),
});
export type SchedulePreview = z.infer<typeof SchedulePreview>;

/** Why a draft is thrown away. What is in force is withdrawn by a signed revocation (`/trust/halts`) alone. */
export const DiscardSchedule = z.object({ reason: z.string().trim().min(1).max(200) });

/** `GET /api/v1/agenda?from=&until=&query=&group=`: everything that happens, earliest first; 62 days at most. Instants in milliseconds. */
export const AgendaQuery = z.object({
  from: z.coerce.number().int(),
  until: z.coerce.number().int(),
  query: z.string().max(400).optional(),
  group: z.string().max(120).optional(),
});

export const agendaKinds = ["schedule", "window", "freeze", "rollout", "holiday"] as const;

export const AgendaItem = z.object({
  kind: z.enum(agendaKinds),
  /** Of the schedule, window or rollout; null for a holiday. */
  number: z.number().int().nullable(),
  name: z.string(),
  words: Words.nullable(),
  /** Exact local time where it happens, `2027-03-28T03:00`, and its zone. */
  local: z.string(),
  untilLocal: z.string(),
  zone: z.string(),
  fromMs: z.number(),
  untilMs: z.number(),
  /** What the clocks do to it, as a sentence. */
  clock: Words.nullable(),
  devices: z.number().int(),
  groups: z.array(z.object({ group: z.string(), devices: z.number().int() })),
  expectedSeconds: z.number().nullable(),
  /** How it went: this very occurrence when it was, else the one before. */
  last: z.object({ local: z.string(), atMs: z.number(), counts: Counts }).nullable(),
  /** What a window holds back. */
  holds: z.array(z.enum(["checks", "messages", "fixes"])),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Agenda = z.object({
  items: z.array(AgendaItem),
  nextCursor: z.null(),
  total: z.number().int(),
  /** The collector's own zone, for what belongs to no device. */
  zone: z.string(),
  /** All groups that there are, also those where nothing happens. */
  groups: z.array(z.string()),
  /** When clocks change within the span, in the zones of the items. */
  clockChanges: z.array(z.object({ zone: z.string(), atMs: z.number(), words: Words })),
});
export type Agenda = z.infer<typeof Agenda>;

/** `GET /api/v1/calendar-links`: a feed per group; `""` is all groups. The address itself is given once, when it is made. */
export const CalendarLink = z.object({
  group: z.string(),
  madeBy: z.string(),
  madeAtMs: z.number(),
});
export type CalendarLink = z.infer<typeof CalendarLink>;
/** `PUT /api/v1/calendar-links`: a new one takes the place of the group's old one, which ends. */
export const MakeCalendarLink = z.object({ group: z.string().max(120).default("") });
export const MadeCalendarLink = CalendarLink.extend({ path: z.string() });
export type MadeCalendarLink = z.infer<typeof MadeCalendarLink>;

/**
 * `GET /api/v1/prevented?from=&until=`: work whose own check found something wrong and that mended it, verified, before there was an incident of
 * that cause.
 */
export const Prevented = z.object({
  runId: z.string(),
  fix: z.string(),
  title: Words,
  deviceId: z.string(),
  deviceName: z.string(),
  /** By which schedule it ran; null when by a rollout. */
  schedule: z.number().int().nullable(),
  atMs: z.number(),
  /** When its check found something (it exits 0 then), and what it said: the end of its own output. */
  checkedAtMs: z.number(),
  checkExitCode: z.number().int(),
  checkSaid: z.string(),
  verifiedAtMs: z.number(),
  /** Rules whose incidents it settles, or would have. */
  settles: z.array(z.string()),
});
export type Prevented = z.infer<typeof Prevented>;

/** `GET /api/v1/schedules/report?from=&until=`: without times the last night, from 18:00 to 07:00 in the collector's zone. */
export const NightReport = z.object({
  fromMs: z.number(),
  untilMs: z.number(),
  zone: z.string(),
  schedules: z.array(
    z.object({
      number: z.number().int(),
      name: z.string(),
      local: z.string(),
      zone: z.string(),
      devices: z.number().int(),
      counts: Counts,
      /** For each standing that has a reason, or that somebody should look at: why, how many, and ten names at most. */
      reasons: z.array(
        z.object({
          standing: z.enum(scheduleStandings),
          code: z.string().nullable(),
          count: z.number().int(),
          devices: z.array(z.string()),
        }),
      ),
      prevented: z.number().int(),
    }),
  ),
  prevented: z.array(Prevented),
});
export type NightReport = z.infer<typeof NightReport>;
