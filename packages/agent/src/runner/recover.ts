import type { Manifest, ParameterValues } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { readManifest, stepsOf } from "@hulplijn/shared/trust/decide";
import { platform } from "../platform/platform.ts";
import type { JournalledRun } from "./journal.ts";
import { bytesOf } from "./judge-order.ts";
import { readJson } from "./keep.ts";
import { keptOutput, openRunOutput } from "./outputs.ts";
import { reopenTree } from "./process-tree.ts";
import {
  createSteps,
  markOf,
  prove,
  restartComes,
  type RunEnd,
  type RunWorld,
  subjectOf,
  type Work,
} from "./run.ts";
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
 * Whether a run was broken off by the restart that its fix asked for: the fix had begun, and the machine has started since. `waits`: it has
 * not started since, and may be about to.
 */
export function restartOf(
  { started, steps }: Pick<JournalledRun, "started" | "steps">,
  work: Work | null,
  bootId: string,
): "came" | "waits" | "none" {
  if (!work?.manifest.restarts || steps.at(-1)?.step !== "fix" || !started) return "none";
  return started.bootId === bootId ? "waits" : "came";
}

/**
 * Ends a run that a crash broke off: what is left of its processes is killed, nothing of it is started again. Only a fix
 * with a dead-man timer that had begun is taken back, unless the collector is reached in time. The device's checks are
 * asked again, so that findings speak the truth. A run whose fix restarts the machine goes on with its verify, after that. Null: this
 * program is told to end before there is an end, and the next one goes on.
 */
export async function endInterrupted(
  interrupted: JournalledRun,
  work: Work | null,
  world: RunWorld,
  boot: { readonly id: string; readonly stop: AbortSignal },
): Promise<RunEnd | null> {
  const { runId } = interrupted;
  const last = interrupted.steps.at(-1);
  const restart = restartOf(interrupted, work, boot.id);
  if (last && restart !== "came") await reopenTree(last.tree, markOf(runId, last.step)).kill();
  const kept = keptOutput(world.folders.outputs, runId);
  const before = interrupted.steps.map(({ step, atMs, exitCode }) => ({
    step,
    startedAtMs: atMs,
    tookMs: 0,
    exitCode,
    signal: null,
    outputBytes: kept
      .filter((piece) => piece.step === step)
      .reduce((sum, piece) => sum + Buffer.byteLength(piece.data, "base64"), 0),
    outputCut: false,
  }));
  const ended: RunEnd = { outcome: "interrupted", undone: false, steps: before.slice(-60) };
  if (!work) return ended;
  if (restart === "waits" && (await restartComes(world, last?.atMs ?? 0, boot.stop))) return null;
  const { nowMs, send } = world;
  const again = () => {
    const keep = (body: Body<"run-output">): void => send({ kind: "output", body });
    return createSteps(
      work,
      world,
      openRunOutput({ folder: world.folders.outputs, runId, nowMs, send: keep }),
    );
  };
  if (restart === "came") {
    const verify = again();
    const outcome = await prove(work, world, verify, boot.stop);
    if (outcome === "stopped") return null;
    return { outcome, undone: false, steps: [...ended.steps, ...verify.records()] };
  }
  const began = interrupted.steps.some(({ step }) => step === "fix");
  const undoable = stepsOf(work.manifest, platform)?.undo !== undefined;
  const { deadManSeconds } = work.manifest;
  let { undone, steps } = ended;
  if (began && undoable && deadManSeconds !== undefined) {
    if (!(await world.link.reached(deadManSeconds * 1000))) {
      const undo = again();
      const end = await undo.run("undo", new AbortController().signal);
      undone = end.exitCode === 0;
      steps = [...steps, ...undo.records()];
    }
  }
  for (const { rule, subject } of work.manifest.settles)
    await world.judge(rule, subjectOf(subject, work.params));
  return { ...ended, undone, steps };
}
