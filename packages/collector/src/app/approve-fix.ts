import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { type Approval, type Envelope, readPayload, signedBytes } from "@hulplijn/shared/trust";
import { checks } from "@hulplijn/shared/trust/checks";
import { policyOf } from "./policy.ts";
import { change, type World } from "./world.ts";

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
  const payload = Buffer.from(envelope.payload, "base64");
  const read = readPayload(payload);
  if (checks.get("approval")?.(read) !== null) return refuse("input-invalid", "not an approval");
  const approval = read as Approval;
  if (approval.manifestDigest !== fix.manifestDigest)
    return refuse("manifest-digest-wrong", `the collector has ${fix.manifestDigest}`);
  const message = signedBytes("approval", payload);
  const signature = envelope.signatures.find((one) =>
    policy.approvers.some(
      (approver) =>
        approver.keyId === one.keyId &&
        approver.person === approval.person &&
        world.signer.verify(approver.publicKey, message, one.signature),
    ),
  );
  if (!signature)
    return refuse("approvals-too-few", `no key of ${approval.person} in the policy signed this`);
  const nowMs = world.clock.nowMs();
  await change(world, async (tx, after) => {
    await tx.putApproval({
      fix: fixId,
      version: approval.version,
      manifestDigest: approval.manifestDigest,
      person: approval.person,
      keyId: signature.keyId,
      atMs: approval.atMs,
      envelope,
    });
    await tx.addAudit({
      atMs: nowMs,
      who,
      action: "fix.approved",
      object: `${fixId}@${approval.version}`,
      detail: { person: approval.person, keyId: signature.keyId, manifestDigest: approval.manifestDigest },
    });
    after.tell("fix-changed", { fix: fixId });
  });
  return { ok: true };
}
