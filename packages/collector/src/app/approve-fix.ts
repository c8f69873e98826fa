import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  type Approval,
  type Envelope,
  openByPeople,
  parsePayload,
  personalKeys,
} from "@hulplijn/shared/trust";
import { policyOf } from "./policy.ts";
import { change, cryptographyOf, digestOf, type World } from "./world.ts";

/** Keeps a person's approval of a fix. Checked as a device will: a key of the policy, over exactly the manifest that is here. */
export async function addApproval(
  world: World,
  fixId: string,
  envelope: Envelope,
  who: string,
): Promise<{ readonly ok: true } | Refusal> {
  const fix = world.fixes.get(fixId);
  if (!fix) return refuse("not-found", `fix ${fixId}`);
  const policy = await policyOf(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const cryptography = cryptographyOf(world);
  const opened = openByPeople(envelope, "approval", personalKeys(policy.people, "approve"), cryptography);
  const approval = opened && parsePayload<Approval>("approval", opened.payload);
  if (!approval) return refuse("input-invalid", "not an approval");
  if (approval.manifestDigest !== fix.manifestDigest)
    return refuse("manifest-digest-wrong", `the collector has ${fix.manifestDigest}`);
  const signer = opened.signedBy.find(({ person }) => person.person === approval.person);
  if (!signer) return refuse("approvals-too-few", `no key of ${approval.person} in the policy signed this`);
  const nowMs = world.clock.nowMs();
  await change(world, async (tx, after) => {
    await tx.putApproval({
      fix: fixId,
      version: approval.version,
      manifestDigest: approval.manifestDigest,
      person: approval.person,
      keyId: signer.keyId,
      atMs: approval.atMs,
      envelope,
    });
    await tx.addAudit({
      atMs: nowMs,
      who,
      action: "fix.approved",
      object: `${fixId}@${approval.version}`,
      detail: {
        person: approval.person,
        keyId: signer.keyId,
        manifestDigest: approval.manifestDigest,
        approvalDigest: digestOf(world, envelope),
      },
    });
    after.tell("fix-changed", { fix: fixId });
  });
  return { ok: true };
}
