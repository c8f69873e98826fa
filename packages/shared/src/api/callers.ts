import { z } from "zod";
import { callerFaces } from "../fixes/caller.ts";

/**
 * `POST /api/v1/callers`: have a device show a code to whoever sits at it, for a fix that takes a verified caller. `person` is who will
 * order it, as the policy names them; the code is good for nobody else. The answer comes when the device has answered.
 */
export const AskCaller = z.object({
  person: z.string().min(1).max(64),
  deviceId: z.string().max(64),
  fix: z.string().max(64),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AskCaller = z.infer<typeof AskCaller>;

/** A code stands on the screen. `mark` stands there too: say it to the caller first. The code itself is nowhere but on that screen. */
export const CallerShown = z.object({
  requestId: z.string(),
  mark: z.string(),
  /** Goes into the proof that the order carries (trust/caller-proof.ts). */
  nonce: z.string(),
  lifetimeSeconds: z.number().int(),
  faces: z.array(z.enum(callerFaces)),
});
export type CallerShown = z.infer<typeof CallerShown>;
