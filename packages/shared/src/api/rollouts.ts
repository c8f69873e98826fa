import { z } from "zod";
import { Envelope } from "../trust/envelope.ts";
import { Ring } from "../trust/ring.ts";
import { Id, Line, Sha256, Slug } from "../values/ids.ts";
import { Sentence } from "./page.ts";

/**
 * How one device stands with one rollout; never merged. `verified`: its check passes now, also where nothing had to be done. `waiting`: it
 * heard of it, or will, and its ring, pace, hours or conditions are not there yet (`code` says which). `offline` is not connected, and has not
 * begun, or went to sleep in the middle. `skipped`: nothing to do here, on purpose (another platform, removed, nothing to undo). `failed`: it ran and did not help, or
 * made it worse. `silent`: it began, or had just ended, and fell silent. `halted`: it would begin, and nobody may.
 */
export const rolloutStandings = [
  "verified",
  "running",
  "waiting",
  "offline",
  "skipped",
  "failed",
  "silent",
  "refused",
  "halted",
] as const;
export type RolloutStanding = (typeof rolloutStandings)[number];

/** Why the next ring of a rollout does not open yet. */
export const rolloutWaits = [
  "soaking",
  "too-few-verified",
  "incidents",
  "nobody-yet",
  "frozen",
  "budget",
  "all-open",
  "halted",
] as const;
export type RolloutWait = (typeof rolloutWaits)[number];

/** `in-force`: ring after ring. `ended`: every device that could has ended it, and all rings are open. */
export const rolloutStates = ["draft", "in-force", "halted", "ended", "withdrawn", "expired"] as const;
export type RolloutState = (typeof rolloutStates)[number];

export const RolloutCounts = z.record(z.enum(rolloutStandings), z.number().int());
export type RolloutCounts = z.infer<typeof RolloutCounts>;

const Conditions = z.strictObject({
  mains: z.literal(true).optional(),
  idleMinutes: z.int().min(1).max(120).optional(),
  notMetered: z.literal(true).optional(),
  freeMiB: z.int().min(1).max(1_000_000).optional(),
});
const Gate = z.strictObject({
  verifiedPercent: z.int().min(50).max(100),
  mostFailures: z.int().min(0).max(1000),
  incidents: z.enum(["none", "any"]),
});
const Hours = z.strictObject({
  from: z.string().regex(/^\d{2}:\d{2}$/),
  until: z.string().regex(/^\d{2}:\d{2}$/),
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  zone: z.string().max(64),
});

/**
 * `POST /api/v1/rollouts` and `/api/v1/rollouts/preview`: what is to be drafted. `person` is who gives it, as the policy names them: one
 * of those who sign. What is absent is as the last step of the wizard shows it first (`rolloutDefaults`). `agreed`: whoever drafts ticked
 * that this is about nobody, or about everybody.
 */
export const DraftRollout = z.strictObject({
  name: Line.min(1).max(64),
  person: Line.min(1).max(64),
  fix: Slug,
  params: z.record(z.string().max(64), z.union([z.string().max(512), z.number()])).default({}),
  step: z.enum(["fix", "undo"]).default("fix"),
  query: Line.max(400),
  /** Devices that are left out of what the query finds. */
  except: z.array(Id).max(500).default([]),
  rings: z.array(Ring).min(1).max(8).optional(),
  gate: Gate.optional(),
  perHour: z.int().min(1).max(50_000).optional(),
  hours: Hours.nullable().default(null),
  conditions: Conditions.default({}),
  days: z.int().min(1).max(60).default(14),
  agreed: z.boolean().default(false),
});
export type DraftRollout = z.infer<typeof DraftRollout>;

/** Try-out, pilot, quarter, rest. */
export const rolloutDefaults = {
  rings: [
    { permyriad: 100, soakMinutes: 60 },
    { permyriad: 500, soakMinutes: 240 },
    { permyriad: 2500, soakMinutes: 1440 },
    { permyriad: 10_000, soakMinutes: 0 },
  ],
  gate: { verifiedPercent: 95, mostFailures: 5, incidents: "none" },
  perHour: 200,
} as const;

/** Something to know before it is signed. `stops`: it is refused as it is. `asks`: it takes `agreed`. */
export const RolloutWarning = z.object({ text: Sentence, weight: z.enum(["stops", "asks", "says"]) });
export type RolloutWarning = z.infer<typeof RolloutWarning>;

/** What it does to people: how many devices, and whether any restarts. */
export const RolloutTouches = z.object({
  devices: z.number().int(),
  /** Of those: connected now. */
  connected: z.number().int(),
  restarts: z.boolean(),
  asksEmployees: z.boolean(),
  risk: z.string(),
});

export const RolloutPreview = z.object({
  touches: RolloutTouches,
  /** How many devices count themselves to each ring would only be known when it is drafted; this is by share. */
  rings: z.array(
    z.object({ permyriad: z.number().int(), soakMinutes: z.number().int(), size: z.number().int() }),
  ),
  /** Different people who have to sign. */
  signers: z.number().int(),
  /** The last ring opens no sooner than so many minutes after the last signature. */
  soakMinutes: z.number().int(),
  warnings: z.array(RolloutWarning),
  sample: z.array(z.object({ deviceId: z.string(), name: z.string(), group: z.string() })),
});
export type RolloutPreview = z.infer<typeof RolloutPreview>;

/** Who has signed a draft, or a resumption, and what is missing; null when nothing is. `payload`: the exact bytes to sign, base64. */
export const RolloutSigning = z.object({
  kind: z.enum(["rollout", "rollout-resume"]),
  payload: z.string(),
  digest: z.string(),
  signed: z.array(z.object({ person: z.string(), keyId: z.string(), atMs: z.number() })),
  needed: z.number().int(),
  missing: z.string().nullable(),
});
export type RolloutSigning = z.infer<typeof RolloutSigning>;

/** `POST /api/v1/rollouts/{number}/signatures`: the bytes of `RolloutSigning`, with one signature or more. */
export const SignRollout = z.strictObject({ kind: z.enum(["rollout", "rollout-resume"]), signed: Envelope });

/** `POST /api/v1/rollouts/{number}/resume`: makes the bytes that people then sign. Nobody else resumes. */
export const ResumeRollout = z.strictObject({ person: Line.min(1).max(64), reason: Line.min(1).max(200) });

/** `POST /api/v1/rollouts/{number}/halt`. A reason may come later, or never: stopping waits for nothing. */
export const HaltRollout = z.strictObject({ reason: Line.max(200).nullable().default(null) });

/** `POST /api/v1/rollouts/{number}/again` and `/undo`: a new draft, by whom. */
export const FollowRollout = z.strictObject({
  person: Line.min(1).max(64),
  agreed: z.boolean().default(false),
});

export const RolloutRow = z.object({
  number: z.number().int(),
  name: z.string(),
  state: z.enum(rolloutStates),
  step: z.enum(["fix", "undo"]),
  fix: z.string(),
  version: z.number().int(),
  title: z.object({ en: z.string(), nl: z.string() }),
  risk: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  query: z.string(),
  /** Devices that it is for, frozen when it was drafted. */
  count: z.number().int(),
  counts: RolloutCounts,
  /** Who gives it, and who signed it. */
  person: z.string(),
  people: z.array(z.string()),
  ringCount: z.number().int(),
  /** The last ring that was opened, counted from 0; -1 before the first. It stays what it was while it is halted. */
  openRing: z.number().int(),
  draftedBy: z.string(),
  draftedAtMs: z.number(),
  inForceAtMs: z.number().nullable(),
  endedAtMs: z.number().nullable(),
  expiresAtMs: z.number(),
  /** The rollout whose failed devices these are, or that this one undoes. */
  follows: z.number().int().nullable(),
  halted: z
    .object({
      /** The collector's own reason; null when a person halted it. */
      why: Sentence.nullable(),
      reason: z.string().nullable(),
      who: z.string(),
      atMs: z.number(),
      /** Halts are counted: a resumption is for exactly one. */
      halt: z.number().int(),
    })
    .nullable(),
});
export type RolloutRow = z.infer<typeof RolloutRow>;

/** `GET /api/v1/rollouts/{number}`. */
export const Rollout = RolloutRow.extend({
  digest: Sha256,
  touches: RolloutTouches,
  /** Devices that the query finds now and that are not in it, and those in it that it no longer finds. */
  since: z.object({ more: z.number().int(), gone: z.number().int() }),
  gate: Gate,
  perHour: z.number().int(),
  hours: Hours.nullable(),
  conditions: Conditions,
  wait: z.enum(rolloutWaits).nullable(),
  /** When the next ring opens at the earliest, as far as time alone decides. */
  waitUntilMs: z.number().nullable(),
  /** With `frozen` and `budget`: what holds it back. */
  waitFor: Sentence.nullable(),
  rings: z.array(
    z.object({
      permyriad: z.number().int(),
      soakMinutes: z.number().int(),
      size: z.number().int(),
      openedAtMs: z.number().nullable(),
      counts: RolloutCounts,
      /** Incidents that began on its devices after they ran it. */
      newIncidents: z.number().int(),
    }),
  ),
  /** Failures that look the same, the largest group first; at most 20. */
  clusters: z.array(
    z.object({
      /** Names the group in `?cluster=` of the list of devices. */
      signature: z.string(),
      step: z.string().nullable(),
      exitCode: z.number().int().nullable(),
      code: z.string().nullable(),
      /** The last line of its output, with numbers, ids and paths taken out. */
      line: z.string(),
      devices: z.number().int(),
      sample: z.object({ deviceId: z.string(), name: z.string(), runId: z.string(), line: z.string() }),
    }),
  ),
  signing: RolloutSigning.nullable(),
  /** While it is halted and somebody asked to resume: who signed that. */
  resuming: RolloutSigning.extend({ reason: z.string(), person: z.string() }).nullable(),
  /** What may follow: devices that failed, and devices where there is something to undo (0 where the fix has no undo). */
  again: z.number().int(),
  undo: z.number().int(),
});
export type Rollout = z.infer<typeof Rollout>;

/** `GET /api/v1/rollouts/{number}/devices?ring=&standing=&cluster=&q=`. */
export const RolloutDevice = z.object({
  deviceId: z.string(),
  name: z.string(),
  group: z.string(),
  ring: z.number().int(),
  standing: z.enum(rolloutStandings),
  code: z.string().nullable(),
  runId: z.string().nullable(),
  /** Since when it stands so; null when nothing was heard. */
  sinceMs: z.number().nullable(),
  /** With `waiting`: not before, as the device told. */
  untilMs: z.number().nullable(),
  cluster: z.string().nullable(),
});
export type RolloutDevice = z.infer<typeof RolloutDevice>;

/** `POST /api/v1/rollouts`: what was made. `warnings` are those that were agreed to or only said. */
export const DraftedRollout = z.object({
  number: z.number().int(),
  digest: Sha256,
  count: z.number().int(),
  warnings: z.array(RolloutWarning),
});
export type DraftedRollout = z.infer<typeof DraftedRollout>;
