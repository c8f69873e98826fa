import { collisions, type Span as Time } from "@hulplijn/shared/schedules";
import type { WindowRecord } from "../core/windows/records.ts";
import { spansOf } from "../core/windows/window.ts";
import { membersOf } from "./window-desk.ts";
import type { World } from "./world.ts";

/** A window in which something would begin by itself. A freeze refuses it; another that holds fixes only puts it off. */
export interface Against<Asked extends Time> {
  readonly window: WindowRecord;
  /** Devices that the window is for. */
  readonly members: ReadonlySet<string>;
  /** Which of the spans that were asked about meet it, and where. */
  readonly met: readonly { readonly span: Asked; readonly at: Time }[];
}

/**
 * Which windows stand in the way of what begins by itself within these spans, on whichever devices: read from the store, so that one that was
 * made this very moment counts.
 */
export async function windowsAgainst<Asked extends Time>(
  world: Pick<World, "store" | "clock">,
  spans: readonly Asked[],
): Promise<readonly Against<Asked>[]> {
  if (spans.length === 0) return [];
  const fromMs = Math.min(...spans.map((span) => span.fromMs));
  const untilMs = Math.max(...spans.map((span) => span.untilMs));
  const found: Against<Asked>[] = [];
  for (const window of await world.store.windows()) {
    const { kind, holds } = window;
    const met = collisions(spans, [{ kind, holds, spans: spansOf(window, fromMs, untilMs) }]);
    if (met.length === 0) continue;
    const members = new Set((await membersOf(world, window)).map(({ deviceId }) => deviceId));
    found.push({ window, members, met });
  }
  return found;
}
