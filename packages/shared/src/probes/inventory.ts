import { z } from "zod";
import { defineProbe } from "./define.ts";

const text = z.string().max(256);
const Change = z.object({
  kind: z.enum(["hardware", "software", "system"]),
  what: text,
  from: text.nullable(),
  to: text.nullable(),
});

export const inventory = defineProbe({
  id: "inventory",
  domain: "inventory",
  title: { en: "Hardware and software", nl: "Hardware en software" },
  about: {
    en: "What this device is made of and what is installed on it, with what changed since yesterday.",
    nl: "Waar dit apparaat uit bestaat en wat erop is geïnstalleerd, met wat er sinds gisteren is veranderd.",
  },
  intervalSeconds: 86_400,
  timeoutSeconds: 120,
  value: z.object({
    hostname: text,
    maker: text.nullable(),
    model: text.nullable(),
    serial: text.nullable(),
    firmware: text.nullable(),
    processor: text,
    cores: z.int().min(1),
    memoryBytes: z.number().min(0),
    system: text,
    systemVersion: text,
    kernel: text,
    architecture: text,
    virtual: z.boolean().nullable(),
    disks: z.array(z.object({ name: text, model: text, bytes: z.number().min(0) })).max(64),
    packages: z.int().min(0).nullable(),
    /** SHA-256 over the sorted list of packages with versions: equal means nothing changed. */
    packagesDigest: z.string().max(64).nullable(),
    changes: z.array(Change).max(500),
  }),
  series: [],
});
