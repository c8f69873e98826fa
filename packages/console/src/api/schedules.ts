import type {
  Agenda,
  CalendarLink,
  DeviceSchedule,
  DraftScheduleInput,
  MadeCalendarLink,
  NightReport,
  Prevented,
  Schedule,
  ScheduleDevice,
  SchedulePreview,
  ScheduleRow,
} from "@hulplijn/shared/api";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask, type PageOf, part } from "./client.ts";

/** Everything that happens in a span, the earliest first. */
export const agendaQuery = (asked: { from: number; until: number; group?: string | undefined }) =>
  queryOptions({
    queryKey: ["agenda", asked],
    queryFn: ({ signal }) => ask<Agenda>("agenda", { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

/** Every schedule, the newest first. */
export const schedulesQuery = queryOptions({
  queryKey: ["schedules"],
  queryFn: ({ signal }) => ask<PageOf<ScheduleRow>>("schedules", { signal }),
});

export const scheduleQuery = (number: number) =>
  queryOptions({
    queryKey: ["schedule", number],
    queryFn: ({ signal }) => ask<Schedule>(`schedules/${number}`, { signal }),
  });

/** How each device stands with one occurrence; without `local` with the next. */
export const scheduleDevicesQuery = (number: number, asked: { local?: string | undefined }) =>
  queryOptions({
    queryKey: ["schedule", number, "devices", asked],
    queryFn: ({ signal }) =>
      ask<PageOf<ScheduleDevice>>(`schedules/${number}/devices`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });

/** What a draft would be. Nothing is kept. */
export const schedulePreviewQuery = (wish: DraftScheduleInput) =>
  queryOptions({
    queryKey: ["schedule-preview", wish],
    queryFn: ({ signal }) =>
      ask<SchedulePreview>("schedules/preview", { method: "POST", body: wish, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const draftSchedule = (wish: DraftScheduleInput): Promise<{ readonly number: number }> =>
  ask("schedules", { method: "POST", body: wish });

/** Throws a draft away. What is in force takes signatures to end. */
export const discardSchedule = (number: number, reason: string): Promise<unknown> =>
  ask(`schedules/${number}/discard`, { method: "POST", body: { reason } });

/** The schedules that are for a device, with its next time and its last. */
export const deviceSchedulesQuery = (deviceId: string) =>
  queryOptions({
    queryKey: ["device", deviceId, "schedules"],
    queryFn: ({ signal }) => ask<PageOf<DeviceSchedule>>(`devices/${part(deviceId)}/schedules`, { signal }),
  });

/** The last night, schedule by schedule. */
export const nightQuery = queryOptions({
  queryKey: ["prevented", "night"],
  queryFn: ({ signal }) => ask<NightReport>("schedules/report", { signal }),
});

const monthMs = 30 * 86_400_000;

/** What was mended in the last thirty days before there was an incident of it. */
export const preventedQuery = queryOptions({
  queryKey: ["prevented", "month"],
  queryFn: ({ signal }) => {
    const until = Date.now();
    return ask<PageOf<Prevented>>("prevented", { query: { from: until - monthMs, until }, signal });
  },
});

export const calendarLinksQuery = queryOptions({
  queryKey: ["calendar-links"],
  queryFn: ({ signal }) => ask<PageOf<CalendarLink>>("calendar-links", { signal }),
});

/** The answer holds the address itself, this once; the group's old address ends. */
export const makeCalendarLink = (group: string): Promise<MadeCalendarLink> =>
  ask("calendar-links", { method: "PUT", body: { group } });

/** The group stands in the path as it is: that of all groups is empty, and an empty value of a query is left out. */
export const endCalendarLink = (group: string): Promise<unknown> =>
  ask(`calendar-links?group=${part(group)}`, { method: "DELETE" });
