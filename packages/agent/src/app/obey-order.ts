import type { Receipt } from "@hulplijn/shared/fixes";
import type { Body, NotNow } from "@hulplijn/shared/protocol";
import type { Severity } from "@hulplijn/shared/values";
import { addNewest } from "../core/newest.ts";
import type { FromRunner, RunnerProcess, StandingWant, StartRunner, ToRunner } from "../runner/face.ts";

export interface OrderKeeperDeps {
  /** The spool: resolves when the message is on disk. */
  readonly spool: {
    append<
      Type extends "run-begun" | "schedule-state" | "run-update" | "run-output" | "receipt" | "rollout-state",
    >(
      type: Type,
      body: Body<Type>,
    ): Promise<unknown>;
  };
  /** Measures now, and says how the rule stands on the subject; `unknown` when it cannot tell. */
  readonly judge: (rule: string, subject: string) => Promise<Severity | "none" | "unknown">;
  readonly startRunner: StartRunner;
  /** In quarantine what is here already waits too; the collector delivers the rest when people released the device. */
  readonly quarantined: () => boolean;
  /** The runner says what it would start something for by itself. */
  readonly wanted: (wants: readonly StandingWant[]) => void;
  /** How long until the runner is to be asked again what schedules want; null: there are none. */
  readonly planned: (waitMs: number | null) => void;
  /** How long until the runner is to look at rollouts again; null: not before there is news. */
  readonly rolloutsPlanned: (waitMs: number | null) => void;
  /** The runner showed a code for a caller, or says why not; worth something only now, so it is not spooled. */
  readonly callerAnswered: (body: Body<"caller-code">) => void;
  /** What the runner says of a new version of the agent. */
  readonly release: (frame: Extract<FromRunner, { kind: "installed" | "release-news" }>) => void;
  readonly log: {
    info(facts: Readonly<Record<string, unknown>>, sentence: string): void;
    warn(facts: Readonly<Record<string, unknown>>, sentence: string): void;
  };
}

/** The network half's side of orders: it carries, and decides nothing. */
export interface OrderKeeper {
  order(body: Body<"order">): void;
  stop(body: Body<"stop">): void;
  showCallerCode(body: Body<"show-caller-code">): void;
  halts(body: Body<"halts">): void;
  standingOrders(body: Body<"standing-orders">): void;
  schedules(body: Body<"schedules">): void;
  /** Something may be due under a schedule. */
  due(about: Omit<Extract<ToRunner, { readonly kind: "due" }>, "kind">): void;
  rollouts(body: Body<"rollouts">): void;
  /** Rollouts whose turn came may begin. */
  rolloutsDue(held: boolean): void;
  /** Where the collector's audit trail ends, for the runner to keep in mind. */
  head(told: Omit<Extract<ToRunner, { readonly kind: "head" }>, "kind">): void;
  /** A finding is raised that the runner said it would start something for. */
  raised(rule: string, subject: string): void;
  /** Tickets for orders, as the runner gave them out last; empty until it has answered for the first time. */
  tickets(): readonly string[];
  /** Calls back whenever there are fresh ones. The returned function ends it. */
  onTickets(callback: (tickets: readonly string[]) => void): () => void;
  /** A new version that lies ready, one that proved itself, or what became of one. */
  release(frame: Extract<ToRunner, { kind: "install" | "proved" | "release-told" }>): void;
  /** To be told when the link comes or goes, and at each heartbeat's echo: dead-man timers listen to it. */
  linkChanged(connected: boolean): void;
  close(): void;
}

const firstDelayMs = 100;
const longestDelayMs = 60_000;
/** Frames that wait for a runner between two attempts; what is lost, the collector delivers again. */
const mostWaiting = 16;
/** How often an order that waits for the employee is tried again: before an idle runner leaves, so that it knows how long it has waited. */
const tryAgainMs = 30_000;
/** Stops that a new runner hears again, so that none gets lost with the runner that had heard it. */
const mostStops = 64;
/** An order that ends the runner this often is left to the collector. */
const mostAttempts = 3;

/** The run that a signed payload names; null when it names none. Only to know what was answered: nothing is decided by it. */
function runOf({ payload }: { readonly payload: string }): string | null {
  try {
    const named = JSON.parse(Buffer.from(payload, "base64").toString()) as Partial<Pick<Receipt, "runId">>;
    return typeof named.runId === "string" ? named.runId : null;
  } catch {
    return null;
  }
}

/** Starts the runner when there is something for it, and again, with growing pauses, when it broke. */
export function createOrderKeeper(deps: OrderKeeperDeps): OrderKeeper {
  const { spool, judge, log } = deps;
  let runner: RunnerProcess | null = null;
  let waiting: ToRunner[] = [];
  let retry: NodeJS.Timeout | null = null;
  let delayMs = firstDelayMs;
  let tickets: readonly string[] = [];
  let connected = false;
  /** What the collector told last of stops: each new runner hears it before any order. */
  let halted: Body<"halts"> | null = null;
  /** Rollouts that no runner has answered yet, as standing orders below. */
  let untoldRollouts: Body<"rollouts"> | null = null;
  /** Each new runner hears it before any order. */
  let heard: Extract<ToRunner, { readonly kind: "head" }> | null = null;
  /** Standing orders that no runner has answered yet: one may end while they are on their way. */
  let untold: Body<"standing-orders"> | null = null;
  let closed = false;
  /** Runs that are to stop, and have not ended: each new runner hears of them before any order. */
  const stops = new Set<string>();
  const listeners = new Set<(tickets: readonly string[]) => void>();
  /** Orders that no runner has answered: one may have left while it was on its way. */
  const unanswered = new Map<string, { readonly body: Body<"order">; attempts: number }>();

  /** Orders that the runner would not begin yet, in the order in which they came, with what it waits for; null while another run is on. */
  const postponed = new Map<string, { readonly body: Body<"order">; readonly reason: NotNow | null }>();
  let trying: NodeJS.Timeout | null = null;

  function tryPostponed(runId: string): void {
    const order = postponed.get(runId);
    if (order) send({ kind: "order", body: order.body });
  }
  const tryAll = (): void => {
    if (!deps.quarantined()) [...postponed.keys()].forEach(tryPostponed);
  };

  function tryOnAndOn(): void {
    if (postponed.size > 0) trying ??= setInterval(tryAll, tryAgainMs);
    else if (trying) {
      clearInterval(trying);
      trying = null;
    }
  }

  /** The runner would not begin it: kept, in its place. True when why is news that the collector has to hear. */
  function keep(runId: string, reason: NotNow | null): boolean {
    const before = postponed.get(runId);
    const body = before?.body ?? unanswered.get(runId)?.body;
    unanswered.delete(runId);
    if (body && (before || postponed.size < mostWaiting))
      postponed.set(runId, { body, reason: reason ?? before?.reason ?? null });
    tryOnAndOn();
    return before?.reason !== reason;
  }

  /** The runner began it, or will not have it. */
  function answered(runId: string): void {
    unanswered.delete(runId);
    postponed.delete(runId);
    tryOnAndOn();
  }

  async function carry(frame: FromRunner): Promise<void> {
    switch (frame.kind) {
      case "tickets":
        tickets = frame.tickets;
        delayMs = firstDelayMs;
        for (const tell of listeners) tell(tickets);
        return;
      case "standing":
        untold = null;
        deps.wanted(frame.wants);
        return;
      case "planned":
        deps.planned(frame.waitMs);
        return;
      case "schedule-state":
        await spool.append("schedule-state", frame.body);
        return;
      case "rollout-state":
        await spool.append("rollout-state", frame.body);
        return;
      case "rollouts-planned":
        untoldRollouts = null;
        deps.rolloutsPlanned(frame.waitMs);
        return;
      case "caller":
        deps.callerAnswered(frame.body);
        return;
      case "begun":
        await spool.append("run-begun", frame.body);
        return;
      case "update":
        if (frame.body.state !== "postponed") answered(frame.body.runId);
        else if (!keep(frame.body.runId, frame.body.reason ?? null)) return;
        await spool.append("run-update", frame.body);
        return;
      case "later":
        keep(frame.runId, null);
        return;
      case "output":
        await spool.append("run-output", frame.body);
        return;
      case "receipt": {
        const runId = runOf(frame.body.receipt) ?? "";
        answered(runId);
        stops.delete(runId);
        await spool.append("receipt", frame.body);
        send({ kind: "reported", runId });
        // The runner is free: who came first goes first.
        tryAll();
        return;
      }
      case "judge": {
        const level = await judge(frame.rule, frame.subject).catch(() => "unknown" as const);
        runner?.send({ kind: "judged", ask: frame.ask, level });
        return;
      }
      case "installed":
      case "release-news":
        return deps.release(frame);
      case "left":
    }
  }

  function start(): void {
    retry = null;
    runner = deps.startRunner({
      frame: (frame) => {
        carry(frame).catch((error: unknown) => {
          log.warn({ kind: frame.kind, err: String(error) }, "what the runner said could not be kept");
        });
      },
      ended(how) {
        runner = null;
        for (const [runId, order] of unanswered) {
          if (++order.attempts >= mostAttempts) unanswered.delete(runId);
          else if (!deps.quarantined()) waiting.push({ kind: "order", body: order.body });
        }
        if (closed || (how.well && waiting.length === 0 && untold === null && untoldRollouts === null))
          return;
        if (!how.well) log.warn({ detail: how.detail, delayMs }, "the runner ended and is started again");
        retry = setTimeout(start, how.well ? 0 : delayMs);
        delayMs = Math.min(delayMs * 2, longestDelayMs);
      },
    });
    const told: ToRunner[] = halted === null ? [] : [{ kind: "halts", body: halted }];
    if (heard !== null) told.push(heard);
    if (untold !== null) told.push({ kind: "standing-orders", body: untold });
    if (untoldRollouts !== null) told.push({ kind: "rollouts", body: untoldRollouts });
    for (const runId of stops) told.push({ kind: "stop", runId });
    const frames: ToRunner[] = [...told, { kind: "link", connected }, { kind: "tickets" }, ...waiting];
    waiting = [];
    for (const frame of frames) runner.send(frame);
  }

  function send(frame: ToRunner): void {
    if (closed) return;
    if (runner) return runner.send(frame);
    if (waiting.length < mostWaiting) waiting.push(frame);
    if (!retry) start();
  }

  start();
  return {
    order(body) {
      const runId = runOf(body.order);
      if (runId !== null && unanswered.size < mostWaiting) unanswered.set(runId, { body, attempts: 0 });
      send({ kind: "order", body });
    },
    halts(body) {
      halted = body;
      send({ kind: "halts", body });
    },
    head(told) {
      heard = { kind: "head", ...told };
      // None is started for it: the next one hears it first of all.
      runner?.send(heard);
    },
    standingOrders(body) {
      if (closed) return;
      untold = body;
      // A runner that is started for them gets them first of all.
      if (runner) runner.send({ kind: "standing-orders", body });
      else if (!retry) start();
    },
    schedules: (body) => send({ kind: "schedules", body }),
    due: (about) => send({ kind: "due", ...about }),
    rollouts(body) {
      if (closed) return;
      untoldRollouts = body;
      // A runner that is started for them gets them first of all: what was halted is halted before anything begins.
      if (runner) runner.send({ kind: "rollouts", body });
      else if (!retry) start();
    },
    rolloutsDue: (held) => send({ kind: "rollouts-due", held }),
    raised: (rule, subject) => send({ kind: "raised", rule, subject }),
    stop({ runId }) {
      addNewest(stops, runId, mostStops);
      // A runner that is started for it hears it first of all.
      if (runner) send({ kind: "stop", runId });
      else if (!retry && !closed) start();
      // One that waits is withdrawn by being tried once more.
      tryPostponed(runId);
    },
    release: send,
    showCallerCode: (body) => send({ kind: "show-caller-code", body }),
    tickets: () => tickets,
    onTickets(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    linkChanged(now) {
      connected = now;
      runner?.send({ kind: "link", connected });
    },
    close() {
      closed = true;
      if (retry) clearTimeout(retry);
      if (trying) clearInterval(trying);
      runner?.close();
    },
  };
}
