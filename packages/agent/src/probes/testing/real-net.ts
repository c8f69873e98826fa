import { createSocket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { connect as connectSocket, isIPv6, type Socket } from "node:net";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { ConnectFailure, Connection, Net } from "../../core/ports.ts";

const failures: Readonly<Record<string, ConnectFailure["failure"]>> = {
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOENT: "missing",
  EACCES: "no-permission",
  EPERM: "no-permission",
};

function failureOf(error: Error & { code?: string }): ConnectFailure {
  return { failure: failures[error.code ?? ""] ?? "failed", detail: error.code ?? error.message };
}

const timedOut = (limitMs: number): ConnectFailure => ({
  failure: "timed-out",
  detail: `no answer within ${limitMs} ms`,
});

function connectionOver(socket: Socket, tookMs: number): Connection {
  const waiting: Uint8Array[] = [];
  let ended = false;
  let wake = (): void => undefined;
  const end = (): void => {
    ended = true;
    wake();
  };
  socket.on("data", (bytes) => {
    waiting.push(bytes as Uint8Array);
    wake();
  });
  socket.on("end", end);
  socket.on("close", end);
  socket.on("error", end);
  return {
    tookMs,
    write: (bytes) => {
      if (!socket.destroyed) socket.write(bytes);
    },
    read: async (limitMs) => {
      if (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, limitMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return waiting.shift() ?? null;
    },
    close: () => socket.destroy(),
  };
}

/** Real sockets; Unix sockets lie below the root of the test's world. */
export function realNet(root: string): Net {
  return {
    connect: (to, limitMs, signal) =>
      new Promise((resolve) => {
        const startMs = performance.now();
        const socket = connectSocket("path" in to ? { path: path.join(root, to.path) } : to);
        const giveUp = (failure: ConnectFailure): void => {
          socket.destroy();
          resolve(failure);
        };
        const timer = setTimeout(() => giveUp(timedOut(limitMs)), limitMs);
        const abort = (): void => giveUp({ failure: "timed-out", detail: "the measurement was stopped" });
        signal.addEventListener("abort", abort, { once: true });
        socket.once("error", (error) => {
          clearTimeout(timer);
          giveUp(failureOf(error));
        });
        socket.once("connect", () => {
          clearTimeout(timer);
          resolve(connectionOver(socket, performance.now() - startMs));
        });
        socket.once("close", () => signal.removeEventListener("abort", abort));
      }),
    ask: (to, datagram, limitMs, signal) =>
      new Promise((resolve) => {
        const startMs = performance.now();
        const socket = createSocket(isIPv6(to.host) ? "udp6" : "udp4");
        const settle = (outcome: Awaited<ReturnType<Net["ask"]>>): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", abort);
          socket.close();
          resolve(outcome);
        };
        const timer = setTimeout(() => settle(timedOut(limitMs)), limitMs);
        const abort = (): void => settle({ failure: "timed-out", detail: "the measurement was stopped" });
        signal.addEventListener("abort", abort, { once: true });
        socket.once("error", (error) => settle(failureOf(error)));
        socket.once("message", (answer) => settle({ answer, tookMs: performance.now() - startMs }));
        // A connected socket hears of refusals, and takes answers from this address alone.
        socket.connect(to.port, to.host, () => socket.send(datagram));
      }),
    resolves: async (name, limitMs) => {
      const limit = new Promise<false>((resolve) => {
        setTimeout(() => resolve(false), limitMs).unref();
      });
      return Promise.race([
        lookup(name).then(
          () => true,
          () => false,
        ),
        limit,
      ]);
    },
  };
}
