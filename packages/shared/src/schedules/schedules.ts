// Calendar arithmetic, without zod: the agent and its runner load this at run time. The schema is `when.ts`.
export * from "./due.ts";
export { dateAt, nextOccurrences, type Occurrence, occurrences } from "./occurrences.ts";
export { type ReadWhen, readWhen, shortestMinutes } from "./read-when.ts";
export * from "./spread.ts";
export type { Missed, When } from "./when.ts";
export { isZone } from "./zones.ts";
