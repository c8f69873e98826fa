import type {
  Agenda,
  CalendarLink,
  MadeCalendarLink,
  DeviceSchedule,
  DraftSchedule,
  NightReport,
  Prevented,
  Schedule,
  ScheduleDevice,
  SchedulePreview,
  ScheduleRow,
} from "@hulplijn/shared/api";
import type { Refusal } from "@hulplijn/shared/errors";
import type { Envelope } from "@hulplijn/shared/trust";
import {
  calendarFeed,
  calendarLinks,
  makeCalendarLink,
  revokeCalendarLink,
} from "../../app/schedules/calendar-links.ts";
import { type AgendaAsked, viewAgenda } from "../../app/views/agenda.ts";
import { discardSchedule, draftSchedule, previewSchedule } from "../../app/schedules/draft-schedule.ts";
import { signSchedule } from "../../app/schedules/sign-schedule.ts";
import {
  viewDeviceSchedules,
  viewSchedule,
  viewScheduleDevices,
  viewSchedules,
} from "../../app/views/schedules.ts";
import { lastNight, viewNightReport } from "../../app/views/night-report.ts";
import { viewPrevented } from "../../app/views/prevented.ts";
import { ownZone, type World } from "../../app/world.ts";
import type { Actor } from "../../core/access/ports.ts";

type Done<Result = object> = Promise<({ readonly ok: true } & Result) | Refusal>;

/** What people do with schedules through HTTP. */
export interface ScheduleWork {
  schedules(): Promise<ScheduleRow[]>;
  schedule(number: number): Promise<Schedule | null>;
  scheduleDevices(number: number, local: string | null): Promise<ScheduleDevice[] | null>;
  deviceSchedules(deviceId: string): Promise<DeviceSchedule[]>;
  /** Without times the last night. */
  nightReport(fromMs: number | null, untilMs: number | null): Promise<NightReport>;
  prevented(fromMs: number, untilMs: number): Promise<Prevented[]>;
  agenda(asked: AgendaAsked): Done<{ readonly agenda: Agenda }>;
  calendarLinks(): Promise<CalendarLink[]>;
  makeCalendarLink(group: string, person: Actor): Promise<MadeCalendarLink>;
  revokeCalendarLink(group: string, person: Actor): Promise<boolean>;
  calendarFeed(group: string, secret: string): Promise<string | null>;
  previewSchedule(wish: DraftSchedule): Done<{ readonly preview: SchedulePreview }>;
  draftSchedule(wish: DraftSchedule, person: Actor): Done<{ readonly number: number }>;
  signSchedule(number: number, envelope: Envelope, person: Actor): Done;
  discardSchedule(number: number, reason: string, person: Actor): Done;
}

export const scheduleWorkOf = (world: World): ScheduleWork => ({
  schedules: () => viewSchedules(world),
  schedule: (number) => viewSchedule(world, number),
  scheduleDevices: (number, local) => viewScheduleDevices(world, number, local),
  deviceSchedules: (deviceId) => viewDeviceSchedules(world, deviceId),
  nightReport: (fromMs, untilMs) => {
    const night = lastNight(world.clock.nowMs(), ownZone(world));
    return viewNightReport(world, fromMs ?? night.fromMs, untilMs ?? night.untilMs);
  },
  prevented: (fromMs, untilMs) => viewPrevented(world, fromMs, untilMs),
  agenda: (asked) => viewAgenda(world, asked),
  calendarLinks: () => calendarLinks(world),
  makeCalendarLink: (group, person) => makeCalendarLink(world, group, person),
  revokeCalendarLink: (group, person) => revokeCalendarLink(world, group, person),
  calendarFeed: (group, secret) => calendarFeed(world, group, secret),
  previewSchedule: (wish) => previewSchedule(world, wish),
  draftSchedule: (wish, person) => draftSchedule(world, wish, person),
  signSchedule: (number, envelope, person) => signSchedule(world, number, envelope, person),
  discardSchedule: (number, reason, person) => discardSchedule(world, number, reason, person),
});
