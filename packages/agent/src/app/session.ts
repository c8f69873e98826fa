import { type ErrorCode, errors } from "@hulplijn/shared/errors";
import type { Body, ToAgent } from "@hulplijn/shared/protocol";
import { linkBytes } from "@hulplijn/shared/trust/link-statement";
import { type LinkPhase, belongs } from "../core/link-phase.ts";
import type { Identity, Keys } from "../core/ports/identity.ts";
import type { LinkEvents, LinkSocket } from "../core/ports/link.ts";
import type { Log } from "../core/ports/log.ts";
import type { TrustFolder } from "./trust-folder.ts";

/** How a connection ended, for whoever decides when to try again. */
export interface Ending {
  readonly why: string;
  /** A code of the table: one side gave it, or it is why nobody was reached. */
  readonly code: ErrorCode | null;
  /** What the code is about, where nobody was reached: a host, a proxy, an issuer. */
  readonly about?: string;
  readonly retryAfterSeconds: number;
  readonly wasOpen: boolean;
  /** The collector proved its key on this connection: it is taken at its word. */
  readonly proved: boolean;
}

/** What an open connection does with messages that are not about the connection itself. */
export interface SessionWork {
  /** The link is open: from now on spooled messages and heartbeats may go. */
  opened(body: Body<"welcome">): void;
  acknowledged(seq: number): void;
  echoed(body: Body<"heartbeat-echo">): void;
  /** People signed a root or a policy meanwhile. */
  offered(body: Body<"trust">): void;
  measureNow(probes: readonly string[]): void;
  ordered(body: Body<"order">): void;
  stopped(body: Body<"stop">): void;
  callerAsked(body: Body<"show-caller-code">): void;
  halted(body: Body<"halts">): void;
  standing(body: Body<"standing-orders">): void;
  scheduled(body: Body<"schedules">): void;
  rolledOut(body: Body<"rollouts">): void;
  releaseOffered(body: Body<"release">): void;
  windowsTold(body: Body<"windows">): void;
  releasePiece(body: Body<"release-piece">): void;
  /** The collector will not take this spooled message: `forever`, or later. */
  notTaken(seq: number, code: ErrorCode, forever: boolean): void;
  /** Any frame, ping or pong. */
  alive(): void;
  pong(): void;
}

/** One connection as handlers see it. Each method is what one message means. */
export interface Session {
  challenged(body: Body<"challenge">): void;
  enrolled(body: Body<"enrolled">): void;
  welcomed(body: Body<"welcome">): void;
  refused(body: Body<"refused">): void;
  readonly work: SessionWork;
}

export type Dispatch = (session: Session, type: ToAgent, body: Body<ToAgent>, seq: number | null) => void;

export interface SessionDeps {
  readonly keys: Keys;
  readonly log: Log;
  readonly dispatch: Dispatch;
  readonly work: SessionWork;
}

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errors, code);
const mostFaults = 8;

export interface RunningSession {
  readonly events: LinkEvents;
  readonly ended: Promise<Ending>;
  phase(): LinkPhase;
  /** Takes the opened socket and says the first word. */
  begin(socket: LinkSocket): void;
  end(why: string, code: ErrorCode | null): void;
}

interface Opening {
  readonly phase: LinkPhase;
  first(socket: LinkSocket): void;
  challenged?(body: Body<"challenge">, socket: LinkSocket): ErrorCode | null;
  enrolled?(body: Body<"enrolled">): ErrorCode | null;
}

/** The connection of an enrolled device: hello, challenge, proof, welcome, and then its work. */
export function greetingOf(
  identity: Identity,
  hello: Body<"hello">,
  keys: Keys,
  trust: Pick<TrustFolder, "offer" | "collectorKeys" | "provedBy">,
): Opening {
  return {
    phase: "greeting",
    first: (socket) => socket.send("hello", hello),
    challenged(body, socket) {
      const nonces = { deviceNonce: hello.nonce, collectorNonce: body.nonce };
      const theirs = linkBytes({ type: "challenge", deviceId: identity.deviceId, ...nonces });
      const proving = (): string | undefined =>
        trust.collectorKeys().find((key) => keys.verify(key, theirs, body.proof));
      // Another collector than the one of before proves nothing by itself: a policy of the root has to name its key.
      if (!proving()) trust.offer(body);
      const known = proving();
      if (known === undefined) return "collector-proof-wrong";
      trust.provedBy(known);
      const { deviceId, connection } = identity;
      const ours = linkBytes({ type: "proof", deviceId, connection, ...nonces });
      socket.send("proof", { proof: keys.sign(ours) });
      return null;
    },
  };
}

/** The connection that asks for an identity. `accept` judges what was offered and keeps it; a code when it would not. */
export function enrolmentOf(
  enrol: Body<"enrol">,
  accept: (offered: Body<"enrolled">) => ErrorCode | null,
): Opening {
  return {
    phase: "enrolling",
    first: (socket) => socket.send("enrol", enrol),
    enrolled: accept,
  };
}

/** Runs one connection from its first word to its end. */
export function createSession(opening: Opening, deps: SessionDeps): RunningSession {
  const { log, work } = deps;
  let phase: LinkPhase = opening.phase;
  let socket: LinkSocket | null = null;
  let faults = 0;
  let code: ErrorCode | null = null;
  let said: string | null = null;
  let retryAfterSeconds = 0;
  let wasOpen = false;
  let proved = false;
  let resolve: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((done) => {
    resolve = done;
  });

  function end(why: string, because: ErrorCode | null): void {
    said ??= why;
    code ??= because;
    socket?.close();
  }

  const session: Session = {
    work,
    challenged(body) {
      const wrong = socket && opening.challenged?.(body, socket);
      if (wrong) end("the collector did not prove its key", wrong);
      else {
        phase = "proving";
        proved = true;
      }
    },
    enrolled(body) {
      const wrong = opening.enrolled?.(body) ?? null;
      end(wrong ? "what the collector offered was refused" : "enrolled", wrong);
    },
    welcomed(body) {
      phase = "open";
      wasOpen = true;
      work.opened(body);
    },
    refused(body) {
      const known = isKnown(body.code) ? body.code : null;
      if (body.seq !== undefined && phase === "open") {
        const forever = known !== null && !errors[known].retry;
        work.notTaken(body.seq, known ?? "internal", forever);
        // One that may be taken later must not be overtaken: an acknowledgement of the next would delete it.
        if (!forever) end(`the collector could not take a message now: ${body.code}`, null);
        if (body.retryAfterSeconds === undefined) return;
      } else log.warn({ code: body.code, detail: body.detail }, "the collector refused");
      retryAfterSeconds = body.retryAfterSeconds ?? 0;
      if (phase !== "open" || body.retryAfterSeconds !== undefined)
        end(`the collector refused: ${body.code}`, known);
    },
  };

  const fault = (codeOfFault: ErrorCode, detail: string): void => {
    faults++;
    log.warn({ code: codeOfFault, detail }, "a message from the collector was refused");
    // One bad frame may be a mistake; a stream of them is not a collector.
    if (faults >= mostFaults)
      end(`too many messages that are not as the protocol says (${codeOfFault})`, null);
  };

  const events: LinkEvents = {
    frame(type, body, seq) {
      if (said !== null) return;
      if (belongs(phase, type)) deps.dispatch(session, type, body, seq);
      else fault("message-not-now", type);
    },
    fault: (found) => fault(found.code, found.detail),
    alive: () => work.alive(),
    pong: () => work.pong(),
    closed(why, retryAfter) {
      resolve({
        why: said ?? why,
        code,
        retryAfterSeconds: retryAfter ?? retryAfterSeconds,
        wasOpen,
        proved,
      });
    },
  };

  return {
    events,
    ended,
    phase: () => phase,
    begin(opened) {
      socket = opened;
      opening.first(opened);
    },
    end,
  };
}
