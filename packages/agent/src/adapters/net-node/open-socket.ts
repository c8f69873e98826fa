import { Socket, type SocketConnectOpts } from "node:net";
import { isWindows } from "../../platform/platform.ts";
import type { Connection, ConnectFailure } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { failureOf, tooLate } from "./failure.ts";
import { whenAborted } from "./when-aborted.ts";

/** What a peer may send ahead of our reading. */
const aheadBytes = 256 * 1024;
/** Where the system puts what arrived, for all connections: each takes its part at once. Node's own way allots 64 KiB for every read. */
const desk = Buffer.allocUnsafeSlow(16 * 1024);

/** Opens a connection to an address, or to a Unix socket: no name is looked up. */
export function openSocket(
  deadlines: Deadlines,
  to: { path: string } | { host: string; port: number },
  limitMs: number,
  beganMs: number,
  signal: AbortSignal,
): Promise<Connection | ConnectFailure> {
  // To Windows it would be a file of the present drive, which anybody can make.
  if (isWindows && "path" in to) return Promise.resolve({ failure: "missing", detail: to.path });
  return new Promise((done) => {
    const flow = flowOf(deadlines);
    const socket = new Socket({ onread: { buffer: desk, callback: flow.take } });
    let fail: ((failure: ConnectFailure) => void) | null = (failure) => {
      settled();
      done(failure);
    };
    const cut = (): void => {
      socket.destroy();
      fail?.(tooLate);
    };
    const inTime = deadlines.in(limitMs, cut);
    const settled = (): void => {
      inTime();
      fail = null;
    };
    const atEase = whenAborted(signal, cut);
    // What breaks later shows as the end of the stream; the reader cannot do more with the reason.
    socket.on("error", (error) => fail?.(failureOf(error)));
    socket.on("end", flow.end);
    socket.on("close", () => {
      atEase();
      flow.end();
    });
    socket.connect(to as SocketConnectOpts, () => {
      settled();
      if ("port" in to) socket.setNoDelay(true);
      done({
        tookMs: performance.now() - beganMs,
        write: (bytes) => void socket.write(bytes),
        read: (limit) => flow.read(limit, socket),
        close: () => void socket.destroy(),
      });
    });
  });
}

/** What arrived and was not read yet. */
function flowOf(deadlines: Deadlines) {
  const arrived: Uint8Array[] = [];
  let waitingBytes = 0;
  let ended = false;
  let wake: (() => void) | null = null;

  const next = (socket: Socket): Uint8Array | "end" | null => {
    const bytes = arrived.shift();
    if (bytes === undefined) return ended ? "end" : null;
    const wasFull = waitingBytes > aheadBytes;
    waitingBytes -= bytes.length;
    if (wasFull && waitingBytes <= aheadBytes) socket.resume();
    return bytes;
  };

  return {
    /** False: no more for now. */
    take: (count: number, from: Uint8Array): boolean => {
      // A copy: the next thing that arrives lies in the same place.
      arrived.push(Buffer.from(from.subarray(0, count)));
      waitingBytes += count;
      wake?.();
      return waitingBytes <= aheadBytes;
    },
    end: (): void => {
      ended = true;
      wake?.();
    },
    read: (limitMs: number, socket: Socket): Promise<Uint8Array | "end" | "late"> => {
      const now = next(socket);
      if (now !== null) return Promise.resolve(now);
      return new Promise((done) => {
        const settle = (): void => {
          inTime();
          wake = null;
          done(next(socket) ?? "late");
        };
        const inTime = deadlines.in(limitMs, settle);
        wake = settle;
      });
    },
  };
}
