import type { Hours } from "../trust/hours.ts";
import { dayMs, minuteMs, readTime, weekdayOf } from "./civil.ts";
import type { Span } from "./windows.ts";
import { instantOf, localMsAt } from "./zones.ts";

/**
 * When these hours are on, of the time from `fromMs` until before `untilMs`; `zone` is the device's own. Hours that begin or end at a
 * time that does not exist that night do so at the first instant after it; at one that comes twice, the first time.
 */
export function openSpans(hours: Hours, zone: string, fromMs: number, untilMs: number): Span[] {
  const inZone = hours.zone === "device" ? zone : hours.zone;
  const [from, until] = [readTime(hours.from) as number, readTime(hours.until) as number];
  const firstDay = Math.floor(localMsAt(inZone, fromMs) / dayMs) - 1;
  const lastDay = Math.floor(localMsAt(inZone, untilMs) / dayMs);
  const spans: Span[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (!hours.days.includes(weekdayOf(day))) continue;
    const endDay = until <= from ? day + 1 : day;
    const span = {
      fromMs: Math.max(fromMs, instantOf(inZone, day * dayMs + from * minuteMs).atMs),
      untilMs: Math.min(untilMs, instantOf(inZone, endDay * dayMs + until * minuteMs).atMs),
    };
    if (span.fromMs < span.untilMs) spans.push(span);
  }
  return spans;
}
