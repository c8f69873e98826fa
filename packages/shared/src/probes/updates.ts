import { z } from "zod";
import { defineProbe } from "./define.ts";

export const updates = defineProbe({
  id: "updates",
  domain: "updates",
  title: { en: "Updates", nl: "Updates" },
  about: {
    en: "Updates waiting, whether a restart is wanted, and whether the package system was left half way.",
    nl: "Wachtende updates, of een herstart nodig is, en of het pakketsysteem halverwege is blijven steken.",
  },
  intervalSeconds: 300,
  timeoutSeconds: 120,
  value: z.object({
    manager: z.enum(["apt", "dnf", "other"]),
    pending: z.int().min(0).nullable(),
    pendingSecurity: z.int().min(0).nullable(),
    /** Seconds since the lists of packages were last fetched; null when never. */
    listsAgeSeconds: z.number().min(0).nullable(),
    restartWanted: z.boolean(),
    restartWantedSeconds: z.number().min(0).nullable(),
    restartWantedBy: z.array(z.string().max(128)).max(64),
    /** Packages that are unpacked or half installed and not configured (dpkg --audit). */
    interrupted: z.array(z.string().max(128)).max(256),
    /** How long the package manager's lock has been held, and by which program. */
    lockHeldSeconds: z.number().min(0).nullable(),
    lockHeldBy: z.string().max(128).nullable(),
  }),
  series: [
    {
      id: "pending",
      unit: "count",
      title: { en: "Updates waiting", nl: "Wachtende updates" },
      value: "pending",
      step: 1,
    },
  ],
});
