import type { Supply } from "../parse-supply.ts";
import type { Seen } from "./presence.ts";

/** States of an ALSA stream in which sound is taken in. Source: `snd_pcm_state_name` in the kernel's sound/core/pcm.c. */
const taking: ReadonlySet<string> = new Set(["RUNNING", "PREPARED", "XRUN", "DRAINING", "PAUSED"]);

/** Whether a microphone is in use, out of the `status` of its stream in `/proc/asound`; null when the text is not that. */
export function microphoneInUse(status: string): boolean | null {
  if (status.trim() === "closed") return false;
  const state = /^state: ([A-Z]+)$/m.exec(status)?.[1];
  return state === undefined ? null : taking.has(state);
}

/**
 * Whether a program keeps the screen on, out of a file of `/run/systemd/inhibit`: a film, slides, a call. A lock on sleep alone, or one
 * that only delays, says nothing of the kind. Source: `inhibitor_save` in systemd's login/logind-inhibit.c.
 */
export function keepsScreenOn(inhibitor: string): boolean | null {
  const field = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, "m").exec(inhibitor)?.[1];
  const [what, mode] = [field("WHAT"), field("MODE")];
  return what === undefined ? null : what.split(":").includes("idle") && mode === "block";
}

/** Below this a fix that is broken off by an empty battery does more harm than waiting. */
const lowPercent = 20;

/** Whether the machine runs on a battery that is nearly empty. One that says nothing of its charge cannot be told. */
export function batteryLow(supplies: readonly Supply[]): Seen {
  if (supplies.some((one) => one.kind === "mains" && one.isOnline === true)) return "no";
  const batteries = supplies.flatMap((one) => (one.kind === "battery" ? [one.battery] : []));
  const draining = batteries.filter(({ state }) => state === "discharging");
  if (draining.length === 0) return batteries.some(({ state }) => state === "unknown") ? "unknown" : "no";
  const charges = draining.map(({ chargePercent }) => chargePercent);
  if (charges.some((one) => one !== null && one >= lowPercent)) return "no";
  return charges.includes(null) ? "unknown" : "yes";
}

/** One word out of several: seen once is seen; unknown counts only when nothing was seen. */
export function anyOf(seen: readonly (boolean | null)[]): Seen {
  if (seen.includes(true)) return "yes";
  return seen.includes(null) ? "unknown" : "no";
}
