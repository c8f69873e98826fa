import { z } from "zod";
import { defineProbe } from "./define.ts";

/** Space on one mounted local file system, as `statfs` gives it; "available" is what an ordinary user may still write. */
const Mount = z.object({
  mount: z.string().max(512),
  device: z.string().max(512),
  fileSystem: z.string().max(64),
  totalBytes: z.number().min(0),
  availableBytes: z.number().min(0),
  usedPercent: z.number().min(0).max(100),
  inodesUsedPercent: z.number().min(0).max(100).nullable(),
  readOnly: z.boolean(),
  /** Seconds until the file system is full at the rate of the last 40 minutes; null when it does not fill. */
  fullInSeconds: z.number().min(0).nullable(),
});

export const diskSpace = defineProbe({
  id: "disk-space",
  domain: "storage",
  title: { en: "Disk space", nl: "Schijfruimte" },
  about: {
    en: "Free space and inodes on each local file system, and when it will be full at the present rate.",
    nl: "Vrije ruimte en inodes op elk lokaal bestandssysteem, en wanneer het in het huidige tempo vol is.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 5,
  value: z.object({ mounts: z.array(Mount).max(64) }),
  series: [
    {
      id: "used",
      unit: "percent",
      title: { en: "Space used", nl: "Ruimte in gebruik" },
      each: "mounts",
      key: "mount",
      value: "usedPercent",
      step: 0.5,
    },
    {
      id: "inodes-used",
      unit: "percent",
      title: { en: "Inodes used", nl: "Inodes in gebruik" },
      each: "mounts",
      key: "mount",
      value: "inodesUsedPercent",
      step: 0.5,
    },
  ],
});
