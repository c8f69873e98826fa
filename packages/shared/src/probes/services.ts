import { z } from "zod";
import { defineProbe } from "./define.ts";

const Service = z.object({
  name: z.string().max(256),
  description: z.string().max(256),
  state: z.enum(["failed", "restarting", "running", "stopped"]),
  /** systemd's Result (exit-code, signal, start-limit-hit, oom-kill …), empty where unknown. */
  result: z.string().max(64),
  /** Restarts within the last hour as this agent saw them. */
  restartsLastHour: z.int().min(0),
  exitStatus: z.int().nullable(),
  sinceSeconds: z.number().min(0).nullable(),
});

export const services = defineProbe({
  id: "services",
  domain: "services",
  title: { en: "Services", nl: "Services" },
  about: {
    en: "Services that failed, stopped although they should run, or keep crashing.",
    nl: "Services die zijn mislukt, zijn gestopt terwijl ze horen te draaien, of steeds crashen.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 10,
  value: z.object({
    /** What watches over services here. `watched`: no service manager; only the services named in the settings. `windows`: those that are known by name. */
    manager: z.enum(["systemd", "watched", "windows"]),
    /** Only services with something to say: failed, restarting, or named in the settings. */
    services: z.array(Service).max(256),
    failed: z.int().min(0),
  }),
  series: [
    {
      id: "failed",
      unit: "count",
      title: { en: "Failed services", nl: "Mislukte services" },
      value: "failed",
      step: 1,
    },
  ],
});
