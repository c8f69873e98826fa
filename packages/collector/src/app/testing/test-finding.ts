import type { Body } from "@hulplijn/shared/protocol";
import type { TestWorld } from "./test-world.ts";

/** A print queue that stopped, as a device tells it for the first time. */
export function queueStopped(world: TestWorld, over: Partial<Body<"finding">> = {}): Body<"finding"> {
  return {
    findingId: world.newId(),
    rule: "print-queue-stopped",
    subject: "office",
    state: "raised",
    severity: "critical",
    flapping: false,
    raisedAtMs: world.at.nowMs,
    changedAtMs: world.at.nowMs,
    params: { queue: "office", reason: "media-jam", waiting: 1, reachable: "yes", path: "ipp://x" },
    ...over,
  };
}
