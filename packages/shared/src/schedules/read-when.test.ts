import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cronOf, meantDays } from "../../../../test/schedules/arbitrary.ts";
import { dayOf } from "./civil.ts";
import { type Cron, readCron } from "./read-cron.ts";
import { readWhen } from "./read-when.ts";
import { When } from "./when.ts";
import { writeCron } from "./write-cron.ts";

const cronWhen = (cron: string, zone = "device"): When => ({ kind: "cron", cron, zone });

function told(when: When): string {
  expect(When.safeParse(when).success).toBe(true);
  const read = readWhen(when);
  return read.ok ? "fine" : `${read.code}: ${read.detail}`;
}

const none: Cron = { minutes: [0], hours: [22], days: null, months: null, weekdays: null };
const read = (text: string): Cron | string => {
  const found = readCron(text);
  return found.ok ? found.cron : found.detail;
};

describe("a cron", () => {
  test.each<[string, Partial<Cron>]>([
    ["0 22 * * *", {}],
    ["  0   22 * * * ", {}],
    ["0,30 8-10 * * *", { minutes: [0, 30], hours: [8, 9, 10] }],
    ["*/20 */8 * * *", { minutes: [0, 20, 40], hours: [0, 8, 16] }],
    ["5-35/15 22 * * *", { minutes: [5, 20, 35] }],
    ["30,0,30 22 * * *", { minutes: [0, 30] }],
    ["0 22 1-31/10 * *", { days: { numbers: [1, 11, 21, 31], last: false } }],
    ["0 22 L * *", { days: { numbers: [], last: true } }],
    ["0 22 l,15 * *", { days: { numbers: [15], last: true } }],
    ["0 22 * jan,DEC *", { months: [1, 12] }],
    ["0 22 * MAR-5 *", { months: [3, 4, 5] }],
    ["0 22 * * 0,7", { weekdays: { every: [7], nth: [] } }],
    ["0 22 * * 0-2", { weekdays: { every: [1, 2, 7], nth: [] } }],
    ["0 22 * * fri-sun", { weekdays: { every: [5, 6, 7], nth: [] } }],
    ["0 22 * * 1-7", { weekdays: { every: [1, 2, 3, 4, 5, 6, 7], nth: [] } }],
    ["0 22 * * */2", { weekdays: { every: [2, 4, 6, 7], nth: [] } }],
    ["0 22 * * 2#2", { weekdays: { every: [], nth: [{ weekday: 2, nth: 2 }] } }],
    ["0 22 * * 5L", { weekdays: { every: [], nth: [{ weekday: 5, nth: 0 }] } }],
    ["0 22 * * SUNL,7L", { weekdays: { every: [], nth: [{ weekday: 7, nth: 0 }] } }],
    [
      "0 22 * * wed#3,mon,TUE#1,3#1",
      {
        weekdays: {
          every: [1],
          nth: [
            { weekday: 2, nth: 1 },
            { weekday: 3, nth: 1 },
            { weekday: 3, nth: 3 },
          ],
        },
      },
    ],
  ])("%s", (text, part) => expect(read(text)).toEqual({ ...none, ...part }));

  test.each([
    ["0 22 * *", /five fields.*has 4/],
    ["@daily", /five fields.*has 1/],
    ["0 0 22 * * *", /five fields.*has 6/],
    ["", /five fields/],
    ["60 22 * * *", /^minute: "60".*from 0 to 59/],
    ["0,x 22 * * *", /^minute: "x"/],
    ["0, 22 * * *", /^minute: ""/],
    ["0 24 * * *", /^hour: "24".*from 0 to 23/],
    ["-5 22 * * *", /^minute: "-5"/],
    ["5- 22 * * *", /^minute: "5-"/],
    ["1-2-3 22 * * *", /^minute: "1-2-3"/],
    ["0 22-99 * * *", /^hour: "22-99"/],
    ["0 022 * * *", /^hour: "022"/],
    ["1.5 22 * * *", /^minute/],
    ["5/10 22 * * *", /^minute: "5\/10".*a step needs a range, as 5-59\/10/],
    ["*/0 22 * * *", /^minute: "\*\/0".*a step is from 1 to 59/],
    ["*/60 22 * * *", /a step is from 1 to 59/],
    ["*/100 22 * * *", /^minute/],
    ["10-20/11 22 * * *", /a step is from 1 to 10/],
    ["*/ 22 * * *", /^minute/],
    ["30-10 22 * * *", /the range goes back/],
    ["0 22 0 * *", /^day of the month: "0".*from 1 to 31, or L, the last/],
    ["0 22 32 * *", /^day of the month: "32"/],
    ["0 22 15W * *", /^day of the month: "15W"/],
    ["0 22 L-3 * *", /^day of the month: "L-3"/],
    ["0 22 ? * *", /^day of the month: "\?"/],
    ["0 22 * 13 *", /^month: "13".*JAN to DEC/],
    ["0 22 * 0 *", /^month: "0"/],
    ["0 22 * mei *", /^month: "mei"/],
    ["0 22 * * 8", /^day of the week: "8".*2#2 for the second Tuesday/],
    ["0 22 * * L", /^day of the week: "L"/],
    ["0 22 * * 2#6", /^day of the week: "2#6"/],
    ["0 22 * * 2#0", /^day of the week: "2#0"/],
    ["0 22 * * 9L", /^day of the week: "9L"/],
    ["0 22 * * 9#1", /^day of the week: "9#1"/],
    ["0 22 * * FRI-MON", /the range goes back; write it as two/],
    ["0 22 */2 * 5", /^day of the month: "\*\/2".*write the days out/],
    ["0 22 1 * */2", /^day of the week: "\*\/2".*write the days out/],
  ])("%s is refused, and the field is named", (text, sentence) => expect(read(text)).toMatch(sentence));

  test("written by us is read as what it was", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(meantDays, (meant) => {
        const cron = read(cronOf(meant)) as Cron;
        expect(read(writeCron(cron))).toEqual(cron);
        expect(writeCron(cron).length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 500, seed: 20_270_328 },
    );
  });
  test.each([
    ["0 1,2,3,5,6,8 * * 7,6,5", "0 1-3,5,6,8 * * 0,5,6"],
    ["0 0-23 1-10,L 1-12 5L,2#2", "0 * 1-10,L 1-12 5L,2#2"],
  ])("%s is written %s", (text, written) => expect(writeCron(read(text) as Cron)).toBe(written));
});

describe("a when is fine", () => {
  test.each<[string, When]>([
    ["of a cron", cronWhen("0 22 * * 2#2")],
    ["on leap days", cronWhen("0 22 29 2 *")],
    ["on a fifth Monday of February, every 28 years", cronWhen("0 22 * 2 1#5")],
    ["each quarter of an hour", cronWhen("*/15 * * * *")],
    ["late one day and early on another that never follows it", cronWhen("0,50 0,23 * * 1")],
    ["with 15 minutes over midnight", cronWhen("0,45 0,23 * * *")],
    [
      "every three weeks",
      { kind: "every", weeks: 3, days: [7, 1], time: "00:00", from: "2028-02-29", zone: "UTC" },
    ],
    [
      "once, at a time that a zone may leave out",
      { kind: "once", local: "2027-03-28T02:30", zone: "Europe/Amsterdam" },
    ],
  ])("%s", (_title, when) => expect(told(when)).toBe("fine"));
});

describe("a when is refused", () => {
  const every: Extract<When, { kind: "every" }> = {
    kind: "every",
    weeks: 2,
    days: [2],
    time: "22:00",
    from: "2027-01-05",
    zone: "device",
  };
  test.each<[string, When, RegExp]>([
    ["with a wrong cron", cronWhen("61 * * * *"), /^schedule-cron-wrong: minute/],
    ["on 30 February", cronWhen("0 3 30 2 *"), /^schedule-never-fires: .*no month of "0 3 30 2 \*"/],
    ["on 31 April and June", cronWhen("0 3 31 4,6 *"), /^schedule-never-fires/],
    [
      "in a zone that is not",
      cronWhen("0 3 * * *", "Europe/Atlantis"),
      /^schedule-zone-unknown: zone: "Europe\/Atlantis"/,
    ],
    ["every minute", cronWhen("* * * * *"), /^schedule-too-often: minute/],
    ["fourteen minutes apart", cronWhen("0,14 3 * * *"), /^schedule-too-often/],
    ["fourteen minutes apart over midnight", cronWhen("0,46 0,23 * * *"), /^schedule-too-often/],
    [
      "on a from that is not",
      { ...every, from: "2027-02-29" },
      /^schedule-day-wrong: from: there is no 2027-02-29/,
    ],
    ["with a day twice", { ...every, days: [2, 2] }, /^schedule-day-wrong: days/],
    [
      "once, on a day that is not",
      { kind: "once", local: "2027-02-29T02:30", zone: "device" },
      /^schedule-day-wrong: there is no 2027-02-29T02:30/,
    ],
  ])("%s", (_title, when, sentence) => expect(told(when)).toMatch(sentence));

  test("with a time that the schema does not let through either", () => {
    const wrong = readWhen({ ...every, time: "25:00" });
    expect("code" in wrong && `${wrong.code}: ${wrong.detail}`).toMatch(/^schedule-day-wrong: time/);
  });
});

test("what is read says its days and minutes, and between which days they lie", () => {
  expect(readWhen(cronWhen("0,30 2,22 * * *"))).toMatchObject({
    zone: "device",
    minutes: [120, 150, 1320, 1350],
    firstDay: null,
    lastDay: null,
  });
  const day = dayOf(2027, 5, 5);
  expect(readWhen({ kind: "once", local: "2027-05-05T12:01", zone: "UTC" })).toMatchObject({
    zone: "UTC",
    minutes: [721],
    firstDay: day,
    lastDay: day,
  });
  const every = readWhen({
    kind: "every",
    weeks: 2,
    days: [3],
    time: "12:00",
    from: "2027-05-05",
    zone: "UTC",
  });
  expect(every).toMatchObject({ minutes: [720], firstDay: day, lastDay: null });
  const fits = every.ok ? [0, 1, 7, 14, 28].map((later) => every.isDay(day + later)) : [];
  expect(fits).toEqual([true, false, false, true, true]);
});

describe("the schema refuses", () => {
  test.each<[string, unknown]>([
    ["no zone", { kind: "cron", cron: "0 3 * * *" }],
    ["an offset as zone", cronWhen("0 3 * * *", "+02:00")],
    ["a cron that is longer than anybody reads", cronWhen(`0 3 ${"1,".repeat(60)}1 * *`)],
    ["a field more", { ...cronWhen("0 3 * * *"), until: "2027-01-01" }],
    ["no days", { kind: "every", weeks: 1, days: [], time: "22:00", from: "2027-01-05", zone: "device" }],
    ["a minute that no clock has", { kind: "once", local: "2027-03-28T24:00", zone: "device" }],
  ])("%s", (_title, when) => expect(When.safeParse(when).success).toBe(false));
});
