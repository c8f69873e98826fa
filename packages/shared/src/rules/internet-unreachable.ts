import { defineRule } from "./define.ts";

/** Catalogue N08. Whatever is nearer speaks first: link, address, gateway, names. */
export const internetUnreachable = defineRule({
  id: "internet-unreachable",
  probe: "internet",
  title: {
    en: "The internet is out of reach",
    nl: "Internet is niet bereikbaar",
  },
  explain: {
    en: "The local network works, but the check address on the internet does not answer.",
    nl: "Het lokale netwerk werkt, maar het controleadres op internet antwoordt niet.",
  },
  advice: {
    en: "If more devices have it, call the internet provider. If only this one does, look at firewall and VPN.",
    nl: "Hebben meer apparaten het, bel dan de internetprovider. Heeft alleen dit apparaat het, kijk dan naar firewall en VPN.",
  },
  impact: "many",
  raiseSeconds: 30,
  clearSeconds: 30,
  dependsOn: ["link-down", "no-address", "gateway-unreachable", "name-resolution-fails"],
  proposals: [],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: value.verdict === "not-checked" ? "unknown" : value.verdict === "none" ? "critical" : "none",
      params: {},
    },
  ],
});
