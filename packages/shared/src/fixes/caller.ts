import { z } from "zod";
import { Base64, Id, Line, Sha256, Slug } from "../values/ids.ts";
import { ParameterValues } from "./order.ts";

/** Where a code or a one-time password can be seen: above the sign-in line of the text consoles, or in the employee's own session. */
export const callerFaces = ["text-console", "session"] as const;
export type CallerFace = (typeof callerFaces)[number];

/**
 * What one code is for. `nonce` is random, of the device, and comes with its statement that it showed a code: together with
 * the code, it makes the proof that an order carries.
 */
export interface CallerMatter {
  readonly deviceId: string;
  /** Who will order, as the policy names them: a code that one person was told is worth nothing to another. */
  readonly person: string;
  readonly manifestDigest: string;
  readonly params: ParameterValues;
  readonly nonce: string;
}

/**
 * The device's signed answer to `show-caller-code`: it showed a code, or why not. Nothing of it can be computed from the code, so
 * that a collector which reads it learns nothing that the employee would have to read aloud. `mark` is on the employee's screen as
 * well, and on the console only because it is here: staff say it first, so that the employee knows with whom they speak.
 */
export const CallerStatement = z.strictObject({
  type: z.literal("caller-code"),
  requestId: Id,
  deviceId: Id,
  person: Line.min(1).max(64),
  fix: Slug,
  manifestDigest: Sha256,
  params: ParameterValues,
  answer: z.discriminatedUnion("state", [
    z.strictObject({
      state: z.literal("shown"),
      mark: z.string().regex(/^[1-9][0-9]$/),
      nonce: Base64.length(24),
      lifetimeSeconds: z.int().min(1).max(3600),
      faces: z.array(z.enum(callerFaces)).min(1).max(callerFaces.length),
    }),
    z.strictObject({ state: z.literal("refused"), code: z.string().max(64) }),
  ]),
});
export type CallerStatement = z.infer<typeof CallerStatement>;
