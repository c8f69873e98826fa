import { defineRule } from "./define.ts";

const reached = { yes: "none", no: "critical", unknown: "unknown" } as const;

/**
 * Catalogue N07. By the neighbour table and not by ping, which many gateways drop. A device without a default route may be meant
 * to have none, so that is unknown.
 */
export const gatewayUnreachable = defineRule({
  id: "gateway-unreachable",
  probe: "gateway",
  title: {
    en: "The way out of the network does not answer",
    nl: "De uitgang van het netwerk antwoordt niet",
  },
  explain: {
    en: "The gateway {gateway} on {interface} does not answer, so nothing outside the local network can be reached.",
    nl: "De gateway {gateway} op {interface} antwoordt niet; alles buiten het lokale netwerk is dus onbereikbaar.",
  },
  advice: {
    en: "If colleagues nearby have it too, the router or switch is the cause. Otherwise reconnect the cable or Wi-Fi.",
    nl: "Hebben collega's in de buurt het ook, dan ligt het aan de router of switch. Verbind anders de kabel of wifi opnieuw.",
  },
  impact: "many",
  raiseSeconds: 5,
  clearSeconds: 10,
  dependsOn: ["link-down", "no-address"],
  proposals: [{ fix: "renew-lease", params: { interface: "interface" } }],
  sharedBy: "gateway",
  judge: (value) => [
    {
      subject: "",
      level: value.address === null ? "unknown" : reached[value.reachable],
      params: { gateway: value.address ?? "-", interface: value.interface ?? "-" },
    },
  ],
});
