import { defineRule, levelOf, type Levels } from "./define.ts";

const hour = 3600;
const limits: Levels = {
  warning: { raise: 8 * hour, clear: 48 * hour },
  critical: { raise: 2 * hour, clear: 24 * hour },
};

/**
 * Catalogue D01, forecast as Netdata ships it: full within 8 h (clear 48 h), critical within 2 h (clear 24 h), at the rate of
 * the last 40 minutes. Silent where the disk is nearly full already: that rule speaks then.
 * No fix is proposed: freeing space is worth its risk from 90 % on, and what writes so fast has to be found by a person.
 */
export const diskFullSoon = defineRule({
  id: "disk-full-soon",
  probe: "disk-space",
  title: {
    en: "Disk {mount} will be full in about {fullIn|duration}",
    nl: "Schijf {mount} is over ongeveer {fullIn|duration} vol",
  },
  explain: {
    en: "{mount} is filling fast: at the present rate it is full in {fullIn|duration}. {free|bytes} is left now.",
    nl: "{mount} loopt snel vol: in dit tempo is de schijf over {fullIn|duration} vol. Nu is er nog {free|bytes} over.",
  },
  advice: {
    en: "Find what is writing so much (a log, a download, a backup) and stop it before the disk is full.",
    nl: "Zoek uit wat er zoveel schrijft (een logbestand, een download, een back-up) en stop dat voordat de schijf vol is.",
  },
  impact: "nobody",
  raiseSeconds: 600,
  clearSeconds: 900,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) =>
    value.mounts.map((mount) => ({
      subject: mount.mount,
      level:
        mount.readOnly || mount.usedPercent >= 90 || mount.fullInSeconds === null
          ? "none"
          : levelOf(mount.fullInSeconds, limits, was(mount.mount)),
      params: { mount: mount.mount, fullIn: mount.fullInSeconds ?? 0, free: mount.availableBytes },
    })),
});
