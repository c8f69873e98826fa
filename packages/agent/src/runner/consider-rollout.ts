import type { ErrorCode } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import {
  knownForMs,
  type ClockMoment,
  ringOf,
  rolloutTurn,
  skippingCodes,
  type SignedRollout,
} from "@hulplijn/shared/trust/decide";
import type { SelfStartConditions } from "@hulplijn/shared/trust";
import type { createSelfBeginning } from "./begin-by-itself.ts";
import type { FromRunner, ToRunner } from "./face.ts";
import type { Journal } from "./journal.ts";
import type {
  DecidedRollout,
  JudgedRollout,
  KeptRollout,
  RolloutBook,
  RolloutMemory,
} from "./rollout-book.ts";
import type { Running } from "./running.ts";
import { sha256 } from "./trust-state.ts";

const minuteMs = 60_000;
/** Conditions are looked at again so often, which takes a start of this program; the employee's answer comes by itself. */
const lookAgainMs = 5 * minuteMs;
/** People may lift these, and then they say so. */
const lifted: readonly ErrorCode[] = ["all-stopped", "clock-suspect", "policy-expired", "report-only"];
const nowhere = 8;
const mostStrange = 64;

export interface RolloutConsideringDeps {
  readonly book: RolloutBook;
  readonly running: Pick<Running, "isOn" | "isAbandoned">;
  readonly journal: Pick<Journal, "selfStarts" | "changed">;
  readonly judge: (kept: KeptRollout) => JudgedRollout;
  readonly beginByItself: ReturnType<typeof createSelfBeginning>;
  /** The first condition that does not hold now. */
  readonly unmet: (conditions: SelfStartConditions) => Promise<ErrorCode | null>;
  /** How long until another run may begin on this device; 0: now. */
  readonly budgetMs: () => number;
  readonly zone: () => string;
  readonly now: () => ClockMoment;
  /** The employee is no longer asked about it. */
  readonly takeBack: (digest: string) => void;
  readonly send: (frame: FromRunner) => void;
  readonly log: (sentence: string) => void;
}

type Kept = ReturnType<RolloutBook["kept"]>[number];
interface Word extends Pick<Body<"rollout-state">, "state"> {
  readonly code: ErrorCode | null;
  readonly waitMs: number | null;
  /** For the log. */
  readonly detail?: string;
}

/** Begins what rollouts name when this device's own turn comes, once, and tells for what one waits. */
export function createRollouts(deps: RolloutConsideringDeps) {
  const { book, running, journal, now, send, log } = deps;
  /** The collector was heard since the link last came up, and can be heard still: whoever would stop it can. */
  let isHeard = false;
  /** A window of maintenance holds fixes back. */
  let isHeld = true;
  /** What came last is on disk, so that the network half need not tell it again: with a halt in it, it must not get lost with this program. */
  let isKept = true;
  /** What was said of rollouts that nobody signed. */
  const strange = new Map<string, string>();
  let isLooking = false;
  let isAskedAgain = false;

  function tell(kept: Kept, memory: RolloutMemory | null, ring: number, said: Word): void {
    const { state, code, waitMs, detail = "" } = said;
    const word = `${ring} ${state} ${code}`;
    if ((memory?.told ?? strange.get(kept.digest)) === word) return;
    const { atMs } = now();
    const untilMs = waitMs === null ? null : Math.round(atMs + waitMs);
    if (code !== null)
      log(`a rollout ${state === "waiting" ? "waits" : `was ${state}`}: ${code}: ${detail || kept.digest}`);
    send({
      kind: "rollout-state",
      body: { rollout: kept.digest, ring: Math.min(ring, nowhere), state, code, untilMs, atMs },
    });
    if (memory) book.remember(kept.digest, { ...memory, told: word });
    else {
      // What nobody signed takes no room on disk, and little here.
      strange.delete(kept.digest);
      strange.set(kept.digest, word);
      const [oldest = ""] = strange.keys();
      if (strange.size > mostStrange) strange.delete(oldest);
    }
  }

  /** What is known of it, as it is on disk now: since when, and how often it was halted. Null: the disk would not have it. */
  function noted(kept: Kept, { rollout }: SignedRollout): RolloutMemory | null {
    const before = book.known(kept.digest);
    const fresh = { seen: now(), turn: null, halt: 0, begun: false, told: "" };
    const { expiresAtMs } = rollout;
    const memory = { ...fresh, ...before, expiresAtMs, halt: Math.max(before?.halt ?? 0, kept.halt) };
    if (memory.halt > (before?.halt ?? 0)) {
      log(`rollout ${kept.digest} was halted`);
      deps.takeBack(kept.digest);
    }
    return book.remember(kept.digest, memory) ? memory : null;
  }

  /** Whether it may begin now, and else why not; `word` null: it began before, which was told. */
  function standingOf(kept: Kept): {
    readonly ready: DecidedRollout | null;
    readonly word: Word | null;
    readonly memory: RolloutMemory | null;
    readonly ring: number;
  } {
    const { opened, decided, deviceId } = deps.judge(kept);
    const memory = opened.ok ? noted(kept, opened) : null;
    const ring = opened.ok ? ringOf(deviceId, opened.rollout, sha256) : nowhere;
    const no = (word: Word | null) => ({ ready: null, word, memory, ring });
    if (journal.selfStarts(kept.digest).length > 0 || memory?.begun === true) {
      if (memory && !memory.begun) book.remember(kept.digest, { ...memory, begun: true });
      return no(null);
    }
    if (!decided.ok) {
      const { code, detail } = decided;
      const isPassedOver = skippingCodes.some((one) => one === code);
      const state = isPassedOver ? "skipped" : lifted.includes(code) ? "waiting" : "refused";
      return no({ state, code, detail, waitMs: null });
    }
    if (!memory) return no({ state: "waiting", code: "journal-unwritable", waitMs: lookAgainMs });
    const { rollout } = decided;
    if (rollout.issuedAtMs <= book.lostAtMs)
      return no({ state: "refused", code: "rollout-book-lost", waitMs: null });
    if (rollout.step === "undo" && !journal.changed(rollout.manifestDigest, rollout.params))
      return no({ state: "skipped", code: "rollout-nothing-to-undo", waitMs: null });
    const moment = now();
    const turn = rolloutTurn(rollout, ring, {
      deviceId,
      sha256,
      openRing: kept.openRing,
      halt: memory.halt,
      resumed: decided.resumed,
      seenForMs: knownForMs(memory.seen, moment, rollout.issuedAtMs),
      turnForMs: memory.turn && knownForMs(memory.turn, moment, rollout.issuedAtMs),
      nowMs: moment.atMs,
      zone: deps.zone,
    });
    // After a halt, or where the ring closed again, its own share of the time is waited for anew: else all began together.
    const hasTurn = turn.act === "start" || turn.turn;
    const next = { ...memory, turn: hasTurn ? (memory.turn ?? moment) : null };
    book.remember(kept.digest, next);
    const found = { memory: next, ring };
    if (turn.act === "start") return { ...found, ready: decided, word: null };
    return { ...found, ready: null, word: { state: "waiting", code: turn.code, waitMs: turn.waitMs } };
  }

  /** Why what is ready waits yet; null when it does not. */
  async function obstacle({ rollout }: DecidedRollout): Promise<Word | null> {
    const waits = (code: ErrorCode, waitMs = lookAgainMs): Word => ({ state: "waiting", code, waitMs });
    if (!isHeard) return waits("rollout-offline");
    if (isHeld) return waits("window-holds-fixes");
    if (running.isOn()) return waits("waits-for-run", minuteMs);
    const budgetMs = deps.budgetMs();
    if (budgetMs > 0) return waits("budget-device-hour", budgetMs);
    const unmet = await deps.unmet(rollout.conditions);
    return unmet && waits(unmet);
  }

  /** Begins it, if it may still; else what it waits for. */
  async function begin(kept: Kept, first: DecidedRollout): Promise<Word | null> {
    const waits = await obstacle(first);
    if (waits) return waits;
    // Judged again, in one breath with what begins: it may have been halted while the device looked at itself.
    const current = book.kept().find(({ digest }) => digest === kept.digest);
    const again = current && standingOf(current);
    if (!current || !again?.ready || running.isOn() || running.isAbandoned() || !isHeard || isHeld)
      return again?.word ?? { state: "waiting", code: null, waitMs: lookAgainMs };
    const { rollout, digest, ...decided } = again.ready;
    const { index, path } = current;
    const began = deps.beginByItself(
      {
        decided: { ...decided, digest },
        about: { manifestDigest: rollout.manifestDigest, params: rollout.params },
        because: { order: current.rollout, target: { index, path: [...path] } },
        bytes: current.fix,
        step: rollout.step,
      },
      () => void look(),
    );
    if (began === "began" && again.memory) book.remember(digest, { ...again.memory, begun: true, told: "" });
    return began === "began" ? null : { state: "waiting", code: "waits-for-employee", waitMs: lookAgainMs };
  }

  async function lookOnce(): Promise<void> {
    const waits: number[] = [];
    const bySigning = (of: DecidedRollout): number => of.rollout.issuedAtMs;
    const found = book.kept().map((kept) => ({ kept, ...standingOf(kept) }));
    const ready = found.flatMap((one) => (one.ready ? [{ ...one, ready: one.ready }] : []));
    for (const one of found) if (one.word) say(one.kept, one.memory, one.ring, one.word);
    for (const one of ready.toSorted((a, b) => bySigning(a.ready) - bySigning(b.ready))) {
      const word = await begin(one.kept, one.ready);
      if (word) say(one.kept, book.known(one.kept.digest), one.ring, word);
    }
    function say(kept: Kept, memory: RolloutMemory | null, ring: number, word: Word): void {
      if (word.waitMs !== null) waits.push(word.waitMs);
      tell(kept, memory, ring, word);
    }
    if (isKept) send({ kind: "rollouts-planned", waitMs: waits.length === 0 ? null : Math.min(...waits) });
  }

  /** One look at a time; what came meanwhile is looked at again. */
  async function look(): Promise<void> {
    isAskedAgain = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (isAskedAgain && !running.isAbandoned()) {
        isAskedAgain = false;
        await lookOnce();
      }
    } catch (error) {
      log(`rollouts cannot be looked at: ${String(error)}`);
    } finally {
      isLooking = false;
    }
  }

  return {
    take(frame: Extract<ToRunner, { readonly kind: "rollouts" | "rollouts-due" }>): void {
      if (frame.kind === "rollouts") {
        isKept = book.replace(frame.body.rollouts);
        // At once, and not after a look that is on: from here on nothing of what was halted begins.
        for (const kept of book.kept()) {
          const { opened } = deps.judge(kept);
          if (opened.ok) noted(kept, opened);
        }
      } else {
        isHeard = true;
        isHeld = frame.held;
      }
      void look();
    },
    linkChanged(connected: boolean): void {
      if (!connected) isHeard = false;
    },
    /** A run ended, or people stopped or lifted something. */
    look: () => void look(),
    isOn: () => isLooking,
  };
}
