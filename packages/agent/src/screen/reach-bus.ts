import { createDeadlines } from "../adapters/deadlines-node.ts";
import { openSocket } from "../adapters/net-node/open-socket.ts";
import { openBus } from "../dbus/bus.ts";

/** Opens a message bus by its socket, for a program that is there for nothing else and ends soon. */
export function reachBus(socket: string, destination: string, limitMs: number): ReturnType<typeof openBus> {
  const deadlines = createDeadlines();
  const net = {
    connect: (to: { readonly path: string }, within: number, signal: AbortSignal) =>
      openSocket(deadlines, to, within, performance.now(), signal),
  };
  return openBus(net, socket, destination, limitMs, new AbortController().signal, () => performance.now());
}
