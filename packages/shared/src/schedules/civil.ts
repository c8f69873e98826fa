// Days and minutes by the wall clock as plain numbers: pure code has no Date. A local time is counted in milliseconds as if its zone were
// UTC, so that it adds and compares like any number.

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** Days since 1970-01-01 of the Gregorian calendar (the algorithm of Howard Hinnant, "days_from_civil"). */
export function dayOf(year: number, month: number, day: number): number {
  const counted = month > 2 ? year : year - 1;
  const era = Math.floor(counted / 400);
  const ofEra = counted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The other way round. */
export function civilOf(dayNumber: number): CivilDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (year: number, month: number): number =>
  dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);

const two = (number: number): string => String(number).padStart(2, "0");

/** `2027-03-28`. */
export function dateText(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** `02:30`, of minutes since midnight. */
export const timeText = (minuteOfDay: number): string =>
  `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;

/** `2027-03-28T02:30`, of milliseconds by the wall clock. */
export function localText(localMs: number): string {
  const dayNumber = Math.floor(localMs / dayMs);
  return `${dateText(dayNumber)}T${timeText(Math.floor((localMs - dayNumber * dayMs) / minuteMs))}`;
}

/** The number of a day in the form `2027-03-28`; null when there is no such day. */
export function readDate(text: string): number | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const dayNumber = dayOf(Number(year), Number(month), Number(day));
  return year !== "" && dateText(dayNumber) === text ? dayNumber : null;
}

/** Minutes since midnight of `22:00`; null when there is no such time. */
export function readTime(text: string): number | null {
  const [, hour = "", minute = ""] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === "" ? null : Number(hour) * 60 + Number(minute);
}

/** Milliseconds by the wall clock of `2027-03-28T02:30`; null when there is no such day or time. */
export function readLocal(text: string): number | null {
  const [date = "", time = ""] = text.split("T", 2);
  const [dayNumber, minuteOfDay] = [readDate(date), readTime(time)];
  return dayNumber === null || minuteOfDay === null || text.length !== 16
    ? null
    : dayNumber * dayMs + minuteOfDay * minuteMs;
}
