import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { notice: { raise: 1, clear: 0 }, warning: { raise: 20, clear: 10 } };

/**
 * Catalogue W01. Four hours of the device being on: after that the nightly or lunch-time installation had its chance. Laptops sleep
 * at night, so a hold of days would never end.
 */
export const securityUpdatesWaiting = defineRule({
  id: "security-updates-waiting",
  probe: "updates",
  title: {
    en: "Security updates are waiting: {count}",
    nl: "Beveiligingsupdates staan klaar: {count}",
  },
  explain: {
    en: "Updates that close security holes are known and have not been installed: {count} of {pending} waiting updates.",
    nl: "Updates die beveiligingslekken dichten, zijn bekend maar niet geïnstalleerd: {count} van de {pending} wachtende updates.",
  },
  advice: {
    en: "Install them, and see why that did not happen by itself.",
    nl: "Installeer ze en zoek uit waarom dat niet vanzelf ging.",
  },
  impact: "nobody",
  raiseSeconds: 14400,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: value.pendingSecurity === null ? "unknown" : levelOf(value.pendingSecurity, limits, was("")),
      params: { count: value.pendingSecurity ?? 0, pending: value.pending ?? "?" },
    },
  ],
});
