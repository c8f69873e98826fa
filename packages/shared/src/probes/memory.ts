import { z } from "zod";
import { defineProbe } from "./define.ts";
import { Hog } from "../values/hog.ts";

const percent = z.number().min(0).max(100);

export const memory = defineProbe({
  id: "memory",
  domain: "compute",
  title: { en: "Memory", nl: "Geheugen" },
  about: {
    en: "Memory and swap in use, how long work waits for memory (PSI), and programs that the kernel had to end.",
    nl: "Geheugen en wisselgeheugen in gebruik, hoe lang werk op geheugen wacht (PSI), en programma's die de kernel moest beëindigen.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 5,
  value: z.object({
    totalBytes: z.number().min(0),
    availablePercent: percent,
    swapTotalBytes: z.number().min(0),
    /** null where there is no swap. */
    swapUsedPercent: percent.nullable(),
    pressure300Percent: percent.nullable(),
    /** Programs ended by the kernel for want of memory in the last 30 minutes (/proc/vmstat oom_kill). */
    oomKills30Minutes: z.int().min(0),
    /** Largest first; empty while memory is plentiful. */
    top: z.array(Hog).max(5),
  }),
  series: [
    {
      id: "available",
      unit: "percent",
      title: { en: "Memory available", nl: "Geheugen beschikbaar" },
      value: "availablePercent",
      step: 1,
    },
    {
      id: "swap-used",
      unit: "percent",
      title: { en: "Swap used", nl: "Wisselgeheugen in gebruik" },
      value: "swapUsedPercent",
      step: 1,
    },
    {
      id: "pressure",
      unit: "percent",
      title: { en: "Work waiting for memory", nl: "Werk dat op geheugen wacht" },
      value: "pressure300Percent",
      step: 2,
    },
  ],
});
