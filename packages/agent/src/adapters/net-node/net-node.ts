import { networkInterfaces } from "node:os";
import type { InterfaceAddress, Net } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { ask } from "./ask.ts";
import { connect } from "./connect.ts";
import { resolve } from "./resolve.ts";

/** The `Net` port on Node's own sockets and on the system's name resolution. */
export function nodeNet(deadlines: Deadlines): Net {
  return {
    connect: (to, limitMs, signal) => connect(deadlines, to, limitMs, signal),
    ask: (to, datagram, limitMs, signal) => ask(deadlines, to, datagram, limitMs, signal),
    addresses,
    resolves: async (name, limitMs) => (await resolve(deadlines, name, limitMs)).failure === undefined,
  };
}

function addresses(): InterfaceAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found.filter((one) => !one.internal).map((one) => ({ interface: name, address: one.address })),
  );
}
