import { z } from "zod";
import { defineProbe } from "./define.ts";

const Sensor = z.object({
  name: z.string().max(128),
  celsius: z.number().min(-60).max(200),
  /** The maker's own limits, where the driver tells them. */
  highCelsius: z.number().nullable(),
  criticalCelsius: z.number().nullable(),
});
const Fan = z.object({ name: z.string().max(128), rpm: z.number().min(0) });

export const temperature = defineProbe({
  id: "temperature",
  domain: "heat",
  title: { en: "Temperature and throttling", nl: "Temperatuur en terugschakelen" },
  about: {
    en: "Temperatures and fans as the kernel reports them, and whether the processor is slowed down because of heat.",
    nl: "Temperaturen en ventilatoren volgens de kernel, en of de processor door warmte wordt vertraagd.",
  },
  intervalSeconds: 30,
  timeoutSeconds: 5,
  value: z.object({
    sensors: z.array(Sensor).max(64),
    fans: z.array(Fan).max(32),
    /** Times that a core was throttled since the last reading; null where the processor does not count it. */
    throttledSinceLast: z.int().min(0).nullable(),
  }),
  series: [
    {
      id: "sensor",
      unit: "celsius",
      title: { en: "Temperature", nl: "Temperatuur" },
      each: "sensors",
      key: "name",
      value: "celsius",
      step: 2,
    },
    {
      id: "throttled",
      unit: "count",
      title: { en: "Throttled", nl: "Teruggeschakeld" },
      value: "throttledSinceLast",
      step: 1,
    },
  ],
});
