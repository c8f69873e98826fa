import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instants, meanings, whenOf } from "../../../../test/schedules/arbitrary.ts";
import { languages } from "../values/text.ts";
import { fromWords } from "./from-words.ts";
import { inWords } from "./in-words.ts";
import { occurrences } from "./occurrences.ts";
import type { When } from "./when.ts";

const cron = (text: string, zone = "device"): When => ({ kind: "cron", cron: text, zone });

describe("in words", () => {
  test.each<[When, string, string]>([
    [
      cron("0 22 * * 2#2"),
      "on the second Tuesday of the month at 22:00, by the device’s own clock",
      "op de tweede dinsdag van de maand om 22:00, volgens de klok van het apparaat",
    ],
    [
      cron("30 2 * * *", "Europe/Amsterdam"),
      "every day at 02:30, by the clock of Europe/Amsterdam",
      "elke dag om 02:30, volgens de klok van Europe/Amsterdam",
    ],
    [cron("0 3 * * 1-5"), "every working day at 03:00", "elke werkdag om 03:00"],
    [cron("0 3 * * 0-6"), "every day at 03:00", "elke dag om 03:00"],
    [cron("0 3 * * 6,0"), "every Saturday and Sunday at 03:00", "elke zaterdag en zondag om 03:00"],
    [
      cron("0 3,12 1,15,L 1,7 5L"),
      "on the last Friday of the month and on days 1 and 15 of the month and on the last day of the month in January and July at 03:00 and 12:00",
      "op de laatste vrijdag van de maand en op de dagen 1 en 15 van de maand en op de laatste dag van de maand in januari en juli om 03:00 en 12:00",
    ],
    [
      cron("15 4 13 * 5"),
      "every Friday and on day 13 of the month at 04:15",
      "elke vrijdag en op dag 13 van de maand om 04:15",
    ],
    [
      cron("*/15 9 * * *"),
      "every day at 09:00, 09:15, 09:30 and 09:45",
      "elke dag om 09:00, 09:15, 09:30 en 09:45",
    ],
    [
      cron("0,30 8-10 * * *"),
      "every day at minutes 0 and 30 of hours 8, 9 and 10",
      "elke dag op de minuten 0 en 30 van de uren 8, 9 en 10",
    ],
    [
      cron("*/15 9 * * 1"),
      "every Monday at 09:00, 09:15, 09:30 and 09:45",
      "elke maandag om 09:00, 09:15, 09:30 en 09:45",
    ],
    [cron("5 * * * *"), "every day at minute 5 of every hour", "elke dag op minuut 5 van elk uur"],
    [
      { kind: "every", weeks: 2, days: [5, 2], time: "22:00", from: "2027-01-05", zone: "device" },
      "every 2 weeks on Tuesday and Friday at 22:00 from 5 January 2027",
      "elke 2 weken op dinsdag en vrijdag om 22:00 vanaf 5 januari 2027",
    ],
    [
      { kind: "every", weeks: 1, days: [2], time: "22:00", from: "2027-01-05", zone: "device" },
      "every week on Tuesday at 22:00 from 5 January 2027",
      "elke week op dinsdag om 22:00 vanaf 5 januari 2027",
    ],
    [
      { kind: "once", local: "2027-03-28T02:30", zone: "device" },
      "once on 28 March 2027 at 02:30",
      "eenmalig op 28 maart 2027 om 02:30",
    ],
  ])("%j", (when, en, nl) => {
    const full = (text: string, clock: string): string =>
      text.includes(", by") || text.includes("volgens") ? text : text + clock;
    expect(inWords(when, "en")).toBe(full(en, ", by the device’s own clock"));
    expect(inWords(when, "nl")).toBe(full(nl, ", volgens de klok van het apparaat"));
  });

  test("what comes too often is said as what it is", () => {
    expect(inWords(cron("*/10 9 * * *"), "en")).toMatch(
      /^every day at minutes 0, 10, 20, 30, 40 and 50 of hour 9,/,
    );
    expect(inWords(cron("*/10 9 * * *"), "nl")).toMatch(/op de minuten 0, 10, 20, 30, 40 en 50 van uur 9,/);
  });
  test("what cannot be read stays as it is", () => {
    expect(inWords(cron("61 * * * *"), "en")).toBe("61 * * * *, by the device’s own clock");
    const broken: When = {
      kind: "every",
      weeks: 1,
      days: [2],
      time: "22:00",
      from: "soon",
      zone: "device",
    };
    expect(inWords(broken, "en")).toMatch(/from 1 January 1970/);
    expect(inWords({ kind: "once", local: "2027-02-29T02:30", zone: "device" }, "en")).toMatch(
      /1970 at 02:30/,
    );
  });
});

test(
  "whatever is due is said in words that lead back to the same, in both languages",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        meanings,
        fc.constantFrom("device", "Europe/Amsterdam", "America/Argentina/Ushuaia", "Etc/GMT+5"),
        fc.constantFrom(...languages),
        instants,
        (meant, zone, language, fromMs) => {
          const when = whenOf(meant, zone);
          const back = fromWords(inWords(when, language), "Asia/Tokyo");
          expect(back).not.toHaveProperty("code");
          const due = (one: When) => occurrences(one, "Europe/Paris", fromMs, fromMs + 60 * 86_400_000);
          expect((back as When).zone).toBe(zone);
          expect(due(back as When)).toEqual(due(when));
        },
      ),
      { numRuns: 300, seed: 20_270_328 },
    );
  },
);

describe("from words", () => {
  const weeks = (n: number, days: number[], from = "2027-01-05", time = "22:00"): When => ({
    kind: "every",
    weeks: n,
    days,
    time,
    from,
    zone: "device",
  });
  test.each<[string, When]>([
    ["every second tuesday of the month at 22:00", cron("0 22 * * 2#2")],
    ["Every 2nd Tuesday of the month, at 22:00", cron("0 22 * * 2#2")],
    ["elke tweede dinsdag van de maand om 22:00", cron("0 22 * * 2#2")],
    ["elke 2e di van de maand om 22.00 uur", cron("0 22 * * 2#2")],
    [
      "on the first and the third Monday of the month at 7:05",
      cron("5 7 * * 1#1 1#3".replace("1#1 1#3", "1#1,1#3")),
    ],
    ["iedere laatste vrijdag van elke maand om 22 uur", cron("0 22 * * 5L")],
    ["daily at 03:00", cron("0 3 * * *")],
    ["dagelijks om 3:00", cron("0 3 * * *")],
    ["every weekday at 03:00".replace("weekday", "workday"), cron("0 3 * * 1-5")],
    ["every working day at 03:00 and 15:00", cron("0 3,15 * * 1-5")],
    ["op werkdagen om 03:00", cron("0 3 * * 1-5")],
    ["on mondays and thursdays at 03:00", cron("0 3 * * 1,4")],
    ["elke maandag, woensdag en za om 03:00", cron("0 3 * * 1,3,6")],
    ["every week on monday at 03:00", cron("0 3 * * 1")],
    ["every monday in mrt and December at 03:00", cron("0 3 * 3,12 1")],
    ["on the last day of the month at 03:00", cron("0 3 L * *")],
    ["elke laatste dag van de maand om 03:00", cron("0 3 L * *")],
    ["on days 1, 15 and the last day of the month at 03:00", cron("0 3 1,15,L * *")],
    ["every month on day 15 at 03:00", cron("0 3 15 * *")],
    ["every hour", cron("0 * * * *")],
    ["every hour on mondays", cron("0 * * * 1")],
    ["every day at minute 10 of hours 8 and 9", cron("10 8,9 * * *")],
    ["at minutes 0 and 30 of every hour", cron("0,30 * * * *")],
    ["every day and on day 5 at 03:00", cron("0 3 * * *")],
    ["every second tuesday at 22:00 from 2027-01-05", weeks(2, [2])],
    ["every other week on tuesday at 22:00 from 5 January 2027", weeks(2, [2])],
    ["elke andere dinsdag om 22:00 vanaf 5 jan 2027", weeks(2, [2])],
    ["elke 3 weken op vr en di om 22:00 vanaf 5 januari 2027", weeks(3, [2, 5])],
    ["every week on tuesday from 2027-01-05 at 22:00", weeks(1, [2])],
    ["once on 2027-03-28 at 02:30", { kind: "once", local: "2027-03-28T02:30", zone: "device" }],
    ["eenmalig 28 mrt 2027 om 2:30", { kind: "once", local: "2027-03-28T02:30", zone: "device" }],
    ["every day at 03:00 by the clock of Asia/Tokyo", cron("0 3 * * *", "Asia/Tokyo")],
    ["elke dag om 03:00, volgens de klok van Asia/Tokyo ", cron("0 3 * * *", "Asia/Tokyo")],
  ])("%s", (words, when) => expect(fromWords(words)).toEqual(when));

  test("a zone that is given beside them counts where they name none", () => {
    expect(fromWords("every day at 03:00", "Asia/Tokyo")).toEqual(cron("0 3 * * *", "Asia/Tokyo"));
    expect(fromWords("every day at 03:00 by the device's own clock", "Asia/Tokyo")).toEqual(
      cron("0 3 * * *"),
    );
    expect(fromWords("every day at 03:00 by the clock of UTC", "Asia/Tokyo")).toEqual(
      cron("0 3 * * *", "UTC"),
    );
  });

  test.each([
    ["", /schedule-words-unclear: it says no time/],
    ["every blue moon", /the word "blue" is not known/],
    ["every tuesday", /it says no time/],
    ["at 22:00", /it says no days: add "every day"/],
    ["every second tuesday at 22:00", /say which: "of the month", or from when/],
    ["elke 2 weken op dinsdag om 22:00", /say from when/],
    ["every tuesday at 22:00 from 2027-01-05", /only weeks are counted from a day/],
    ["every day at 22:00 and 23:30", /22:00 and 23:30 take more than one schedule/],
    ["every day at 22:00 on minute 5 of every hour", /times and minutes of hours: say one/],
    ["every tuesday 22:00", /it is not clear from "22:00" on/],
    ["every third tuesday at 22:00", /it is not clear from "every third tuesday at 22:00" on/],
    ["every tuesday at 22:00 in", /it is not clear from "in" on/],
    ["once on 2027-03-28 at 02:30 and 03:30", /one time, no more/],
    ["once on 2027-03-28 at 02:30 every hour", /one time, no more/],
    ["once on 2027-03-28 every hour", /one time, no more/],
    ["once on 2027-03-28 at 02:30 every monday", /two things at once/],
    ["once on 2027-03-28 at 02:30 from 2027-01-01", /two things at once/],
    ["once on 2027-03-28 at 02:30 in may", /two things at once/],
    ["every 2 weeks on monday and on day 3 at 02:30 from 2027-01-01", /two things at once/],
    [
      "every 2 weeks on monday and on the last day of the month at 02:30 from 2027-01-01",
      /two things at once/,
    ],
    ["every 2 weeks on monday every day at 02:30 from 2027-01-01", /two things at once/],
    [
      "every 2 weeks on monday and on the first monday of the month at 02:30 from 2027-01-01",
      /two things at once/,
    ],
    ["every day at 25 hours", /schedule-cron-wrong: hour: "25"/],
    ["every day at 25:00", /the word "25:00" is not known/],
    ["on day 30 in february at 03:00", /schedule-never-fires/],
    ["once on 31 april 2027 at 02:30", /schedule-day-wrong: there is no 2027-04-31/],
    ["every 2 weeks on monday at 02:30 from 2027-02-29", /schedule-day-wrong: from/],
    ["every 60 weeks on monday at 02:30 from 2027-02-01", /weeks/],
    ["every 0 weeks on monday at 02:30 from 2027-02-01", /weeks/],
    ["every day at 03:00 by the clock of Europe/Atlantis", /schedule-zone-unknown/],
  ])("%j is refused", (words, sentence) => {
    const when = fromWords(words);
    expect("ok" in when ? `${when.code}: ${when.detail}` : when).toMatch(sentence);
  });
});
