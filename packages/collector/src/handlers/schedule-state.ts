import { takeInScheduleState } from "../app/schedules/take-in-schedule.ts";
import { handle } from "./define.ts";

export const scheduleState = handle("schedule-state", "open", takeInScheduleState);
