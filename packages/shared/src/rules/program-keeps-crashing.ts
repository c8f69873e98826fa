import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 3, clear: 1 } };

/** Catalogue A03: more than once in 24 hours is the level that experience packs use; three leaves room for a bad day. */
export const programKeepsCrashing = defineRule({
  id: "program-keeps-crashing",
  probe: "crashes",
  title: {
    en: "{program} keeps crashing",
    nl: "{program} crasht steeds",
  },
  explain: {
    en: "{program} crashed {count} times in the last day (last signal: {signal}).",
    nl: "{program} is de afgelopen dag {count} keer gecrasht (laatste signaal: {signal}).",
  },
  advice: {
    en: "Update the program. If it goes on, start it without add-ins, and see whether colleagues have the same.",
    nl: "Werk het programma bij. Blijft het gebeuren, start het dan zonder invoegtoepassingen en vraag of collega's het ook hebben.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 300,
  dependsOn: [],
  proposals: [],
  sharedBy: "program",
  judge: (value, was) =>
    value.programs.map((program) => ({
      subject: program.program,
      level: levelOf(program.count24Hours, limits, was(program.program)),
      params: { program: program.program, count: program.count24Hours, signal: program.signal },
    })),
});
