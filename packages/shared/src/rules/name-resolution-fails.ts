import { defineRule } from "./define.ts";

/**
 * Catalogue N06. What programs see: the system resolves nothing, or every single server is silent. Netdata waits half a minute;
 * the probe has asked several times before it says so.
 */
export const nameResolutionFails = defineRule({
  id: "name-resolution-fails",
  probe: "dns",
  title: {
    en: "Names of websites and servers cannot be found",
    nl: "Namen van websites en servers zijn niet te vinden",
  },
  explain: {
    en: "This computer cannot turn names into addresses, so nearly everything that uses the network fails. Name servers asked: {asked}; answering: {working}.",
    nl: "Deze computer kan namen niet in adressen omzetten, dus bijna niets op het netwerk werkt. Gevraagde naamservers: {asked}; antwoord kwam van: {working}.",
  },
  advice: {
    en: "If the servers answer elsewhere, restart the resolver on this computer. If none does, the name service of the network is down.",
    nl: "Antwoorden de servers elders wel, herstart dan de resolver op deze computer. Antwoordt er geen, dan ligt de naamdienst van het netwerk plat.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 20,
  dependsOn: ["link-down", "no-address", "gateway-unreachable"],
  proposals: [
    { fix: "flush-resolver", params: {} },
    { fix: "restart-resolver", params: {} },
  ],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: value.systemResolves && (value.working > 0 || value.servers.length === 0) ? "none" : "critical",
      params: { asked: value.servers.length, working: value.working, resolver: value.localResolver },
    },
  ],
});
