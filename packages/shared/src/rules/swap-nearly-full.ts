import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 90, clear: 80 }, critical: { raise: 98, clear: 90 } };

/** Catalogue M01, levels and damping as Netdata ships them: 90/80 and 98/90, up 30 s, down 15 min. A device without swap is well. */
export const swapNearlyFull = defineRule({
  id: "swap-nearly-full",
  probe: "memory",
  title: {
    en: "Swap space is nearly full",
    nl: "Het wisselgeheugen is bijna vol",
  },
  explain: {
    en: "{used|percent} of the swap space is in use. When it is full, the system closes programs.",
    nl: "{used|percent} van het wisselgeheugen is in gebruik. Als het vol is, sluit het systeem programma's af.",
  },
  advice: {
    en: "Close programs that are not needed. A restart empties it. If it is like this every day, the computer needs more memory.",
    nl: "Sluit programma's die niet nodig zijn. Een herstart maakt het leeg. Is het elke dag zo, dan heeft de computer meer geheugen nodig.",
  },
  impact: "person",
  limits: { series: "swap-used", levels: limits },
  raiseSeconds: 30,
  clearSeconds: 900,
  dependsOn: ["memory-low"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: value.swapUsedPercent === null ? "none" : levelOf(value.swapUsedPercent, limits, was("")),
      params: { used: value.swapUsedPercent ?? 0 },
    },
  ],
});
