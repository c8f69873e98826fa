import type { ProbeValue } from "../probes/registry.ts";
import type { Observation } from "./define.ts";
import { defineRule } from "./define.ts";

function speedLevel(one: ProbeValue<"link">["interfaces"][number]): Observation["level"] {
  if (!one.up || !one.carrier) return "none";
  if (one.duplex === "half") return "warning";
  if (one.megabitsPerSecond === null) return "unknown";
  return one.megabitsPerSecond <= 100 ? "notice" : "none";
}

/** Catalogue N13. Half duplex today is always a failed negotiation; 100 Mbit/s may be an old switch, so it is only a notice. */
export const linkSlow = defineRule({
  id: "link-slow",
  probe: "link",
  title: {
    en: "Network cable {interface} is slower than it should be",
    nl: "Netwerkkabel {interface} is trager dan zou moeten",
  },
  explain: {
    en: "{interface} runs at {speed} Mbit/s, {duplex} duplex. A cable or port in order gives 1000 Mbit/s, full duplex.",
    nl: "{interface} werkt op {speed} Mbit/s, {duplex} duplex. Een goede kabel of poort haalt 1000 Mbit/s, full duplex.",
  },
  advice: {
    en: "Try another cable, another port, and without the dock.",
    nl: "Probeer een andere kabel, een andere poort, en zonder het dock.",
  },
  impact: "nobody",
  raiseSeconds: 60,
  clearSeconds: 60,
  dependsOn: ["link-down"],
  proposals: [],
  sharedBy: null,
  judge: (value) =>
    value.interfaces
      .filter((one) => one.kind === "wired")
      .map((one) => ({
        subject: one.name,
        level: speedLevel(one),
        params: { interface: one.name, speed: one.megabitsPerSecond ?? "?", duplex: one.duplex },
      })),
});
