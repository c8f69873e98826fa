import { Socket } from "node:net";
import type { Connection, ConnectFailure } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { failureOf, tooLate } from "./failure.ts";

/** What a peer may send ahead of our reading. */
const aheadBytes = 256 * 1024;

/** Opens a connection to an address, or to a Unix socket: no name is looked up. */
export function openSocket(
  deadlines: Deadlines,
  to: { path: string } | { host: string; port: number },
  limitMs: number,
  beganMs: number,
  signal: AbortSignal,
): Promise<Connection | ConnectFailure> {
  const socket = new Socket();
  return new Promise((done) => {
    const fail = (failure: ConnectFailure): void => {
      inTime();
      signal.removeEventListener("abort", late);
      socket.destroy();
      done(failure);
    };
    const late = (): void => fail(tooLate);
    const failed = (error: NodeJS.ErrnoException): void => fail(failureOf(error));
    const inTime = deadlines.in(limitMs, late);
    signal.addEventListener("abort", late, { once: true });
    socket.once("error", failed);
    socket.connect(to, () => {
      inTime();
      signal.removeEventListener("abort", late);
      socket.off("error", failed);
      if ("port" in to) socket.setNoDelay(true);
      done(opened(deadlines, socket, performance.now() - beganMs, signal));
    });
  });
}

function opened(deadlines: Deadlines, socket: Socket, tookMs: number, signal: AbortSignal): Connection {
  const arrived: Uint8Array[] = [];
  let waitingBytes = 0;
  let ended = false;
  let wake: (() => void) | null = null;

  const close = (): void => void socket.destroy();
  socket.on("data", (bytes: Buffer) => {
    arrived.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes > aheadBytes) socket.pause();
    wake?.();
  });
  // What breaks shows as the end of the stream; the reader cannot do more with the reason.
  socket.on("error", close);
  socket.on("end", () => {
    ended = true;
    wake?.();
  });
  socket.on("close", () => {
    ended = true;
    signal.removeEventListener("abort", close);
    wake?.();
  });
  signal.addEventListener("abort", close, { once: true });

  const next = (): Uint8Array | "end" | null => {
    const bytes = arrived.shift();
    if (bytes === undefined) return ended ? "end" : null;
    waitingBytes -= bytes.length;
    if (waitingBytes <= aheadBytes) socket.resume();
    return bytes;
  };

  return {
    tookMs,
    write: (bytes) => void socket.write(bytes),
    read: (limitMs) => {
      const now = next();
      if (now !== null) return Promise.resolve(now);
      return new Promise((done) => {
        const settle = (): void => {
          inTime();
          wake = null;
          done(next() ?? "late");
        };
        const inTime = deadlines.in(limitMs, settle);
        wake = settle;
      });
    },
    close,
  };
}
