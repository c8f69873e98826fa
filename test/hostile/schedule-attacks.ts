import { randomBytes } from "node:crypto";
import type { ErrorCode } from "../../packages/shared/src/errors/errors.ts";
import { payloadOf, ringOf, type Schedule } from "../../packages/shared/src/trust/trust.ts";
import { envelope, orderOf, sha256, type TestKey } from "../trust/organisation.ts";
import type { Attack } from "./attack.ts";
import { base64, bothApprovals, markingFix } from "./forge.ts";
import { newId, type Victim } from "./victim.ts";

// With schedules: each would begin at this very minute, if people had signed it so.

function scheduleFor(victim: Victim, risk: "R1" | "R2", change: Partial<Schedule>) {
  const fix = markingFix(victim, { risk });
  const nowMs = Date.now();
  const schedule: Schedule = {
    type: "schedule",
    name: "Nightly",
    person: victim.people.person,
    fixes: [
      {
        fix: fix.manifest.id,
        version: fix.manifest.version,
        manifestDigest: sha256(fix.bytes),
        params: orderOf(fix).params,
      },
    ],
    devices: [victim.deviceId],
    query: "",
    when: { kind: "cron", cron: "0 * * * *", zone: "UTC" },
    windowMinutes: 60,
    spreadMinutes: 0,
    missed: "in-window",
    skipDays: [],
    conditions: {},
    wake: false,
    issuedAtMs: nowMs - 3_600_000,
    expiresAtMs: nowMs + 3_600_000,
    nonce: randomBytes(16).toString("base64"),
    ...change,
  };
  const files = Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)]));
  const bytes = { manifest: base64(fix.bytes), approvals: bothApprovals(victim, fix), files };
  return { schedule, bytes };
}

function telling(
  name: string,
  code: ErrorCode,
  tries: string,
  of: {
    readonly change?: (victim: Victim) => Partial<Schedule>;
    readonly risk?: "R1" | "R2";
    readonly keys?: (victim: Victim) => readonly TestKey[];
    /** What the collector makes of the payload under the signatures. */
    readonly forged?: Partial<Schedule>;
    readonly script?: string;
  },
): Attack {
  const { change = () => ({}), risk = "R1", keys = ({ people }) => [people.approver], forged, script } = of;
  return {
    name,
    code,
    tries,
    on: "link",
    play: async (victim) => {
      const { schedule, bytes } = scheduleFor(victim, risk, change(victim));
      const signed = envelope("schedule", payloadOf(schedule), keys(victim));
      const told = forged ? { ...signed, payload: base64(payloadOf({ ...schedule, ...forged })) } : signed;
      const files = script ? { ...bytes.files, "fix.sh": base64(Buffer.from(script)) } : bytes.files;
      victim.say("schedules", {
        schedules: [{ schedule: told, openRing: 7, fixes: [{ ...bytes, files }] }],
      });
    },
  };
}

/** A number used once by which this device is in the second of these rings. */
function inSecond({ deviceId }: Victim): Partial<Schedule> {
  const rings = [
    { permyriad: 5000, soakMinutes: 60 },
    { permyriad: 10_000, soakMinutes: 0 },
  ];
  for (;;) {
    const nonce = randomBytes(16).toString("base64");
    if (ringOf(deviceId, { nonce, rings }, sha256) === 1) return { nonce, rings };
  }
}

export const scheduleAttacks: readonly Attack[] = [
  telling("schedule-own", "schedule-signature-wrong", "a schedule that it signed itself", {
    keys: ({ collectorKey }) => [collectorKey],
  }),
  telling("schedule-hastened", "schedule-signature-wrong", "another time under a person's signature", {
    change: () => ({ when: { kind: "cron", cron: "0 3 1 1 *", zone: "UTC" } }),
    forged: { when: { kind: "cron", cron: "0 * * * *", zone: "UTC" } },
  }),
  telling("schedule-widened", "schedule-other-device", "a schedule of another device", {
    change: () => ({ devices: [newId()] }),
  }),
  telling("schedule-for-all", "schedule-signature-wrong", "a schedule for all that one person signed", {
    change: () => ({ devices: "all", spreadMinutes: 5 }),
  }),
  telling("schedule-grave", "schedule-not-allowed", "a schedule of a fix of class R2", { risk: "R2" }),
  telling("schedule-early-ring", "schedule-ring-closed", "every ring of a schedule opened at once", {
    change: inSecond,
  }),
  telling("schedule-expired", "schedule-expired", "a schedule whose time is over", {
    change: () => ({ issuedAtMs: 1_700_000_000_000, expiresAtMs: 1_700_000_001_000 }),
  }),
  telling("schedule-script-replaced", "file-digest-wrong", "a schedule with a script of its own", {
    script: "touch /tmp/hulplijn-should-not-be\n",
  }),
];
