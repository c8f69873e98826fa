import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 10, clear: 5 }, critical: { raise: 20, clear: 10 } };

/**
 * Catalogue N12 and G01. Netdata warns at 5 % and 10 % over ten minutes; of 20 heartbeats one is 5 %, so two and four are
 * needed here. While the link is down nothing is known: the collector sees that by itself.
 */
export const collectorPathLossy = defineRule({
  id: "collector-path-lossy",
  probe: "collector-path",
  title: {
    en: "The line to the support server loses messages",
    nl: "De lijn naar de supportserver verliest berichten",
  },
  explain: {
    en: "{loss|percent} of the last heartbeats got no answer. Other programs on this network will notice it as well.",
    nl: "{loss|percent} van de laatste controleberichten kreeg geen antwoord. Andere programma's op dit netwerk merken dat ook.",
  },
  advice: {
    en: "Look at Wi-Fi signal and cable first, then at VPN and the internet connection.",
    nl: "Kijk eerst naar wifi-signaal en kabel, dan naar VPN en de internetverbinding.",
  },
  impact: "person",
  limits: { series: "loss", levels: limits },
  raiseSeconds: 60,
  clearSeconds: 1800,
  dependsOn: ["link-down", "no-address", "gateway-unreachable"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level:
        !value.connected || value.lossPercent === null
          ? "unknown"
          : levelOf(value.lossPercent, limits, was("")),
      params: { loss: value.lossPercent ?? 0 },
    },
  ],
});
