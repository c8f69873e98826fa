import { setTimeout as sleep } from "node:timers/promises";
import type { Manifest, ParameterValues, Receipt, RunOutcome } from "@hulplijn/shared/fixes";
import { aloneText } from "../core/caller-page.ts";
import { platform } from "../platform/platform.ts";
import { stepsOf } from "@hulplijn/shared/trust/decide";
import type { FromRunner } from "./face.ts";
import type { Journal } from "./journal.ts";
import type { StepName } from "./journal-record.ts";
import type { LinkWatch } from "./link-watch.ts";
import { openRunOutput, type RunOutput } from "./outputs.ts";
import { createTree } from "./process-tree.ts";
import { runScript, type ScriptEnd } from "./script.ts";

/** More than a line that can be shown; the rest is dropped. */
const longestAloneBytes = 256;

/** How long between two askings whether it helped. */
const verifyEveryMs = 2000;

/** What running needs around it. */
export interface RunWorld {
  readonly journal: Journal;
  /** Folders of the runner: `work` is empty, `outputs` keeps what runs wrote. */
  readonly folders: { readonly work: string; readonly outputs: string };
  /** What scripts are started through. */
  readonly before: readonly string[];
  /** The device's settings for fixes, asked anew for each script. */
  readonly settings: () => string;
  readonly nowMs: () => number;
  readonly send: (frame: FromRunner) => void;
  /** The device's own judgement, now: `none` is well. */
  readonly judge: (rule: string, subject: string) => Promise<string>;
  readonly link: LinkWatch;
  /** The machine is about to restart: whoever uses it hears of it, and has time to save their work. */
  readonly warn: (runId: string, manifest: Manifest, stop: AbortSignal) => Promise<void>;
  /** How long a restart may take to come. */
  readonly restartLimitMs?: number;
  /** Shows the caller what the fix has for them alone; false when nobody can see it. */
  readonly tell: (manifest: Manifest, text: string) => boolean;
}

/** A machine that was told to restart does so within this time, or it will not: `shutdown -r +5`, and services that take long to end. */
const restartLimitMs = 15 * 60_000;

/** A run whose order was accepted, with its bytes. */
export interface Work {
  readonly runId: string;
  readonly manifest: Manifest;
  readonly params: ParameterValues;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `undo`: what an earlier run of this fix changed here is taken back, and nothing else. Absent: as `fix`. */
  readonly step?: "fix" | "undo";
}

export type StepRecord = Receipt["steps"][number];

export interface RunEnd {
  readonly outcome: RunOutcome;
  readonly undone: boolean;
  readonly steps: readonly StepRecord[];
}

export const markOf = (runId: string, step: StepName): string => `${runId}.${step}`;

const phaseOf = { check: "checking", fix: "running", verify: "verifying", undo: "undoing" } as const;

/** The subject of a finding that a fix settles: `{name}` stands for a parameter's value. */
export function subjectOf(template: string, params: ParameterValues): string {
  return template.replace(/\{([a-zA-Z0-9]+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

function failureOf(end: ScriptEnd): RunOutcome | null {
  return end.ended ?? (end.exitCode === 0 ? null : "failed");
}

/** Starts the scripts of one run, one at a time. */
export function createSteps(work: Work, world: RunWorld, output: RunOutput) {
  const records = new Map<StepName, StepRecord>();
  return {
    records: (): readonly StepRecord[] => [...records.values()],
    async run(step: StepName, stop: AbortSignal, alone?: (bytes: Buffer) => void): Promise<ScriptEnd> {
      const name = stepsOf(work.manifest, platform)?.[step];
      const bytes = name === undefined ? undefined : work.files.get(name);
      if (!bytes) throw new Error(`${work.manifest.id} has no ${step}`);
      const mark = markOf(work.runId, step);
      const tree = createTree(mark, mark);
      world.journal.append([{ state: "step", runId: work.runId, step, tree: tree.folder }], false);
      const startedAtMs = world.nowMs();
      const end = await runScript({
        bytes,
        params: work.params,
        mark,
        folder: world.folders.work,
        settings: world.settings(),
        before: world.before,
        tree,
        limitMs: work.manifest.timeLimitSeconds * 1000,
        leavesServices: step === "fix" || step === "undo",
        ...(alone === undefined ? {} : { alone }),
        output: (stream, piece) => output.add(step, stream, piece),
        stop,
      });
      // Of the many that ask whether it helped, the last one alone counts.
      if (step !== "verify")
        world.journal.append(
          [{ state: "step-ended", runId: work.runId, step, exitCode: end.exitCode }],
          false,
        );
      const written = output.ofStep(step);
      records.set(step, {
        step,
        startedAtMs,
        tookMs: end.tookMs,
        exitCode: end.exitCode,
        signal: end.signal,
        outputBytes: written.bytes,
        outputCut: written.cut,
      });
      return end;
    },
  };
}

/** Waits for the machine to go down. True when this program is told to end before that limit; false: no restart came. */
export async function restartComes(
  { nowMs, restartLimitMs: limitMs = restartLimitMs }: Pick<RunWorld, "nowMs" | "restartLimitMs">,
  sinceMs: number,
  stop: AbortSignal,
): Promise<boolean> {
  const waitMs = Math.min(limitMs, Math.max(0, sinceMs + limitMs - nowMs()));
  await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined);
  return stop.aborted;
}

/**
 * Asks the script and the device's own judgement of every rule that the fix settles, until they are well or the time is over. What was
 * taken back is proved by the fix's `check`, which finds what it found before: the script's word is not enough there either.
 */
export async function prove(
  work: Work,
  world: Pick<RunWorld, "judge" | "nowMs" | "send">,
  steps: Pick<ReturnType<typeof createSteps>, "run">,
  stop: AbortSignal,
): Promise<RunOutcome> {
  const { manifest, runId } = work;
  const deadline = performance.now() + manifest.verifyWithinSeconds * 1000;
  const isBack = work.step === "undo";
  const isWell = async (): Promise<boolean> => {
    for (const { rule, subject } of manifest.settles)
      if ((await world.judge(rule, subjectOf(subject, work.params))) !== "none") return false;
    return true;
  };
  world.send({ kind: "update", body: { runId, state: phaseOf.verify, atMs: world.nowMs() } });
  for (;;) {
    const end = await steps.run(isBack ? "check" : "verify", stop);
    if (end.ended === "stopped") return "stopped";
    if (failureOf(end) === null && (isBack || (await isWell()))) return "verified";
    const leftMs = deadline - performance.now();
    if (leftMs <= 0) return "not-verified";
    await sleep(Math.min(verifyEveryMs, leftMs), undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return "stopped";
  }
}

/**
 * Check, fix, verify, undo. The fix starts only when the check finds the fault now; the run is verified only when the
 * script and the device's own judgement of every rule that it settles say so; what did not help is undone where it can be.
 */
export async function run(work: Work, world: RunWorld, stop: AbortSignal): Promise<RunEnd> {
  const { manifest, runId } = work;
  const { nowMs, send } = world;
  const output = openRunOutput({
    folder: world.folders.outputs,
    runId,
    nowMs,
    send: (body) => send({ kind: "output", body }),
  });
  const steps = createSteps(work, world, output);
  const start = (step: StepName, signal = stop, alone?: (bytes: Buffer) => void): Promise<ScriptEnd> => {
    send({ kind: "update", body: { runId, state: phaseOf[step], atMs: nowMs() } });
    return steps.run(step, signal, alone);
  };

  async function mend(): Promise<RunOutcome> {
    if (manifest.restarts) {
      await world.warn(runId, manifest, stop);
      if (stop.aborted) return "stopped";
    }
    // A device that was away already, and mends itself under a standing order, is not cut off by the fix.
    const mustReach = manifest.deadManSeconds !== undefined && world.link.stands();
    const pieces: Buffer[] = [];
    let length = 0;
    const alone = (bytes: Buffer): void => {
      length += bytes.length;
      if (length <= longestAloneBytes) pieces.push(bytes);
    };
    const end = await start("fix", stop, manifest.shows ? alone : undefined);
    const failed = failureOf(end);
    // A machine that goes down ends its scripts, perhaps before it ends this program.
    const isGoingDown = manifest.restarts === true && end.ended === null && end.signal !== null;
    if (failed !== null && !isGoingDown) return failed;
    if (manifest.shows) {
      const text = aloneText(Buffer.concat(pieces));
      // What nobody could read did not help anybody.
      if (text === null || !world.tell(manifest, text)) return "not-verified";
    }
    // The next runner goes on, after the start of the machine. One that does not come did not help.
    if (manifest.restarts)
      return (await restartComes(world, world.nowMs(), stop)) ? "stopped" : "not-verified";
    const alive = mustReach ? world.link.reached((manifest.deadManSeconds ?? 0) * 1000) : true;
    const outcome = await prove(work, world, steps, stop);
    return outcome === "verified" && !(await alive) ? "not-verified" : outcome;
  }

  if (work.step === "undo") {
    const failed = failureOf(await start("undo"));
    const outcome = failed ?? (await prove(work, world, steps, stop));
    return { outcome, undone: failed === null, steps: steps.records() };
  }
  const checked = await start("check");
  if (checked.ended === null && checked.exitCode === 1) {
    return { outcome: "not-needed", undone: false, steps: steps.records() };
  }
  const unable = failureOf(checked);
  if (unable !== null) return { outcome: unable, undone: false, steps: steps.records() };
  const outcome = await mend();
  // A person who stops a run wants quiet; but a device that may be cut off must come back by itself.
  const leaveIt = outcome === "verified" || (outcome === "stopped" && manifest.deadManSeconds === undefined);
  if (leaveIt || stepsOf(manifest, platform)?.undo === undefined) {
    return { outcome, undone: false, steps: steps.records() };
  }
  const undo = await start("undo", new AbortController().signal);
  return { outcome, undone: failureOf(undo) === null, steps: steps.records() };
}
