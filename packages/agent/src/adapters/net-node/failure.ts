import type { ConnectFailure } from "../../core/ports.ts";

/** What the system's error codes mean to a probe. A code that is not here is `failed`, and its detail names it. */
const meaning: Readonly<Record<string, ConnectFailure["failure"]>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "refused",
  EHOSTUNREACH: "unreachable",
  EHOSTDOWN: "unreachable",
  ENETUNREACH: "unreachable",
  ENETDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ETIMEDOUT: "timed-out",
  // A Unix socket whose queue of callers is full: its owner hangs.
  EAGAIN: "timed-out",
  ENOENT: "missing",
  ENOTSOCK: "missing",
  EACCES: "no-permission",
  EPERM: "no-permission",
};

export const tooLate: ConnectFailure = Object.freeze({ failure: "timed-out", detail: "no answer in time" });

export function failureOf(error: NodeJS.ErrnoException): ConnectFailure {
  const code = error.code ?? error.name;
  return { failure: meaning[code] ?? "failed", detail: code };
}
