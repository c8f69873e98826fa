import { refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { readWhen } from "../schedules/read-when.ts";
import { wrongRings } from "./decide-ring.ts";
import {
  type AcceptedSelfStart,
  decideSelfStart,
  missingPeople,
  openSelfStart,
  type SelfStartCircumstances,
  type SelfStartDelivery,
  type SelfStartForm,
  type SelfStartSigned,
} from "./decide-self-start.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import type { Schedule } from "./schedule.ts";
import type { Cryptography } from "./signed.ts";

const dayMs = 86_400_000;

/** More devices than this do not all begin at once. */
export const mostAtOnce = 50;
const shortestSpreadMinutes = 5;

/** Reads a schedule behind the signatures of people; see `openSelfStart`. */
export const openSchedule = (
  envelope: Envelope,
  policy: Policy,
  cryptography: Cryptography,
): SelfStartSigned<Schedule> | Refusal => openSelfStart("schedule", envelope, policy, cryptography);

const reach = ({ devices }: Pick<Schedule, "devices">): number | null =>
  devices === "all" ? null : devices.length;

/** Why these people cannot give this schedule of these fixes; null when they can. See `missingPeople`. */
export function missingScheduleSigners(
  { signed, people }: Pick<SelfStartSigned<Schedule>, "signed" | "people">,
  manifests: readonly Pick<Manifest, "risk">[],
  policy: Policy,
): Refusal | null {
  const giving = { person: signed.person, people, reach: reach(signed) };
  for (const { risk } of manifests) {
    const missing = missingPeople("schedule", giving, risk, policy);
    if (missing) return missing;
  }
  return null;
}

/** What the schema cannot say of a schedule; null when it is right. Asked by whoever drafts or signs one, and by each device. */
export function wrongSchedule(schedule: Omit<Schedule, "nonce" | "issuedAtMs">): string | null {
  const { spreadMinutes, windowMinutes, rings } = schedule;
  if (spreadMinutes > windowMinutes)
    return `its spread of ${spreadMinutes} minutes is longer than its window of ${windowMinutes}`;
  const devices = reach(schedule);
  if ((devices === null || devices > mostAtOnce) && spreadMinutes < shortestSpreadMinutes)
    return `more than ${mostAtOnce} devices are spread over ${shortestSpreadMinutes} minutes at least`;
  return rings ? wrongRings({ rings }) : null;
}

const scheduleForm: SelfStartForm<Schedule> = {
  kind: "schedule",
  // Renewed within a year by people who still mean it, whatever it says itself.
  longestMs: 366 * dayMs,
  fixesOf: ({ fixes }) => fixes,
  reach,
  names: ({ devices }, deviceId) => devices === "all" || devices.includes(deviceId),
  objection(schedule) {
    const wrong = wrongSchedule(schedule);
    if (wrong !== null) return refuse("schedule-malformed", wrong);
    // This device's runtime may know fewer zones than that of whoever signed it.
    const read = readWhen(schedule.when);
    return read.ok ? null : read;
  },
};

export type AcceptedSchedule = AcceptedSelfStart<Schedule>;

/**
 * Whether this device keeps this schedule, and asked again before each start, whether it may begin anything under it now: what
 * `decideSelfStart` asks of each of its fixes. When it is due is the calendar's to say.
 */
export const decideSchedule = (
  delivery: SelfStartDelivery,
  circumstances: SelfStartCircumstances,
): AcceptedSchedule | Refusal => decideSelfStart(scheduleForm, delivery, circumstances);
