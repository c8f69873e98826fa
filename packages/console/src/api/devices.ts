import type { Device, DeviceRow, PrinterRow, SeriesAnswer, SeriesNames } from "@hulplijn/shared/api";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type ListAsk, type PageOf, ask, part } from "./client.ts";

/** A list, page by page; the next page is asked for by the cursor of the one before. */
export const devicesQuery = (list: ListAsk) =>
  infiniteQueryOptions({
    queryKey: ["devices", list],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<DeviceRow>>("devices", { query: { ...list, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** A device by its id or its name. */
export const deviceQuery = (name: string) =>
  queryOptions({
    queryKey: ["device", name],
    queryFn: ({ signal }) => ask<Device>(`devices/${part(name)}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const seriesNamesQuery = (deviceId: string) =>
  queryOptions({
    queryKey: ["series-names", deviceId],
    queryFn: ({ signal }) => ask<SeriesNames>(`devices/${part(deviceId)}/series-names`, { signal }),
  });

/** History of one series in `points` buckets, from `fromMs` to `toMs`. */
export const seriesQuery = (
  deviceId: string,
  span: { name: string; fromMs: number; toMs: number; points: number },
) =>
  queryOptions({
    queryKey: ["series", deviceId, span],
    queryFn: ({ signal }) =>
      ask<SeriesAnswer>(`devices/${part(deviceId)}/series`, { query: { ...span }, signal }),
    placeholderData: keepPreviousData,
  });

const monthMs = 30 * 86_400_000;

/** The last thirty days of a series, or as long as the device has been here. It changes slowly, so the stream does not make it old. */
export const trendQuery = (deviceId: string, name: string, enrolledAtMs: number) =>
  queryOptions({
    queryKey: ["trend", deviceId, name],
    queryFn: ({ signal }) => {
      const toMs = Date.now();
      const fromMs = Math.max(enrolledAtMs, toMs - monthMs);
      const query = { name, fromMs, toMs, points: 48 };
      return ask<SeriesAnswer>(`devices/${part(deviceId)}/series`, { query, signal });
    },
    staleTime: 10 * 60_000,
    retry: false,
  });

/** Asks the device to measure everything now; the readings arrive by the event stream. */
export const measureNow = (deviceId: string): Promise<void> =>
  ask(`devices/${part(deviceId)}/measure`, { method: "POST", body: {} });

/** Says that a device is the machine that another one was. */
export const joinDevice = (deviceId: string, old: string): Promise<void> =>
  ask(`devices/${part(deviceId)}/join`, { method: "POST", body: { old, reason: "joined on its page" } });

/** Lets a device out of quarantine. */
export const releaseDevice = (deviceId: string): Promise<void> =>
  ask(`devices/${part(deviceId)}/release`, { method: "POST", body: { reason: "released on its page" } });

export const printersQuery = (list: ListAsk) =>
  infiniteQueryOptions({
    queryKey: ["printers", list],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<PrinterRow>>("printers", { query: { ...list, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The queues that people wait for, the worst first, and how many there are. */
export const faultyPrintersQuery = queryOptions({
  queryKey: ["printers", "faulty"],
  queryFn: ({ signal }) =>
    ask<PageOf<PrinterRow>>("printers", { query: { q: "is:faulty", limit: 5 }, signal }),
});

/** How many queues there are at all. */
export const printerCountQuery = queryOptions({
  queryKey: ["printers", "count"],
  queryFn: ({ signal }) => ask<PageOf<PrinterRow>>("printers", { query: { limit: 1 }, signal }),
});
