import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: -75, clear: -70 } };

/** Catalogue N03: under -75 dBm for ten minutes. */
export const weakWifi = defineRule({
  id: "weak-wifi",
  probe: "link",
  title: {
    en: "Wi-Fi is weak here",
    nl: "De wifi is hier zwak",
  },
  explain: {
    en: "{interface} receives the network at {signal} dBm. Below -75 dBm calls and shared files suffer.",
    nl: "{interface} ontvangt het netwerk met {signal} dBm. Onder -75 dBm haperen gesprekken en gedeelde bestanden.",
  },
  advice: {
    en: "Move closer to an access point or use a cable. If several people have it in one place, that place needs an access point.",
    nl: "Ga dichter bij een toegangspunt zitten of gebruik een kabel. Hebben meer mensen het op dezelfde plek, dan hoort daar een toegangspunt bij.",
  },
  impact: "person",
  limits: { series: "signal", levels: limits },
  raiseSeconds: 600,
  clearSeconds: 300,
  dependsOn: ["link-down"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) =>
    value.interfaces
      .filter((one) => one.kind === "wireless")
      .map((one) => ({
        subject: one.name,
        level:
          !one.up || !one.carrier
            ? "none"
            : one.signalDbm === null
              ? "unknown"
              : levelOf(one.signalDbm, limits, was(one.name)),
        params: { interface: one.name, signal: one.signalDbm ?? 0 },
      })),
});
