import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 1, clear: 0 }, critical: { raise: 3, clear: 0 } };

/** Catalogue M01: any program ended for want of memory in the last thirty minutes (Netdata), well again after ten. */
export const memoryExhausted = defineRule({
  id: "memory-exhausted",
  probe: "memory",
  title: {
    en: "The system closed a program for want of memory",
    nl: "Het systeem sloot een programma af door geheugengebrek",
  },
  explain: {
    en: "No memory was left, so the system ended programs; in the last half hour: {count}. Unsaved work in them is gone.",
    nl: "Het geheugen was op, dus sloot het systeem programma's af; het afgelopen halfuur: {count}. Niet-opgeslagen werk daarin is weg.",
  },
  advice: {
    en: "Start the program again. If it happens more often, look at which program grows, and at the size of the memory.",
    nl: "Start het programma opnieuw. Gebeurt het vaker, kijk dan welk programma groeit en hoeveel geheugen erin zit.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 600,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: levelOf(value.oomKills30Minutes, limits, was("")),
      params: { count: value.oomKills30Minutes },
    },
  ],
});
