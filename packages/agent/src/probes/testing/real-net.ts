import path from "node:path";
import { createDeadlines } from "../../adapters/deadlines-node.ts";
import { nodeNet } from "../../adapters/net-node/net-node.ts";
import type { Net } from "../../core/ports.ts";

/** The agent's own sockets; Unix sockets lie below the root of the test's world. */
export function realNet(root: string): Net {
  const net = nodeNet(createDeadlines());
  return {
    ...net,
    connect: (to, limitMs, signal) =>
      net.connect("path" in to ? { path: path.join(root, to.path) } : to, limitMs, signal),
  };
}
