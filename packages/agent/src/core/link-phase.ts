import type { ToAgent } from "@hulplijn/shared/protocol";

/** Where a connection stands, seen from the device. */
export type LinkPhase = "enrolling" | "greeting" | "proving" | "open";

const allowed: Readonly<Record<LinkPhase, ReadonlySet<ToAgent>>> = {
  enrolling: new Set(["enrolled", "refused"]),
  greeting: new Set(["challenge", "refused"]),
  proving: new Set(["welcome", "refused"]),
  open: new Set([
    "ack",
    "halts",
    "heartbeat-echo",
    "measure-now",
    "order",
    "refused",
    "release",
    "release-piece",
    "schedules",
    "show-caller-code",
    "rollouts",
    "standing-orders",
    "stop",
    "trust",
    "windows",
  ]),
};

/** Whether a message belongs in this phase. Nothing but a refusal is taken from a collector that has not proved itself. */
export function belongs(phase: LinkPhase, type: ToAgent): boolean {
  return allowed[phase].has(type);
}
