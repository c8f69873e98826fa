import { type ErrorCode, errors } from "@hulplijn/shared/errors";
import { probeTable } from "@hulplijn/shared/probes/table";
import { unavailableText } from "@hulplijn/shared/texts";
import type { UnavailableReason } from "@hulplijn/shared/probes";
import type { ProbeStatus } from "../app/status.ts";
import { texts } from "./texts.ts";
import type { Mark, Out } from "./write.ts";

/** Reasons by which a device simply lacks what would be measured; the others are things not known. */
const notHere = new Set(["no-such-hardware", "no-service", "not-supported", "switched-off"]);

export function markOf(status: ProbeStatus): Mark {
  if (status.measured === true) return "✓";
  if (status.measured === false) return "✗";
  return notHere.has(status.reason ?? "") ? "–" : "?";
}

function whyOf(status: ProbeStatus, out: Out): string {
  const detail = status.detail === null ? "" : ` (${status.detail})`;
  if (status.measured === false) {
    const entry = errors[status.code as ErrorCode];
    const why = entry ? out.say(entry.title) : (status.code ?? "");
    return out.say(texts.failed, { why }) + detail;
  }
  return out.say(unavailableText[status.reason as UnavailableReason]) + detail;
}

/** What is measured, and below it what is not and why. */
export function drawProbes(probes: readonly ProbeStatus[], nowMs: number, out: Out): void {
  const titleOf = (status: ProbeStatus): string => out.say(probeTable[status.probe].title);
  const measured = probes.filter((status) => status.measured === true);
  const rest = probes.filter((status) => status.measured !== true);
  out.heading(out.say(texts.measures));
  for (const status of measured) {
    const seconds = Math.max(0, (nowMs - Date.parse(status.at ?? "")) / 1000);
    const when = out.say(texts.ago, { age: out.age(seconds) });
    const every = out.say(texts.every, { age: out.age(status.intervalSeconds) });
    out.marked("✓", titleOf(status), `${when}, ${every}`);
  }
  if (rest.length === 0) return;
  out.heading(out.say(texts.cannot));
  for (const status of rest) out.marked(markOf(status), titleOf(status), whyOf(status, out));
}
