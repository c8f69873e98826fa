import type { Refusal } from "@hulplijn/shared/errors";
import { type Envelope, decideEnrolment, readPayload } from "@hulplijn/shared/trust";
import { checks } from "@hulplijn/shared/trust/checks";
import { addApproval } from "./approve-fix.ts";
import { change, type World } from "./world.ts";

/** What people who hold the keys gave the collector to pass on: it can make none of it itself. */
export interface TrustFiles {
  readonly root: Envelope | null;
  readonly policy: Envelope | null;
  readonly approvals: readonly Envelope[];
}

const versionOf = (envelope: Envelope): number =>
  (readPayload(Buffer.from(envelope.payload, "base64")) as { readonly version?: number } | null)?.version ??
  0;

/** Takes in a root and a policy that fit together and are newer, and approvals of fixes that are here. Says how many were new. */
export async function takeInTrust(
  world: World,
  files: TrustFiles,
): Promise<{ readonly ok: true; readonly approvals: number } | Refusal> {
  if (files.root && files.policy) {
    const rootDigest = world.sha256(Buffer.from(files.root.payload, "base64"));
    const decided = decideEnrolment({
      root: files.root,
      policy: files.policy,
      pinnedDigest: rootDigest,
      wallMs: world.clock.nowMs(),
      sha256: world.sha256,
      verify: world.signer.verify,
    });
    if (!decided.ok) return decided;
    const [root, policy] = [files.root, files.policy];
    await change(world, async (tx) => {
      if (versionOf(root) > ((await tx.signed("root"))?.version ?? 0))
        await tx.putSigned("root", versionOf(root), root);
      if (versionOf(policy) > ((await tx.signed("policy"))?.version ?? 0))
        await tx.putSigned("policy", versionOf(policy), policy);
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
