import { z } from "zod";
import { defineProbe } from "./define.ts";

export const collectorPath = defineProbe({
  id: "collector-path",
  domain: "network",
  title: { en: "Path to the collector", nl: "Pad naar de collector" },
  about: {
    en: "Round trip and loss between this device and the collector, over the link itself.",
    nl: "Antwoordtijd en verlies tussen dit apparaat en de collector, over de verbinding zelf.",
  },
  intervalSeconds: 30,
  timeoutSeconds: 10,
  value: z.object({
    connected: z.boolean(),
    roundTripMs: z.number().min(0).nullable(),
    /** Heartbeats without an answer among the last 20. */
    lossPercent: z.number().min(0).max(100).nullable(),
    /** Seconds since the link was last up; 0 while connected, null when it never was. */
    disconnectedSeconds: z.number().min(0).nullable(),
    reconnectsLastHour: z.int().min(0),
    /** How the collector's audit trail stands to what this device saw of it before; agents of before that do not say. */
    trail: z.enum(["sound", "went-back", "forked"]).optional(),
    /** Why there is no link, as a code of the table of errors, and what that is about; null while connected, or when nobody can tell. */
    why: z.string().max(64).nullable().optional(),
    about: z.string().max(253).nullable().optional(),
  }),
  series: [
    {
      id: "round-trip",
      unit: "milliseconds",
      title: { en: "Collector round trip", nl: "Antwoordtijd collector" },
      value: "roundTripMs",
      step: 10,
    },
    {
      id: "loss",
      unit: "percent",
      title: { en: "Heartbeats lost", nl: "Verloren controleberichten" },
      value: "lossPercent",
      step: 5,
    },
  ],
});
