import { z } from "zod";
import { defineProbe } from "./define.ts";

export const internet = defineProbe({
  id: "internet",
  domain: "network",
  title: { en: "Internet", nl: "Internet" },
  about: {
    en: "Whether the internet is there, a captive portal stands in between, or the proxy refuses.",
    nl: "Of internet er is, een inlogpagina ertussen zit, of de proxy weigert.",
  },
  intervalSeconds: 30,
  timeoutSeconds: 10,
  value: z.object({
    verdict: z.enum(["open", "portal", "proxy-refuses", "none", "not-checked"]),
    /** Where the portal sends people; host only. */
    portalHost: z.string().max(253).nullable(),
    proxyHost: z.string().max(253).nullable(),
    proxyReachable: z.boolean().nullable(),
    answerMs: z.number().min(0).nullable(),
  }),
  series: [
    {
      id: "answer",
      unit: "milliseconds",
      title: { en: "Internet answer time", nl: "Antwoordtijd internet" },
      value: "answerMs",
      step: 25,
    },
  ],
});
