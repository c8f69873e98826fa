import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 500, clear: 300 }, critical: { raise: 1000, clear: 700 } };

/** Catalogue N12: Netdata warns at 500 ms and is critical at 1,000 ms, damped by half an hour. */
export const collectorPathSlow = defineRule({
  id: "collector-path-slow",
  probe: "collector-path",
  title: {
    en: "The line to the support server is slow",
    nl: "De lijn naar de supportserver is traag",
  },
  explain: {
    en: "An answer takes {roundTrip} ms. Remote desktops and calls become hard to use at that.",
    nl: "Een antwoord duurt {roundTrip} ms. Werken op afstand en bellen wordt dan lastig.",
  },
  advice: {
    en: "See whether a large upload or download is going on, and whether colleagues have it too.",
    nl: "Kijk of er een grote upload of download bezig is en of collega's het ook hebben.",
  },
  impact: "person",
  limits: { series: "round-trip", levels: limits },
  raiseSeconds: 300,
  clearSeconds: 1800,
  dependsOn: ["link-down", "no-address", "gateway-unreachable"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level:
        !value.connected || value.roundTripMs === null
          ? "unknown"
          : levelOf(value.roundTripMs, limits, was("")),
      params: { roundTrip: value.roundTripMs ?? 0 },
    },
  ],
});
