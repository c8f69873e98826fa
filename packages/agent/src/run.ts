import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { uuidFrom } from "@hulplijn/shared/values";
import { serveStatus } from "./adapters/control-socket.ts";
import { openBundleFile } from "./adapters/bundle-file.ts";
import { openKeys } from "./adapters/keys-file.ts";
import { createLinkOpener } from "./adapters/link-ws/link-ws.ts";
import { type LogLevel, createLog } from "./adapters/log-json.ts";
import { systemLogLines } from "./adapters/log-lines-linux.ts";
import { openRecorder } from "./adapters/recorder-file.ts";
import { runnerStarter } from "./adapters/runner-process.ts";
import { runnerAtSocket } from "./adapters/runner-socket.ts";
import { openSpool } from "./adapters/spool-file/spool-file.ts";
import { forgetToken, mustBeOurs, openStateFolder } from "./adapters/state-file.ts";
import { gatherAfter, gatherEvidence } from "./app/evidence.ts";
import { type Anchors, openAnchors } from "./app/keep-anchors.ts";
import { createJudge } from "./app/judge.ts";
import { keepRollouts } from "./app/keep-rollouts.ts";
import { keepSchedule } from "./app/keep-schedule.ts";
import { keepWindows } from "./app/keep-windows.ts";
import { measureAndJudge } from "./app/measure-and-judge.ts";
import { createOrderKeeper } from "./app/obey-order.ts";
import { type Reporting, reportMinutes } from "./app/report-minutes.ts";
import { agentStatus } from "./app/status.ts";
import type { Link } from "./app/link-face.ts";
import { stayConnected } from "./app/stay-connected.ts";
import { createReleaseTaker } from "./app/take-release.ts";
import { watchSleep } from "./app/watch-sleep.ts";
import { watchStanding } from "./app/watch-standing.ts";
import { cryptographyOf, openTrustFolder } from "./app/trust-folder.ts";
import { leavingFile, registryNameOf, type Settings } from "./config.ts";
import { zoneMark } from "./platform/zone-mark.ts";
import { forgetInstallerValue } from "./platform/registry.ts";
import { holdsPlanned } from "./core/windows.ts";
import { createSummary } from "./core/minute-summary.ts";
import { dispatch } from "./handlers/all.ts";
import { agentVersion } from "./version.ts";
import {
  deadlines,
  enrollingOf,
  keptIn,
  noLink,
  openerSettings,
  portalOf,
  probesAtWork,
  shortBootId,
  socketOf,
  worldOf,
} from "./work.ts";

const megabyte = 1024 * 1024;

/** The runner's program: beside this file as a source, beside the bundle in an installation. */
const runnerArguments = import.meta.filename.endsWith(".ts")
  ? ["--disable-warning=ExperimentalWarning", path.join(import.meta.dirname, "runner", "main.ts")]
  : [path.join(import.meta.dirname, "runner.mjs")];

interface Names {
  readonly epoch: string;
  readonly names: Readonly<Record<string, number>>;
}

const isNames = (value: unknown): value is Names =>
  typeof value === "object" && value !== null && "epoch" in value && "names" in value;

export interface RunningAgent {
  /** Says goodbye: the machine shuts down, or this agent alone stops. */
  stop(): Promise<void>;
}

/**
 * Starts the whole agent. `onNewVersion`: one lies ready, and this one is to end. Null when another one runs on this state folder already. Throws when the folder cannot be used.
 */
export async function runAgent(
  settings: Settings,
  onNewVersion: () => void = () => undefined,
): Promise<RunningAgent | null> {
  let link: Link | null = null;
  const log = createLog(settings.logLevel as LogLevel, 1, () => Date.now());
  mustBeOurs(settings.state);
  const state = openStateFolder(settings.state, log);
  const world = worldOf(settings, () => linkFacts(), keptIn(state, log));
  let anchors: Anchors | null = null;
  const trail = (): (typeof noLink)["trail"] => anchors?.broken() ?? "sound";
  const linkFacts = (): typeof noLink => ({ ...(link?.standing() ?? noLink), trail: trail() });
  const { clock } = world;
  const startedAtMs = clock.nowMs();
  const fineMs = (): number => performance.now();
  const newId = (): string => uuidFrom(clock.nowMs(), randomBytes(10));
  const control = await serveStatus(socketOf(settings), () => status());
  if (!control) return null;
  const keys = openKeys(state.path("device.key"));
  // The installer's token has no use any more, and would let others in.
  const forgetTokens = (): void => {
    if (settings.token !== null) forgetInstallerValue(registryNameOf("token"));
    forgetToken(settings.state);
  };
  const trust = openTrustFolder(state, keys, clock, forgetTokens);
  if (trust.identity()) forgetTokens();
  const recorder = openRecorder(state.path("recorder"), settings.recorderMegabytes * megabyte, log);

  const spool = openSpool({
    folder: state.path("spool"),
    limitBytes: settings.spoolMegabytes * megabyte,
    segmentBytes: megabyte / 4,
    newId,
    log,
    onBroken: (error) => {
      log.error(
        { err: String(error) },
        "the spool is broken: the agent ends, to begin again with what is there",
      );
      process.exit(1);
    },
  });

  // Nobody would take it, ever; what runs left behind is another matter, and waits.
  const reported: Pick<typeof spool, "append"> = {
    append: (type, body) => (trust.removedAtMs() === null ? spool.append(type, body) : Promise.resolve(null)),
  };

  // An uninstallation that was given up is none.
  const leaving = state.path(leavingFile);
  rmSync(leaving, { force: true });

  const kept = state.load("names.json", isNames);
  const summary = createSummary(new Map(Object.entries(kept?.names ?? {})), startedAtMs);
  if (kept && kept.epoch !== spool.epoch()) summary.beginAnew();

  const boot = shortBootId(state.path("boot.json"));
  const windows = keepWindows({
    documents: state,
    clock,
    bootId: boot,
    log,
    // What was held back may begin now.
    onChange() {
      standing.look();
      schedules.ask();
    },
  });
  const work = probesAtWork(world);
  const judge = createJudge({
    load: (isRight) => state.load("engine.json", isRight),
    save: (value) => state.save("engine.json", value),
    spool: reported,
    clock,
    newId,
    log,
    afterFor: (finding, reading) => gatherAfter(finding, reading, { recorder, log }),
    evidenceFor: (finding, reading) =>
      gatherEvidence(finding, reading, {
        recorder,
        logLines: systemLogLines(world.host, clock),
        latest: () => measuring.latest(),
        firstReadingAtMs: (probe) => measuring.firstAtMs(probe),
        log,
      }),
  });
  const mayRun = (): boolean => link?.standing().quarantined === false && trust.removedAtMs() === null;
  const held = (): boolean => holdsPlanned(windows.now());
  const standing = watchStanding({
    raised: () => judge.told(),
    monoMs: () => clock.monoMs(),
    mayRun: () => mayRun() && !windows.holds("fixes"),
    ask: (rule, subject) => orders.raised(rule, subject),
  });
  const schedules = keepSchedule({
    clocks: () => ({
      wallMs: clock.nowMs(),
      monoMs: clock.monoMs(),
      awakeMs: Number(process.hrtime.bigint() / 1_000_000n),
    }),
    zone: zoneMark,
    mayRun,
    held,
    due: (about) => orders.due(about),
  });
  const rollouts = keepRollouts({
    monoMs: () => clock.monoMs(),
    mayRun,
    held,
    give: (body) => orders.rollouts(body),
    due: (held) => orders.rolloutsDue(held),
  });
  // The first turn begins at once, before there is anybody to report.
  let reports: Reporting | null = null;
  const measuring = measureAndJudge({
    probes: work.probes,
    clock,
    deadlines,
    fineMs,
    random: Math.random,
    log,
    judge,
    mayJudge: () => !windows.holds("checks"),
    summary,
    record: (atMs, samples) =>
      recorder.record(
        atMs,
        samples.map(({ name, value }) => [name, value]),
      ),
    reportSoon: (probes) => reports?.soon(probes),
    onJudged: () => standing.look(),
    onTurn: () => {
      rollouts.look();
      proveOnce();
      link?.turn();
      reports?.turn();
      schedules.look();
    },
  });
  const reporting = reportMinutes({
    summary,
    spool: reported,
    clock,
    bootId: boot,
    everySeconds: settings.reportSeconds,
    firstAfterSeconds: 2,
    latest: () => measuring.latest(),
    raisedCount: () => measuring.raised().length,
    keepNames: (names) =>
      state.save("names.json", {
        epoch: spool.epoch(),
        names: Object.fromEntries(names),
      } satisfies Names),
    damagedParts: spool.damaged,
    log,
  });

  reports = reporting;

  const orders = createOrderKeeper({
    spool,
    wanted: (wants) => standing.wanted(wants),
    planned: (waitMs) => schedules.planned(waitMs),
    judge: (rule, subject) => measuring.judgeNow(rule, subject),
    rolloutsPlanned: (waitMs) => rollouts.planned(waitMs),
    release: (frame) => updates.fromRunner(frame),
    callerAnswered: (body) => link?.sendCallerCode(body),
    quarantined: () => link?.standing().quarantined === true,
    startRunner: settings.runnerSocket
      ? runnerAtSocket(settings.runnerSocket)
      : runnerStarter({
          program: process.execPath,
          args: runnerArguments,
          statePath: path.resolve(settings.state),
          keyFile: path.resolve(state.path("device.key")),
          settingsFolder: path.resolve(settings.fixSettings),
          systemBus: settings.systemBus,
          releases: settings.releases,
          log: (line) => log.info({ line }, "the runner said"),
        }),
    log,
  });

  const updates = createReleaseTaker({
    documents: state,
    file: openBundleFile(state.path("release")),
    spool,
    cryptography: cryptographyOf(keys),
    trusted() {
      const policy = trust.trusted()?.policy;
      const deviceId = trust.identity()?.deviceId;
      return policy && deviceId !== undefined ? { policy, deviceId } : null;
    },
    platform: `${process.platform}-${process.arch}`,
    nodeMajor: Number(process.versions.node.split(".", 1)[0]),
    ownSlot: path.basename(import.meta.dirname),
    nowMs: () => clock.nowMs(),
    ask: (body) => link?.askForPiece(body),
    toRunner: (frame) => orders.release(frame),
    restart: onNewVersion,
    log,
  });
  /** What a version on trial has to do: it started, since it is here; it is connected; and a turn was measured. */
  function proveOnce(): void {
    if (settings.releases !== null && link?.standing().connected === true && measuring.latest().size > 0)
      updates.proved();
  }

  const witness = openAnchors({
    documents: state,
    keys,
    clock,
    log,
    deviceId: () => trust.identity()?.deviceId ?? null,
    policyVersion: () => trust.trusted()?.policy.version ?? 0,
    send: (anchor) => link?.sendAnchor(anchor),
    onHead: (told) => orders.head(told),
  });
  anchors = witness;
  witness.tellAgain();

  log.info(
    { state: settings.state, version: agentVersion, probes: work.probes.size },
    "the agent has started",
  );
  const running = stayConnected({
    opener: createLinkOpener({ ...openerSettings(settings), portal: () => portalOf(measuring.latest()) }),
    keys,
    trust,
    spool,
    clock,
    fineMs,
    random: Math.random,
    log,
    agentVersion,
    machineName: hostname,
    dispatch,
    enrolling: () => {
      const found = enrollingOf(settings);
      return "missing" in found ? null : found;
    },
    tickets: () => orders.tickets(),
    names: () => summary.names(),
    announcement: () => reporting.announcement(),
    onLink(connected) {
      orders.linkChanged(connected);
      rollouts.linkChanged(connected);
      updates.linkChanged(connected);
      proveOnce();
    },
    onHead: (head) => witness.told(head),
    onOrder: (body) => {
      orders.order(body);
      // Signed and written beside the run's way, which must not wait for it.
      setImmediate(() => witness.ordered(body.recorded));
    },
    onStop: (body) => orders.stop(body),
    onCallerAsked: (body) => orders.showCallerCode(body),
    onHalts: (body) => orders.halts(body),
    onStandingOrders: (body) => orders.standingOrders(body),
    onSchedules(body) {
      orders.schedules(body);
      schedules.ask();
    },
    onRollouts: (body) => rollouts.came(body),
    takesReleases: settings.releases !== null,
    onRelease: (body) => updates.offered(body),
    onReleasePiece: (body) => updates.piece(body),
    onWindows: (body) => windows.told(body),
    onMeasureNow: (probes) => measuring.measureNow(probes),
  });
  link = running;
  let shutsDown = false;
  const sleep = watchSleep({
    net: world.net,
    socket: settings.systemBus,
    monoMs: () => clock.monoMs(),
    log,
    onNews: (news) => {
      if (news === "sleeps") running.sleeps();
      else if (news === "woke") running.woke();
      else shutsDown = news === "shuts-down";
    },
  });
  orders.onTickets((tickets) => running.sendTickets(tickets));

  function status(): unknown {
    const identity = trust.identity();
    return agentStatus({
      version: agentVersion,
      pid: process.pid,
      root: world.host.isRoot,
      runnerApart: settings.runnerSocket !== null,
      device: identity && {
        deviceId: identity.deviceId,
        url: identity.url,
        connection: identity.connection,
      },
      policyVersion: trust.trusted()?.policy.version ?? null,
      link: { ...running.standing(), trail: trail() },
      waiting: spool.waiting(),
      raised: measuring.raised(),
      nowMs: clock.nowMs(),
      startedAtMs,
      latest: measuring.latest(),
      probeIds: [...work.probes.keys()],
    });
  }

  return {
    async stop() {
      control.close();
      sleep.stop();
      updates.stop();
      windows.stop();
      measuring.stop();
      await reporting.stop();
      await running.close(shutsDown ? "shutdown" : existsSync(leaving) ? "uninstall" : "agent-stops");
      orders.close();
      work.stop();
      recorder.close();
      await spool.close();
    },
  };
}
