import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Order, Receipt } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { isGrave, parsePayload } from "@hulplijn/shared/trust/decide";
import type { Envelope } from "@hulplijn/shared/trust";
import { fromBase64, uuidFrom } from "@hulplijn/shared/values";
import { bootId as bootIdIn } from "../platform/boot.ts";
import { type Callers, createCallers } from "./callers.ts";
import { openConsentBook } from "./consent-book.ts";
import { accountOf, type Accounted } from "./account.ts";
import { createEmployee } from "./employee.ts";
import { type Beginning, postponedBy, wishOf, withoutConsent } from "./order-wish.ts";
import { openHaltBook } from "./halt-book.ts";
import { type JournalledRun, openJournal } from "./journal.ts";
import { createJudging } from "./judging.ts";
import { type DecidedOrder, judgeOrder } from "./judge-order.ts";
import { createLinkWatch } from "./link-watch.ts";
import { createAllowance } from "../core/allowance.ts";
import { addNewest } from "../core/newest.ts";
import { forgetOutput, keptOutput } from "./outputs.ts";
import { endInterrupted, type KeptWork, readKeptWork } from "./recover.ts";
import type { Runner, RunnerOptions } from "./runner-options.ts";
import { run, type RunEnd, type RunWorld } from "./run.ts";
import { createReleases } from "./releases.ts";
import { createRefusals } from "./refusals.ts";
import { type Candidate, createSelfStarting } from "./self-start.ts";
import { safeSettings } from "./settings-folder.ts";
import { judgeStanding, openStandingBook } from "./standing-book.ts";
import { openTicketBook } from "./tickets.ts";
import { openTrailBook } from "./trail-book.ts";
import { createTrailWhenCame } from "./trail-when-came.ts";
import { openTrustBook } from "./trust-book.ts";
import { openSigner, readDeviceId, sha256 } from "./trust-state.ts";

const dayMs = 86_400_000;

/** Orders that do not hold which are verified, and answered, at once; more come to it one a second. */
const mostInVain = 256;

const mostWithdrawn = 64;

/** Seconds for the device to measure and judge once. */
const judgeLimitMs = 15_000;

/** The privileged half: verifies everything itself, journals before it starts anything, runs one thing at a time. */
export function createRunner(options: RunnerOptions): Runner {
  const { state, own: folder, send, nowMs, monoMs, log } = options;
  const folders = { work: `${folder}/work`, outputs: `${folder}/outputs` };
  rmSync(folders.work, { recursive: true, force: true });
  for (const one of [folder, folders.work, folders.outputs]) mkdirSync(one, { recursive: true, mode: 0o700 });
  const keptFile = `${folder}/current.json`;
  const journal = openJournal(`${folder}/journal.jsonl`, nowMs);
  if (journal.damaged > 0) log(`the journal had ${journal.damaged} damaged line(s)`);
  const sign = openSigner(options.keyFile, state.owner);
  const bootId = bootIdIn(`${folder}/boot.json`);
  const tickets = openTicketBook({
    file: `${folder}/tickets.json`,
    now: () => ({ bootId, monoMs: monoMs(), wallMs: nowMs() }),
    used: (ticket) => journal.usedTicket(ticket),
    nonce: () => randomBytes(16).toString("base64"),
  });
  const trust = openTrustBook({
    file: `${folder}/trust.json`,
    state,
    policyVersion: () => journal.policyVersion,
    ...(options.pinned ? { pinned: options.pinned } : {}),
  });
  const halts = openHaltBook({
    file: `${folder}/halts.json`,
    trust: () => trust.read(),
    log,
    monoMs,
  });
  const trail = openTrailBook(`${folder}/trail.json`, log);
  const policyVersion = (): number => {
    const state = trust.read();
    return state.ok ? state.policy.version : 0;
  };
  const book = openStandingBook(`${folder}/standing.json`, log);
  const moment = () => ({
    wallMs: nowMs(),
    highWaterMs: journal.approvedAtMs,
    isRoot: options.isRoot,
    halts: halts.standing(),
    isReportOnly: existsSync(`${options.settingsFolder}/report-only`) || releases.isCrashing(),
  });
  const callers: Callers = createCallers({
    file: `${folder}/callers.json`,
    bootId,
    monoMs,
    screen: options.callerScreen,
    trust: () => trust.read(),
    deviceId: () => readDeviceId(state),
    moment,
    sign,
    send,
    log,
  });
  const selfStarting = createSelfStarting({
    book,
    journal,
    judge: (kept) => judgeStanding(kept, trust.read(), moment()),
    now: () => ({ atMs: nowMs(), bootId, monoMs: monoMs() }),
    log,
  });
  const tellWants = (): void => send({ kind: "standing", wants: selfStarting.wants() });
  let considering = false;
  const judging = createJudging(send, judgeLimitMs);
  const link = createLinkWatch();
  const world: RunWorld = {
    journal,
    folders,
    before: options.before,
    settings: () => safeSettings(options.settingsFolder),
    nowMs,
    send,
    judge: (rule, subject) => judging.judge(rule, subject),
    link,
    tell: (manifest, text) => callers.tell(manifest, text),
  };
  /** Runs that were stopped before they began. */
  const withdrawn = new Set<string>();
  const inVain = createAllowance(mostInVain, 1000, monoMs);
  const trailWhenCame = createTrailWhenCame(trail);
  const employee = createEmployee({ ...options, book: openConsentBook(`${folder}/consent.json`, log) });
  const releases = createReleases({
    ...options,
    moment,
    trust: () => trust.read(),
    busy: () => current !== null || considering,
  });
  let current: { readonly runId: string; readonly stop: AbortController; done: Promise<void> } | null = null;
  let abandoned = false;

  function report(runId: string, receipt: Envelope): void {
    send({ kind: "receipt", body: { receipt } });
    log(`run ${runId} has ended`);
  }

  const receiptOf = (about: Accounted, end: RunEnd): Receipt =>
    accountOf(about, end, {
      deviceId: readDeviceId(state) ?? about.runId,
      atMs: nowMs(),
      journalSeq: journal.nextSeq,
    });

  function finish(about: JournalledRun, end: RunEnd, tookMs: number): void {
    const receipt = sign("receipt", { ...receiptOf(about, end), tookMs });
    journal.append([{ state: "exited", runId: about.runId, receipt }], true);
    rmSync(keptFile, { force: true });
    report(about.runId, receipt);
    send({ kind: "tickets", tickets: tickets.offer() });
    if (about.standing) tellWants();
  }

  const sayNo = createRefusals({
    journal,
    tickets,
    sign: (about, code, consent) => {
      const end: RunEnd = { outcome: "refused", undone: false, steps: [] };
      return sign("receipt", { ...receiptOf({ ...about, receivedAtMs: nowMs(), consent }, end), code });
    },
    report,
    offer: () => send({ kind: "tickets", tickets: tickets.offer() }),
    log,
  });

  function decide(body: Body<"order">): DecidedOrder | Refusal {
    const trusted = trust.read();
    return judgeOrder(body, trusted, {
      tickets: tickets.open(),
      journalHas: (runId) => journal.has(runId),
      trail: trailWhenCame(body, trusted.ok ? trusted.policy.version : 0),
      caller: callers.standing(),
      ...moment(),
    });
  }

  /** Journals what was accepted, on disk before anything is started, and starts it. A refusal: nothing was. */
  function begin(accepted: Beginning, bytes: Pick<Body<"order">, "manifest" | "files">): Refusal | null {
    const { runId, ticket, orderDigest, manifestDigest, manifest, params, standing, consent } = accepted;
    const kept: KeptWork = { runId, manifest: bytes.manifest, params, files: bytes.files };
    try {
      writeFileSync(keptFile, JSON.stringify(kept), { mode: 0o600 });
      journal.append(
        [
          {
            state: "received",
            runId,
            ticket,
            orderDigest,
            manifestDigest,
            ...(standing ? { standing } : {}),
            ...(consent ? { consent } : {}),
          },
          {
            state: "verified",
            runId,
            policyVersion: accepted.policyVersion,
            approvedAtMs: accepted.approvedAtMs,
          },
          ...(withdrawn.has(runId) ? [] : [{ state: "started" as const, runId, bootId }]),
        ],
        true,
      );
    } catch (error) {
      return refuse("journal-unwritable", String(error));
    }
    if (ticket !== null) tickets.use(ticket);
    if (accepted.manifest.callerVerified === true) callers.used();
    const about = journal.get(runId);
    if (!about) throw new Error(`run ${runId} is not in the journal that was just written`);
    tellBegun(about);
    send({
      kind: "update",
      body: { runId, state: "delivered", atMs: nowMs(), ...(consent ? { consent } : {}) },
    });
    if (withdrawn.has(runId)) {
      withdrawn.delete(runId);
      finish(about, { outcome: "withdrawn", undone: false, steps: [] }, 0);
      return null;
    }
    const stop = new AbortController();
    const began = performance.now();
    const work = { runId, manifest, params, files: accepted.files };
    const told: RunWorld["send"] = (frame) => {
      if (frame.kind === "update" && frame.body.state === "running") employee.running(runId, manifest);
      send(frame);
    };
    const done = run(work, { ...world, send: told }, stop.signal).then((end) => {
      current = null;
      employee.ended(runId, manifest, end.outcome);
      // Whoever comes after us finds a run that began and did not end.
      if (!abandoned) finish(about, end, Math.round(performance.now() - began));
    });
    current = { runId, stop, done };
    return null;
  }

  /** A run that nobody ordered now is announced before anything else of it; also a second time, by a runner that was killed. */
  function tellBegun({ runId, receivedAtMs, standing }: JournalledRun): void {
    if (!standing) return;
    const { order, rule, subject } = standing;
    send({ kind: "begun", body: { runId, order, rule, subject, atMs: receivedAtMs } });
  }

  /** Starts what a standing order names, when the device itself finds the fault that it settles, now. */
  async function consider(rule: string, subject: string): Promise<void> {
    if (current || considering || !selfStarting.candidate(rule, subject)) return;
    considering = true;
    const level = await judging.judge(rule, subject).finally(() => (considering = false));
    if (level === "none" || level === "unknown" || current || abandoned) return;
    // Judged again: people may have stopped or withdrawn it while the device measured.
    const candidate = selfStarting.candidate(rule, subject);
    if (!candidate) return;
    // Asked again in a moment, while the fault is there.
    const { manifest, digest: about, terms } = candidate.decided;
    const wish = { about, manifest, terms, endsAtMs: null, byItself: true };
    const may = employee.mayBegin(wish, () => void consider(rule, subject));
    if (may.kind === "looking") return;
    if (may.kind !== "go") {
      // Another day, another question.
      if (may.kind === "refuse" && nowMs() - may.consent.atMs > dayMs) employee.drop(about);
      return log(`a standing order waits: ${may.kind === "wait" ? may.reason : may.consent.answer}`);
    }
    employee.drop(about);
    const refusal = begin({ ...beginningOf(candidate), consent: may.consent }, candidate.kept);
    if (refusal) log(`a standing order starts nothing: ${refusal.code}: ${refusal.detail}`);
  }

  function beginningOf({ decided, kept, rule, subject }: Candidate): Omit<Beginning, "consent"> {
    const { order, digest } = decided;
    return {
      ...decided,
      runId: uuidFrom(nowMs(), randomBytes(10)),
      ticket: null,
      orderDigest: digest,
      manifestDigest: order.manifestDigest,
      params: order.params,
      standing: { order: kept.order, rule, subject, bootId, monoMs: monoMs() },
    };
  }

  /** Delivered a second time: how it ended is told a second time, nothing is done a second time. */
  function tellAgain({ runId, receipt }: JournalledRun): void {
    log(`order ${runId} refused: order-seen-before: how it ended is told again`);
    if (receipt) report(runId, receipt);
  }

  /** The run of these very bytes, if they were accepted before: no signature over them says more than that. */
  function runOf(payload: Uint8Array): JournalledRun | null {
    const read = parsePayload<Order>("order", payload);
    const known = read && journal.get(read.runId);
    return known?.orderDigest === sha256(payload) ? known : null;
  }

  function takeOrder(body: Body<"order">): void {
    const payload = fromBase64(body.order.payload) ?? new Uint8Array();
    const again = runOf(payload);
    if (again) return tellAgain(again);
    // Nothing is verified for somebody who only ever sends what does not hold.
    if (!inVain.isLeft()) return log("more orders that do not hold came than are looked at");
    const decided = decide(body);
    if (!decided.ok) inVain.spend();
    else if (body.recorded)
      trail[isGrave(decided.manifest.risk) ? "take" : "takeSoon"](body.recorded.head, decided.policyVersion);
    const order = parsePayload<Order>("order", payload);
    const orderDigest = sha256(payload);
    if (!order) {
      const { code, detail } = decided.ok ? refuse("order-malformed", "its payload is none") : decided;
      return log(`an order refused: ${code}: ${detail}`);
    }
    if (!decided.ok) {
      // Whatever is wrong with it: it writes nothing over what is known of the run whose name it bears.
      if (journal.has(order.runId))
        return log(`order ${order.runId} refused: ${decided.code}: another one bears its name`);
      if (decided.code === "caller-code-wrong") callers.wrong(orderDigest);
      // It was in order when they were asked: its time ran out meanwhile.
      const isLate = decided.code === "order-expired" || decided.code === "order-ticket-unknown";
      const asked = isLate ? employee.answered(order.runId) : null;
      // Anything else may be somebody's who cannot order, and makes nobody forget what they answered.
      if (decided.code === "order-expired") employee.drop(order.runId);
      return sayNo(order, orderDigest, asked === null ? decided : withoutConsent(asked), asked);
    }
    const { runId, ticket, manifestDigest, params } = decided.order;
    if (current) return send({ kind: "later", runId });
    const may = withdrawn.has(runId)
      ? ({ kind: "go", consent: null } as const)
      : employee.mayBegin(wishOf(decided, tickets.open(), nowMs()), () => takeOrder(body));
    if (may.kind === "looking") return;
    // Nothing is journalled and the ticket is not used: it is asked again until it may, or has expired.
    if (may.kind === "wait") return send({ kind: "update", body: postponedBy(runId, may, nowMs()) });
    if (may.kind === "refuse") return sayNo(order, orderDigest, withoutConsent(may.consent), may.consent);
    employee.drop(runId);
    const { consent } = may;
    const refusal = begin(
      { ...decided, runId, ticket, manifestDigest, params, standing: null, consent },
      body,
    );
    if (refusal) sayNo(order, orderDigest, refusal, consent);
  }

  async function recover(): Promise<void> {
    for (const left of journal.unfinished()) {
      tellBegun(left);
      for (const piece of keptOutput(folders.outputs, left.runId)) send({ kind: "output", body: piece });
      if (left.receipt) report(left.runId, left.receipt);
      else finish(left, await endInterrupted(left, readKeptWork(keptFile, left), world), 0);
    }
  }

  if (journal.unfinished().length > 0) {
    const done = recover().then(() => {
      current = null;
    });
    current = { runId: "the one that was broken off", stop: new AbortController(), done };
  }

  return {
    take(frame) {
      releases.take(frame);
      if (frame.kind === "tickets") {
        send({ kind: "tickets", tickets: tickets.offer() });
        tellWants();
      }
      if (frame.kind === "order") takeOrder(frame.body);
      if (frame.kind === "head") trail.heard(frame, policyVersion());
      const isNews = frame.kind === "halts" && halts.take(frame.body.halts);
      if (isNews) employee.takeBackAll();
      if (frame.kind === "standing-orders") book.replace(frame.body.orders);
      if (isNews || frame.kind === "standing-orders") tellWants();
      if (frame.kind === "show-caller-code" && inVain.isLeft() && !callers.show(frame.body)) inVain.spend();
      if (frame.kind === "raised") void consider(frame.rule, frame.subject);
      if (frame.kind === "link") link.tell(frame.connected);
      if (frame.kind === "judged") judging.answer(frame.ask, frame.level);
      // Nobody has the receipt of a run that has none.
      if (frame.kind === "reported" && journal.get(frame.runId)?.receipt) {
        journal.append([{ state: "reported", runId: frame.runId }], false);
        forgetOutput(folders.outputs, frame.runId);
      }
      if (frame.kind === "stop") {
        if (current?.runId === frame.runId) current.stop.abort();
        else if (!journal.has(frame.runId)) {
          addNewest(withdrawn, frame.runId, mostWithdrawn);
          employee.takeBack(frame.runId);
        }
      }
    },
    busy: () => current !== null || considering || callers.isShowing() || employee.busy(),
    async abandon() {
      abandoned = true;
      callers.clear();
      current?.stop.abort();
      await Promise.all([current?.done, employee.close()]);
    },
  };
}
