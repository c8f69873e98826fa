import type { CallerMatter } from "@hulplijn/shared/fixes";
import { type CallerBook, callerCodeMs, triesPerCode } from "@hulplijn/shared/trust/decide";
import { keepJson, readJson } from "./keep.ts";

const hourMs = 3_600_000;

/** When codes were shown and wrong ones came, in milliseconds since the start of the machine that `bootId` names. */
interface Kept {
  readonly bootId: string;
  readonly shown: readonly number[];
  readonly wrong: readonly number[];
}

/** What the runner remembers about codes for callers. */
export interface CodesOfCallers {
  standing(): CallerBook;
  /** A code is about to be shown: counted on disk before anybody can see it, and the one before is void. Throws when the disk will not. */
  open(matter: CallerMatter, code: string): void;
  /** An order came with a wrong proof. The same order again is no second try: whoever carries it could use up all of them. */
  wrong(orderDigest: string): void;
  /** The code was used, or nobody may use it any more. */
  drop(): void;
}

const isTimes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => Number.isFinite(one));

function load(file: string): Kept | null {
  const kept = readJson(file);
  if (typeof kept !== "object" || kept === null) return null;
  const { bootId, shown, wrong } = kept as Record<string, unknown>;
  return typeof bootId === "string" && isTimes(shown) && isTimes(wrong) ? { bootId, shown, wrong } : null;
}

/**
 * The counts are on disk, since the runner leaves when it has nothing to do; the code is in memory alone and is void when the runner
 * ends. After a start of the machine what was counted before counts for an hour from that start: no wall clock is asked.
 */
export function openCallerBook(options: {
  readonly file: string;
  readonly bootId: string;
  readonly monoMs: () => number;
}): CodesOfCallers {
  const { file, bootId, monoMs } = options;
  const kept = load(file);
  const times = (all: readonly number[] = []): readonly number[] =>
    kept?.bootId === bootId ? all : all.map(() => 0);
  let shown = times(kept?.shown);
  let wrong = times(kept?.wrong);
  let open: { readonly matter: CallerMatter; readonly code: string; readonly atMs: number } | null = null;
  const tried = new Set<string>();
  const ofHour = (all: readonly number[]): readonly number[] =>
    all.filter((atMs) => monoMs() - atMs < hourMs);

  function count(): void {
    shown = ofHour(shown);
    wrong = ofHour(wrong);
    keepJson(file, { bootId, shown, wrong } satisfies Kept);
  }

  return {
    standing: () => ({
      open: open && { ...open.matter, code: open.code, ageMs: monoMs() - open.atMs },
      shown: ofHour(shown).length,
      wrong: ofHour(wrong).length,
    }),
    open(matter, code) {
      open = null;
      tried.clear();
      shown = [...shown, monoMs()];
      count();
      open = { matter, code, atMs: monoMs() };
    },
    wrong(orderDigest) {
      if (!open || tried.has(orderDigest)) return;
      tried.add(orderDigest);
      wrong = [...wrong, monoMs()];
      if (tried.size >= triesPerCode) open = null;
      count();
    },
    drop() {
      open = null;
    },
  };
}

/** How long the page with a code stays: as long as the code is good. */
export const codePageMs = callerCodeMs;
/** How long what is for the caller alone stays to be read. */
export const alonePageMs = 5 * 60_000;
