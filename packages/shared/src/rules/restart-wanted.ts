import { defineRule, levelOf, type Levels } from "./define.ts";

const day = 86_400;
const limits: Levels = {
  notice: { raise: 3 * day, clear: 3 * day },
  warning: { raise: 7 * day, clear: 7 * day },
};

/** Catalogue W02: three days is the longest an employee may put a restart off there; a week is a warning. */
export const restartWanted = defineRule({
  id: "restart-wanted",
  probe: "updates",
  title: {
    en: "This computer has waited {waited|duration} for a restart",
    nl: "Deze computer wacht al {waited|duration} op een herstart",
  },
  explain: {
    en: "Updates were installed that only work after a restart ({by}).",
    nl: "Er zijn updates geïnstalleerd die pas na een herstart werken ({by}).",
  },
  advice: {
    en: "Restart at the end of the day. Save your work first.",
    nl: "Herstart aan het eind van de dag. Sla eerst je werk op.",
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
      level: !value.restartWanted
        ? "none"
        : value.restartWantedSeconds === null
          ? "unknown"
          : levelOf(value.restartWantedSeconds, limits, was("")),
      params: {
        waited: value.restartWantedSeconds ?? 0,
        by: value.restartWantedBy.slice(0, 3).join(", ") || "?",
      },
    },
  ],
});
