import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 1, clear: 0 } };

/** Catalogue U02. One event is often harmless; five minutes of it in each reading is not. */
export const throttled = defineRule({
  id: "throttled",
  probe: "temperature",
  title: {
    en: "The processor slows itself down because of heat",
    nl: "De processor schakelt terug door warmte",
  },
  explain: {
    en: "The processor has been slowing down for some minutes; in the last half minute: {count} times.",
    nl: "De processor schakelt al enkele minuten terug; de afgelopen halve minuut {count} keer.",
  },
  advice: {
    en: "Free the vents, look for a program that keeps the processor busy, and use the right power adapter.",
    nl: "Maak de ventilatieopeningen vrij, zoek een programma dat de processor bezighoudt en gebruik de juiste adapter.",
  },
  impact: "person",
  raiseSeconds: 300,
  clearSeconds: 900,
  dependsOn: ["too-hot"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level:
        value.throttledSinceLast === null ? "unknown" : levelOf(value.throttledSinceLast, limits, was("")),
      params: { count: value.throttledSinceLast ?? 0 },
    },
  ],
});
