import { worstSeverity } from "../values/severity.ts";
import { defineRule, levelOf, type Levels } from "./define.ts";

const load: Levels = { warning: { raise: 2, clear: 1.5 } };
const pressure: Levels = { warning: { raise: 60, clear: 40 } };

/**
 * Catalogue U01: two and more tasks per core in the queue for fifteen minutes (Netdata), or work that waits for most of five minutes
 * (PSI, our proposal). Catches what `busy` misses: many small programs, or a hypervisor that takes the time.
 */
export const processorCrowded = defineRule({
  id: "processor-crowded",
  probe: "processor",
  title: {
    en: "Programs wait for the processor",
    nl: "Programma's moeten op de processor wachten",
  },
  explain: {
    en: "More work is waiting than the processor can do ({load} programs per core, waiting {pressure|percent} of the time).",
    nl: "Er wacht meer werk dan de processor aankan ({load} programma's per kern; die wachten {pressure|percent} van de tijd).",
  },
  advice: {
    en: "Close programs that are not needed. If it is always so at this hour, move the scan or backup that runs then.",
    nl: "Sluit programma's die niet nodig zijn. Is het altijd rond deze tijd, verplaats dan de scan of back-up die dan loopt.",
  },
  impact: "person",
  raiseSeconds: 300,
  clearSeconds: 900,
  dependsOn: ["processor-busy"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: worstSeverity(
        [
          levelOf(value.load15PerCore, load, was("")),
          levelOf(value.pressure300Percent ?? 0, pressure, was("")),
        ].filter((level) => level !== "none"),
      ),
      params: { load: value.load15PerCore, pressure: value.pressure300Percent ?? "?" },
    },
  ],
});
