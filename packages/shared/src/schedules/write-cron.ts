import type { Cron } from "./read-cron.ts";

/** Numbers that go up, as a field: three in a row and more as a range. */
function field(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length;) {
    let end = at;
    while (numbers[end + 1] === Number(numbers[end]) + 1) end++;
    const isRange = end - at > 1;
    parts.push(isRange ? `${numbers[at]}-${numbers[end]}` : String(numbers[at]));
    at = isRange ? end + 1 : at + 1;
  }
  return parts.join(",");
}

/** The five fields that `readCron` reads as this; each list goes up. Sunday is 0. */
export function writeCron({ minutes, hours, days, months, weekdays }: Cron): string {
  const dayField = days ? [field(days.numbers), days.last ? "L" : ""].filter(Boolean).join(",") : "*";
  const ofWeek = (day: number): number => day % 7;
  const weekdayField = weekdays
    ? [
        field(weekdays.every.map(ofWeek).toSorted((one, other) => one - other)),
        ...weekdays.nth.map(({ weekday, nth }) => `${ofWeek(weekday)}${nth === 0 ? "L" : `#${nth}`}`),
      ]
        .filter(Boolean)
        .join(",")
    : "*";
  const hourField = hours.length === 24 ? "*" : field(hours);
  return [field(minutes), hourField, dayField, months ? field(months) : "*", weekdayField].join(" ");
}
