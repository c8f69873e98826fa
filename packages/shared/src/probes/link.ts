import { z } from "zod";
import { defineProbe } from "./define.ts";

const Interface = z.object({
  name: z.string().max(64),
  /** In a container, whose only network card is the end of a virtual pair, that end counts as wired. */
  kind: z.enum(["wired", "wireless", "virtual"]),
  /** Switched on by the system; `carrier` is whether the other end is there. */
  up: z.boolean(),
  carrier: z.boolean(),
  megabitsPerSecond: z.number().min(0).nullable(),
  duplex: z.enum(["full", "half", "unknown"]),
  addresses: z.array(z.string().max(64)).max(16),
  /** A routable address; a link-local one alone (169.254/16, fe80::/10) means that no lease came. */
  hasRoutableAddress: z.boolean(),
  /** From /proc/net/wireless; null when wired. */
  signalDbm: z.number().nullable(),
  /** Packets dropped or in error against all received in the last minute; null below 1,000 packets. */
  dropPercent: z.number().min(0).max(100).nullable(),
});

export const link = defineProbe({
  id: "link",
  domain: "network",
  title: { en: "Link and address", nl: "Verbinding en adres" },
  about: {
    en: "Each network interface: is there a link, an address, at what speed, with how much loss.",
    nl: "Elke netwerkinterface: is er verbinding, een adres, met welke snelheid en hoeveel verlies.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 5,
  value: z.object({
    interfaces: z.array(Interface).max(32),
    /** Any real interface has a carrier; null when the device has no real interface at all. */
    anyCarrier: z.boolean().nullable(),
    anyRoutableAddress: z.boolean(),
  }),
  series: [
    {
      id: "drops",
      unit: "percent",
      title: { en: "Packets dropped", nl: "Verloren pakketten" },
      each: "interfaces",
      key: "name",
      value: "dropPercent",
      step: 0.5,
    },
    {
      id: "signal",
      unit: "count",
      title: { en: "Wi-Fi signal (dBm)", nl: "Wifi-signaal (dBm)" },
      each: "interfaces",
      key: "name",
      value: "signalDbm",
      step: 3,
    },
  ],
});
