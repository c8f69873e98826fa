import type { IncidentState, RunPhase } from "@hulplijn/shared/api";
import type { DeviceState, Severity } from "@hulplijn/shared/values";
import type { Mark } from "../ui/glyph.tsx";

/** The shape that stands for a severity. */
export const severityMark: Readonly<Record<Severity, Mark>> = {
  critical: "critical",
  warning: "warning",
  notice: "info",
};

/** The shape that stands for a device's state; a device that is ill has the shape of its worst finding. */
export function deviceMark(state: DeviceState, worst: Severity | null): Mark {
  if (state === "well") return "good";
  if (state === "ill") return severityMark[worst ?? "warning"];
  return state;
}

export const incidentMark: Readonly<Record<IncidentState, Mark>> = {
  new: "info",
  "in-progress": "info",
  fixing: "running",
  checking: "running",
  resolved: "good",
};

export const phaseRuns = (phase: RunPhase): boolean => phase !== "queued" && phase !== "ended";
