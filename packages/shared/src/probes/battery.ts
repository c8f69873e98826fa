import { z } from "zod";
import { defineProbe } from "./define.ts";

const Battery = z.object({
  name: z.string().max(64),
  chargePercent: z.number().min(0).max(100).nullable(),
  state: z.enum(["charging", "discharging", "full", "not-charging", "unknown"]),
  /** Full capacity now against the design capacity: wear, not charge. May exceed 100 when new. */
  healthPercent: z.number().min(0).max(200).nullable(),
  cycles: z.int().min(0).nullable(),
});

export const battery = defineProbe({
  id: "battery",
  domain: "power",
  title: { en: "Battery", nl: "Accu" },
  about: {
    en: "Charge, wear and charging of each battery, and whether mains power is there.",
    nl: "Lading, slijtage en opladen van elke accu, en of er netstroom is.",
  },
  intervalSeconds: 60,
  timeoutSeconds: 5,
  value: z.object({ onMains: z.boolean().nullable(), batteries: z.array(Battery).max(8) }),
  series: [
    {
      id: "charge",
      unit: "percent",
      title: { en: "Charge", nl: "Lading" },
      each: "batteries",
      key: "name",
      value: "chargePercent",
      step: 2,
    },
    {
      id: "health",
      unit: "percent",
      title: { en: "Battery health", nl: "Accugezondheid" },
      each: "batteries",
      key: "name",
      value: "healthPercent",
      step: 1,
    },
  ],
});
