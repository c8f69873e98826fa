import { errors } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import {
  callerCodes,
  keepsSchedules,
  keepsWindows,
  protocolVersion,
  releases,
  rollouts,
  trustNews,
} from "@hulplijn/shared/protocol/version";
import { believedRetryAfterSeconds, waitBeforeRetryMs } from "../core/back-off.ts";
import {
  beatAnswered,
  beatLost,
  linkDown,
  linkUp,
  lossPercent,
  reconnectsLastHour,
  startQuality,
} from "../core/link-quality.ts";
import { epochAfterWelcome } from "../core/outbox.ts";
import type { Identity } from "../core/ports/identity.ts";
import type { LinkSocket, Over } from "../core/ports/link.ts";
import { enrolOnce } from "./enrol.ts";
import type { Link, LinkDeps, LinkStanding } from "./link-face.ts";
import { createSender } from "./report-in-order.ts";
import { type Ending, type RunningSession, createSession, greetingOf } from "./session.ts";

/** After a refusal that trying again will not change, a device looks in only now and then. */
const hopelessWaitMs = 300_000;
/** A connection that lasted this long was a good one: the next failure counts as the first. */
const goodAfterMs = 60_000;
const openingLimitMs = 15_000;
const politeMs = 1000;
/** A machine that said it would sleep, and of which nobody said that it woke up, was awake for so long: it did not sleep, or it does again. */
const longestNapMs = 60_000;
const messageEvery = 3;
/** A turn takes the beat along when so much of the time between two has passed: then no timer has to wake the device up for it. */
const earlyShare = 0.6;
/** A beat was sent, and so much of the time to the next one brought no answer: at beats of 20 s the third turn of 10 s sees it, after 30 s. */
const deadAfterBeats = 1.4;

const unexplained = { code: null, about: null };

/** Keeps a connection to the collector for as long as the program runs; enrols first where that is still to be done. */
export function stayConnected(deps: LinkDeps): Link {
  const { clock, log, spool, trust } = deps;
  let abort = new AbortController();
  let quality = startQuality;
  let quarantined = trust.isQuarantined();
  let trouble: string | null = "not connected yet";
  let because: Pick<LinkStanding, "code" | "about"> = unexplained;
  let over: Over | null = null;
  let socket: LinkSocket | null = null;
  let session: RunningSession | null = null;
  let wake: (() => void) | null = null;
  let stopping = false;
  let asleep = false;
  /** What was under way was cut off because the machine sleeps or woke up: no failure, and nothing to wait after. */
  let cut = false;
  /** What a turn means to the connection that is open now. */
  let onTurn: (() => void) | null = null;

  /** A start of the machine without a network is no way out of it. */
  const keepQuarantine = (): void => {
    try {
      trust.quarantine(quarantined);
    } catch (error) {
      log.warn({ err: String(error) }, "whether this device is in quarantine cannot be written");
    }
  };

  /** Known from the start after a start anew: nothing is reported then, and nobody has to be asked first. */
  const keepRemoved = (atMs: number | null): void => {
    try {
      trust.removed(atMs);
    } catch (error) {
      log.warn({ err: String(error) }, "that this device was removed at its collector cannot be written");
    }
  };

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopping) wake();
    });

  /** Ends what is open or on its way: politely, or at once because nobody answers there any more. */
  const cutOff = (why: string, politely: boolean): void => {
    cut = true;
    session?.end(why, null);
    if (politely) return;
    abort.abort();
    abort = new AbortController();
  };

  const sendTickets = (tickets: readonly string[]): void => {
    if (session?.phase() === "open") socket?.send("tickets", { tickets: [...tickets] });
  };

  async function connectOnce(identity: Identity): Promise<Ending> {
    const hello: Body<"hello"> = {
      version: protocolVersion,
      deviceId: identity.deviceId,
      nonce: deps.keys.nonce(32),
      connection: identity.connection,
      name: deps.machineName().slice(0, 253),
      agentVersion: deps.agentVersion,
      spool: { epoch: spool.epoch(), nextSeq: spool.nextSeq() },
      tickets: [...deps.tickets()],
      collectorKeys: [...trust.collectorKeys()],
      rootVersion: trust.root()?.version ?? 0,
      policyVersion: trust.trusted()?.policy.version ?? 0,
      capabilities: [
        callerCodes,
        trustNews,
        keepsSchedules,
        keepsWindows,
        rollouts,
        ...(deps.takesReleases ? [releases] : []),
      ],
    };
    let beating: NodeJS.Timeout | null = null;
    let beats = 0;
    let beatAtMs = 0;
    let heardMs = deps.fineMs();
    let heardMonoMs = clock.monoMs();
    let echo = 0;
    let asked: { readonly echo: number | null; readonly atMs: number } | null = null;
    const sender = createSender(spool, deps.names, log);

    /** Lets go of a socket on which nothing came for too long. */
    const isDead = (everyMs: number): boolean => {
      // The monotonic clock counts sleep: after waking up the socket is as old as the night was long.
      const silentMs = Math.max(deps.fineMs() - heardMs, clock.monoMs() - heardMonoMs);
      if (silentMs <= everyMs * deadAfterBeats) return false;
      running.end("the collector no longer answers", null);
      socket?.destroy();
      return true;
    };

    const beat = (everyMs: number): void => {
      beatAtMs = deps.fineMs();
      if (asked) quality = beatLost(quality);
      if (isDead(everyMs)) return;
      // Most beats are pings, an eighth of the bytes; each third is a message, whose answer tells the collector's clock too.
      const isMessage = beats++ % messageEvery === 0;
      asked = { echo: isMessage ? ++echo : null, atMs: deps.fineMs() };
      if (isMessage) socket?.send("heartbeat", { echo });
      else socket?.ping();
    };

    const answered = (collectorAtMs: number | null): void => {
      if (!asked) return;
      quality = beatAnswered(quality, deps.fineMs() - asked.atMs, collectorAtMs, clock.nowMs());
      asked = null;
      deps.onLink(true);
    };

    const offered = (body: Body<"trust">): void => {
      const refused = trust.offer(body);
      const { code, detail } = refused ?? {};
      if (refused) log.warn({ code, detail }, "a root or policy that the collector offered was refused");
    };

    const running = createSession(greetingOf(identity, hello, deps.keys, trust), {
      keys: deps.keys,
      log,
      dispatch: deps.dispatch,
      work: {
        opened(body) {
          clearTimeout(tooLong);
          quarantined = body.quarantined;
          keepQuarantine();
          keepRemoved(null);
          trouble = null;
          because = unexplained;
          quality = linkUp(quality, clock.monoMs());
          log.info({ connection: identity.connection, quarantined }, "connected to the collector");
          offered(body);
          // After the policy: a newer one lets the trail begin anew.
          if (body.audit) deps.onHead(body.audit);
          const everyMs = body.heartbeatSeconds * 1000;
          // Set anew rather than refreshed: a timer that is refreshed still wakes Node up at the moment it was first set for.
          const beatOnAndOn = (): void => {
            if (beating) clearInterval(beating);
            beating = setInterval(() => beat(everyMs), everyMs);
            beat(everyMs);
          };
          onTurn = () => {
            if (!isDead(everyMs) && deps.fineMs() - beatAtMs >= everyMs * earlyShare) beatOnAndOn();
          };
          beatOnAndOn();
          void begin(body.acknowledgedSeq);
          deps.onLink(true);
          // Given out while the greeting was under way: an order must not wait for the next ones.
          if (deps.tickets().some((ticket) => !hello.tickets.includes(ticket))) sendTickets(deps.tickets());
        },
        acknowledged: (seq) => sender.acknowledged(seq),
        echoed(body) {
          if (asked && body.echo === asked.echo) answered(body.collectorAtMs);
          if (body.audit) deps.onHead(body.audit);
        },
        pong() {
          if (asked && asked.echo === null) answered(null);
        },
        notTaken: (seq, code, forever) => sender.notTaken(seq, code, forever),
        offered,
        measureNow: deps.onMeasureNow,
        releaseOffered: deps.onRelease,
        releasePiece: deps.onReleasePiece,
        windowsTold: deps.onWindows,
        ordered(body) {
          if (!quarantined) deps.onOrder(body);
          else log.warn({}, "an order came while this device is in quarantine: nothing is run");
        },
        stopped: deps.onStop,
        callerAsked: deps.onCallerAsked,
        halted: deps.onHalts,
        standing: deps.onStandingOrders,
        scheduled: deps.onSchedules,
        rolledOut: deps.onRollouts,
        alive() {
          heardMs = deps.fineMs();
          heardMonoMs = clock.monoMs();
        },
      },
    });

    const begin = async (acknowledgedSeq: number): Promise<void> => {
      if (epochAfterWelcome(spool.nextSeq(), acknowledgedSeq) === "begin-anew") {
        log.warn(
          { acknowledgedSeq, nextSeq: spool.nextSeq() },
          "this device's disk was set back: the spool begins anew and the link with it",
        );
        await spool.beginAnew(deps.announcement());
        // The collector learns of the new epoch by the next hello.
        running.end("the spool began anew", null);
        return;
      }
      sender.begin(socket as LinkSocket, acknowledgedSeq);
    };

    const tooLong = setTimeout(() => {
      running.end("the collector did not finish its greeting", null);
      socket?.destroy();
    }, openingLimitMs);
    session = running;
    try {
      const opened = await deps.opener.open(identity.url, running.events, abort.signal);
      if (!opened.socket)
        return {
          why: opened.failed,
          ...opened.why,
          retryAfterSeconds: opened.retryAfterSeconds ?? 0,
          wasOpen: false,
          proved: false,
        };
      socket = opened.socket;
      over = opened.over;
      running.begin(opened.socket);
      return await running.ended;
    } finally {
      clearTimeout(tooLong);
      if (beating) clearInterval(beating);
      onTurn = null;
      sender.end();
      socket = null;
      session = null;
      if (quality.connectedSinceMs !== null) {
        quality = linkDown(quality, clock.monoMs());
        deps.onLink(false);
      }
    }
  }

  async function tryOnce(): Promise<Ending> {
    if (trust.identity()) return connectOnce(trust.nextConnection());
    const enrolling = deps.enrolling();
    if (!enrolling)
      return { why: "not enrolled", code: null, retryAfterSeconds: 0, wasOpen: false, proved: false };
    return enrolOnce(enrolling, deps, abort.signal);
  }

  /** A disk that will not keep a connection number, a token file that is not there: reasons to try again later. */
  async function tryCalmly(): Promise<Ending> {
    try {
      return await tryOnce();
    } catch (error) {
      return { why: String(error), code: null, retryAfterSeconds: 0, wasOpen: false, proved: false };
    }
  }

  async function keepOn(): Promise<void> {
    let failures = 0;
    while (!stopping) {
      if (asleep) {
        await sleep(longestNapMs);
        asleep = false;
        continue;
      }
      cut = false;
      const beganMs = deps.fineMs();
      const ending = await tryCalmly();
      if (stopping) return;
      if (ending.why === "enrolled" && ending.code === null) continue;
      trouble = ending.code ? `${ending.why} (${ending.code})` : ending.why;
      if (ending.proved && ending.code === "device-removed")
        keepRemoved(trust.removedAtMs() ?? clock.nowMs());
      const isNews = ending.code !== because.code;
      because = { code: ending.code, about: ending.about ?? null };
      if (cut) {
        failures = 0;
        continue;
      }
      failures = ending.wasOpen && deps.fineMs() - beganMs > goodAfterMs ? 1 : failures + 1;
      const hopeless = ending.code !== null && !errors[ending.code].retry;
      const askedSeconds = believedRetryAfterSeconds(ending.retryAfterSeconds, ending.proved);
      const floorMs = Math.max(askedSeconds * 1000, hopeless ? hopelessWaitMs : 0);
      const waitMs = waitBeforeRetryMs(failures, deps.random(), floorMs);
      const facts = { why: ending.why, ...because, waitSeconds: Math.round(waitMs / 1000) };
      if (failures === 1 || isNews || hopeless) log.warn(facts, "not connected to the collector");
      else log.debug(facts, "still not connected to the collector");
      await sleep(waitMs);
    }
  }

  const done = keepOn();

  return {
    turn: () => onTurn?.(),
    standing() {
      const nowMs = clock.monoMs();
      const connected = quality.connectedSinceMs !== null;
      return {
        connected,
        roundTripMs: connected ? quality.roundTripMs : null,
        lossPercent: lossPercent(quality),
        disconnectedSeconds: connected
          ? 0
          : quality.lostAtMs === null
            ? null
            : Math.max(0, (nowMs - quality.lostAtMs) / 1000),
        reconnectsLastHour: reconnectsLastHour(quality, nowMs),
        collectorAheadSeconds: quality.collectorAheadSeconds,
        quarantined,
        removedAtMs: trust.removedAtMs(),
        trouble: connected ? null : trouble,
        ...(connected ? unexplained : because),
        over: connected ? over : null,
      };
    },
    sleeps() {
      if (asleep) return;
      asleep = true;
      const said = session?.phase() === "open" && socket?.send("goodbye", { reason: "sleep" }) === true;
      log.info({ said }, "the machine goes to sleep");
      cutOff("the machine sleeps", said);
    },
    woke() {
      log.info({}, "the machine woke up");
      asleep = false;
      cutOff("the machine slept", false);
      wake?.();
    },
    sendAnchor(anchor) {
      if (session?.phase() === "open") socket?.send("anchor", { anchor });
    },
    sendTickets,
    sendCallerCode(body) {
      if (session?.phase() === "open") socket?.send("caller-code", body);
    },
    askForPiece(body) {
      if (session?.phase() === "open") socket?.send("release-wanted", body);
    },
    async close(reason) {
      if (session?.phase() === "open") socket?.send("goodbye", { reason });
      stopping = true;
      session?.end("this agent stops", null);
      wake?.();
      // The other side gets a moment to answer the goodbye; whatever still hangs is then cut off.
      const hurry = setTimeout(() => abort.abort(), socket ? politeMs : 0);
      await done;
      clearTimeout(hurry);
    },
  };
}
