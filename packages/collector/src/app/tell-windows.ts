import { type Body, keepsWindows } from "@hulplijn/shared/protocol";
import { spansOf } from "../core/windows/window.ts";
import { inTurns } from "./in-turns.ts";
import type { Link } from "./link.ts";
import { aheadMs, type KnownWindow } from "./window-desk.ts";
import type { World } from "./world.ts";

type Told = Body<"windows">["windows"][number];

/** A device forgets what it heard fourteen days ago: it hears it again long before. */
const againMs = 12 * 3_600_000;
const mostWindows = 16;
const mostSpans = 64;

/** What each connection was told last, and when: gone with the connection. */
const toldTo = new WeakMap<Link, { readonly text: string; readonly atMs: number }>();

function toldOf({ record }: KnownWindow, nowMs: number): Told | null {
  const { windowId, name, kind, holds } = record;
  const spans = spansOf(record, nowMs, nowMs + aheadMs)
    .slice(0, mostSpans)
    .map(({ fromMs, untilMs }) => ({ fromMs, untilMs }));
  if (spans.length === 0) return null;
  return { windowId, name, kind, spans, holds: { checks: holds.checks, fixes: holds.fixes } };
}

/** What is said of a window in a few letters: it changes when what devices are told of it soon changes. */
const markOf = ({ windowId, spans: [next] }: Told): string => `${windowId} ${next?.fromMs} ${next?.untilMs}`;

/** Tells devices which windows there are for them, where that is news or long ago; one that came, also that there are none any more. */
export async function tellWindows(world: World, links: Iterable<Link>): Promise<void> {
  const nowMs = world.clock.nowMs();
  const all = world.windows.known
    .flatMap((known) => {
      const told = toldOf(known, nowMs);
      return told ? [{ members: known.members, told, mark: markOf(told) }] : [];
    })
    .toSorted((one, other) => (one.told.spans[0]?.fromMs ?? 0) - (other.told.spans[0]?.fromMs ?? 0));
  for await (const link of inTurns(links)) {
    if (!link.capabilities.includes(keepsWindows)) continue;
    const own = all.filter(({ members }) => members.has(link.deviceId)).slice(0, mostWindows);
    const text = own.map(({ mark }) => mark).join("\n");
    const before = toldTo.get(link);
    if (before?.text === text && nowMs - before.atMs < againMs) continue;
    toldTo.set(link, { text, atMs: nowMs });
    link.send("windows", { atMs: nowMs, windows: own.map(({ told }) => told) });
  }
}
