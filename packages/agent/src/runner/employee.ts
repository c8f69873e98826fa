import { setTimeout as sleep } from "node:timers/promises";
import type { Consent, Manifest, RunOutcome } from "@hulplijn/shared/fixes";
import type { NotNow } from "@hulplijn/shared/protocol";
import {
  afterAnswer,
  consentOf,
  type ConsentTerms,
  decideConsent,
  isNoticed,
  questionLimitMs,
  waitsFor,
} from "@hulplijn/shared/trust/decide";
import type { Screen } from "../core/ports/screen.ts";
import { notNow, type Presence, type Seen } from "../core/presence/presence.ts";
import {
  endedOf,
  mendingOf,
  questionOf,
  type Reason,
  restartingOf,
  restartWarningMs,
} from "../core/screen/employee-words.ts";
import type { Desk } from "../core/screen/sessions.ts";
import type { ConsentBook } from "./consent-book.ts";

/** A run that was accepted and wants to begin. */
export interface Wish {
  /** The run, or the standing order. */
  readonly about: string;
  readonly manifest: Manifest;
  readonly terms: ConsentTerms;
  /** When the order ends, on the wall clock; null: it does not. */
  readonly endsAtMs: number | null;
  readonly reason: Reason;
}

export type MayBegin =
  | { readonly kind: "go"; readonly consent: Consent | null }
  | { readonly kind: "wait"; readonly reason: NotNow; readonly untilMs: number | null }
  /** Whoever sits there is looked for; the wish comes again in a moment. */
  | { readonly kind: "looking" }
  | { readonly kind: "refuse"; readonly consent: Consent };

/** The employee's say in what runs on their device. */
export interface Employee {
  /** Whether it may begin now. `again` is called once there is news that this asked for: an answer, or who sits there. */
  mayBegin(wish: Wish, again: () => void): MayBegin;
  /** What was answered about it last. */
  answered(about: string): Consent | null;
  /** A question about it goes from the screen, and is not answered. What was answered before stays. */
  takeBack(about: string): void;
  takeBackAll(): void;
  /** It begins, or its time is over: what was answered about it is forgotten as well. */
  drop(about: string): void;
  /** Told on the screen: that it runs, and how it ended. */
  running(about: string, manifest: Manifest): void;
  ended(about: string, manifest: Manifest, outcome: RunOutcome): void;
  /** The machine is about to restart: whoever sits there has time to save their work. Resolves when that is over, at once for nobody. */
  warn(about: string, manifest: Manifest, stop: AbortSignal): Promise<void>;
  /** A question stands, or somebody is looked for. */
  busy(): boolean;
  close(): Promise<void>;
}

export interface EmployeeOptions {
  readonly book: ConsentBook;
  readonly screen: Screen;
  readonly findDesk: () => Promise<Desk | null>;
  /** What else the employee is doing, asked when a run is about to begin. */
  readonly lookAround: () => Omit<Presence, "typing">;
  /** How long a warning of a restart stands: for tests. */
  readonly restartWarningMs?: number;
  readonly nowMs: () => number;
  readonly monoMs: () => number;
  readonly log: (sentence: string) => void;
}

/** What logind said is believed for so long. */
const freshMs = 2000;
/** A desktop that asked nothing is not tried again before. */
const unableMs = 10 * 60_000;
const mostWaiting = 64;

interface Seat {
  readonly atMonoMs: number;
  readonly desk: Desk | null;
}

function dayOf(atMs: number): { readonly startMs: number; readonly endMs: number } {
  const at = new Date(atMs);
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()] as const;
  return {
    startMs: new Date(year, month, day).getTime(),
    endMs: new Date(year, month, day + 1).getTime(),
  };
}

function typingAt({ desk }: Seat): Seen {
  if (desk === null) return "no";
  return desk.idle === null ? "unknown" : desk.idle.isIdle ? "no" : "yes";
}

export function createEmployee(options: EmployeeOptions): Employee {
  const { book, screen, nowMs, monoMs } = options;
  const questions = new Map<string, { readonly stop: AbortController; readonly over: Promise<void> }>();
  const looks = new Set<Promise<void>>();
  let seat: Seat | null = null;
  let unable: { readonly session: string; readonly untilMonoMs: number } | null = null;
  /** When something that waits was first to begin, on the monotonic clock. */
  const sinceMs = new Map<string, number>();

  const isFresh = (one: Seat | null): one is Seat => one !== null && monoMs() - one.atMonoMs < freshMs;

  function look(again: () => void): void {
    const looking = options
      .findDesk()
      .catch((error: unknown) => {
        options.log(`who sits at the screen cannot be asked: ${String(error)}`);
        return null;
      })
      .then((desk) => {
        seat = { atMonoMs: monoMs(), desk };
      });
    looks.add(looking);
    void looking.then(() => {
      looks.delete(looking);
      again();
    });
  }

  function standing({ desk }: Seat): "there" | "away" | "none" {
    if (desk === null) return "none";
    if (unable?.session === desk.session && monoMs() < unable.untilMonoMs) return "none";
    return desk.isLocked ? "away" : "there";
  }

  async function ask(wish: Wish, left: number, stop: AbortSignal): Promise<void> {
    const { about, manifest, endsAtMs, reason } = wish;
    const question = questionOf(about, manifest, { reason, postponementsLeft: left });
    const limitMs = Math.min(questionLimitMs, endsAtMs === null ? questionLimitMs : endsAtMs - nowMs());
    const asked = await screen.ask(question, limitMs, stop);
    if (stop.aborted) return;
    if (asked.kind === "no-session" || asked.kind === "locked") {
      // Gone meanwhile, or a desktop without buttons.
      const session = seat?.desk?.session;
      if (asked.kind === "no-session" && session !== undefined)
        unable = { session, untilMonoMs: monoMs() + unableMs };
      seat = null;
      return;
    }
    const answer = asked.kind === "answer" ? known(asked.answer) : "nobody";
    const atMs = nowMs();
    book.answered(about, afterAnswer(book.asked(about), answer, { atMs, endOfDayMs: dayOf(atMs).endMs }));
    options.log(`the employee was asked about ${manifest.id}: ${answer}`);
  }

  const known = (answer: string): "now" | "later" | "today" =>
    answer === "now" || answer === "later" ? answer : "today";

  function begin(wish: Wish, left: number, again: () => void): void {
    book.countQuestion(nowMs());
    const stop = new AbortController();
    const over = ask(wish, left, stop.signal)
      .catch((error: unknown) => options.log(`the employee could not be asked: ${String(error)}`))
      .then(() => {
        if (questions.get(wish.about)?.stop === stop) questions.delete(wish.about);
      });
    questions.set(wish.about, { stop, over });
    void over.then(() => {
      if (!stop.signal.aborted) again();
    });
  }

  function busyWith({ about, manifest }: Wish, typing: Seen): NotNow | null {
    const agreed = book.asked(about)?.answer === "now";
    const named = waitsFor(manifest);
    // Whoever says "now" knows what they are doing; an empty battery they may not.
    const situations = agreed ? named.filter((one) => one === "low-battery") : named;
    if (situations.length === 0) return null;
    const began = sinceMs.get(about) ?? monoMs();
    const presence = { ...options.lookAround(), typing };
    const reason = notNow({ risk: manifest.risk, waitsFor: [...situations] }, presence, monoMs() - began);
    if (reason !== null && sinceMs.size < mostWaiting) sinceMs.set(about, began);
    return reason;
  }

  function mayBegin(wish: Wish, again: () => void): MayBegin {
    const { about, manifest, terms } = wish;
    const wait = (reason: NotNow, untilMs: number | null = null) =>
      ({ kind: "wait", reason, untilMs }) as const;
    if (questions.has(about)) return wait("asked");
    const busy = busyWith(wish, "no");
    if (busy !== null) return wait(busy);
    const minds = !terms.asks && waitsFor(manifest).includes("typing");
    const asked = terms.asks ? book.asked(about) : null;
    const needsSeat = minds || (terms.asks && asked?.answer !== "now");
    if (needsSeat && !isFresh(seat)) {
      look(again);
      return { kind: "looking" };
    }
    const now = seat ?? { atMonoMs: 0, desk: null };
    const uses = minds ? busyWith(wish, typingAt(now)) : null;
    if (uses !== null) return wait(uses);
    const atMs = nowMs();
    const step = decideConsent(terms, asked, {
      atMs,
      endsAtMs: wish.endsAtMs,
      desk: standing(now),
      questionsToday: book.questionsSince(dayOf(atMs).startMs),
    });
    if (step.step === "refuse") return { kind: "refuse", consent: step.consent };
    if (step.step === "wait") return wait(step.reason, step.untilMs);
    if (step.step === "ask") {
      begin(wish, step.postponementsLeft, again);
      return wait("asked");
    }
    return { kind: "go", consent: step.consent };
  }

  function takeBack(about: string): void {
    questions.get(about)?.stop.abort();
    questions.delete(about);
  }

  const told = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => options.log(`the employee could not be told: ${String(error)}`));

  return {
    mayBegin,
    answered(about) {
      const asked = book.asked(about);
      return asked && consentOf(asked);
    },
    takeBack,
    takeBackAll() {
      for (const about of questions.keys()) takeBack(about);
    },
    drop(about) {
      takeBack(about);
      sinceMs.delete(about);
      book.forget(about);
    },
    running(about, manifest) {
      if (isNoticed(manifest)) told(screen.show(mendingOf(about, manifest)));
    },
    ended(about, manifest, outcome) {
      if (!isNoticed(manifest)) return;
      const notice = endedOf(about, manifest, outcome);
      told(notice ? screen.show(notice) : screen.withdraw(about));
    },
    async warn(about, manifest, stop) {
      const desk = await options.findDesk().catch(() => null);
      if (desk === null || stop.aborted) return;
      const waitMs = options.restartWarningMs ?? restartWarningMs;
      const time = new Date(nowMs() + waitMs).toLocaleTimeString("nl-NL", { timeStyle: "short" });
      told(screen.show(restartingOf(about, manifest, time)));
      // A locked screen shows nothing, and whoever locked it may be back in a moment.
      await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined);
    },
    busy: () => questions.size > 0 || looks.size > 0,
    async close() {
      const standingNow = [...questions.values()];
      for (const { stop } of standingNow) stop.abort();
      await Promise.all([...looks, ...standingNow.map(({ over }) => over)]);
    },
  };
}
