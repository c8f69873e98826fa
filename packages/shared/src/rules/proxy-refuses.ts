import { defineRule } from "./define.ts";

/** Catalogue N09. */
export const proxyRefuses = defineRule({
  id: "proxy-refuses",
  probe: "internet",
  title: {
    en: "The proxy {proxy} refuses this computer",
    nl: "De proxy {proxy} weigert deze computer",
  },
  explain: {
    en: "Traffic to the internet goes through {proxy}, and that does not let it pass. Updates and web pages fail.",
    nl: "Verkeer naar internet gaat via {proxy}, en die laat het niet door. Updates en webpagina's werken niet.",
  },
  advice: {
    en: "See whether the proxy settings are those of this office, and whether the account may use it.",
    nl: "Kijk of de proxy-instellingen bij dit kantoor horen en of het account er gebruik van mag maken.",
  },
  impact: "person",
  raiseSeconds: 30,
  clearSeconds: 30,
  dependsOn: ["link-down", "no-address", "gateway-unreachable", "name-resolution-fails"],
  proposals: [],
  sharedBy: "proxy",
  judge: (value) => [
    {
      subject: "",
      level:
        value.verdict === "not-checked" ? "unknown" : value.verdict === "proxy-refuses" ? "critical" : "none",
      params: { proxy: value.proxyHost ?? "?" },
    },
  ],
});
