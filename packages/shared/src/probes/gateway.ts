import { z } from "zod";
import { defineProbe } from "./define.ts";

export const gateway = defineProbe({
  id: "gateway",
  domain: "network",
  title: { en: "Gateway", nl: "Gateway" },
  about: {
    en: "Whether the way out of the local network answers.",
    nl: "Of de uitgang van het lokale netwerk antwoordt.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 5,
  value: z.object({
    /** The default route's next hop; null when there is no default route. */
    address: z.string().max(64).nullable(),
    interface: z.string().max(64).nullable(),
    /** Its neighbour entry (ARP or ND) is reachable, or it answered by any means. `unknown` where neither tells. */
    reachable: z.enum(["yes", "no", "unknown"]),
    roundTripMs: z.number().min(0).nullable(),
  }),
  series: [
    {
      id: "round-trip",
      unit: "milliseconds",
      title: { en: "Gateway round trip", nl: "Antwoordtijd gateway" },
      value: "roundTripMs",
      step: 5,
    },
  ],
});
