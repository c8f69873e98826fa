// Calendar arithmetic, without zod: the agent and its runner load this at run time. The schema is `when.ts`.
export { type ClockChange, changeInWords, clockChanges, clockOf } from "./clock-changes.ts";
export * from "./due.ts";
export { fromWords } from "./from-words.ts";
export * from "./holidays.ts";
export * from "./hours.ts";
export * from "./in-words.ts";
export { localAt, nextOccurrences, type Occurrence, occurrences } from "./occurrences.ts";
export { type ReadWhen, readWhen, shortestMinutes } from "./read-when.ts";
export * from "./read-calendar.ts";
export * from "./spread.ts";
export type { Missed, When } from "./when.ts";
export * from "./windows.ts";
export { isZone } from "./zones.ts";
