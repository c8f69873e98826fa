import type { Refusal } from "@hulplijn/shared/errors";
import { type ClockMoment, waitMsFor } from "@hulplijn/shared/trust/decide";
import type { StandingWant } from "./face.ts";
import type { Journal } from "./journal.ts";
import { subjectOf } from "./run.ts";
import type { DecidedStanding, KeptStanding, StandingBook } from "./standing-book.ts";

/** A standing order that may start something now, and the finding that it is about. */
export interface Candidate {
  readonly kept: KeptStanding;
  readonly decided: DecidedStanding;
  readonly rule: string;
  readonly subject: string;
}

export interface SelfStarting {
  /** Findings that standing orders settle, each with how long until it may start something; what is refused is not among them. */
  wants(): readonly StandingWant[];
  /**
   * The first standing order that settles this finding and may start now; null when there is none. Asked a second time before
   * it starts, since a stop may have come meanwhile.
   */
  candidate(rule: string, subject: string): Candidate | null;
}

export function createSelfStarting(deps: {
  readonly book: Pick<StandingBook, "kept">;
  readonly journal: Pick<Journal, "selfStarts">;
  readonly judge: (kept: KeptStanding) => DecidedStanding | Refusal;
  readonly now: () => ClockMoment;
  readonly log: (sentence: string) => void;
}): SelfStarting {
  const { book, journal, log } = deps;
  /** What was refused last, so that the same is not logged each time it is asked. */
  let told = "";

  function* settling(): Generator<Candidate & { readonly waitMs: number }> {
    const refused: string[] = [];
    for (const kept of book.kept()) {
      const decided = deps.judge(kept);
      if (!decided.ok) {
        refused.push(`a standing order starts nothing: ${decided.code}: ${decided.detail}`);
        continue;
      }
      const { manifest, order, digest } = decided;
      const waitMs = waitMsFor(order, journal.selfStarts(digest), deps.now());
      for (const { rule, subject } of manifest.settles)
        yield { kept, decided, rule, subject: subjectOf(subject, order.params), waitMs };
    }
    const all = refused.join("\n");
    if (all !== told) for (const sentence of refused) log(sentence);
    told = all;
  }

  return {
    wants: () => [...settling()].map(({ rule, subject, waitMs }) => ({ rule, subject, waitMs })),
    candidate: (rule, subject) =>
      [...settling()].find((one) => one.rule === rule && one.subject === subject && one.waitMs === 0) ?? null,
  };
}
