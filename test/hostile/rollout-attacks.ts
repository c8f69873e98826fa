import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { ErrorCode } from "../../packages/shared/src/errors/errors.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { payloadOf, ringOf, type Rollout } from "../../packages/shared/src/trust/trust.ts";
import { until } from "../e2e/house.ts";
import { approvalOf, envelope, sha256, type TestFix, type TestKey } from "../trust/organisation.ts";
import { resumeOf, rolloutOf, targetsOf } from "../trust/rollout.ts";
import type { Attack } from "./attack.ts";
import { base64, bothApprovals, markingFix } from "./forge.ts";
import { newId, type Victim } from "./victim.ts";

// With rollouts: what people signed for other devices, for later, or not at all. Each starts from one that would begin here.

type Told = Body<"rollouts">["rollouts"][number];

interface Made {
  readonly fix: TestFix;
  readonly rollout: Rollout;
  readonly told: Told;
}

/** A rollout to this device and nineteen others, as its person signed it. */
async function right(
  victim: Victim,
  change: Partial<Rollout> = {},
  fix: TestFix = markingFix(victim),
  keys: readonly TestKey[] = [victim.people.approver],
): Promise<Made> {
  const others = Array.from({ length: 19 }, newId);
  const { targets, place } = await targetsOf([...others, victim.deviceId]);
  const rollout = rolloutOf(fix, {
    person: victim.people.person,
    targets,
    issuedAtMs: Date.now() - 1000,
    expiresAtMs: Date.now() + 3_600_000,
    nonce: randomBytes(16).toString("base64"),
    ...change,
  });
  const told: Told = {
    rollout: envelope("rollout", payloadOf(rollout), keys),
    ...place(victim.deviceId),
    path: [...place(victim.deviceId).path],
    openRing: 7,
    halt: 0,
    resumes: [],
    fix: {
      manifest: base64(fix.bytes),
      approvals: bothApprovals(victim, fix),
      files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
    },
  };
  return { fix, rollout, told };
}

const telling = (
  name: string,
  code: ErrorCode,
  tries: string,
  of: (victim: Victim) => Promise<Told>,
): Attack => ({
  name,
  code,
  tries,
  on: "link",
  play: async (victim) => victim.say("rollouts", { rollouts: [await of(victim)] }),
});

const changed = (change: Partial<Rollout>) => async (victim: Victim) => (await right(victim, change)).told;

/** What people signed, told otherwise. */
const toldAs = (change: (made: Made, victim: Victim) => Partial<Told>) => async (victim: Victim) => {
  const made = await right(victim);
  return { ...made.told, ...change(made, victim) };
};

/** One by which this device is in the second of two rings, which waits an hour. */
async function ofLaterRing(victim: Victim): Promise<Told> {
  const rings = [
    { permyriad: 5000, soakMinutes: 60 },
    { permyriad: 10_000, soakMinutes: 0 },
  ];
  for (;;) {
    const made = await right(victim, { rings });
    if (ringOf(victim.deviceId, made.rollout, sha256) === 1) return made.told;
  }
}

/** Halted, and then told as if it never was; the second word is on the device's disk when this returns. */
async function lowerTheHalt(victim: Victim): Promise<void> {
  const { told } = await right(victim);
  const isOnDisk = (halt: number) => async () => {
    const file = `${victim.folder}/agent/runner/rollouts.json`;
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    return text.includes(told.rollout.payload) && text.includes(`"halt":${halt}`);
  };
  victim.say("rollouts", { rollouts: [{ ...told, halt: 3 }] });
  await until("the halt is on disk", 60, isOnDisk(3));
  victim.say("rollouts", { rollouts: [{ ...told, halt: 0 }] });
  await until("the lower one is on disk", 60, isOnDisk(0));
}

export const rolloutAttacks: readonly Attack[] = [
  telling("rollout-own", "rollout-signature-wrong", "a rollout that it signed itself", async (victim) => {
    const { told } = await right(victim, {}, undefined, [victim.collectorKey]);
    return told;
  }),
  telling(
    "rollout-borrowed-signature",
    "rollout-signature-wrong",
    "other rings under a person's signature",
    toldAs(({ rollout, told }) => ({
      rollout: {
        ...told.rollout,
        payload: base64(
          payloadOf({ ...rollout, rings: [{ permyriad: 10_000, soakMinutes: 0 }], perHour: 1 }),
        ),
      },
    })),
  ),
  telling(
    "rollout-grave-by-one",
    "rollout-signature-wrong",
    "a rollout of a fix of class R2 that one person signed",
    async (victim) => (await right(victim, {}, markingFix(victim, { risk: "R2" }))).told,
  ),
  telling(
    "rollout-to-more",
    "rollout-signature-wrong",
    "a rollout to more devices than its one person signs for",
    async (victim) => {
      const ids = [...Array.from({ length: 600 }, newId), victim.deviceId];
      const { targets, place } = await targetsOf(ids);
      const { told } = await right(victim, { targets });
      const { index, path } = place(victim.deviceId);
      return { ...told, index, path: [...path] };
    },
  ),
  telling(
    "rollout-to-others",
    "rollout-other-device",
    "a rollout to other devices, with the place of one of them",
    async (victim) => {
      const ids = Array.from({ length: 8 }, newId);
      const { targets, place } = await targetsOf(ids);
      const { told } = await right(victim, { targets });
      const { index, path } = place(ids[3] ?? "");
      return { ...told, index, path: [...path] };
    },
  ),
  telling(
    "rollout-forged-path",
    "rollout-other-device",
    "its own way through the tree of targets",
    toldAs(({ told }) => ({ path: told.path.map((one) => sha256(Buffer.from(one))) })),
  ),
  telling("rollout-early-ring", "rollout-soaking", "every ring of a rollout opened at once", ofLaterRing),
  {
    name: "rollout-halt-lowered",
    code: "rollout-halted",
    tries: "a halted rollout as if it never was",
    on: "link",
    play: lowerTheHalt,
  },
  telling(
    "rollout-resumed-by-itself",
    "rollout-halted",
    "a halted rollout, resumed with its own key",
    toldAs(({ rollout }, { collectorKey, people }) => ({
      halt: 1,
      resumes: [resumeOf(rollout, [collectorKey], { person: people.person })],
    })),
  ),
  telling(
    "rollout-resume-of-another",
    "rollout-halted",
    "a halted rollout, with what people signed for another one and another halt",
    toldAs(({ rollout }, { people }) => ({
      halt: 2,
      resumes: [
        resumeOf(rollout, [people.approver], { person: people.person, halt: 1 }),
        resumeOf({ ...rollout, name: "other" }, [people.approver], { person: people.person, halt: 2 }),
      ],
    })),
  ),
  telling(
    "rollout-expired",
    "rollout-expired",
    "a rollout whose time is over",
    changed({ issuedAtMs: 1_700_000_000_000, expiresAtMs: 1_700_000_001_000 }),
  ),
  telling(
    "rollout-undo-of-nothing",
    "rollout-nothing-to-undo",
    "the way back of a fix that never ran here",
    async (victim) => {
      const marking = markingFix(victim);
      const { linux } = marking.manifest.platforms;
      const platforms = linux ? { linux: { ...linux, undo: "fix.sh" } } : {};
      return (await right(victim, { step: "undo" }, markingFix(victim, { platforms }))).told;
    },
  ),
  telling(
    "rollout-script-replaced",
    "file-digest-wrong",
    "a rollout with a script of its own",
    toldAs(({ told }, { marker }) => ({
      fix: {
        ...told.fix,
        files: { ...told.fix.files, "fix.sh": base64(Buffer.from(`touch ${marker}\n`)) },
      },
    })),
  ),
  telling(
    "rollout-unapproved",
    "approvals-too-few",
    "a rollout of a fix that nobody but it approved",
    toldAs(({ fix, told }, { collectorKey, people }) => ({
      fix: { ...told.fix, approvals: [approvalOf(fix, people.person, collectorKey)] },
    })),
  ),
];
