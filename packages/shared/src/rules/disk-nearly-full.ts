import type { ProbeValue } from "../probes/registry.ts";
import type { Severity } from "../values/severity.ts";
import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 90, clear: 80 }, critical: { raise: 98, clear: 90 } };
const gigabyte = 1e9;

type Mount = ProbeValue<"disk-space">["mounts"][number];

function fullness(mount: Mount, was: Severity | "none"): Severity | "none" {
  const level = levelOf(mount.usedPercent, limits, was);
  const scarceBytes = (was === "critical" ? 10 : 5) * gigabyte;
  return level === "critical" && mount.availableBytes >= scarceBytes ? "warning" : level;
}

/**
 * Catalogue D01, thresholds as Netdata ships them: 90/80 and 98/90, critical only under 5 GB. Critical at once: from 98 % on
 * programs begin to fail. Well again after a minute rather than their 15, because ten points of hysteresis already damp and
 * a fix that made room should end the incident.
 */
export const diskNearlyFull = defineRule({
  id: "disk-nearly-full",
  probe: "disk-space",
  title: {
    en: "Disk {mount} is nearly full",
    nl: "Schijf {mount} is bijna vol",
  },
  explain: {
    en: "{used|percent} of {mount} is in use; {free|bytes} is left. When it is full, programs cannot save and may stop.",
    nl: "{used|percent} van {mount} is in gebruik; er is nog {free|bytes} over. Als de schijf vol is, kunnen programma's niets meer opslaan en kunnen ze vastlopen.",
  },
  advice: {
    en: "Empty the bin, move large files to the network, or remove programs that are no longer used.",
    nl: "Leeg de prullenbak, verplaats grote bestanden naar het netwerk of verwijder programma's die je niet meer gebruikt.",
  },
  impact: "person",
  limits: { series: "used", levels: limits },
  raiseSeconds: 60,
  raiseSecondsAt: { critical: 0 },
  clearSeconds: 60,
  dependsOn: [],
  proposals: [{ fix: "free-disk-space", params: { mount: "mount" } }],
  sharedBy: null,
  judge: (value, was) =>
    value.mounts.map((mount) => ({
      subject: mount.mount,
      level: mount.readOnly ? "none" : fullness(mount, was(mount.mount)),
      params: { mount: mount.mount, used: mount.usedPercent, free: mount.availableBytes },
    })),
});
