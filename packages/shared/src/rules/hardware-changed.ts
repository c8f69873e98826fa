import { defineRule } from "./define.ts";

/**
 * Hardware that came or went since yesterday: a module that works loose looks like this, and so does theft. It ends by itself
 * with the next inventory.
 */
export const hardwareChanged = defineRule({
  id: "hardware-changed",
  probe: "inventory",
  title: {
    en: "Hardware of this computer changed",
    nl: "De hardware van deze computer is veranderd",
  },
  explain: {
    en: "Parts that changed since yesterday: {count}. The first: {what}, from {from} to {to}.",
    nl: "Onderdelen die sinds gisteren zijn veranderd: {count}. Het eerste: {what}, van {from} naar {to}.",
  },
  advice: {
    en: "If nobody worked on it, ask the employee, and look whether a module is loose.",
    nl: "Heeft niemand eraan gewerkt, vraag het dan de medewerker en kijk of er een module los zit.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value) => {
    const changes = value.changes.filter((change) => change.kind === "hardware");
    const first = changes[0];
    return [
      {
        subject: "",
        level: first ? "notice" : "none",
        params: {
          count: changes.length,
          what: first?.what ?? "-",
          from: first?.from ?? "-",
          to: first?.to ?? "-",
        },
      },
    ];
  },
});
