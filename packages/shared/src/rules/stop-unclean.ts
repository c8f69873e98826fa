import { defineRule } from "./define.ts";

/** Catalogue K01. It stands until the machine was next stopped in order, so it is a notice. */
export const stopUnclean = defineRule({
  id: "stop-unclean",
  probe: "crashes",
  title: {
    en: "The computer stopped without shutting down",
    nl: "De computer is uitgevallen zonder af te sluiten",
  },
  explain: {
    en: "The last stop was not an orderly one: power was lost, somebody held the power button, or the system crashed.",
    nl: "De vorige keer is de computer niet netjes afgesloten: de stroom viel weg, iemand hield de aan/uit-knop ingedrukt of het systeem crashte.",
  },
  advice: {
    en: "Once is no harm. If it comes back, look at battery, power strip and heat, and whether neighbours had it too.",
    nl: "Eén keer is niet erg. Komt het terug, kijk dan naar accu, stekkerblok en warmte, en of anderen in de buurt het ook hadden.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: value.lastStopUnclean === null ? "unknown" : value.lastStopUnclean ? "notice" : "none",
      params: {},
    },
  ],
});
