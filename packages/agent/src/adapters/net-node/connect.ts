import type { Connection, ConnectFailure } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { tooLate } from "./failure.ts";
import { openSocket } from "./open-socket.ts";
import { resolve } from "./resolve.ts";

type To = { readonly host: string; readonly port: number } | { readonly path: string };

/** Opens a connection within the limit, the resolution of a name included. */
export async function connect(
  deadlines: Deadlines,
  to: To,
  limitMs: number,
  signal: AbortSignal,
): Promise<Connection | ConnectFailure> {
  if (signal.aborted) return tooLate;
  const beganMs = performance.now();
  if ("path" in to) return openSocket(deadlines, { path: to.path }, limitMs, beganMs, signal);
  const resolving = resolve(deadlines, to.host, limitMs);
  const found = resolving instanceof Promise ? await resolving : resolving;
  if (found.failure !== undefined) return found;
  const restMs = limitMs - (performance.now() - beganMs);
  return openSocket(deadlines, { host: found.address, port: to.port }, Math.max(1, restMs), beganMs, signal);
}
