import type { Body } from "@hulplijn/shared/protocol";
import { type Gap, mergeGaps } from "./outbox.ts";

type Report = Body<"report">;

/**
 * One report in the place of those that gave way: nothing measured, the names they announced (later reports use the
 * numbers), and a gap from the first to the last of them. `reports` must not be empty.
 */
export function gapReport(reports: readonly Report[], reason: Gap["reason"]): Report {
  const first = reports[0] as Report;
  const last = reports.at(-1) as Report;
  const own = reports.filter((report) => !isGapReport(report));
  const gaps = reports.flatMap((report) => report.gaps);
  if (own.length > 0) {
    const fromMs = Math.min(...own.map((report) => report.fromMs));
    const toMs = Math.max(...own.map((report) => report.toMs));
    gaps.push({ fromMs, toMs, reports: own.length, reason });
  }
  const names: Report["names"] = {};
  for (const report of reports) {
    for (const [number, name] of Object.entries(report.names)) names[number] = name;
  }
  return {
    ...last,
    fromMs: Math.min(first.fromMs, last.toMs),
    readings: {},
    names,
    points: [],
    gaps: [...mergeGaps(gaps)],
  };
}

/** A report that stands for others carries gaps and nothing measured. */
function isGapReport(report: Report): boolean {
  return report.gaps.length > 0 && report.points.length === 0 && Object.keys(report.readings).length === 0;
}

/** What a report must carry for others that never reached the disk: their names and the gap they leave. */
export function carry(report: Report, lost: readonly Report[]): Report {
  if (lost.length === 0) return report;
  const gap = gapReport(lost, "spool-full");
  return {
    ...report,
    names: { ...gap.names, ...report.names },
    gaps: [...mergeGaps([...gap.gaps, ...report.gaps])],
  };
}
