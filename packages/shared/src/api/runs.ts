import { z } from "zod";
import { Consent } from "../fixes/consent.ts";
import { runOutcomes } from "../fixes/receipt.ts";
import { Sha256 } from "../values/ids.ts";
import { notNowReasons } from "../protocol/messages/run-update.ts";

/** `queued` waits for the device (see `waiting`); `ended` has an outcome. The rest the device tells (protocol run-update). */
export const runPhases = [
  "queued",
  "delivered",
  "checking",
  "running",
  "verifying",
  "undoing",
  "ended",
] as const;
export type RunPhase = (typeof runPhases)[number];

export const Run = z.object({
  runId: z.string(),
  fix: z.string(),
  version: z.number().int(),
  title: z.object({ en: z.string(), nl: z.string() }),
  risk: z.string(),
  deviceId: z.string(),
  deviceName: z.string(),
  incident: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  orderedBy: z.string(),
  /** The device began it by itself under this standing order (its digest), which those in `orderedBy` signed; null when somebody ordered it now. */
  standingOrder: z.string().nullable(),
  /** The device began it by itself at this time of this schedule. Absent, or null: not under a schedule. */
  schedule: z.object({ number: z.number().int(), local: z.string() }).nullable().optional(),
  orderedAtMs: z.number(),
  expiresAtMs: z.number(),
  phase: z.enum(runPhases),
  /** When each phase was reached. */
  phases: z.array(z.object({ phase: z.enum(runPhases), atMs: z.number() })),
  /** Who asked first to stop it; a device that is away hears it when it comes back. */
  stopAsked: z.object({ by: z.string(), atMs: z.number() }).nullable(),
  outcome: z.enum(runOutcomes).nullable(),
  code: z.string().nullable(),
  undone: z.boolean(),
  endedAtMs: z.number().nullable(),
  /** It is one of a batch: the digest of what was signed for all of them; null when it was signed by itself. */
  batch: z.string().nullable(),
  /** Why it has not begun: the device is not connected, it is busy with another run, or it waits for its employee (notNowReasons). */
  waiting: z.enum(["offline", "asleep", "busy", ...notNowReasons]).nullable(),
  /** With `waiting`: it does not begin before, because the employee said so. */
  waitingUntilMs: z.number().nullable(),
  /** What the employee at the device said, and when by the device's clock; null where nobody is asked, or nothing is known yet. */
  consent: Consent.nullable(),
  deviceConnected: z.boolean(),
  deviceSeenAtMs: z.number().nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      startedAtMs: z.number(),
      tookMs: z.number(),
      exitCode: z.number().nullable(),
      signal: z.string().nullable(),
      outputCut: z.boolean(),
    }),
  ),
  outputBytes: z.number().int(),
});
export type Run = z.infer<typeof Run>;

/**
 * `GET /api/v1/runs/{id}/output?from=`: pieces in the order they arrived, starting behind piece number `from`. `data` is base64:
 * output is bytes. Later pieces come on the event stream as `run-output`.
 */
export const OutputPiece = z.object({
  piece: z.number().int(),
  step: z.string(),
  stream: z.enum(["stdout", "stderr"]),
  offset: z.number().int(),
  atMs: z.number(),
  data: z.string(),
});
export type OutputPiece = z.infer<typeof OutputPiece>;
export const RunOutput = z.object({
  pieces: z.array(OutputPiece),
  last: z.number().int(),
  ended: z.boolean(),
});
export type RunOutput = z.infer<typeof RunOutput>;

/**
 * `POST /api/v1/runs/plan`: the exact bytes of an order, for a person to sign. `person` is who signs, as the policy names them.
 * Without `params` they are those that are proposed for the incident. Nothing is stored; a ticket of the device is held for it.
 */
export const PlanRun = z.object({
  person: z.string().min(1).max(64),
  deviceId: z.string().max(64),
  fix: z.string().max(64),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  incidentKey: z.string().max(32).optional(),
  /** For a fix that takes a verified caller: the proof that the order is to carry. */
  callerProof: Sha256.optional(),
});
export type PlanRun = z.infer<typeof PlanRun>;

/**
 * `payload` is base64 of what to sign (`signedBytes("order", payload)`); whoever signs reads it and compares it with what was
 * shown, and sends it to `POST /api/v1/runs` in an envelope, with the delegation when a shift's key signed it.
 */
export const PlannedRun = z.object({
  runId: z.string(),
  payload: z.string(),
  manifestDigest: z.string(),
  risk: z.string(),
  expiresAtMs: z.number(),
});
export type PlannedRun = z.infer<typeof PlannedRun>;

/**
 * `POST /api/v1/runs/plan` for many devices: the exact bytes of an order for each that can have one, and for each other why not.
 * One fix, each device with its own parameters, since what a thing is called differs from device to device.
 */
export const PlanBatch = z.object({
  person: z.string().min(1).max(64),
  fix: z.string().max(64),
  devices: z
    .array(
      z.strictObject({
        deviceId: z.string().max(64),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        incidentKey: z.string().max(32).optional(),
      }),
    )
    .min(1)
    .max(500),
});
export type PlanBatch = z.infer<typeof PlanBatch>;

/** `refused` names a code of the error table for each device that gets no order. Nobody but the signer decides whether the rest goes on. */
export const PlannedBatch = z.object({
  manifestDigest: z.string(),
  risk: z.string(),
  planned: z.array(
    z.object({
      deviceId: z.string(),
      runId: z.string(),
      payload: z.string(),
      expiresAtMs: z.number(),
    }),
  ),
  refused: z.array(z.object({ deviceId: z.string(), code: z.string() })),
});
export type PlannedBatch = z.infer<typeof PlannedBatch>;

/** `GET /api/v1/batches/{batch}`: how far each run of a batch is. `batch` is the SHA-256 of what was signed. */
export const BatchRuns = z.object({
  batch: z.string(),
  runs: z.array(
    Run.pick({
      runId: true,
      fix: true,
      title: true,
      deviceId: true,
      deviceName: true,
      incident: true,
      orderedBy: true,
      orderedAtMs: true,
      phase: true,
      outcome: true,
      code: true,
      waiting: true,
    }),
  ),
});
export type BatchRuns = z.infer<typeof BatchRuns>;
