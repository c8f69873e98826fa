import { z } from "zod";

/** One program that uses much: its process id, its name as the kernel gives it (not its arguments), its share. */
export const Hog = z.object({
  pid: z.int().min(1),
  name: z.string().max(64),
  processorPercent: z.number().min(0),
  memoryBytes: z.number().min(0),
});
