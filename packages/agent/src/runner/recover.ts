import type { Manifest, ParameterValues } from "@hulplijn/shared/fixes";
import { readManifest, stepsOf } from "@hulplijn/shared/trust/decide";
import { platform } from "../platform/platform.ts";
import type { JournalledRun } from "./journal.ts";
import { bytesOf } from "./judge-order.ts";
import { readJson } from "./keep.ts";
import { keptOutput, openRunOutput } from "./outputs.ts";
import { reopenTree } from "./process-tree.ts";
import { createSteps, markOf, type RunEnd, type RunWorld, subjectOf, type Work } from "./run.ts";
import { sha256 } from "./trust-state.ts";

/** A run's bytes as kept beside the journal while it lasts, so that a dead-man timer outlives a crash. */
export interface KeptWork {
  readonly runId: string;
  readonly manifest: string;
  readonly params: ParameterValues;
  readonly files: Readonly<Record<string, string>>;
}

/** The kept bytes of this run, when they still are what the journal says was decided; null otherwise. */
export function readKeptWork(file: string, interrupted: JournalledRun): Work | null {
  const kept = readJson(file) as KeptWork | null;
  if (kept?.runId !== interrupted.runId) return null;
  const { manifest: bytes, files } = bytesOf(kept);
  const manifest: Manifest | null = readManifest(bytes);
  if (!manifest || sha256(bytes) !== interrupted.manifestDigest) return null;
  const right = Object.entries(manifest.files).every(([name, { sha256: digest }]) => {
    const file = files.get(name);
    return file !== undefined && sha256(file) === digest;
  });
  return right ? { runId: kept.runId, manifest, params: kept.params, files } : null;
}

/**
 * Ends a run that a crash broke off: what is left of its processes is killed, nothing of it is started again. Only a fix
 * with a dead-man timer that had begun is taken back, unless the collector is reached in time. The device's checks are
 * asked again, so that findings speak the truth.
 */
export async function endInterrupted(
  interrupted: JournalledRun,
  work: Work | null,
  world: RunWorld,
): Promise<RunEnd> {
  const { runId } = interrupted;
  const last = interrupted.steps.at(-1);
  if (last) await reopenTree(last.tree, markOf(runId, last.step)).kill();
  const kept = keptOutput(world.folders.outputs, runId);
  const before = interrupted.steps.map(({ step, atMs }) => ({
    step,
    startedAtMs: atMs,
    tookMs: 0,
    exitCode: null,
    signal: null,
    outputBytes: kept
      .filter((piece) => piece.step === step)
      .reduce((sum, piece) => sum + Buffer.byteLength(piece.data, "base64"), 0),
    outputCut: false,
  }));
  const ended: RunEnd = { outcome: "interrupted", undone: false, steps: before.slice(-60) };
  if (!work) return ended;
  const began = interrupted.steps.some(({ step }) => step === "fix");
  const undoable = stepsOf(work.manifest, platform)?.undo !== undefined;
  const { deadManSeconds } = work.manifest;
  let { undone, steps } = ended;
  if (began && undoable && deadManSeconds !== undefined) {
    if (!(await world.link.reached(deadManSeconds * 1000))) {
      const { nowMs, send } = world;
      const output = openRunOutput({
        folder: world.folders.outputs,
        runId,
        nowMs,
        send: (body) => send({ kind: "output", body }),
      });
      const undo = createSteps(work, world, output);
      const end = await undo.run("undo", new AbortController().signal);
      undone = end.exitCode === 0;
      steps = [...steps, ...undo.records()];
    }
  }
  for (const { rule, subject } of work.manifest.settles)
    await world.judge(rule, subjectOf(subject, work.params));
  return { ...ended, undone, steps };
}
