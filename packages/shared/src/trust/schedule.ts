import { z } from "zod";
import { ParameterValues } from "../fixes/order.ts";
import { LocalDate, Missed, When } from "../schedules/when.ts";
import { AtMs, Base64, Id, Line, Sha256, Slug } from "../values/ids.ts";
import { Ring } from "./ring.ts";

/** What a device looks at before it starts something by itself; what it cannot tell it waits for as long as a window lasts. */
export const SelfStartConditions = z.strictObject({
  /** On mains power. A machine without a battery always is. */
  mains: z.literal(true).optional(),
  /** Nobody used it for so many minutes; a machine that nobody is signed in at is idle. */
  idleMinutes: z.int().min(1).max(120).optional(),
  /** Not on a connection that costs by the byte. */
  notMetered: z.literal(true).optional(),
  /** So much room, in MiB, on the file system that the system itself is on. */
  freeMiB: z.int().min(1).max(1_000_000).optional(),
});
export type SelfStartConditions = z.infer<typeof SelfStartConditions>;

/** One fix of a set, with its parameters: exactly the version that people approved. */
export const ScheduledFix = z.strictObject({
  fix: Slug,
  version: z.int().min(1),
  manifestDigest: Sha256,
  params: ParameterValues,
});
export type ScheduledFix = z.infer<typeof ScheduledFix>;

/**
 * Preventive work: these fixes, one after the other, at these times, on the devices named or on all. People sign it with key files,
 * `person` among them; no key of the collector does. A start is allowed from each occurrence until `windowMinutes` later; each device
 * adds a delay of its own of up to `spreadMinutes`. `missed`: what about an occurrence that a device slept through: at its next start,
 * as long as the window is open, or never. `skipDays`: days of the zone on which nothing is due. `query` is for people and for the
 * collector, which gives the schedule to fewer devices by it, never to more. `wake`: a machine may be woken from sleep for it.
 * What else a device asks is in `decide-schedule.ts`.
 */
export const Schedule = z.strictObject({
  type: z.literal("schedule"),
  name: Line.min(1).max(64),
  person: Line.min(1).max(64),
  fixes: z.array(ScheduledFix).min(1).max(8),
  devices: z.union([z.literal("all"), z.array(Id).min(1).max(500)]),
  query: Line.max(400),
  when: When,
  windowMinutes: z.int().min(5).max(4320),
  spreadMinutes: z.int().min(0).max(720),
  missed: Missed,
  skipDays: z.array(LocalDate).max(64),
  conditions: SelfStartConditions,
  wake: z.boolean(),
  rings: z.array(Ring).min(1).max(8).optional(),
  issuedAtMs: AtMs,
  expiresAtMs: AtMs,
  nonce: Base64.length(24),
});
export type Schedule = z.infer<typeof Schedule>;
