import { defineRule } from "./define.ts";

/** Catalogue N01. The cause of everything that needs the network, so it silences the rules that name it. */
export const linkDown = defineRule({
  id: "link-down",
  probe: "link",
  title: {
    en: "No network connection",
    nl: "Geen netwerkverbinding",
  },
  explain: {
    en: "No cable has a signal and no Wi-Fi is joined. This computer reaches nothing outside itself.",
    nl: "Geen kabel heeft signaal en er is geen wifi verbonden. Deze computer bereikt niets buiten zichzelf.",
  },
  advice: {
    en: "Plug the cable in at both ends, or switch Wi-Fi on and join the network. Try another port or dock.",
    nl: "Steek de kabel aan beide kanten goed in, of zet wifi aan en maak verbinding. Probeer een andere poort of een ander dock.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 10,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: value.anyCarrier === null ? "unknown" : value.anyCarrier ? "none" : "critical",
      params: {},
    },
  ],
});
