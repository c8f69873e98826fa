import { collisions, type Span as Time } from "@hulplijn/shared/schedules";
import type { WindowRecord } from "../core/windows/records.ts";
import { type Span, spansOf } from "../core/windows/window.ts";
import { membersOf } from "./window-desk.ts";
import type { World } from "./world.ts";

/** A window in which something would begin by itself. A freeze refuses it; another that holds fixes only puts it off. */
export interface Against {
  readonly window: WindowRecord;
  readonly span: Span;
  /** What of the spans that were asked about meets it. */
  readonly meets: Time;
  readonly isFreeze: boolean;
}

/**
 * Which windows stand in the way of what begins by itself on any of these devices (null: on any at all) within these spans; those that are
 * not over, from the store, so that one that was made this very moment counts.
 */
export async function windowsAgainst(
  world: Pick<World, "store" | "clock">,
  deviceIds: ReadonlySet<string> | null,
  spans: readonly Time[],
): Promise<readonly Against[]> {
  if (spans.length === 0) return [];
  const fromMs = Math.min(...spans.map((span) => span.fromMs));
  const untilMs = Math.max(...spans.map((span) => span.untilMs));
  const found: Against[] = [];
  for (const record of await world.store.windows()) {
    const near = spansOf(record, fromMs, untilMs);
    const { kind, holds } = record;
    const met = collisions(spans, [{ kind, holds, spans: near }]);
    if (met.length === 0) continue;
    const isFor = async (): Promise<boolean> =>
      deviceIds === null || (await membersOf(world, record)).some(({ deviceId }) => deviceIds.has(deviceId));
    if (!(await isFor())) continue;
    for (const { span, at } of met)
      found.push({ window: record, span: at as Span, meets: span, isFreeze: kind === "freeze" });
  }
  return found;
}
