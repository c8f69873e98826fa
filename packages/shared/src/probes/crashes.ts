import { z } from "zod";
import { defineProbe } from "./define.ts";

const Crash = z.object({
  program: z.string().max(256),
  count24Hours: z.int().min(0),
  lastAtMs: z.number().min(0),
  signal: z.string().max(32),
});

export const crashes = defineProbe({
  id: "crashes",
  domain: "services",
  title: { en: "Crashes", nl: "Crashes" },
  about: {
    en: "Programs that crashed in the last day, unexpected restarts, and errors that the kernel logged about storage or memory.",
    nl: "Programma's die de afgelopen dag crashten, onverwachte herstarts, en fouten die de kernel meldde over opslag of geheugen.",
  },
  intervalSeconds: 60,
  timeoutSeconds: 10,
  value: z.object({
    programs: z.array(Crash).max(64),
    /** The last stop of the machine was not clean; null where it cannot be known. */
    lastStopUnclean: z.boolean().nullable(),
    storageErrors24Hours: z.int().min(0).nullable(),
    memoryErrors24Hours: z.int().min(0).nullable(),
    fileSystemsTurnedReadOnly: z.array(z.string().max(512)).max(32),
    bootId: z.string().max(64),
  }),
  series: [
    {
      id: "storage-errors",
      unit: "count",
      title: { en: "Storage errors", nl: "Opslagfouten" },
      value: "storageErrors24Hours",
      step: 1,
    },
  ],
});
