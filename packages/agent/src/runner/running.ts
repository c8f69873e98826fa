import { rmSync, writeFileSync } from "node:fs";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Receipt } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import type { Envelope, Policy } from "@hulplijn/shared/trust";
import { deviceBudgetMs } from "@hulplijn/shared/trust/decide";
import { addNewest } from "../core/newest.ts";
import { accountOf, type Accounted } from "./account.ts";
import type { Callers } from "./callers.ts";
import type { Employee } from "./employee.ts";
import type { JournalledRun } from "./journal.ts";
import { paramsDigest } from "./journal-record.ts";
import type { Beginning } from "./order-wish.ts";
import { keptOutput } from "./outputs.ts";
import { endInterrupted, type KeptWork, readKeptWork } from "./recover.ts";
import { run, type RunEnd, type RunWorld } from "./run.ts";
import type { Tickets } from "./tickets.ts";
import type { openSigner } from "./trust-state.ts";

const mostWithdrawn = 64;

export interface RunningDeps {
  readonly world: RunWorld;
  /** Where the bytes of the run lie that is on. */
  readonly keptFile: string;
  readonly bootId: string;
  readonly monoMs: () => number;
  readonly policy: () => Pick<Policy, "budgets">;
  readonly tickets: Tickets;
  readonly callers: Pick<Callers, "used">;
  readonly employee: Pick<Employee, "running" | "ended">;
  readonly sign: ReturnType<typeof openSigner>;
  readonly deviceId: () => string | null;
  /** A run that the device began by itself has ended: something else may be due. */
  readonly selfStartEnded: () => void;
  readonly log: (sentence: string) => void;
}

/** Runs what was accepted: journalled before anything starts, one thing at a time, and a signed receipt at the end. */
export interface Running {
  /** Journals what was accepted, on disk before anything is started, and starts it. A refusal: nothing was. */
  begin(accepted: Beginning, bytes: Pick<Body<"order">, "manifest" | "files">): Refusal | null;
  /** How long until another run may begin by the policy's budget for one device; 0: now. */
  budgetMs(byItself: boolean): number;
  /** A run is on, or one that was broken off is being ended. */
  isOn(): boolean;
  /** Ends what runs, if it is this run; one that has not begun is withdrawn. Says which. */
  stop(runId: string): "stopped" | "withdrawn" | "over";
  /** It was stopped before it began: it is journalled and told, and nothing of it starts. */
  isWithdrawn(runId: string): boolean;
  /** The receipt of something that did not run. */
  refusalOf(about: Omit<Accounted, "receivedAtMs">, code: string): Envelope;
  report(runId: string, receipt: Envelope): void;
  /** Ends what a crash broke off. */
  recover(): void;
  /** From now on nothing begins, and nothing that ends is told: whoever comes after us finds it in the journal. */
  abandon(): Promise<void>;
  isAbandoned(): boolean;
}

export function createRunning(deps: RunningDeps): Running {
  const { world, keptFile, bootId, tickets, employee, sign, log } = deps;
  const { journal, send, nowMs } = world;
  let current: { readonly runId: string; readonly stop: AbortController; done: Promise<void> } | null = null;
  let abandoned = false;
  const withdrawn = new Set<string>();

  const offer = (): void => send({ kind: "tickets", tickets: tickets.offer() });

  const budgetMs = (byItself: boolean): number =>
    deviceBudgetMs(
      deps.policy(),
      journal.begun(),
      { atMs: nowMs(), bootId, monoMs: deps.monoMs() },
      byItself,
    );

  function report(runId: string, receipt: Envelope): void {
    send({ kind: "receipt", body: { receipt } });
    log(`run ${runId} has ended`);
  }

  const receiptOf = (about: Accounted, end: RunEnd): Receipt =>
    accountOf(about, end, {
      deviceId: deps.deviceId() ?? about.runId,
      atMs: nowMs(),
      journalSeq: journal.nextSeq,
    });

  function finish(about: JournalledRun, end: RunEnd, tookMs: number): void {
    const receipt = sign("receipt", { ...receiptOf(about, end), tookMs });
    journal.append([{ state: "exited", runId: about.runId, receipt }], true);
    rmSync(keptFile, { force: true });
    report(about.runId, receipt);
    offer();
    if (about.standing) deps.selfStartEnded();
  }

  /** A run that nobody ordered now is announced before anything else of it; also a second time, by a runner that was killed. */
  function tellBegun({ runId, receivedAtMs, standing }: JournalledRun): void {
    if (!standing) return;
    const { bootId: _boot, monoMs: _mono, ...told } = standing;
    send({ kind: "begun", body: { runId, ...told, atMs: receivedAtMs } });
  }

  function write(accepted: Beginning, kept: KeptWork, isWithdrawn: boolean): void {
    const { runId, ticket, orderDigest, manifestDigest, standing, consent } = accepted;
    const { policyVersion, approvedAtMs } = accepted;
    writeFileSync(keptFile, JSON.stringify(kept), { mode: 0o600 });
    journal.append(
      [
        {
          state: "received",
          runId,
          ticket,
          orderDigest,
          manifestDigest,
          params: paramsDigest(accepted.params),
          ...(standing ? { standing } : {}),
          ...(consent ? { consent } : {}),
        },
        { state: "verified", runId, policyVersion, approvedAtMs },
        ...(isWithdrawn ? [] : [{ state: "started" as const, runId, bootId, monoMs: deps.monoMs() }]),
      ],
      true,
    );
  }

  function begin(accepted: Beginning, bytes: Pick<Body<"order">, "manifest" | "files">): Refusal | null {
    const { runId, ticket, manifest, params, files, consent, step } = accepted;
    const isWithdrawn = withdrawn.has(runId);
    const waitMs = isWithdrawn ? 0 : budgetMs(accepted.standing !== null);
    if (waitMs > 0)
      return refuse("budget-device-hour", `the next may begin in ${Math.ceil(waitMs / 60_000)} minutes`);
    try {
      write(accepted, { runId, manifest: bytes.manifest, params, files: bytes.files }, isWithdrawn);
    } catch (error) {
      return refuse("journal-unwritable", String(error));
    }
    if (ticket !== null) tickets.use(ticket);
    if (manifest.callerVerified === true) deps.callers.used();
    const about = journal.get(runId);
    if (!about) throw new Error(`run ${runId} is not in the journal that was just written`);
    tellBegun(about);
    send({
      kind: "update",
      body: { runId, state: "delivered", atMs: nowMs(), ...(consent ? { consent } : {}) },
    });
    if (isWithdrawn) {
      withdrawn.delete(runId);
      finish(about, { outcome: "withdrawn", undone: false, steps: [] }, 0);
      return null;
    }
    const stop = new AbortController();
    const began = performance.now();
    const told: RunWorld["send"] = (frame) => {
      if (frame.kind === "update" && frame.body.state === "running") employee.running(runId, manifest);
      send(frame);
    };
    const work = { runId, manifest, params, files, ...(step === undefined ? {} : { step }) };
    const done = run(work, { ...world, send: told }, stop.signal).then((end) => {
      current = null;
      employee.ended(runId, manifest, end.outcome);
      // Whoever comes after us finds a run that began and did not end.
      if (!abandoned) finish(about, end, Math.round(performance.now() - began));
    });
    current = { runId, stop, done };
    return null;
  }

  async function endAll(stop: AbortSignal): Promise<void> {
    for (const left of journal.unfinished()) {
      tellBegun(left);
      for (const piece of keptOutput(world.folders.outputs, left.runId))
        send({ kind: "output", body: piece });
      if (left.receipt) report(left.runId, left.receipt);
      else {
        const end = await endInterrupted(left, readKeptWork(keptFile, left), world, { id: bootId, stop });
        // Whoever comes after us goes on.
        if (end === null) return;
        finish(left, end, 0);
      }
    }
  }

  return {
    begin,
    budgetMs,
    isOn: () => current !== null,
    stop(runId) {
      if (current?.runId === runId) {
        current.stop.abort();
        return "stopped";
      }
      if (journal.has(runId)) return "over";
      addNewest(withdrawn, runId, mostWithdrawn);
      return "withdrawn";
    },
    isWithdrawn: (runId) => withdrawn.has(runId),
    refusalOf(about, code) {
      const end: RunEnd = { outcome: "refused", undone: false, steps: [] };
      return sign("receipt", { ...receiptOf({ ...about, receivedAtMs: nowMs() }, end), code });
    },
    report,
    recover() {
      if (journal.unfinished().length === 0) return;
      const stop = new AbortController();
      const done = endAll(stop.signal).then(() => {
        current = null;
      });
      current = { runId: "the one that was broken off", stop, done };
    },
    async abandon() {
      abandoned = true;
      current?.stop.abort();
      await current?.done;
    },
    isAbandoned: () => abandoned,
  };
}
