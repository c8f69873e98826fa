import type { ErrorCode, Refusal } from "@hulplijn/shared/errors";
import type { Receipt } from "@hulplijn/shared/fixes";
import { dueOf, spreadMs } from "@hulplijn/shared/schedules";
import { type Approved, knownForMs, parsePayload, ringOf, ringWaitMs } from "@hulplijn/shared/trust/decide";
import type { SelfStartConditions } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { nextOfSet } from "../core/next-of-set.ts";
import type { createSelfBeginning } from "./begin-by-itself.ts";
import type { FromRunner, ToRunner } from "./face.ts";
import type { Journal, JournalledRun } from "./journal.ts";
import type { Running } from "./running.ts";
import type { DecidedSchedule, KeptSchedule, Moment, ScheduleBook, ScheduleState } from "./schedule-book.ts";
import { sha256 } from "./trust-state.ts";

const minuteMs = 60_000;
/** Conditions that hold something back are looked at again so often; the employee's answer comes by itself. */
const lookAgainMs = 5 * minuteMs;
/** A set that is on goes on by itself; this is for a runner that was killed meanwhile. */
const onAgainMs = minuteMs;
/** Missed occurrences that are told, the newest: what lies before is journalled. */
const mostToldMissed = 16;

export interface ScheduleConsideringDeps {
  readonly book: ScheduleBook;
  readonly running: Pick<Running, "isOn" | "isAbandoned" | "budgetMs">;
  readonly journal: Pick<Journal, "occurrences" | "append">;
  readonly judge: (kept: KeptSchedule) => DecidedSchedule | Refusal;
  readonly beginByItself: ReturnType<typeof createSelfBeginning>;
  /** The first condition that does not hold now. */
  readonly unmet: (conditions: SelfStartConditions) => Promise<ErrorCode | null>;
  readonly deviceId: () => string | null;
  readonly zone: () => string;
  readonly now: () => Moment;
  readonly send: (frame: FromRunner) => void;
  /** When the machine is to be awake next, on the wall clock. */
  readonly wakeAt: (atMs: number | null) => void;
  readonly log: (sentence: string) => void;
}

/** What may begin now. */
interface Ready {
  readonly kept: KeptSchedule & { readonly digest: string };
  readonly decided: DecidedSchedule;
  readonly local: string;
  readonly place: number;
  readonly dueMs: number;
}

const outcomeOf = ({ receipt }: JournalledRun): Receipt["outcome"] | null => {
  if (!receipt) return null;
  // Signed by this device itself, and read from its own journal.
  const bytes = fromBase64(receipt.payload) ?? new Uint8Array();
  return parsePayload<Receipt>("receipt", bytes)?.outcome ?? "failed";
};

/** Begins what schedules name, at its time; and says what is going to happen, and why something does not. */
export function createScheduling(deps: ScheduleConsideringDeps) {
  const { book, running, journal, now, send, log } = deps;
  /** Since when the machine has been on, awake and free, on the monotonic clock; null: nobody said. */
  let word: { readonly sinceMonoMs: number; readonly held: boolean } | null = null;
  let isLooking = false;
  let isAskedAgain = false;

  function tell(digest: string, change: Omit<ScheduleState, "schedule" | "atMs">): void {
    const { told } = book.memory(digest);
    const body = { schedule: digest, ...change, atMs: now().atMs };
    if (told && JSON.stringify({ ...told, atMs: 0 }) === JSON.stringify({ ...body, atMs: 0 })) return;
    if (change.state === "refused" || change.state === "waiting")
      log(
        `a schedule ${change.state === "refused" ? "was refused" : "waits"}: ${change.code}: ${change.local ?? digest}`,
      );
    send({ kind: "schedule-state", body });
    // A missed one is said once, by the journal; what is remembered is what comes next.
    if (change.state !== "missed") book.remember(digest, { told: body });
  }

  /** How long until this device's ring is open; null: not before the collector says so. */
  function ringMs({ digest, openRing }: Ready["kept"], { signed }: DecidedSchedule): number | null {
    const { rings, nonce } = signed;
    if (!rings) return 0;
    const ring = ringOf(deps.deviceId() ?? "", { rings, nonce }, sha256);
    return ringWaitMs({ rings }, ring, {
      openRing,
      seenForMs: knownForMs(book.memory(digest).seen, now(), signed.issuedAtMs),
    });
  }

  /** Since when the device has had the schedule for its own, on the clock of now: one that was ahead then counts no more. */
  function knownSinceMs(digest: string): number {
    const { ready } = book.memory(digest);
    const moment = now();
    if (ready && ready.atMs <= moment.atMs) return ready.atMs;
    book.remember(digest, { ready: moment });
    return moment.atMs;
  }

  /** The fix that goes on with an occurrence that began. */
  function goesOn(decided: DecidedSchedule): Pick<Ready, "local" | "place" | "dueMs"> | "on" | null {
    const { windowMinutes } = decided.signed;
    for (const [local, runs] of [...journal.occurrences(decided.digest)].toReversed()) {
      const [first] = runs;
      if (!first || now().atMs - first.receivedAtMs >= windowMinutes * minuteMs) continue;
      const ended = runs.map((one) => ({
        place: one.standing?.occurrence?.place ?? 0,
        outcome: outcomeOf(one),
      }));
      if (ended.some(({ outcome }) => outcome === null)) return "on";
      const place = nextOfSet(ended, decided.fixes.length);
      if (place !== null) return { local, place, dueMs: first.receivedAtMs };
    }
    return null;
  }

  /** What this schedule does now, told where that is news; `waitMs` until it is to be asked again. */
  function planOf(kept: Ready["kept"]): { readonly waitMs: number; readonly ready: Ready | null } {
    const { digest } = kept;
    const zone = deps.zone();
    const nothing = { local: null, dueMs: null, zone };
    const decided = deps.judge(kept);
    if (!decided.ok) {
      tell(digest, { ...nothing, state: "refused", code: decided.code });
      // A policy may be renewed, a stop lifted: both are told. What has not begun yet begins by itself.
      return { waitMs: decided.code === "schedule-expired" ? 60 * minuteMs : Infinity, ready: null };
    }
    const ownZone = decided.signed.when.zone === "device" ? zone : decided.signed.when.zone;
    const ring = ringMs(kept, decided);
    if (ring !== 0) {
      tell(digest, { ...nothing, zone: ownZone, state: "waiting", code: "schedule-ring-closed" });
      return { waitMs: ring ?? Infinity, ready: null };
    }
    const goingOn = goesOn(decided);
    if (goingOn === "on") return { waitMs: onAgainMs, ready: null };
    if (goingOn) return { waitMs: onAgainMs, ready: { kept, decided, ...goingOn } };
    const { atMs, monoMs } = now();
    const due = dueOf(decided.signed, {
      zone,
      nowMs: atMs,
      spreadMs: spreadMs(deps.deviceId() ?? "", digest, decided.signed.spreadMinutes, sha256),
      done: [...journal.occurrences(digest).keys()],
      knownSinceMs: knownSinceMs(digest),
      onSinceMs: atMs - Math.max(0, monoMs - (word?.sinceMonoMs ?? monoMs)),
    });
    for (const local of due.missed.slice(-mostToldMissed))
      tell(digest, { local, state: "missed", code: "occurrence-missed", dueMs: null, zone: ownZone });
    if (due.missed.length > 0)
      journal.append([{ state: "past", schedule: digest, locals: due.missed }], true);
    if (due.act === "start") {
      const { local, dueMs } = due;
      return { waitMs: lookAgainMs, ready: { kept, decided, local, place: 0, dueMs } };
    }
    const { next, untilMs } = due;
    tell(digest, {
      local: next?.local ?? null,
      state: "planned",
      code: null,
      dueMs: next?.dueMs ?? null,
      zone: ownZone,
    });
    if (next && decided.signed.wake && decided.mayWake) wakes.push(next.dueMs);
    return { waitMs: Math.max(1000, untilMs - atMs), ready: null };
  }
  let wakes: number[] = [];

  const waits = ({ decided, local, dueMs, kept }: Ready, code: ErrorCode): void => {
    const { zone } = decided.signed.when;
    const ownZone = zone === "device" ? deps.zone() : zone;
    tell(kept.digest, { local, state: "waiting", code, dueMs, zone: ownZone });
  };

  /** Begins it, or says why not. Judged again: time passed while the conditions were looked at. */
  async function begin(ready: Ready): Promise<void> {
    if (running.isOn()) return waits(ready, "waits-for-run");
    if (word?.held) return waits(ready, "window-holds-fixes");
    if (running.budgetMs(true) > 0) return waits(ready, "budget-device-hour");
    const code = await deps.unmet(ready.decided.signed.conditions);
    if (running.isAbandoned()) return;
    if (code) return waits(ready, code);
    if (running.isOn()) return waits(ready, "waits-for-run");
    const { kept, local, place } = ready;
    const decided = deps.judge(kept);
    if (
      !decided.ok ||
      journal
        .occurrences(kept.digest)
        .get(local)
        ?.some((run) => placeOf(run) >= place)
    )
      return;
    const [fix, named] = [decided.fixes[place], decided.signed.fixes[place]];
    if (!fix || !named) return;
    const began = deps.beginByItself(
      {
        decided: { ...selfBegun(decided, fix) },
        about: { manifestDigest: named.manifestDigest, params: named.params },
        because: { order: kept.schedule, occurrence: { local, place } },
        bytes: kept.fixes[place] ?? { manifest: "", files: {} },
      },
      () => void look(),
    );
    if (began === "waits") waits(ready, "waits-for-employee");
  }

  const placeOf = ({ standing }: JournalledRun): number => standing?.occurrence?.place ?? 0;

  const selfBegun = (decided: DecidedSchedule, fix: Approved) => ({
    manifest: fix.manifest,
    files: fix.files,
    digest: decided.digest,
    policyVersion: decided.policyVersion,
    approvedAtMs: decided.approvedAtMs,
    terms: decided.terms(fix),
  });

  async function lookOnce(): Promise<void> {
    wakes = [];
    const plans = book.kept().map(planOf);
    const ready = plans.flatMap((plan) => plan.ready ?? []);
    for (const one of ready.toSorted((first, second) => first.dueMs - second.dueMs)) await begin(one);
    const waitMs = Math.min(...plans.map((plan) => plan.waitMs));
    deps.wakeAt(wakes.length === 0 ? null : Math.min(...wakes));
    send({ kind: "planned", waitMs: plans.length === 0 ? null : Number.isFinite(waitMs) ? waitMs : dayMs });
  }

  /** Looks what is due, one look at a time. */
  async function look(): Promise<void> {
    if (!word) return;
    isAskedAgain = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (isAskedAgain && !running.isAbandoned()) {
        isAskedAgain = false;
        await lookOnce();
      }
    } catch (error) {
      log(`what is due cannot be told: ${String(error)}`);
    } finally {
      isLooking = false;
    }
  }

  return {
    take(frame: Extract<ToRunner, { readonly kind: "due" | "schedules" }>): void {
      if (frame.kind === "schedules") book.replace(frame.body.schedules);
      else word = { sinceMonoMs: now().monoMs - frame.awakeMs, held: frame.held };
      void look();
    },
    /** Something ended, or people stopped or lifted something. */
    look: () => void look(),
    isOn: () => isLooking,
  };
}

const dayMs = 24 * 60 * minuteMs;
