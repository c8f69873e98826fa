import type { OutputPiece } from "@hulplijn/shared/api";

/** One line of a run's output. `atMs` is when its first byte arrived at the collector. */
export interface OutputLine {
  readonly number: number;
  readonly step: string;
  readonly stream: "stdout" | "stderr";
  readonly atMs: number;
  /** May hold escape sequences for colour; every other control character is already a picture of itself. */
  readonly text: string;
  /** No line end came yet. */
  readonly open: boolean;
}

export interface OutputReader {
  /** Takes pieces in; those that were taken before have no effect. Gives back whether anything was new. */
  push(pieces: readonly OutputPiece[]): boolean;
  /** The lines so far. The same array until something is pushed. */
  lines(): readonly OutputLine[];
  /** The highest piece such that it and all before it are here. */
  last(): number;
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/* oxlint-disable no-control-regex -- control characters are what is looked for */
/** Window titles, links and the like (OSC), cursor movements, and lone escapes: nothing of a terminal's but colour is kept. */
const operatingSystemCommand = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
const otherControlSequence = /\u001b\[[0-9;?]*[@-ln-~]/g;
const loneEscape = /\u001b(?!\[[0-9;]*m)/g;
const otherControls = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f]/g;
/* oxlint-enable no-control-regex */

/** A control character as its picture (U+2400 and on), so that it is seen and does nothing. */
const pictureOf = (character: string): string =>
  character === "\u007f" ? "\u2421" : String.fromCharCode(0x2400 + character.charCodeAt(0));

/** What a terminal would leave of a line: the part behind the last carriage return; nothing that moves or hides. */
export function cleanLine(raw: string): string {
  const line = raw.replace(/\r+$/, "");
  return line
    .slice(line.lastIndexOf("\r") + 1)
    .replace(operatingSystemCommand, "")
    .replace(otherControlSequence, "")
    .replace(loneEscape, "\u241b")
    .replace(otherControls, pictureOf);
}

interface Flow {
  readonly decoder: TextDecoder;
  /** Index of the line that has no end yet, or null. */
  openAt: number | null;
  raw: string;
}

/** Longer lines are broken here: one line of megabytes would stop the page. */
const lineAtMost = 10_000;

/**
 * Turns pieces of bytes into lines. Characters that lie across pieces are put together, each stream by itself; bytes that
 * are no UTF-8 become U+FFFD. Pieces may come twice and out of order: they are read by their numbers.
 */
export function makeOutputReader(): OutputReader {
  const early = new Map<number, OutputPiece>();
  const flows = new Map<string, Flow>();
  let lines: OutputLine[] = [];
  let last = 0;

  const flowOf = (name: string): Flow => {
    const flow = flows.get(name) ?? { decoder: new TextDecoder("utf-8"), openAt: null, raw: "" };
    flows.set(name, flow);
    return flow;
  };
  const write = (piece: OutputPiece, flow: Flow, raw: string, open: boolean): void => {
    const at = flow.openAt ?? lines.length;
    const before = lines[at];
    lines[at] = {
      number: at + 1,
      step: piece.step,
      stream: piece.stream,
      atMs: before?.atMs ?? piece.atMs,
      text: cleanLine(raw),
      open,
    };
    flow.openAt = open ? at : null;
    flow.raw = open ? raw : "";
  };
  const read = (piece: OutputPiece): void => {
    const flow = flowOf(`${piece.step} ${piece.stream}`);
    const text = flow.raw + flow.decoder.decode(bytesOf(piece.data), { stream: true });
    const parts = text.split("\n");
    const rest = parts.pop() ?? "";
    for (const part of parts) write(piece, flow, part, false);
    if (rest.length > lineAtMost) write(piece, flow, rest, false);
    else if (rest !== "") write(piece, flow, rest, true);
    else flow.raw = "";
  };

  return {
    push: (pieces) => {
      for (const piece of pieces) if (piece.piece > last) early.set(piece.piece, piece);
      const before = last;
      for (let next = early.get(last + 1); next !== undefined; next = early.get(last + 1)) {
        if (last === before) lines = [...lines];
        early.delete(next.piece);
        last = next.piece;
        read(next);
      }
      return last > before;
    },
    lines: () => lines,
    last: () => last,
  };
}
