import { z } from "zod";
import { defineProbe } from "./define.ts";
import { Hog } from "../values/hog.ts";

const percent = z.number().min(0).max(100);

export const processor = defineProbe({
  id: "processor",
  domain: "compute",
  title: { en: "Processor", nl: "Processor" },
  about: {
    en: "How busy the processor is, how long work waits for it (PSI), and which programs use it most.",
    nl: "Hoe druk de processor is, hoe lang werk erop wacht (PSI), en welke programma's hem het meest gebruiken.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 5,
  value: z.object({
    cores: z.int().min(1).max(4096),
    busyPercent: percent,
    /** Waiting for storage, as a share of all processor time. */
    ioWaitPercent: percent,
    /** Taken by the hypervisor: how far this machine's own figures can be trusted. */
    stealPercent: percent,
    load15PerCore: z.number().min(0),
    /** Share of the last five minutes in which some task waited for a processor (/proc/pressure/cpu, some avg300). */
    pressure300Percent: percent.nullable(),
    /** The programs that used most since the last reading, largest first; empty while the processor is calm. */
    top: z.array(Hog).max(5),
  }),
  series: [
    {
      id: "busy",
      unit: "percent",
      title: { en: "Processor busy", nl: "Processor bezet" },
      value: "busyPercent",
      step: 2,
    },
    {
      id: "io-wait",
      unit: "percent",
      title: { en: "Waiting for storage", nl: "Wachten op opslag" },
      value: "ioWaitPercent",
      step: 2,
    },
    {
      id: "pressure",
      unit: "percent",
      title: { en: "Work waiting for the processor", nl: "Werk dat op de processor wacht" },
      value: "pressure300Percent",
      step: 2,
    },
  ],
});
