import { defineRule } from "./define.ts";

/**
 * Catalogue N04. Only while the device has no routable address at all: an unused second port without one is no fault. Half a
 * minute, because a lease takes some seconds after the link comes up.
 */
export const noAddress = defineRule({
  id: "no-address",
  probe: "link",
  title: {
    en: "The network gives this computer no address",
    nl: "Deze computer krijgt geen adres van het netwerk",
  },
  explain: {
    en: "{interface} is connected but has no usable address ({address}), so the network's address service (DHCP) did not answer.",
    nl: "{interface} is verbonden maar heeft geen bruikbaar adres ({address}); de adresdienst van het netwerk (DHCP) heeft dus niet geantwoord.",
  },
  advice: {
    en: "If colleagues nearby have it too, the network is the cause. Otherwise unplug the cable or leave the Wi-Fi, and join again.",
    nl: "Hebben collega's in de buurt het ook, dan ligt het aan het netwerk. Anders: trek de kabel los of verbreek de wifi en maak opnieuw verbinding.",
  },
  impact: "person",
  raiseSeconds: 30,
  clearSeconds: 10,
  dependsOn: ["link-down"],
  proposals: [{ fix: "renew-lease", params: { interface: "interface" } }],
  sharedBy: null,
  judge: (value) =>
    value.interfaces
      .filter((one) => one.kind !== "virtual")
      .map((one) => ({
        subject: one.name,
        level: one.up && one.carrier && !value.anyRoutableAddress ? "critical" : "none",
        params: { interface: one.name, address: one.addresses[0] ?? "-" },
      })),
});
