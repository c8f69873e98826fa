import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 10, clear: 15 }, critical: { raise: 2, clear: 10 } };

/**
 * Catalogue M01, levels as Netdata ships them: available under 10 % (clear 15), critical at 98 % used (clear 90), damped by fifteen
 * minutes. A minute of hold keeps out a program that starts.
 */
export const memoryLow = defineRule({
  id: "memory-low",
  probe: "memory",
  title: {
    en: "Memory is nearly full",
    nl: "Het geheugen is bijna vol",
  },
  explain: {
    en: "{available|percent} of the memory is left; {program} uses most. Programs become slow and may be closed by the system.",
    nl: "Er is nog {available|percent} geheugen over; {program} gebruikt het meest. Programma's worden traag en het systeem kan er een afsluiten.",
  },
  advice: {
    en: "Save your work and close programs or browser tabs, starting with {program}.",
    nl: "Sla je werk op en sluit programma's of tabbladen, te beginnen met {program}.",
  },
  impact: "person",
  limits: { series: "available", levels: limits },
  raiseSeconds: 60,
  clearSeconds: 900,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: levelOf(value.availablePercent, limits, was("")),
      params: { available: value.availablePercent, program: value.top[0]?.name ?? "?" },
    },
  ],
});
