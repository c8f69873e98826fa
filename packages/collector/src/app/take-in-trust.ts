import { refuse, type Refusal } from "@hulplijn/shared/errors";
import { type Envelope, decideEnrolment, readPayload } from "@hulplijn/shared/trust";
import { checks } from "@hulplijn/shared/trust/checks";
import { addApproval } from "./approve-fix.ts";
import { change, cryptographyOf, digestOf, type World } from "./world.ts";

/** What people who hold the keys gave the collector to pass on: it can make none of it itself. */
export interface TrustFiles {
  /** The chain of roots, first one first; empty when there is none. */
  readonly roots: readonly Envelope[];
  readonly policy: Envelope | null;
  readonly approvals: readonly Envelope[];
}

const versionOf = (envelope: Envelope): number =>
  (readPayload(Buffer.from(envelope.payload, "base64")) as { readonly version?: number } | null)?.version ??
  0;

/** As many as one greeting carries; a device that is further behind gets the rest the next time. */
const rootsAtOnce = 16;

/** The next roots for a device that has this version. */
export const rootsAfter = (roots: readonly Envelope[], version: number): Envelope[] =>
  roots.filter((root) => versionOf(root) > version).slice(0, rootsAtOnce);

/** Takes in roots and a policy that fit together and are newer, and approvals of fixes that are here. Says how many were new. */
export async function takeInTrust(
  world: World,
  files: TrustFiles,
): Promise<{ readonly ok: true; readonly approvals: number } | Refusal> {
  const { policy } = files;
  const kept = await world.store.roots();
  const highest = Math.max(0, ...kept.map(versionOf));
  // One chain of what is here and what was given: as a whole it has to hold, and a stale folder cannot set it back.
  const roots = [...kept, ...files.roots.filter((root) => versionOf(root) > highest)];
  const [first] = roots;
  if (first && policy) {
    const aside = files.roots.find((root) =>
      kept.some((one) => versionOf(one) === versionOf(root) && one.payload !== root.payload),
    );
    if (aside)
      return refuse("root-older", `another root of version ${versionOf(aside)} is in force here already`);
    const cryptography = cryptographyOf(world);
    const decided = decideEnrolment({
      roots,
      policy,
      pinnedDigest: world.sha256(Buffer.from(first.payload, "base64")),
      wallMs: world.clock.nowMs(),
      cryptography,
    });
    if (!decided.ok) return decided;
    const inForce = await world.store.signed("policy");
    if (inForce && versionOf(policy) < inForce.version)
      return refuse("policy-older", `version ${versionOf(policy)}, and ${inForce.version} is in force here`);
    if (inForce?.version === versionOf(policy) && inForce.envelope.payload !== policy.payload)
      return refuse("policy-older", `another policy of version ${inForce.version} is in force here`);
    await change(world, async (tx) => {
      const take = async (kind: "root" | "policy", envelope: Envelope): Promise<void> => {
        const version = versionOf(envelope);
        await tx.putSigned(kind, version, envelope);
        await tx.addAudit({
          atMs: world.clock.nowMs(),
          who: "trust folder",
          action: `trust.${kind}`,
          object: `${kind} ${version}`,
          detail: { digest: digestOf(world, envelope) },
        });
      };
      for (const root of roots) if (versionOf(root) > highest) await take("root", root);
      if (versionOf(policy) > ((await tx.signed("policy"))?.version ?? 0)) await take("policy", policy);
    });
  }
  let added = 0;
  for (const approval of files.approvals) {
    const read = readPayload(Buffer.from(approval.payload, "base64"));
    if (checks.get("approval")?.(read) !== null) continue;
    const { fix, manifestDigest, person } = read as {
      readonly fix: string;
      readonly manifestDigest: string;
      readonly person: string;
    };
    const known = await world.store.approvals(manifestDigest);
    if (known.some((one) => one.person === person)) continue;
    const taken = await addApproval(world, fix, approval, "trust folder");
    if (taken.ok) added += 1;
    else
      world.log.warn(
        { fix, person, code: taken.code, detail: taken.detail },
        "an approval in the trust folder does not count",
      );
  }
  return { ok: true, approvals: added };
}
