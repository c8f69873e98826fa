import { type Socket, createSocket } from "node:dgram";
import type { Answer, ConnectFailure } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { failureOf, tooLate } from "./failure.ts";
import { type Found, resolve } from "./resolve.ts";
import { whenAborted } from "./when-aborted.ts";

type Outcome = Answer | ConnectFailure;

/** A socket that is connected to one place, for one question at a time. */
interface Line {
  readonly socket: Socket;
  isConnected: boolean;
  sentMs: number;
  /** Who waits for the answer. */
  settle: ((outcome: Outcome) => void) | null;
}

/**
 * Lines by their place, kept while they are answered: making a socket costs more than asking. One that stays silent or fails is closed, because
 * that may be its own doing: a connected socket keeps the machine's address of when it was made.
 */
const kept = new Map<string, Line>();
const mostKept = 16;

/**
 * One datagram, one answer. The socket is connected, so that the kernel drops answers from other addresses and tells
 * when nothing listens there.
 */
export async function ask(
  deadlines: Deadlines,
  to: { readonly host: string; readonly port: number },
  datagram: Uint8Array,
  limitMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  if (signal.aborted) return tooLate;
  const beganMs = performance.now();
  const place = `${to.host} ${to.port}`;
  const restMs = (): number => Math.max(1, limitMs - (performance.now() - beganMs));
  const known = kept.get(place);
  if (known) {
    kept.delete(place);
    const outcome = await exchange(deadlines, known, place, datagram, limitMs, signal);
    const isSaid = outcome.failure === undefined || outcome.failure === "refused";
    if (isSaid || outcome.failure === "timed-out") return outcome;
    // The way that it was made for is gone; there may be another.
  }
  const resolving = resolve(deadlines, to.host, restMs());
  const found = resolving instanceof Promise ? await resolving : resolving;
  if (found.failure !== undefined) return found;
  const line = lineTo(found, to.port);
  // A name may have another address the next time.
  return exchange(deadlines, line, found.address === to.host ? place : null, datagram, restMs(), signal);
}

function lineTo(to: Found, port: number): Line {
  // An address needs no resolving: Node's own lookup would find that out in a roundabout way, and twice.
  const socket = createSocket({
    type: to.family === 6 ? "udp6" : "udp4",
    lookup: (address, _, found) => found(null, address, to.family),
  });
  const line: Line = { socket, isConnected: false, sentMs: performance.now(), settle: null };
  socket.on("error", (error) => line.settle?.(failureOf(error)));
  // What comes unasked, a second answer for instance, is nobody's.
  socket.on("message", (answer) => line.settle?.({ answer, tookMs: performance.now() - line.sentMs }));
  // A line that is kept keeps no program from ending; whoever waits has a deadline that does.
  socket.unref();
  socket.connect(port, to.address);
  return line;
}

function send(line: Line, datagram: Uint8Array): void {
  line.isConnected = true;
  line.sentMs = performance.now();
  line.socket.send(datagram, (error) => {
    if (error !== null) line.settle?.(failureOf(error));
  });
}

/** `place`: where the line may be kept. */
function exchange(
  deadlines: Deadlines,
  line: Line,
  place: string | null,
  datagram: Uint8Array,
  limitMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  return new Promise((done) => {
    const late = (): void => line.settle?.(tooLate);
    const inTime = deadlines.in(limitMs, late);
    const atEase = whenAborted(signal, late);
    line.settle = (outcome) => {
      line.settle = null;
      inTime();
      atEase();
      const isSaid = outcome.failure === undefined || outcome.failure === "refused";
      if (isSaid && place !== null && !kept.has(place) && kept.size < mostKept) kept.set(place, line);
      else line.socket.close();
      done(outcome);
    };
    // Not as a callback: with one, a connection that fails calls it instead of telling of an error.
    if (line.isConnected) send(line, datagram);
    else line.socket.once("connect", () => send(line, datagram));
  });
}
