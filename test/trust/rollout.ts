import {
  type Envelope,
  growTree,
  payloadOf,
  type Rollout,
  type RolloutDelivery,
  type RolloutResume,
  targetLeaf,
} from "../../packages/shared/src/trust/trust.ts";
import {
  approvalOf,
  deviceId,
  envelope,
  sha256,
  type TestFix,
  type TestKey,
  wallMs,
} from "./organisation.ts";

const dayMs = 86_400_000;

/** A rollout for tests, right in all things: in one ring, to everybody at once, of one target. */
export const rolloutOf = (of: TestFix, change: Partial<Rollout> = {}): Rollout => ({
  type: "rollout",
  name: "Spooler",
  person: "Dirk",
  fix: of.manifest.id,
  version: of.manifest.version,
  manifestDigest: sha256(of.bytes),
  params: { queue: "office", jobId: 7, how: "now" },
  step: "fix",
  targets: { root: sha256(Uint8Array.from([0, ...targetLeaf(deviceId)])), count: 1 },
  query: "",
  rings: [{ permyriad: 10_000, soakMinutes: 0 }],
  gate: { verifiedPercent: 95, mostFailures: 5, incidents: "none" },
  perHour: 50_000,
  hours: null,
  conditions: {},
  again: null,
  issuedAtMs: wallMs - dayMs,
  expiresAtMs: wallMs + dayMs,
  nonce: Buffer.alloc(16, 9).toString("base64"),
  ...change,
});

/** As a device gets it: signed by these keys, with one approval of Ans. */
export const deliveryOfRollout = (
  of: TestFix,
  rollout: Rollout,
  keys: readonly TestKey[],
  ans: TestKey,
): RolloutDelivery => ({
  rollout: envelope("rollout", payloadOf(rollout), keys),
  index: 0,
  path: [],
  resumes: [],
  fix: { manifest: of.bytes, approvals: [approvalOf(of, "Ans", ans)], files: of.files },
});

/** Many targets, with the place of each in the tree. */
export async function targetsOf(deviceIds: readonly string[]) {
  const tree = await growTree(deviceIds.map(targetLeaf), sha256);
  const place = (id: string) => {
    const index = deviceIds.indexOf(id);
    return { index, path: tree.paths[index] ?? [] };
  };
  return { targets: { root: tree.root, count: deviceIds.length }, place };
}

export const resumeOf = (
  rollout: Rollout,
  keys: readonly TestKey[],
  change: Partial<RolloutResume> = {},
): Envelope => {
  const resume: RolloutResume = {
    type: "rollout-resume",
    rollout: sha256(payloadOf(rollout)),
    halt: 1,
    reason: "the paper jam was another printer",
    person: "Dirk",
    atMs: wallMs,
    nonce: Buffer.alloc(16, 4).toString("base64"),
    ...change,
  };
  return envelope("rollout-resume", payloadOf(resume), keys);
};
