import { randomBytes } from "node:crypto";
import type { ErrorCode } from "../../packages/shared/src/errors/errors.ts";
import { type Envelope, payloadOf, type Release } from "../../packages/shared/src/trust/trust.ts";
import { until } from "../e2e/house.ts";
import type { TestKey } from "../trust/organisation.ts";
import { releaseOf, signedRelease } from "../trust/release.ts";
import type { Attack } from "./attack.ts";
import type { Victim } from "./victim.ts";

// With a new version of the agent: none of it reaches the runner.

const bundle = randomBytes(2000);

/** One that this device could take now; another one each time. */
const releaseNow = (change: Partial<Release> = {}): Release => {
  const nowMs = Date.now();
  const platforms = [`${process.platform}-${process.arch}`] as Release["platforms"];
  const nodeMajor = Number(process.versions.node.split(".", 1)[0]);
  const span = { issuedAtMs: nowMs - 1000, expiresAtMs: nowMs + 86_400_000 };
  return releaseOf({ platforms, nodeMajor, sequence: 7, ...span, ...change }, bundle);
};

const offer = (victim: Victim, release: Envelope): void => victim.say("release", { release, openRing: 0 });

const offering = (
  name: string,
  code: ErrorCode,
  tries: string,
  of: (victim: Victim) => Envelope,
): Attack => ({
  name,
  code,
  tries,
  on: "link",
  play: async (victim) => offer(victim, of(victim)),
});

const signed =
  (keysOf: (victim: Victim) => readonly TestKey[], change: Partial<Release> = {}) =>
  (victim: Victim): Envelope =>
    signedRelease(releaseNow(change), keysOf(victim));
const byReleasers = ({ people }: Victim): readonly TestKey[] => people.releasers;

/** What two releasers signed, and then other bytes of the same length. */
async function givePiecesOfAnother(victim: Victim): Promise<void> {
  const release = releaseNow();
  offer(victim, signedRelease(release, byReleasers(victim)));
  const wanted = await until("it asks for a piece", 60, async () => {
    // It fetches nothing while it has findings to tell.
    const seq = Math.max(0, ...victim.heard().map((frame) => frame.seq ?? 0));
    if (seq > 0) victim.say("ack", { seq });
    return victim.heard().findLast(({ type }) => type === "release-wanted");
  });
  const { sizeBytes } = release.bundle;
  const data = randomBytes(sizeBytes).toString("base64");
  victim.say("release-piece", { ...wanted.body, sizeBytes, data });
}

export const releaseAttacks: readonly Attack[] = [
  offering(
    "release-own",
    "release-signature-wrong",
    "a version of the agent that it signed itself",
    signed(({ collectorKey }) => [collectorKey]),
  ),
  offering(
    "release-by-approvers",
    "release-script-keys",
    "a version that two approvers of fixes signed",
    signed(({ people }) => [people.approver, people.second]),
  ),
  offering(
    "release-by-one",
    "release-signers-too-few",
    "a version that one releaser and the collector signed",
    signed((victim) => [...byReleasers(victim).slice(0, 1), victim.collectorKey]),
  ),
  offering(
    "release-borrowed-signatures",
    "release-signature-wrong",
    "another version under releasers' signatures",
    (victim) => ({
      ...signed(byReleasers)(victim),
      payload: Buffer.from(payloadOf(releaseNow({ version: "6.6.6" }))).toString("base64"),
    }),
  ),
  offering(
    "release-expired",
    "release-expired",
    "a version whose time is over",
    signed(byReleasers, { issuedAtMs: 1_700_000_000_000, expiresAtMs: 1_700_000_001_000 }),
  ),
  offering(
    "release-other-node",
    "release-other-node",
    "a version for another Node",
    signed(byReleasers, { nodeMajor: 18 }),
  ),
  {
    name: "release-other-pieces",
    code: "release-bundle-wrong",
    tries: "pieces of another bundle than releasers signed",
    on: "link",
    play: givePiecesOfAnother,
  },
];
