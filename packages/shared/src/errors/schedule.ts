import { entry } from "./entry.ts";

/** What is wrong with when a schedule is due, with a calendar of days, or with words that say it. */
export const scheduleErrors = {
  "schedule-cron-wrong": entry(
    400,
    false,
    ["A field of the cron is not what cron allows", "Een veld van de cron is niet wat cron toelaat"],
    [
      "Correct the field that is named; the five are minute, hour, day of the month, month, day of the week.",
      "Verbeter het genoemde veld; de vijf zijn minuut, uur, dag van de maand, maand, dag van de week.",
    ],
  ),
  "schedule-never-fires": entry(
    400,
    false,
    ["There is no day on which this schedule is due", "Er is geen dag waarop dit schema aan de beurt is"],
    [
      "Choose days that exist in those months; 30 February never comes.",
      "Kies dagen die in die maanden bestaan; 30 februari komt nooit.",
    ],
  ),
  "schedule-too-often": entry(
    400,
    false,
    [
      "The schedule is due more often than each quarter of an hour",
      "Het schema is vaker aan de beurt dan elk kwartier",
    ],
    [
      "Leave at least 15 minutes between two times; what must be watched more often is for a probe.",
      "Laat minstens 15 minuten tussen twee keren; wat vaker bekeken moet worden is voor een meting.",
    ],
  ),
  "schedule-day-wrong": entry(
    400,
    false,
    ["A day is named that does not exist, or twice", "Er is een dag genoemd die niet bestaat, of twee keer"],
    ["Correct the day that is named.", "Verbeter de genoemde dag."],
  ),
  "schedule-zone-unknown": entry(
    400,
    false,
    ["There is no such time zone", "Die tijdzone bestaat niet"],
    [
      'Name one as the IANA does, such as Europe/Amsterdam, or "device" for the device’s own.',
      'Noem er een zoals de IANA, zoals Europe/Amsterdam, of "device" voor die van het apparaat zelf.',
    ],
  ),
  "schedule-words-unclear": entry(
    400,
    false,
    ["These words do not say when", "Deze woorden zeggen niet wanneer"],
    [
      'Say it as "every second tuesday of the month at 22:00" or "every 2 weeks on tuesday at 22:00 from 2027-01-05", or write a cron.',
      'Zeg het als "elke tweede dinsdag van de maand om 22:00" of "elke 2 weken op dinsdag om 22:00 vanaf 2027-01-05", of schrijf een cron.',
    ],
  ),
  "calendar-wrong": entry(
    400,
    false,
    ["The calendar of days is not one", "De kalender met dagen is er geen"],
    [
      "It is JSON with a name, and days that each have a date and a name in English and Dutch; correct what is named.",
      "Het is JSON met een naam, en dagen die elk een datum en een naam in het Engels en Nederlands hebben; verbeter wat genoemd wordt.",
    ],
  ),
} as const;
