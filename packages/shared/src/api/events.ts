import { z } from "zod";

/**
 * The event stream of the console, `GET /api/v1/stream` (text/event-stream, resumable by Last-Event-ID). Events say what
 * changed, not what it is now: the console fetches what it shows. Only output comes along, because it has to be fast.
 */
export const streamEvents = {
  "incident-changed": z.object({ key: z.string(), state: z.string(), opened: z.boolean() }),
  "device-changed": z.object({ deviceId: z.string(), name: z.string(), state: z.string() }),
  "device-enrolled": z.object({ deviceId: z.string(), name: z.string() }),
  "readings-changed": z.object({ deviceId: z.string(), probes: z.array(z.string()) }),
  "run-changed": z.object({ runId: z.string(), phase: z.string(), incident: z.string().nullable() }),
  "run-output": z.object({
    runId: z.string(),
    piece: z.number().int(),
    step: z.string(),
    stream: z.string(),
    offset: z.number().int(),
    atMs: z.number(),
    data: z.string(),
  }),
  "fix-changed": z.object({ fix: z.string() }),
  "release-changed": z.object({ sequence: z.number().int() }),
  "rollout-changed": z.object({ number: z.number().int() }),
  "schedule-changed": z.object({ number: z.number().int() }),
  "window-changed": z.object({ number: z.number().int() }),
} as const;
export type StreamEvents = { [Name in keyof typeof streamEvents]: z.infer<(typeof streamEvents)[Name]> };
export type StreamEventName = keyof StreamEvents;
