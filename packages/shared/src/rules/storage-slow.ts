import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 40, clear: 20 } };

/** Catalogue D05; waiting for storage as Netdata ships it: 40/20 over ten minutes, thirty minutes of damping both ways. */
export const storageSlow = defineRule({
  id: "storage-slow",
  probe: "processor",
  title: {
    en: "The computer waits for its disk",
    nl: "De computer wacht op zijn schijf",
  },
  explain: {
    en: "{wait|percent} of the processor's time goes to waiting for storage. Opening and saving files is slow.",
    nl: "{wait|percent} van de processortijd gaat op aan wachten op opslag. Bestanden openen en opslaan gaat traag.",
  },
  advice: {
    en: "See which program reads or writes so much: a scan, an index or a sync. Look at the disk's health as well.",
    nl: "Kijk welk programma zo veel leest of schrijft: een scan, een index of een synchronisatie. Kijk ook naar de gezondheid van de schijf.",
  },
  impact: "person",
  limits: { series: "io-wait", levels: limits },
  raiseSeconds: 1800,
  clearSeconds: 1800,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level: levelOf(value.ioWaitPercent, limits, was("")),
      params: { wait: value.ioWaitPercent },
    },
  ],
});
