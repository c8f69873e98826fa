import type { QueryTerm } from "../ports.ts";
import type { OfCause } from "./prevented.ts";
import type {
  CalendarLinkRecord,
  DeviceRecord,
  RunRecord,
  ScheduleRecord,
  ScheduleWordRecord,
} from "../records.ts";

/** What is asked of the runs that devices began under something people signed. */
export type RunUnder = Pick<
  RunRecord,
  | "runId"
  | "deviceId"
  | "occurrence"
  | "fix"
  | "manifestDigest"
  | "phase"
  | "outcome"
  | "code"
  | "notNow"
  | "orderedAtMs"
  | "endedAtMs"
  | "steps"
>;

/** A device as schedules see it: who it is, whether it is heard, and in which zone it said it is; null when it never did. */
export type ScheduledDevice = Pick<
  DeviceRecord,
  | "deviceId"
  | "name"
  | "group"
  | "platform"
  | "connected"
  | "seenAtMs"
  | "farewell"
  | "quarantine"
  | "enrolledAtMs"
> & { readonly zone: string | null };

/** What the store gives of schedules. */
export interface ScheduleReads {
  /** All of them, the newest first. */
  schedules(): Promise<readonly ScheduleRecord[]>;
  schedule(number: number): Promise<ScheduleRecord | null>;
  scheduleByDigest(digest: string): Promise<ScheduleRecord | null>;
  /**
   * What devices said of a schedule, taken in at or after the instant, and whenever it was of the schedule as a whole; the last word for
   * each device and occurrence.
   */
  scheduleWords(digest: string, sinceMs: number): Promise<readonly ScheduleWordRecord[]>;
  /** The same of one device, of all schedules. */
  scheduleWordsOf(deviceId: string, sinceMs: number): Promise<readonly ScheduleWordRecord[]>;
  /** Runs that devices began by themselves under what has this digest, at or after the instant, oldest first; `only`: of one device. */
  runsUnder(digest: string, sinceMs: number, only?: string | null): Promise<readonly RunUnder[]>;
  /** Every device that is not removed, by its id. */
  scheduledDevices(): Promise<readonly ScheduledDevice[]>;
  /** Devices that a query of the device list finds, by their ids; null when the list has no such field. */
  matchingIds(where: readonly QueryTerm[], nowMs: number): Promise<ReadonlySet<string> | null>;
  /** The steps of runs of a fix that ended well, of the newest ones so many. */
  stepsOfFix(fix: string, most: number): Promise<readonly RunRecord["steps"][]>;
  /** Incidents of these rules on a device, whatever their state; those that were merged into another are that one's. */
  incidentsOfRules(deviceId: string, rules: readonly string[]): Promise<readonly OfCause[]>;
  calendarLinks(): Promise<readonly CalendarLinkRecord[]>;
}

export interface ScheduleWrites {
  /** Keeps a new one, and gives it the next number. */
  addSchedule(schedule: Omit<ScheduleRecord, "number">): Promise<ScheduleRecord>;
  putSchedule(schedule: ScheduleRecord): Promise<void>;
  putScheduleWord(word: ScheduleWordRecord): Promise<void>;
  putDeviceZone(deviceId: string, zone: string): Promise<void>;
  /** The link of its group; the one before ends. */
  putCalendarLink(link: CalendarLinkRecord): Promise<void>;
  dropCalendarLink(group: string): Promise<void>;
}
