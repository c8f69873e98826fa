import { z } from "zod";
import { defineProbe } from "./define.ts";

/**
 * One queue of the local print service (CUPS over IPP). `state` and `reasons` are the queue's printer-state and
 * printer-state-reasons (RFC 8011 5.4.11, 5.4.12), without "none". A device that is switched off shows as
 * `processing` with a message that says so: judge by jobs that make no progress, not by the state alone.
 */
const Queue = z.object({
  queue: z.string().max(127),
  title: z.string().max(256),
  model: z.string().max(256),
  /** Where the queue prints to: the scheme and the host, without user names or passwords. */
  path: z.string().max(512),
  isDefault: z.boolean(),
  state: z.enum(["idle", "processing", "stopped", "unknown"]),
  reasons: z.array(z.string().max(64)).max(32),
  message: z.string().max(512),
  acceptingJobs: z.boolean(),
  /** The device behind the queue did not answer, by the print service's own words or by asking it. */
  deviceReachable: z.enum(["yes", "no", "unknown"]),
  waitingJobs: z.int().min(0),
  oldestJobId: z.int().min(0).nullable(),
  /** Account name of the owner of the oldest job. Document names are never read. */
  oldestJobOwner: z.string().max(128).nullable(),
  oldestJobSeconds: z.number().min(0).nullable(),
  /** Seconds since any job of this queue last made progress (a page, a byte, a change of state). */
  noProgressSeconds: z.number().min(0).nullable(),
  heldJobs: z.int().min(0),
  supplies: z
    .array(z.object({ name: z.string().max(64), levelPercent: z.number().min(0).max(100).nullable() }))
    .max(16),
  lowestSupplyPercent: z.number().min(0).max(100).nullable(),
});

export const printers = defineProbe({
  id: "printers",
  domain: "printing",
  title: { en: "Printers", nl: "Printers" },
  about: {
    en: "Each print queue: its state and the device's, waiting jobs with age and progress, and supplies.",
    nl: "Elke afdrukwachtrij: de staat ervan en van het apparaat, wachtende afdruktaken met leeftijd en voortgang, en verbruiksartikelen.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 5,
  value: z.object({
    /** `down`: nothing listens. `hung`: it accepts a connection and does not answer. */
    service: z.enum(["answers", "down", "hung"]),
    queues: z.array(Queue).max(128),
  }),
  series: [
    {
      id: "waiting",
      unit: "count",
      title: { en: "Jobs waiting", nl: "Wachtende afdruktaken" },
      each: "queues",
      key: "queue",
      value: "waitingJobs",
      step: 1,
    },
    {
      id: "supply",
      unit: "percent",
      title: { en: "Lowest supply", nl: "Laagste verbruiksartikel" },
      each: "queues",
      key: "queue",
      value: "lowestSupplyPercent",
      step: 1,
    },
  ],
});
