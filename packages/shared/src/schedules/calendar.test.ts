import { describe, expect, test } from "vitest";
import { changeInWords, clockChanges, clockOf } from "./clock-changes.ts";
import { type CalendarDay, daysOff, dutchCalendar, dutchHolidays } from "./holidays.ts";
import { occurrences } from "./occurrences.ts";
import { mostCalendarDays, readCalendar } from "./read-calendar.ts";
import { collisions, holdingAt, type Span, spansOf } from "./windows.ts";

const at = (iso: string): number => Date.parse(`${iso}Z`);
const shortly = ({ date, name, mark }: CalendarDay): string =>
  `${date} ${name.nl}${mark ? ` (${mark})` : ""}`;

describe("public holidays of the Netherlands", () => {
  test("in 2027", () => {
    expect(dutchHolidays(2027).map(shortly)).toEqual([
      "2027-01-01 Nieuwjaarsdag",
      "2027-03-26 Goede Vrijdag (working)",
      "2027-03-28 Eerste paasdag",
      "2027-03-29 Tweede paasdag",
      "2027-04-27 Koningsdag",
      "2027-05-05 Bevrijdingsdag (working)",
      "2027-05-06 Hemelvaartsdag",
      "2027-05-16 Eerste pinksterdag",
      "2027-05-17 Tweede pinksterdag",
      "2027-12-25 Eerste kerstdag",
      "2027-12-26 Tweede kerstdag",
    ]);
  });
  // Known dates, by the churches' own tables.
  test.each([
    [1961, "04-02"],
    [1981, "04-19"],
    [2000, "04-23"],
    [2008, "03-23"],
    [2011, "04-24"],
    [2024, "03-31"],
    [2025, "04-20"],
    [2026, "04-05"],
    [2028, "04-16"],
    [2030, "04-21"],
    [2035, "03-25"],
    [2038, "04-25"],
    [2049, "04-18"],
    [2076, "04-19"],
  ])("Easter of %i is on %s", (year, day) =>
    expect(dutchHolidays(year).find(({ name }) => name.en === "Easter Sunday")?.date).toBe(`${year}-${day}`),
  );
  test("the King’s birthday on a Sunday is kept on the Saturday before", () => {
    const kings = (year: number) => dutchHolidays(year).find(({ name }) => name.nl === "Koningsdag")?.date;
    expect([2024, 2025, 2026, 2031].map(kings)).toEqual([
      "2024-04-27",
      "2025-04-26",
      "2026-04-27",
      "2031-04-26",
    ]);
  });
  test("Liberation Day is off in each fifth year", () => {
    const mark = (year: number) => dutchHolidays(year).find(({ date }) => date === `${year}-05-05`)?.mark;
    expect([2024, 2025, 2026, 2030].map(mark)).toEqual(["working", "lustrum", "working", "lustrum"]);
  });
  test("as days that a schedule leaves out: those on which nearly everybody is off, within the dates", () => {
    const calendar = dutchCalendar(2025, 2027);
    expect(calendar.days).toHaveLength(33);
    expect(daysOff(calendar, "2025-05-05", "2025-05-29")).toEqual(["2025-05-05", "2025-05-29"]);
    expect(daysOff(calendar, "2026-05-01", "2026-05-14")).toEqual(["2026-05-14"]);
    // Two names on one day are one day off.
    const twice = { name: "x", days: [...dutchHolidays(2027), ...dutchHolidays(2027)] };
    expect(daysOff(twice, "2027-12-01", "2027-12-31")).toEqual(["2027-12-25", "2027-12-26"]);
  });
});

describe("a calendar that somebody made", () => {
  const day = { date: "2027-11-11", name: { en: "Saint Martin’s", nl: "Sint-Maarten" } };
  const calendar = (change: object = {}): unknown => ({ name: "Ours", days: [day], ...change });
  const wrong = (value: unknown): string => {
    const read = readCalendar(value);
    return read.ok ? "fine" : `${read.code}: ${read.detail}`;
  };

  test("is read, its days in order", () => {
    const days = [day, { ...day, date: "2026-11-11", mark: "working" }, { ...day, date: "2028-02-29" }];
    expect(readCalendar(calendar({ days }))).toEqual({
      ok: true,
      calendar: { name: "Ours", days: [days[1], days[0], days[2]] },
    });
    const other = { ...day, name: { en: "Armistice", nl: "Wapenstilstand" } };
    expect(readCalendar(calendar({ days: [day, other] }))).toMatchObject({
      calendar: { days: [day, other] },
    });
  });
  test("is what ours are", () => {
    const ours = dutchCalendar(2024, 2035);
    expect(readCalendar(JSON.parse(JSON.stringify(ours)))).toEqual({ ok: true, calendar: ours });
  });
  test.each<[string, unknown, RegExp]>([
    ["no object", [], /calendar-wrong: it is no object/],
    ["nothing", null, /it is no object/],
    ["text", "2027-01-01", /it is no object/],
    ["a field that is not known", calendar({ country: "nl" }), /it has "country"/],
    ["no name", { days: [day] }, /no name/],
    ["an empty name", calendar({ name: "  " }), /no name/],
    ["a name of 81 characters", calendar({ name: "x".repeat(81) }), /no name/],
    ["a name with a bell", calendar({ name: "x\u0007" }), /no name/],
    ["no days", { name: "Ours" }, /no list of 1 to 2000 days/],
    ["a list without days", calendar({ days: [] }), /no list/],
    ["too many", calendar({ days: Array(mostCalendarDays + 1).fill(day) }), /no list/],
    ["a day that is no object", calendar({ days: [day, "2027-01-01"] }), /day 2 is no object/],
    ["a day that does not exist", calendar({ days: [{ ...day, date: "2027-02-29" }] }), /day 1 has no date/],
    ["a day by number", calendar({ days: [{ ...day, date: 20270101 }] }), /day 1 has no date/],
    ["a field of a day", calendar({ days: [{ ...day, off: true }] }), /day 1 has "off"/],
    ["a name in one language", calendar({ days: [{ ...day, name: { en: "x" } }] }), /day 1 has no name/],
    ["a name in another", calendar({ days: [{ ...day, name: { nl: "x" } }] }), /day 1 has no name/],
    [
      "a name in three",
      calendar({ days: [{ ...day, name: { ...day.name, fy: "x" } }] }),
      /day 1 has no name/,
    ],
    ["a name as text", calendar({ days: [{ ...day, name: "x" }] }), /day 1 has no name/],
    ["a mark of its own", calendar({ days: [{ ...day, mark: "half" }] }), /day 1 has a mark/],
    ["one day twice", calendar({ days: [day, day] }), /twice by the same name/],
  ])("is refused: %s", (_title, value, sentence) => expect(wrong(value)).toMatch(sentence));
  test("of as many days as there may be is read", () => {
    const days = Array.from({ length: mostCalendarDays }, (_, n) => ({
      ...day,
      name: { en: `${n}`, nl: `${n}` },
    }));
    expect(wrong(calendar({ days }))).toBe("fine");
    expect(wrong(calendar({ name: "x".repeat(80) }))).toBe("fine");
  });
});

describe("what a clock does", () => {
  const due = (cron: string, zone: string, from: string) =>
    occurrences({ kind: "cron", cron, zone }, "UTC", at(from), at(from) + 6 * 3_600_000).map(
      (one) => clockOf(one, zone)?.en ?? null,
    );
  test("is said of an occurrence that it leaves out or shows twice, and of no other", () => {
    expect(due("30 1-3 * * *", "Europe/Amsterdam", "2027-03-28T00:00")).toEqual([
      null,
      "28 March 2027 02:30 does not exist there: 03:00.",
      null,
    ]);
    expect(due("59 0-3 * * *", "Europe/Amsterdam", "2027-10-30T22:00")).toEqual([
      null,
      null,
      "31 October 2027 02:59 comes twice there: the first time.",
      null,
    ]);
    expect(due("0 1-3 * * *", "Europe/Amsterdam", "2027-10-30T22:00")).toEqual([
      null,
      "31 October 2027 02:00 comes twice there: the first time.",
      null,
    ]);
    expect(due("0 12 * * *", "Pacific/Apia", "2011-12-30T09:00")).toEqual([
      "30 December 2011 12:00 does not exist there: 31 December 2011 00:00.",
    ]);
  });
  test("is said in Dutch as well", () => {
    const [spring] = occurrences(
      { kind: "once", local: "2027-03-28T02:30", zone: "Europe/Amsterdam" },
      "UTC",
      0,
      4e12,
    );
    const [autumn] = occurrences(
      { kind: "once", local: "2027-10-31T02:30", zone: "Europe/Amsterdam" },
      "UTC",
      0,
      4e12,
    );
    expect([spring, autumn].map((one) => one && clockOf(one, "Europe/Amsterdam")?.nl)).toEqual([
      "28 maart 2027 02:30 bestaat daar niet: 03:00.",
      "31 oktober 2027 02:30 komt daar twee keer: de eerste keer.",
    ]);
  });
  test("in a time, each change once", () => {
    expect(clockChanges("Europe/Amsterdam", at("2027-01-01T00:00"), at("2028-01-01T00:00"))).toEqual([
      { atMs: at("2027-03-28T01:00"), fromLocal: "2027-03-28T02:00", toLocal: "2027-03-28T03:00" },
      { atMs: at("2027-10-31T01:00"), fromLocal: "2027-10-31T03:00", toLocal: "2027-10-31T02:00" },
    ]);
    const [apia] = clockChanges("Pacific/Apia", at("2011-12-01T00:00"), at("2012-01-01T00:00"));
    expect(apia && changeInWords(apia)).toEqual({
      en: "The clock goes from 30 December 2011 00:00 to 31 December 2011 00:00.",
      nl: "De klok gaat van 30 december 2011 00:00 naar 31 december 2011 00:00.",
    });
    expect(changeInWords({ atMs: 0, fromLocal: "2027-03-28T02:00", toLocal: "2027-03-28T03:00" })).toEqual({
      en: "The clock goes from 28 March 2027 02:00 to 03:00.",
      nl: "De klok gaat van 28 maart 2027 02:00 naar 03:00.",
    });
  });
});

describe("windows", () => {
  const window = (kind: string, fixes: boolean, ...spans: Span[]) => ({ kind, holds: { fixes }, spans });
  const night = { fromMs: 100, untilMs: 200 };

  test("hold from their first instant until just before their last", () => {
    const windows = [
      window("maintenance", true, night, { fromMs: 300, untilMs: 400 }),
      window("freeze", false),
    ];
    const held = (nowMs: number) => holdingAt(windows, nowMs).length;
    expect([99, 100, 199, 200, 299, 300, 399, 400].map(held)).toEqual([0, 1, 1, 0, 0, 1, 1, 0]);
  });

  test("meet what lasts into them; a freeze whatever it holds, a maintenance window where it holds fixes", () => {
    const freeze = window("freeze", false, night, { fromMs: 150, untilMs: 300 });
    const holding = window("maintenance", true, night);
    const quiet = window("maintenance", false, night);
    const span = (fromMs: number, untilMs: number) => ({ fromMs, untilMs });
    const met = (one: Span) =>
      collisions([one], [freeze, holding, quiet]).map(({ window: by, at: when }) => [by.kind, when]);
    expect(met(span(0, 100))).toEqual([]);
    expect(met(span(0, 101))).toEqual([
      ["freeze", night],
      ["maintenance", night],
    ]);
    expect(met(span(199, 250))).toHaveLength(2);
    expect(met(span(200, 250))).toEqual([["freeze", span(150, 300)]]);
    expect(met(span(300, 400))).toEqual([]);
    expect(met(span(120, 130))).toHaveLength(2);
    expect(met(span(0, 900))).toHaveLength(2);
    // Nothing lasts no time at all.
    expect(met(span(150, 150))).toEqual([]);
    expect(collisions([span(0, 900)], [window("freeze", true, span(150, 150))])).toEqual([]);
    expect(collisions([span(0, 120), span(190, 900)], [holding]).map(({ span: one }) => one.fromMs)).toEqual([
      0, 190,
    ]);
  });

  test("come again with every occurrence, also one that began before", () => {
    const when = { kind: "cron", cron: "0 22 * * *", zone: "UTC" } as const;
    const spans = (from: string, until: string) =>
      spansOf(when, "UTC", 120, { fromMs: at(from), untilMs: at(until) }).map(
        ({ local, fromMs, untilMs }) => [
          local,
          (fromMs - at("2027-01-01T22:00")) / 60_000,
          (untilMs - at("2027-01-01T22:00")) / 60_000,
        ],
      );
    expect(spans("2027-01-01T23:59", "2027-01-02T22:00")).toEqual([["2027-01-01T22:00", 0, 120]]);
    expect(spans("2027-01-02T00:00", "2027-01-02T22:00")).toEqual([]);
    expect(spans("2027-01-01T21:00", "2027-01-02T22:01")).toEqual([
      ["2027-01-01T22:00", 0, 120],
      ["2027-01-02T22:00", 1440, 1560],
    ]);
  });
});
