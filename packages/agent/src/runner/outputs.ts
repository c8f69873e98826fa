import { appendFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import type { Body } from "@hulplijn/shared/protocol";
import type { StepName } from "./journal-record.ts";
import type { Stream } from "./script.ts";

/** Most that is kept of what one run writes; the rest is read and dropped, and the receipt says so. */
export const longestOutputBytes = 1_048_576;
const longestPieceBytes = 65_536;

export type OutputPiece = Body<"run-output">;

/** What a run writes, in pieces: on disk before they are sent, so that a crash of either half loses none. */
export interface RunOutput {
  add(step: StepName, stream: Stream, bytes: Buffer): void;
  /** Bytes written by the step so far, kept or not, and whether some were dropped. */
  ofStep(step: StepName): { readonly bytes: number; readonly cut: boolean };
}

const fileOf = (folder: string, runId: string): string => `${folder}/${runId}.jsonl`;

export function openRunOutput(options: {
  readonly folder: string;
  readonly runId: string;
  readonly nowMs: () => number;
  readonly send: (piece: OutputPiece) => void;
}): RunOutput {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const file = fileOf(options.folder, options.runId);
  const offsets = new Map<string, number>();
  const steps = new Map<StepName, { bytes: number; cut: boolean }>();
  let left = longestOutputBytes;
  return {
    add(step, stream, bytes) {
      const told = steps.get(step) ?? { bytes: 0, cut: false };
      steps.set(step, { bytes: told.bytes + bytes.length, cut: told.cut || bytes.length > left });
      const kept = bytes.subarray(0, left);
      left -= kept.length;
      for (let at = 0; at < kept.length; at += longestPieceBytes) {
        const part = kept.subarray(at, at + longestPieceBytes);
        const name = `${step} ${stream}`;
        const offset = offsets.get(name) ?? 0;
        offsets.set(name, offset + part.length);
        const { runId, nowMs } = options;
        const piece = { runId, step, stream, offset, atMs: nowMs(), data: part.toString("base64") };
        options.send(piece);
        try {
          appendFileSync(file, `${JSON.stringify(piece)}\n`, { mode: 0o600 });
        } catch {
          // A full disk loses a copy, not the run: the piece itself was sent.
        }
      }
    },
    ofStep: (step) => steps.get(step) ?? { bytes: 0, cut: false },
  };
}

/** Every piece that a run left on disk, oldest first; a torn last one is passed over. */
export function keptOutput(folder: string, runId: string): readonly OutputPiece[] {
  let text: string;
  try {
    text = readFileSync(fileOf(folder, runId), "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as OutputPiece];
    } catch {
      return [];
    }
  });
}

export function forgetOutput(folder: string, runId: string): void {
  rmSync(fileOf(folder, runId), { force: true });
}
