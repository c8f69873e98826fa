import { z } from "zod";
import { defineProbe } from "./define.ts";

const Session = z.object({
  user: z.string().max(128),
  server: z.enum(["pipewire", "pulseaudio"]),
  /** `hung`: the socket accepts and nothing answers. */
  state: z.enum(["answers", "hung", "down"]),
  /** Sound or microphone in use: never restart it then. */
  inUse: z.boolean().nullable(),
});

export const audio = defineProbe({
  id: "audio",
  domain: "services",
  title: { en: "Sound", nl: "Geluid" },
  about: {
    en: "Whether the sound service of each signed-in person answers.",
    nl: "Of de geluidsservice van elke aangemelde persoon antwoordt.",
  },
  intervalSeconds: 30,
  timeoutSeconds: 5,
  value: z.object({ sessions: z.array(Session).max(16) }),
  series: [],
});
