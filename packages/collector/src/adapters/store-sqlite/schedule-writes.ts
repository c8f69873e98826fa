import type { ScheduleWrites } from "../../core/schedules/ports.ts";
import type { Database } from "./sqlite.ts";
import { calendarLinks, schedules, scheduleWords } from "./tables.ts";

export function scheduleWrites(db: Database): ScheduleWrites {
  return {
    addSchedule: async (schedule) => {
      // The row gets its number where it asks for none.
      const number = schedules.insert(db, { ...schedule, number: null as never });
      return Object.freeze({ ...schedule, number });
    },
    putSchedule: async (schedule) => schedules.put(db, schedule),
    putScheduleWord: async (word) => scheduleWords.put(db, word),
    putDeviceZone: async (deviceId, zone) => {
      db.change(
        `INSERT INTO device_zone ("deviceId", "zone") VALUES (?, ?)
         ON CONFLICT DO UPDATE SET "zone" = excluded."zone"`,
        deviceId,
        zone,
      );
    },
    putCalendarLink: async (link) => calendarLinks.put(db, link),
    dropCalendarLink: async (group) => {
      db.change(`DELETE FROM calendar_link WHERE "group" = ?`, group);
    },
  };
}
