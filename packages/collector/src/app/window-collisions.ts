import type { WindowCollision } from "@hulplijn/shared/api";
import { collisions } from "@hulplijn/shared/schedules";
import type { WindowRecord } from "../core/windows/records.ts";
import { overAtMs, spansOf } from "../core/windows/window.ts";
import { aheadMs, membersOf } from "./window-desk.ts";
import type { World } from "./world.ts";

type Asked = Pick<WindowRecord, "kind" | "time" | "holds" | "ended"> & { readonly number: number | null };

const mostShown = 50;

/** Other windows that hold on some of the same devices at the same time, within the next fourteen days of it. */
export async function collisionsOf(
  world: Pick<World, "store" | "clock">,
  asked: Asked,
  deviceIds: ReadonlySet<string>,
): Promise<WindowCollision[]> {
  const nowMs = world.clock.nowMs();
  const fromMs = asked.time.kind === "once" ? Math.max(nowMs, asked.time.fromMs) : nowMs;
  const untilMs = Math.min(overAtMs(asked), fromMs + aheadMs);
  const spans = spansOf(asked, fromMs, untilMs);
  const found: WindowCollision[] = [];
  for (const other of await world.store.windows()) {
    if (other.number === asked.number || found.length >= mostShown) continue;
    // Anything that meets, whatever it holds back.
    const near = { kind: "freeze", holds: other.holds, spans: spansOf(other, fromMs, untilMs) };
    const [met] = collisions(spans, [near]);
    if (!met) continue;
    const members = await membersOf(world, other);
    if (!members.some(({ deviceId }) => deviceIds.has(deviceId))) continue;
    const atMs = Math.max(met.span.fromMs, met.at.fromMs);
    found.push({ kind: "window", number: other.number, name: other.name, atMs, refused: false });
  }
  return found;
}
