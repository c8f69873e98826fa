import { createSocket } from "node:dgram";
import type { Answer, ConnectFailure } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { failureOf, tooLate } from "./failure.ts";
import { type Found, resolve } from "./resolve.ts";

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
): Promise<Answer | ConnectFailure> {
  if (signal.aborted) return tooLate;
  const beganMs = performance.now();
  const resolving = resolve(deadlines, to.host, limitMs);
  const found = resolving instanceof Promise ? await resolving : resolving;
  if (found.failure !== undefined) return found;
  const restMs = Math.max(1, limitMs - (performance.now() - beganMs));
  return exchange(deadlines, found, to.port, datagram, restMs, signal);
}

function exchange(
  deadlines: Deadlines,
  to: Found,
  port: number,
  datagram: Uint8Array,
  limitMs: number,
  signal: AbortSignal,
): Promise<Answer | ConnectFailure> {
  // An address needs no resolving: Node's own lookup would find that out in a roundabout way, and twice.
  const socket = createSocket({
    type: to.family === 6 ? "udp6" : "udp4",
    lookup: (address, _, found) => found(null, address, to.family),
  });
  let sentMs = performance.now();
  return new Promise((done) => {
    const settle = (outcome: Answer | ConnectFailure): void => {
      inTime();
      signal.removeEventListener("abort", late);
      socket.removeAllListeners("error");
      socket.on("error", () => undefined);
      socket.close();
      done(outcome);
    };
    const late = (): void => settle(tooLate);
    const inTime = deadlines.in(limitMs, late);
    signal.addEventListener("abort", late, { once: true });
    socket.once("error", (error) => settle(failureOf(error)));
    socket.once("message", (answer) => settle({ answer, tookMs: performance.now() - sentMs }));
    // Not as a callback: with one, a connection that fails calls it instead of telling of an error.
    socket.once("connect", () => {
      sentMs = performance.now();
      socket.send(datagram, (error) => {
        if (error !== null) settle(failureOf(error));
      });
    });
    socket.connect(port, to.address);
  });
}
