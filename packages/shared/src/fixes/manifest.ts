import { z } from "zod";
import { riskClasses } from "../trust/risk.ts";
import { Sha256, Slug } from "../values/ids.ts";

const Sentence = z.string().min(1).max(600);
/** Both languages, required: nothing is approved that a colleague or an employee cannot read. */
const BothLanguages = z.strictObject({ en: Sentence, nl: Sentence });

/** One parameter. Values reach scripts as environment variables (`jobId` as `HULPLIJN_PARAM_JOB_ID`), never inside their text. */
export const Parameter = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    title: BothLanguages,
    pattern: z.string().max(200),
    maxLength: z.int().min(1).max(512),
  }),
  z.strictObject({ kind: z.literal("whole"), title: BothLanguages, min: z.int(), max: z.int() }),
  z.strictObject({
    kind: z.literal("choice"),
    title: BothLanguages,
    of: z.array(z.string().min(1).max(64)).min(1).max(64),
  }),
]);
export type Parameter = z.infer<typeof Parameter>;

/**
 * What is approved. `manifest.json` in the fix's folder, signed as its exact bytes; `files` carries the SHA-256 of
 * every script, so the signature covers them too. The steps of a platform are scripts: on Linux run by `/bin/sh`, on Windows
 * modules of JavaScript run by the agent's own Node, the same one wherever an order finds it. `check` exits 0 when the fault is there, 1 when it is not (nothing to do), anything else is
 * "could not tell"; `fix` mends; `verify` exits 0 when it helped and is asked again until `verifyWithinSeconds` have
 * passed; `undo` takes `fix` back when it did not help. `settles` names the rules whose findings it is meant to clear:
 * the device judges them again after the run, and the run counts as verified only when they are well (law 4). In `subject`,
 * `{name}` stands for the value of the parameter of that name.
 */
export const Manifest = z.strictObject({
  type: z.literal("fix"),
  id: Slug,
  version: z.int().min(1).max(100_000),
  author: z.string().min(1).max(64),
  title: BothLanguages,
  summary: BothLanguages,
  /** When not to use it. */
  caution: BothLanguages,
  /** What the employee would notice. */
  notice: BothLanguages,
  risk: z.enum(riskClasses),
  /**
   * What it waits for on the device: the employee in a call, presenting, on a nearly empty battery, at the keyboard. Not said: for all of
   * them, unless it only reads; for the keyboard only when it cannot be taken back.
   */
  waitsFor: z
    .array(z.enum(["call", "presenting", "low-battery", "typing"]))
    .max(4)
    .optional(),
  /** Whether the employee is asked before it starts. Not said: when it waits for a presentation, because then it shows on their screen. */
  consent: z.enum(["none", "ask"]).optional(),
  /** `once`: never started a second time after a run that may have begun. */
  repeat: z.enum(["once", "idempotent"]),
  runAs: z.enum(["root"]),
  timeLimitSeconds: z.int().min(1).max(3600),
  verifyWithinSeconds: z.int().min(0).max(600),
  /** Undone after this many seconds unless the collector was reached again; for fixes that touch the network. */
  deadManSeconds: z.int().min(5).max(600).optional(),
  /**
   * Its last word is that the machine starts again: `fix` asks the system for that and ends well. The run then goes on after the start of
   * the machine with `verify`, within `verifyWithinSeconds` from then. Whoever sits there is asked, and told to save their work.
   */
  restarts: z.literal(true).optional(),
  /** For help with an account: runs only for somebody who was told the code that the device showed to whoever sits at it. */
  callerVerified: z.literal(true).optional(),
  /**
   * The fix has something to say to that person alone: what its script `fix` writes on file descriptor 4 is shown below this
   * sentence where the code was shown, and goes nowhere else.
   */
  shows: BothLanguages.optional(),
  parameters: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/), Parameter),
  settles: z.array(z.strictObject({ rule: Slug, subject: z.string().max(64) })).max(8),
  platforms: z.strictObject({
    linux: z
      .strictObject({ check: z.string(), fix: z.string(), verify: z.string(), undo: z.string().optional() })
      .optional(),
    windows: z
      .strictObject({
        interpreter: z.literal("node"),
        check: z.string(),
        fix: z.string(),
        verify: z.string(),
        undo: z.string().optional(),
      })
      .optional(),
  }),
  files: z.record(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
    z.strictObject({ sha256: Sha256, bytes: z.int().min(1).max(262_144) }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
