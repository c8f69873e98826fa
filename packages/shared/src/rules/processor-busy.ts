import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 85, clear: 75 }, critical: { raise: 95, clear: 85 } };

/** Catalogue U01, levels as Netdata ships them: 85/75 and 95/85 over ten minutes, damped by fifteen. */
export const processorBusy = defineRule({
  id: "processor-busy",
  probe: "processor",
  title: {
    en: "The processor has been very busy for a while",
    nl: "De processor is al een tijd erg druk",
  },
  explain: {
    en: "The processor is busy for {busy|percent}; {program} uses most of it. Everything responds slowly.",
    nl: "De processor is {busy|percent} bezet; {program} gebruikt het meest. Alles reageert traag.",
  },
  advice: {
    en: "Save your work and close {program} if it hangs. If it is a scan or an update, let it finish.",
    nl: "Sla je werk op en sluit {program} als dat hangt. Is het een scan of een update, laat die dan afmaken.",
  },
  impact: "person",
  limits: { series: "busy", levels: limits },
  raiseSeconds: 600,
  clearSeconds: 900,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: levelOf(value.busyPercent, limits, was("")),
      params: { busy: value.busyPercent, program: value.top[0]?.name ?? "?" },
    },
  ],
});
