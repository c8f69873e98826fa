import { defineRule, levelOf, type Levels } from "./define.ts";

const wired: Levels = { warning: { raise: 2, clear: 1 } };
const wireless: Levels = { warning: { raise: 10, clear: 5 } };

/** Catalogue N12, thresholds as Netdata ships them: 2 % on a cable, 10 % on Wi-Fi. Well again after an hour, as theirs. */
export const linkLossy = defineRule({
  id: "link-lossy",
  probe: "link",
  title: {
    en: "{interface} loses network packets",
    nl: "{interface} verliest netwerkpakketten",
  },
  explain: {
    en: "{drops|percent} of what comes in over {interface} is dropped or damaged. Calls stutter and downloads are slow.",
    nl: "{drops|percent} van wat er via {interface} binnenkomt, gaat verloren of is beschadigd. Gesprekken haperen en downloads zijn traag.",
  },
  advice: {
    en: "On a cable: try another cable and port. On Wi-Fi: move closer to the access point, or use a cable.",
    nl: "Met een kabel: probeer een andere kabel en poort. Met wifi: ga dichter bij het toegangspunt zitten of gebruik een kabel.",
  },
  impact: "person",
  raiseSeconds: 60,
  clearSeconds: 3600,
  dependsOn: ["link-down"],
  proposals: [],
  sharedBy: null,
  judge: (value, was) =>
    value.interfaces
      .filter((one) => one.kind !== "virtual")
      .map((one) => ({
        subject: one.name,
        level:
          one.dropPercent === null
            ? "unknown"
            : levelOf(one.dropPercent, one.kind === "wireless" ? wireless : wired, was(one.name)),
        params: { interface: one.name, drops: one.dropPercent ?? 0 },
      })),
});
