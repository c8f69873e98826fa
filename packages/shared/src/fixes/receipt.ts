import { z } from "zod";
import { AtMs, Id, Sha256 } from "../values/ids.ts";
import { Consent } from "./consent.ts";

/**
 * How a run ended. `verified`: it ran, and the checks pass. `not-needed`: the check passed before anything was done.
 * `not-verified`: it ran, and did not help (undone where it can be). `failed`, `timed-out`, `stopped`: the script.
 * `refused`: the device would not, `code` says why. `interrupted`: the machine or the agent went down in the middle; what
 * happened is unknown, and it is not started again. `expired`, `withdrawn`: it never began.
 */
export const runOutcomes = [
  "verified",
  "not-needed",
  "not-verified",
  "failed",
  "timed-out",
  "stopped",
  "refused",
  "interrupted",
  "expired",
  "withdrawn",
] as const;
export type RunOutcome = (typeof runOutcomes)[number];

const Step = z.strictObject({
  step: z.enum(["check", "fix", "verify", "undo"]),
  startedAtMs: AtMs,
  tookMs: z.int().min(0),
  exitCode: z.int().nullable(),
  signal: z.string().max(32).nullable(),
  outputBytes: z.int().min(0),
  outputCut: z.boolean(),
});

/** The device's signed account of a run. `orderDigest` is the SHA-256 of the order's payload bytes. */
export const Receipt = z.strictObject({
  type: z.literal("receipt"),
  runId: Id,
  deviceId: Id,
  orderDigest: Sha256,
  outcome: z.enum(runOutcomes),
  code: z.string().max(64).optional(),
  undone: z.boolean(),
  /** What the employee said, where they are asked. */
  consent: Consent.optional(),
  startedAtMs: AtMs,
  endedAtMs: AtMs,
  tookMs: z.int().min(0),
  steps: z.array(Step).max(64),
  journalSeq: z.int().min(0),
});
export type Receipt = z.infer<typeof Receipt>;
