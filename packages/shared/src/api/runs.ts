import { z } from "zod";
import { runOutcomes } from "../fixes/receipt.ts";

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
  orderedAtMs: z.number(),
  expiresAtMs: z.number(),
  phase: z.enum(runPhases),
  /** When each phase was reached. */
  phases: z.array(z.object({ phase: z.enum(runPhases), atMs: z.number() })),
  outcome: z.enum(runOutcomes).nullable(),
  code: z.string().nullable(),
  undone: z.boolean(),
  endedAtMs: z.number().nullable(),
  /** Why it has not begun: the device is not connected, or it is busy with another run. */
  waiting: z.enum(["offline", "asleep", "busy", "no-ticket"]).nullable(),
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
