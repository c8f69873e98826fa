import { defineRule, levelOf, type Levels } from "./define.ts";

const day = 86_400;
const limits: Levels = {
  notice: { raise: 14 * day, clear: 7 * day },
  warning: { raise: 30 * day, clear: 14 * day },
};

/** Catalogue W01: no news about updates is not good news. Two weeks, and a month (our proposal). */
export const updatesNotChecked = defineRule({
  id: "updates-not-checked",
  probe: "updates",
  title: {
    en: "This computer has not looked for updates for {age|duration}",
    nl: "Deze computer zocht al {age|duration} niet naar updates",
  },
  explain: {
    en: "The list of updates is {age|duration} old, so nobody knows which ones are missing.",
    nl: "De lijst met updates is {age|duration} oud, dus niemand weet welke er ontbreken.",
  },
  advice: {
    en: "See whether the update service is switched on and reaches its server.",
    nl: "Kijk of de updateservice aanstaat en zijn server bereikt.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: value.listsAgeSeconds === null ? "unknown" : levelOf(value.listsAgeSeconds, limits, was("")),
      params: { age: value.listsAgeSeconds ?? 0 },
    },
  ],
});
