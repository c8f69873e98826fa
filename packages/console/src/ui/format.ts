// How numbers, instants and spans are written. Pure: language, zone and clock come in.

/** The locale that numbers and dates of a language are written in. */
export const localeOf = (language: string): string => (language === "nl" ? "nl-NL" : "en-GB");

export function writeNumber(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(value);
}

const unit = (value: number, language: string, name: string, digits: number): string =>
  new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit: name,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(value);

const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Bytes in decimal units, as disk makers count: 12.3 GB. */
export function writeBytes(bytes: number, language: string): string {
  let value = bytes;
  let step = 0;
  while (Math.abs(value) >= 1000 && step < byteUnits.length - 1) {
    value /= 1000;
    step++;
  }
  return unit(value, language, byteUnits[step] ?? "byte", Math.abs(value) < 10 && step > 0 ? 1 : 0);
}

/** A share of 100. */
export function writePercent(percent: number, language: string): string {
  const digits = Math.abs(percent) < 10 && !Number.isInteger(percent) ? 1 : 0;
  return new Intl.NumberFormat(localeOf(language), {
    style: "percent",
    maximumFractionDigits: digits,
  }).format(percent / 100);
}

const spans = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A span in its two largest units: "2 hrs 5 mins"; under ten seconds with a decimal. */
export function writeDuration(seconds: number, language: string): string {
  const whole = Math.abs(seconds);
  if (whole < 10) return unit(seconds, language, "second", 1);
  let rest = Math.round(whole);
  const parts: string[] = [];
  for (const [name, size] of spans) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(unit(count, language, name, 0));
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return (seconds < 0 ? "−" : "") + parts.join(" ");
}

/** How long ago, in one unit: "40 sec. ago". The future reads "now": clocks differ by a little. */
export function writeAge(atMs: number, nowMs: number, language: string): string {
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000));
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto", style: "short" });
  for (const [name, size] of spans)
    if (seconds >= size) return format.format(-Math.floor(seconds / size), name);
  return format.format(0, "second");
}

/** How long since, in one unit and without "ago": for a column that says so itself. */
export function writeSince(atMs: number, nowMs: number, language: string): string {
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000));
  const [name, size] = spans.find(([, each]) => seconds >= each) ?? (["second", 1] as const);
  return unit(Math.floor(seconds / size), language, name, 0);
}

/** Date and time, without the date when it is today's. */
export function writeInstant(atMs: number, nowMs: number, language: string): string {
  const at = new Date(atMs);
  const sameDay = at.toDateString() === new Date(nowMs).toDateString();
  const sameYear = at.getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat(localeOf(language), {
    ...(!sameDay && { day: "numeric", month: "short" }),
    ...(!sameYear && { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** Everything about an instant, for a tooltip: date, seconds and zone. */
export function writeFull(atMs: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "full", timeStyle: "long" }).format(atMs);
}

/** The time of day with seconds, for steps and lines that follow each other quickly. */
export function writeClock(atMs: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(atMs);
}

/** A value in a probe's unit, as `Series.unit` names it. */
export function writeIn(value: number, unitName: string, language: string): string {
  switch (unitName) {
    case "percent":
      return writePercent(value, language);
    case "bytes":
      return writeBytes(value, language);
    case "milliseconds":
      return value >= 1000
        ? writeDuration(value / 1000, language)
        : unit(value, language, "millisecond", value < 10 ? 1 : 0);
    case "seconds":
    case "duration":
      return writeDuration(value, language);
    case "celsius":
      return unit(value, language, "celsius", 0);
    case "ratio":
      return writeNumber(value, language, 2);
    case "per-second":
      return `${writeNumber(value, language)}/s`;
    default:
      return writeNumber(value, language);
  }
}
