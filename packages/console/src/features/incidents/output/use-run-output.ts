import type { OutputPiece } from "@hulplijn/shared/api";
import { useEffect, useState } from "react";
import { runOutput } from "../../../api/incidents.ts";
import { onStream } from "../../../api/stream.ts";
import { type OutputLine, makeOutputReader } from "./output-lines.ts";

export interface RunOutput {
  readonly lines: readonly OutputLine[];
  readonly failed: unknown;
}

const nothing: RunOutput = { lines: [], failed: null };

/** Output arrives many times a second; the page draws it at most so often. */
const drawMs = 50;
/** A piece that the stream lost is fetched after this. */
const missingMs = 1000;

/**
 * The output of a run: first what the collector keeps, then what the stream brings. `refresh` changes when the run reached
 * another phase or the connection came back: what was missed is fetched then.
 */
export function useRunOutput(runId: string, refresh: string): RunOutput {
  const [shown, setShown] = useState<{ runId: string; output: RunOutput }>({ runId, output: nothing });
  const [reader, setReader] = useState(() => ({ runId, of: makeOutputReader() }));
  if (reader.runId !== runId) setReader({ runId, of: makeOutputReader() });

  useEffect(() => {
    const { of } = reader;
    let drawing: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      drawing ??= setTimeout(() => {
        drawing = undefined;
        setShown({ runId, output: { lines: of.lines(), failed: null } });
      }, drawMs);
    };
    const stopping = new AbortController();
    const fetchRest = async (): Promise<void> => {
      for (;;) {
        const before = of.last();
        const answer = await runOutput(runId, before, stopping.signal);
        if (of.push(answer.pieces)) draw();
        if (of.last() >= answer.last || of.last() === before) return;
      }
    };
    const fetchQuietly = (): void => {
      fetchRest().catch((error: unknown) => {
        if (!stopping.signal.aborted) setShown({ runId, output: { lines: of.lines(), failed: error } });
      });
    };
    let missing: ReturnType<typeof setTimeout> | undefined;
    const stop = onStream("run-output", (event) => {
      if (event.runId !== runId) return;
      const stream = event.stream === "stderr" ? "stderr" : "stdout";
      const piece: OutputPiece = { ...event, stream };
      if (of.push([piece])) draw();
      else if (piece.piece > of.last())
        missing ??= setTimeout(() => {
          missing = undefined;
          fetchQuietly();
        }, missingMs);
    });
    // What was taken in just before the phase changed may not have been drawn: nobody would bring it again.
    draw();
    fetchQuietly();
    return () => {
      stop();
      stopping.abort();
      clearTimeout(drawing);
      clearTimeout(missing);
    };
  }, [runId, refresh, reader]);

  return shown.runId === runId ? shown.output : nothing;
}
