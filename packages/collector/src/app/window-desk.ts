import type { QueryTerm } from "../core/ports.ts";
import { parseQuery } from "../core/query/parse-query.ts";
import type { WindowRecord } from "../core/windows/records.ts";
import { holdsMessages, isMaintenance, overAtMs, type Span, spansOf } from "../core/windows/window.ts";
import type { World } from "./world.ts";

/** Devices hear of spans this far ahead, and forget them that long after they heard of them. */
export const aheadMs = 14 * 86_400_000;

/** A window that is not over, and whom it is for. */
export interface KnownWindow {
  readonly record: WindowRecord;
  readonly members: ReadonlySet<string>;
}

/** A window that is on for a device. */
export interface HoldingWindow {
  readonly record: WindowRecord;
  readonly span: Span;
}

/**
 * What this copy of the collector keeps in memory about windows, because it is asked for each message of a device: which are not over, and
 * whom each is for. `refreshWindows` reads both anew; in between a query may match a device that is new by half a minute.
 */
export interface WindowDesk {
  readonly known: readonly KnownWindow[];
  /** Those that are on for a device, by their numbers. */
  holding(deviceId: string, nowMs: number): readonly HoldingWindow[];
  /** Until when the device is drawn as in maintenance; null: it is not. */
  maintenanceUntilMs(deviceId: string, nowMs: number): number | null;
  /** The window because of which what is found now opens no incident: the one that ends last. */
  silencing(deviceId: string, nowMs: number): HoldingWindow | null;
  /** The next instant after this one at which a window begins or ends; null when none is near. */
  changesAtMs(nowMs: number): number | null;
  /** Gives back devices that a window is no longer for, though it is not over. */
  replace(known: readonly KnownWindow[], nowMs: number): ReadonlyMap<number, ReadonlySet<string>>;
  /** Something changed: it is looked at within a second. */
  isTouched: boolean;
  lookAgainAtMs: number;
}

export function createWindowDesk(): WindowDesk {
  let known: readonly KnownWindow[] = [];
  /** The spans of each window that lie near, so that a message of a device costs no arithmetic of calendars. */
  let spans: ReadonlyMap<number, readonly Span[]> = new Map();

  const holding = (deviceId: string, nowMs: number): readonly HoldingWindow[] =>
    known
      .filter(({ members }) => members.has(deviceId))
      .flatMap(({ record }) => {
        const span = spans
          .get(record.number)
          ?.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
        return span === undefined ? [] : [{ record, span }];
      });
  const lastOf = (some: readonly HoldingWindow[]): HoldingWindow | null =>
    some.toSorted((one, other) => other.span.untilMs - one.span.untilMs)[0] ?? null;

  return {
    get known() {
      return known;
    },
    holding,
    maintenanceUntilMs: (deviceId, nowMs) =>
      known.length === 0
        ? null
        : (lastOf(holding(deviceId, nowMs).filter(({ record }) => isMaintenance(record)))?.span.untilMs ??
          null),
    silencing: (deviceId, nowMs) =>
      known.length === 0
        ? null
        : lastOf(holding(deviceId, nowMs).filter(({ record }) => holdsMessages(record))),
    isTouched: true,
    lookAgainAtMs: 0,
    changesAtMs(nowMs) {
      const marks = [...spans.values()].flat().flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]);
      const coming = marks.filter((atMs) => atMs > nowMs);
      return coming.length === 0 ? null : Math.min(...coming);
    },
    replace(all, nowMs) {
      const left = new Map<number, ReadonlySet<string>>();
      for (const { record, members } of all) {
        const before = known.find((one) => one.record.number === record.number)?.members ?? new Set<string>();
        const gone = new Set([...before].filter((deviceId) => !members.has(deviceId)));
        if (gone.size > 0) left.set(record.number, gone);
      }
      known = all.toSorted((one, other) => one.record.number - other.record.number);
      spans = new Map(known.map(({ record }) => [record.number, spansOf(record, nowMs, nowMs + aheadMs)]));
      return left;
    },
  };
}

/** The terms of a window's query; null when it is none. It was one when the window was made. */
export function termsOf({ query }: Pick<WindowRecord, "query">): readonly QueryTerm[] | null {
  const parsed = parseQuery("devices", query);
  return parsed.ok ? parsed.terms : null;
}

/** Whom a window is for now. */
export async function membersOf(
  world: Pick<World, "store" | "clock">,
  window: Pick<WindowRecord, "query" | "devices">,
): Promise<readonly { readonly deviceId: string; readonly name: string }[]> {
  const terms = termsOf(window);
  return terms === null ? [] : world.store.matchingDevices(terms, window.devices, world.clock.nowMs());
}

/** Reads anew which windows there are and whom each is for. One whose last span was not dealt with yet is among them. */
export async function refreshWindows(
  world: Pick<World, "store" | "clock" | "windows">,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const nowMs = world.clock.nowMs();
  const known: KnownWindow[] = [];
  for (const record of await world.store.windows()) {
    if (record.settledMs >= overAtMs(record)) continue;
    const members = await membersOf(world, record);
    known.push({ record, members: new Set(members.map(({ deviceId }) => deviceId)) });
  }
  return world.windows.replace(known, nowMs);
}
