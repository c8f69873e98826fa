import { z } from "zod";

/** `device`, the device's own zone, or a name of the IANA's list. Whether there is such a zone is for `readWhen`. */
export const Zone = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/)
  .max(64);

/** A day of the calendar, `2027-03-28`, of this century. */
export const LocalDate = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A minute by the clock on the wall, `2027-03-28T02:30`: it may come twice in a zone, or not at all. An occurrence is named by it. */
export const LocalMinute = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);

/**
 * When a schedule is due.
 *
 * `cron`: five fields, minute, hour, day of the month, month, day of the week (`read-cron.ts` has what they may be).
 * `every`: on these days (1 Monday to 7 Sunday) of each `weeks`-th week, counted from the week in which `from` lies, and not before it.
 * `once`: at that minute.
 */
export const When = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("cron"),
    cron: z
      .string()
      .regex(/^[ -~]+$/)
      .max(120),
    zone: Zone,
  }),
  z.strictObject({
    kind: z.literal("every"),
    weeks: z.int().min(1).max(52),
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    from: LocalDate,
    zone: Zone,
  }),
  z.strictObject({ kind: z.literal("once"), local: LocalMinute, zone: Zone }),
]);
export type When = z.infer<typeof When>;

/** What becomes of an occurrence at which the device was off or asleep: `dueOf` says exactly. */
export const Missed = z.enum(["next-start", "in-window", "skip"]);
export type Missed = z.infer<typeof Missed>;
