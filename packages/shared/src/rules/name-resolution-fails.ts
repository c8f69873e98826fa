import type { ProbeValue } from "../probes/registry.ts";
import { defineRule } from "./define.ts";

function resolves(value: ProbeValue<"dns">): boolean {
  if (value.systemResolves) return value.working > 0 || value.servers.length === 0;
  // Every server that works says that the name which was asked for does not exist. So names are found here, only not that
  // one: a network without a way out is not a broken one.
  const told = value.servers.filter((server) => server.works).map((server) => server.outside);
  return told.length > 0 && told.every((answer) => answer === "no-such-name");
}

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
    // A restart empties the cache as well, and helps where the resolver itself is dead.
    { fix: "restart-resolver", params: {} },
    { fix: "flush-resolver", params: {} },
  ],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: resolves(value) ? "none" : "critical",
      params: { asked: value.servers.length, working: value.working, resolver: value.localResolver },
    },
  ],
});
