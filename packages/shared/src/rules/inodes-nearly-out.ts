import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 90, clear: 80 }, critical: { raise: 98, clear: 90 } };

/** Catalogue D01; 90/80 and 98/90 as for space. A file system without a fixed number of files says null and is well. */
export const inodesNearlyOut = defineRule({
  id: "inodes-nearly-out",
  probe: "disk-space",
  title: {
    en: "Disk {mount} can hardly hold more files",
    nl: "Op schijf {mount} passen bijna geen bestanden meer",
  },
  explain: {
    en: "{used|percent} of the files that {mount} can hold exist. Past that nothing can be saved, however much space is left.",
    nl: "{used|percent} van het aantal bestanden dat op {mount} past, bestaat al. Daarna kan er niets meer bij, hoeveel ruimte er ook over is.",
  },
  advice: {
    en: "Look for a folder with very many small files: a mail queue, a cache, old sessions.",
    nl: "Zoek een map met heel veel kleine bestanden: een mailwachtrij, een cache, oude sessies.",
  },
  impact: "person",
  limits: { series: "inodes-used", levels: limits },
  raiseSeconds: 60,
  raiseSecondsAt: { critical: 0 },
  clearSeconds: 60,
  dependsOn: [],
  proposals: [{ fix: "free-disk-space", params: { mount: "mount" } }],
  sharedBy: null,
  judge: (value, was) =>
    value.mounts.map((mount) => ({
      subject: mount.mount,
      level:
        mount.readOnly || mount.inodesUsedPercent === null
          ? "none"
          : levelOf(mount.inodesUsedPercent, limits, was(mount.mount)),
      params: { mount: mount.mount, used: mount.inodesUsedPercent ?? 0 },
    })),
});
