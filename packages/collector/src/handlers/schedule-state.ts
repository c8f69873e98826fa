import { takeInScheduleState } from "../app/take-in-schedule-state.ts";
import { handle } from "./define.ts";

export const scheduleState = handle("schedule-state", "open", takeInScheduleState);
