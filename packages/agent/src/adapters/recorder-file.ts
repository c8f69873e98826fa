import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import type { Log } from "../core/ports/log.ts";
import type { Recorder } from "../core/ports/recorder.ts";
import {
  type SegmentInk,
  beginSegment,
  inscribe,
  readSegment,
  segmentsToDrop,
  startOfSegment,
} from "../core/recording.ts";

const segmentBytes = 256 * 1024;
const dayMs = 86_400_000;
const ending = ".rec";

interface Kept {
  readonly number: number;
  readonly startedAtMs: number;
}

/** Opens the recorder in `folder`; it never takes more than `limitBytes` there. A disk that will not record is logged once. */
export function openRecorder(folder: string, limitBytes: number, log: Log): Recorder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const most = Math.max(2, Math.floor(limitBytes / segmentBytes));
  const fileOf = (number: number): string => path.join(folder, `${String(number).padStart(9, "0")}${ending}`);
  let kept: Kept[] = load();
  let open: { readonly handle: number; readonly ink: SegmentInk } | null = null;
  let isTroubled = false;

  function load(): Kept[] {
    const found: Kept[] = [];
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith(ending)) continue;
      const number = Number(name.slice(0, -ending.length));
      const head = Buffer.alloc(16);
      const handle = openSync(path.join(folder, name), "r");
      readSync(handle, head, 0, head.length, 0);
      closeSync(handle);
      const startedAtMs = startOfSegment(head);
      if (startedAtMs === null) rmSync(path.join(folder, name));
      else found.push({ number, startedAtMs });
    }
    return found;
  }

  function begin(atMs: number): { readonly handle: number; readonly ink: SegmentInk } {
    if (open) closeSync(open.handle);
    open = null;
    const gone = new Set(segmentsToDrop(kept, most, atMs, dayMs));
    for (const number of gone) rmSync(fileOf(number), { force: true });
    kept = kept.filter((one) => !gone.has(one.number));
    const number = (kept.at(-1)?.number ?? 0) + 1;
    const { ink, head } = beginSegment(atMs);
    const handle = openSync(fileOf(number), "w", 0o600);
    writeSync(handle, head);
    kept.push({ number, startedAtMs: atMs });
    open = { handle, ink };
    return open;
  }

  return {
    record(atMs, values) {
      if (values.length === 0) return;
      try {
        let segment = open ?? begin(atMs);
        let bytes = inscribe(segment.ink, atMs, values, segmentBytes);
        if (!bytes) {
          segment = begin(atMs);
          bytes = inscribe(segment.ink, atMs, values, segmentBytes);
        }
        if (bytes) writeSync(segment.handle, bytes);
        isTroubled = false;
      } catch (error) {
        if (!isTroubled) log.warn({ err: String(error) }, "the flight recorder cannot write");
        isTroubled = true;
        // What was written of this record may be half of it: the next one begins a new segment.
        if (open) closeSync(open.handle);
        open = null;
      }
    },
    between(fromMs, toMs, isWanted) {
      const found = new Map<string, [number, number][]>();
      for (const [index, segment] of kept.entries()) {
        const next = kept[index + 1];
        if (segment.startedAtMs > toMs || (next && next.startedAtMs < fromMs)) continue;
        readSegment(readFileSync(fileOf(segment.number)), fromMs, toMs, isWanted, found);
      }
      return found;
    },
    close() {
      if (open) closeSync(open.handle);
      open = null;
    },
  };
}
