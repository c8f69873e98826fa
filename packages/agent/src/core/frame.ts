import type { ErrorCode } from "@hulplijn/shared/errors";

/** Why a frame was not taken; nothing of it was acted upon. */
export interface FrameFault {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly detail: string;
}

export interface TakenFrame {
  readonly ok: true;
  readonly type: string;
  readonly seq: number | null;
  readonly body: unknown;
}

/** A frame without its type in front is not ours to guess at: it may be as large as the smallest greeting. */
const mostWithoutTypeBytes = 4096;
const deepest = 16;
const room = 64;

const fault = (code: ErrorCode, detail: string): FrameFault => ({ ok: false, code, detail });

/** Whether a text has so many brackets at all; nearly none has, and this looks as the processor does, not letter by letter. */
function hasBrackets(text: string, most: number): boolean {
  let count = 0;
  for (const bracket of ["{", "["])
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1))
      if (++count > most) return true;
  return false;
}

/** How deeply a JSON text nests, without parsing it; stops counting past `limit`. */
export function nestingOf(text: string, limit: number): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 92) index++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      depth++;
      if (depth > most) most = depth;
      if (most > limit) return most;
    } else if (code === 125 || code === 93) depth--;
  }
  return most;
}

/** Own keys that change what an object is when somebody copies it carelessly. `JSON.parse` keeps them. */
function isPoisoned(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  for (const key of Object.keys(value)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") return true;
    if (isPoisoned((value as Record<string, unknown>)[key])) return true;
  }
  return false;
}

export interface FrameRules {
  /** Largest frame of a type in bytes; undefined for a type nobody knows, or that is not for this side. */
  readonly limitOf: (type: string) => number | undefined;
  /** Null when the body is as the protocol says, else where it is not. */
  readonly check: (type: string, body: unknown) => string | null;
}

/**
 * Judges one text frame, cheapest first: size, depth, then parsing, then dangerous keys, then the message's own check.
 * `bytes` is the frame's size on the wire. Never throws, whatever the text.
 */
export function takeFrame(text: string, bytes: number, rules: FrameRules): TakenFrame | FrameFault {
  const named = /^\{"type":"([a-z]+(?:-[a-z]+)*)"/.exec(text)?.[1];
  const limit = named === undefined ? mostWithoutTypeBytes : rules.limitOf(named);
  if (limit === undefined) return fault("message-unknown", String(named).slice(0, 64));
  if (bytes > limit + room) return fault("frame-too-large", `${bytes} bytes`);
  if (hasBrackets(text, deepest) && nestingOf(text, deepest) > deepest)
    return fault("frame-too-deep", `deeper than ${deepest}`);
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return fault("frame-malformed", "not JSON");
  }
  if (typeof frame !== "object" || frame === null || Array.isArray(frame))
    return fault("frame-malformed", "not an object");
  if (isPoisoned(frame)) return fault("frame-malformed", "a key that is not allowed");
  const { type, seq, body } = frame as { type?: unknown; seq?: unknown; body?: unknown };
  if (typeof type !== "string") return fault("frame-malformed", "no type");
  if (rules.limitOf(type) === undefined) return fault("message-unknown", type.slice(0, 64));
  if (seq !== undefined && !(Number.isSafeInteger(seq) && (seq as number) >= 1))
    return fault("frame-malformed", "seq");
  const wrong = rules.check(type, body);
  if (wrong !== null) return fault("frame-malformed", `${type}${wrong}`.slice(0, 256));
  return { ok: true, type, seq: (seq as number | undefined) ?? null, body };
}
