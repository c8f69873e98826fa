import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import type { Body } from "@hulplijn/shared/protocol";
import { gapReport } from "../../core/gap-report.ts";
import { encodeRecord, frameText, headOf, recordHeadBytes, scanRecords } from "../../core/spool-record.ts";
import { replaceFile, syncFolder } from "../../platform/disk.ts";

/** One file of the spool, named after the first number in it. `live` counts messages in it that are still wanted. */
export interface Segment {
  readonly file: string;
  readonly firstSeq: number;
  handle: number;
  bytes: number;
  live: number;
}

/** Where a message's frame lies. */
export interface Place {
  readonly segment: Segment;
  readonly offset: number;
  readonly bytes: number;
  readonly type: string;
}

const ending = ".spool";

/** A new, empty segment, whose name survives a power cut: it says where numbering goes on. */
export function newSegment(folder: string, firstSeq: number): Segment {
  const file = path.join(folder, `${String(firstSeq).padStart(12, "0")}${ending}`);
  const handle = openSync(file, "a+", 0o600);
  closeSync(handle);
  syncFolder(folder);
  return { file, firstSeq, handle: openSync(file, "r+"), bytes: 0, live: 0 };
}

export interface Loaded {
  readonly segments: Segment[];
  readonly places: Map<number, Place>;
  readonly nextSeq: number;
  /** Records, or stretches of bytes, that are not what was written. */
  readonly damaged: number;
}

/** Reads all segments. A torn tail is cut off, so that what is appended follows a whole record. */
export function loadSegments(folder: string): Loaded {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.endsWith(".new")) rmSync(path.join(folder, name));
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
  const segments: Segment[] = [];
  const places = new Map<number, Place>();
  let nextSeq = 1;
  let damaged = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    const scan = scanRecords(bytes);
    const firstSeq = Number(name.slice(0, -ending.length));
    const segment: Segment = { file, firstSeq, handle: openSync(file, "r+"), bytes: scan.endOffset, live: 0 };
    damaged += scan.damaged + (scan.tornTail ? 1 : 0);
    if (scan.tornTail) ftruncateSync(segment.handle, scan.endOffset);
    nextSeq = Math.max(nextSeq, firstSeq);
    for (const record of scan.records) {
      const head = headOf(bytes.toString("utf8", record.offset, record.offset + Math.min(record.bytes, 128)));
      // Numbers only go up; one that does not is a repeated tail.
      if (!head || head.seq < nextSeq) {
        damaged++;
        continue;
      }
      places.set(head.seq, { segment, offset: record.offset, bytes: record.bytes, type: head.type });
      segment.live++;
      nextSeq = head.seq + 1;
    }
    segments.push(segment);
  }
  const last = segments.at(-1);
  for (const segment of segments.slice(0, -1)) {
    if (segment.live > 0) continue;
    closeSync(segment.handle);
    rmSync(segment.file);
  }
  const kept = segments.filter((segment) => segment.live > 0 || segment === last);
  if (kept.length === 0) kept.push(newSegment(folder, nextSeq));
  return { segments: kept, places, nextSeq, damaged };
}

/** The text of a message. */
export function readFrame(place: Place): string {
  const bytes = Buffer.alloc(place.bytes);
  readSync(place.segment.handle, bytes, 0, place.bytes, place.offset);
  return bytes.toString("utf8");
}

/**
 * Writes a segment again without the thinned reports, with one report in the place of the first of them that says what is
 * missing. The file is replaced as a whole: after a crash it is the old one or the new one.
 */
export function thinSegment(
  segment: Segment,
  places: Map<number, Place>,
  thinned: ReadonlySet<number>,
): void {
  const own = [...places].filter(([, place]) => place.segment === segment);
  const going = own.filter(([seq]) => thinned.has(seq));
  const first = going[0];
  if (!first) return;
  const reports = going.map(([, place]) => (JSON.parse(readFrame(place)) as { body: Body<"report"> }).body);
  const marker = frameText("report", first[0], gapReport(reports, "spool-full"));
  const chunks: Uint8Array[] = [];
  const moved: [number, Place][] = [];
  let offset = 0;
  for (const [seq, place] of own) {
    if (thinned.has(seq) && seq !== first[0]) {
      places.delete(seq);
      segment.live--;
      continue;
    }
    const record = encodeRecord(seq === first[0] ? marker : readFrame(place));
    moved.push([seq, { ...place, offset: offset + recordHeadBytes, bytes: record.length - recordHeadBytes }]);
    chunks.push(record);
    offset += record.length;
  }
  // Windows puts nothing in the place of a file that is open.
  closeSync(segment.handle);
  try {
    replaceFile(segment.file, Buffer.concat(chunks));
  } finally {
    segment.handle = openSync(segment.file, "r+");
  }
  segment.bytes = offset;
  for (const [seq, place] of moved) places.set(seq, place);
}
