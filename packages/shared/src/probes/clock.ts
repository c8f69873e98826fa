import { z } from "zod";
import { defineProbe } from "./define.ts";

export const clock = defineProbe({
  id: "clock",
  domain: "time",
  title: { en: "Clock", nl: "Klok" },
  about: {
    en: "How far the device's clock is off, against a time server or, failing that, the collector.",
    nl: "Hoeveel de klok van het apparaat afwijkt van een tijdserver of, als die er niet is, van de collector.",
  },
  intervalSeconds: 60,
  timeoutSeconds: 10,
  value: z.object({
    /** Positive when the device is ahead; null when nothing could be asked. */
    offsetSeconds: z.number().nullable(),
    source: z.enum(["ntp", "collector", "none"]),
    sourceName: z.string().max(253).nullable(),
    /** The kernel's own belief (adjtimex STA_UNSYNC); null where it cannot be read. */
    synchronised: z.boolean().nullable(),
    service: z.enum(["chrony", "systemd-timesyncd", "ntpd", "none", "unknown"]),
    uptimeSeconds: z.number().min(0),
  }),
  series: [
    {
      id: "offset",
      unit: "seconds",
      title: { en: "Clock offset", nl: "Klokafwijking" },
      value: "offsetSeconds",
      step: 0.25,
    },
  ],
});
