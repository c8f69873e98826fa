import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 2, clear: 1 }, critical: { raise: 240, clear: 120 } };
const settlingSeconds = 17 * 60;

/**
 * Catalogue T01: over 2 s a warning, over 240 s critical (Kerberos breaks at 300). In the first 17 minutes after a start the time
 * service is still at work, so only the critical level counts then, and that at once.
 */
export const clockWrong = defineRule({
  id: "clock-wrong",
  probe: "clock",
  title: {
    en: "The clock is {off|duration} off",
    nl: "De klok wijkt {off|duration} af",
  },
  explain: {
    en: "This computer's clock differs {off|duration} from {source}. Past five minutes signing in fails, and certificates seem invalid.",
    nl: "De klok van deze computer wijkt {off|duration} af van {source}. Vanaf vijf minuten mislukt aanmelden en lijken certificaten ongeldig.",
  },
  advice: {
    en: "Set the clock by the time server. If it comes back after every start, the battery on the mainboard is empty.",
    nl: "Zet de klok gelijk met de tijdserver. Komt het na elke start terug, dan is de batterij op het moederbord leeg.",
  },
  impact: "person",
  raiseSeconds: 120,
  raiseSecondsAt: { critical: 0 },
  clearSeconds: 60,
  dependsOn: [],
  proposals: [{ fix: "set-clock", params: {} }],
  sharedBy: null,
  judge: (value, was) => {
    if (value.offsetSeconds === null) return "unknown";
    const off = Math.abs(value.offsetSeconds);
    const level = levelOf(off, limits, was(""));
    const isSettling = value.uptimeSeconds < settlingSeconds && was("") === "none";
    return [
      {
        subject: "",
        level: isSettling && level !== "critical" ? "none" : level,
        params: { off, ahead: value.offsetSeconds, source: value.sourceName ?? value.source },
      },
    ];
  },
});
