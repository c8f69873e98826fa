import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { bootId as bootIdIn } from "../platform/boot.ts";
import { createSelfBeginning } from "./begin-by-itself.ts";
import { type Callers, createCallers } from "./callers.ts";
import { openConsentBook } from "./consent-book.ts";
import { unmetOf } from "../core/presence/conditions.ts";
import { createConsidering } from "./consider-finding.ts";
import { createScheduling } from "./consider-schedule.ts";
import { createEmployee } from "./employee.ts";
import { openHaltBook } from "./halt-book.ts";
import { openJournal } from "./journal.ts";
import { judgeOrder } from "./judge-order.ts";
import { createJudging } from "./judging.ts";
import { openLastGoodSets } from "./last-good-sets.ts";
import { createLinkWatch } from "./link-watch.ts";
import { forgetOutput } from "./outputs.ts";
import { judgeSchedule, openScheduleBook } from "./schedule-book.ts";
import { createRollouts } from "./consider-rollout.ts";
import { judgeRollout, openRolloutBook } from "./rollout-book.ts";
import { isSet, tellSetsGivenUp } from "./tell-sets.ts";
import { createReleases } from "./releases.ts";
import type { RunWorld } from "./run.ts";
import type { Runner, RunnerOptions } from "./runner-options.ts";
import { createRunning } from "./running.ts";
import { createSelfStarting } from "./self-start.ts";
import { safeSettings } from "./settings-folder.ts";
import { judgeStanding, openStandingBook } from "./standing-book.ts";
import { createOrders } from "./take-order.ts";
import { openTicketBook } from "./tickets.ts";
import { openTrailBook } from "./trail-book.ts";
import { createTrailWhenCame } from "./trail-when-came.ts";
import { openTrustBook } from "./trust-book.ts";
import { openSigner, readDeviceId } from "./trust-state.ts";

/** Seconds for the device to measure and judge once. */
const judgeLimitMs = 15_000;

/** The privileged half: verifies everything itself, journals before it starts anything, runs one thing at a time. */
export function createRunner(options: RunnerOptions): Runner {
  const { state, own: folder, send, nowMs, monoMs, log } = options;
  const folders = { work: `${folder}/work`, outputs: `${folder}/outputs` };
  rmSync(folders.work, { recursive: true, force: true });
  for (const one of [folder, folders.work, folders.outputs]) mkdirSync(one, { recursive: true, mode: 0o700 });
  const setFiles = {
    rollouts: `${folder}/rollouts.json`,
    schedules: `${folder}/schedules.json`,
    "standing-orders": `${folder}/standing.json`,
  };
  // Before anything of them is read.
  const bootId = bootIdIn(`${folder}/boot.json`);
  const sets = openLastGoodSets({ folder, files: setFiles, bootId, log });
  const journal = openJournal(`${folder}/journal.jsonl`, nowMs);
  if (journal.damaged > 0) log(`the journal had ${journal.damaged} damaged line(s)`);
  const sign = openSigner(options.keyFile, state.owner);
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
  const book = openStandingBook(setFiles["standing-orders"], log);
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
    now: () => here(),
    log,
  });
  const tellWants = (): void => send({ kind: "standing", wants: selfStarting.wants() });
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
    warn: (runId, manifest, stop) => employee.warn(runId, manifest, stop),
    ...(options.restartLimitMs === undefined ? {} : { restartLimitMs: options.restartLimitMs }),
  };
  const employee = createEmployee({ ...options, book: openConsentBook(`${folder}/consent.json`, log) });
  const running = createRunning({
    world,
    keptFile: `${folder}/current.json`,
    bootId,
    monoMs,
    policy() {
      const trusted = trust.read();
      return trusted.ok ? trusted.policy : {};
    },
    tickets,
    callers,
    employee,
    sign,
    deviceId: () => readDeviceId(state),
    selfStartEnded() {
      tellWants();
      scheduling.look();
      rollouts.look();
    },
    log,
  });
  const trailWhenCame = createTrailWhenCame(trail);
  const orders = createOrders({
    ...options,
    journal,
    tickets,
    running,
    callers,
    employee,
    trail,
    decide(body) {
      const trusted = trust.read();
      return judgeOrder(body, trusted, {
        tickets: tickets.open(),
        journalHas: (runId) => journal.has(runId),
        trail: trailWhenCame(body, trusted.ok ? trusted.policy.version : 0),
        caller: callers.standing(),
        ...moment(),
      });
    },
  });
  const beginByItself = createSelfBeginning({ ...options, running, employee, bootId });
  const here = () => ({ atMs: nowMs(), bootId, monoMs: monoMs() });
  const scheduling = createScheduling({
    book: openScheduleBook(
      { schedules: setFiles.schedules, memory: `${folder}/schedules-known.json` },
      here,
      log,
    ),
    running,
    journal,
    judge: (kept) => judgeSchedule(kept, trust.read(), moment()),
    beginByItself,
    unmet: (conditions) => unmetOf(conditions, options.conditionFacts),
    deviceId: () => readDeviceId(state),
    zone: options.zone,
    now: here,
    send,
    wakeAt: options.wakeAt,
    log,
  });
  const considering = createConsidering({ running, selfStarting, judging, beginByItself });
  const rollouts = createRollouts({
    ...options,
    book: openRolloutBook(
      { rollouts: setFiles.rollouts, known: `${folder}/rollouts-known.json` },
      nowMs,
      log,
    ),
    running,
    journal,
    judge: (kept) => judgeRollout(kept, trust.read(), moment()),
    beginByItself,
    unmet: (conditions) => unmetOf(conditions, options.conditionFacts),
    budgetMs: () => running.budgetMs(true),
    now: () => ({ atMs: nowMs(), bootId, monoMs: monoMs() }),
    takeBack: (digest) => employee.takeBack(digest),
  });
  const releases = createReleases({
    ...options,
    moment,
    trust: () => trust.read(),
    busy: () => running.isOn() || considering.isOn() || scheduling.isOn() || rollouts.isOn(),
  });
  running.recover();

  return {
    take(frame) {
      releases.take(frame);
      if (frame.kind === "tickets") {
        send({ kind: "tickets", tickets: tickets.offer() });
        tellWants();
        tellSetsGivenUp(sets, { send, atMs: nowMs(), zone: options.zone });
      }
      if (frame.kind === "order") orders.take(frame.body);
      if (frame.kind === "head") trail.heard(frame, policyVersion());
      const isNews = frame.kind === "halts" && halts.take(frame.body.halts);
      if (isNews) employee.takeBackAll();
      const isTaken = isSet(frame) ? sets.takes(frame.kind, frame.body) : true;
      if (frame.kind === "standing-orders" && isTaken) book.replace(frame.body.orders);
      if (isNews || frame.kind === "standing-orders") tellWants();
      if (frame.kind === "due" || (frame.kind === "schedules" && isTaken)) scheduling.take(frame);
      else if (isNews || frame.kind === "schedules") scheduling.look();
      if (frame.kind === "rollouts-due" || (frame.kind === "rollouts" && isTaken)) rollouts.take(frame);
      // What is not taken may have halted or withdrawn one of those before: none of them begins any more.
      else if (frame.kind === "rollouts") rollouts.take({ kind: "rollouts", body: { rollouts: [] } });
      else if (isNews) rollouts.look();
      if (frame.kind === "show-caller-code" && orders.inVain.isLeft() && !callers.show(frame.body))
        orders.inVain.spend();
      if (frame.kind === "raised") void considering.consider(frame.rule, frame.subject);
      if (frame.kind === "link") {
        link.tell(frame.connected);
        rollouts.linkChanged(frame.connected);
      }
      if (frame.kind === "judged") judging.answer(frame.ask, frame.level);
      // Nobody has the receipt of a run that has none.
      if (frame.kind === "reported" && journal.get(frame.runId)?.receipt) {
        journal.append([{ state: "reported", runId: frame.runId }], false);
        forgetOutput(folders.outputs, frame.runId);
      }
      if (frame.kind === "stop" && running.stop(frame.runId) === "withdrawn") employee.takeBack(frame.runId);
    },
    busy: () =>
      running.isOn() ||
      considering.isOn() ||
      scheduling.isOn() ||
      rollouts.isOn() ||
      callers.isShowing() ||
      employee.busy(),
    leaves: () => sets.endsWell(true),
    async abandon() {
      sets.endsWell(false);
      const ended = running.abandon();
      callers.clear();
      await Promise.all([ended, employee.close()]);
    },
  };
}
