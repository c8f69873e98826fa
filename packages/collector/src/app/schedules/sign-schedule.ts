import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  decideSchedule,
  type Envelope,
  missingScheduleSigners,
  openByPeople,
  personalKeys,
  type Policy,
  samePerson,
} from "@hulplijn/shared/trust";
import type { Actor } from "../../core/access/ports.ts";
import type { LoadedFix } from "../../core/ports.ts";
import type { ScheduleRecord } from "../../core/records.ts";
import { commonPlatform, whoCouldSign } from "../../core/schedules/signers.ts";
import { audit } from "../audit.ts";
import { haltsNow, policyNow } from "../halt.ts";
import { change, cryptographyOf, type World } from "../world.ts";
import { envelopeOf, fixesOf, type KeptSchedule, keptSchedule, stateOf } from "./kept-schedules.ts";
import { tellAllSchedules } from "./tell-schedules.ts";

type Signed = { readonly ok: true; readonly record: ScheduleRecord } | Refusal;

/** Why devices would not keep it: asked here as they will ask, so that nobody waits in vain. */
async function refusalOfDevices(
  world: World,
  { schedule }: KeptSchedule,
  envelope: Envelope,
  fixes: readonly LoadedFix[],
  policy: Policy,
): Promise<Refusal | null> {
  const delivered = [];
  for (const { manifestBytes, manifestDigest, files } of fixes) {
    const approvals = (await world.store.approvals(manifestDigest)).map((one) => one.envelope);
    delivered.push({ manifest: manifestBytes, approvals, files });
  }
  const decided = decideSchedule(
    { envelope, fixes: delivered },
    {
      policy,
      deviceId: schedule.devices === "all" ? "" : (schedule.devices[0] ?? ""),
      wallMs: world.clock.nowMs(),
      highWaterMs: 0,
      // Which systems its devices have is said where it is drafted.
      platform: commonPlatform(fixes.map(({ manifest }) => manifest)) ?? "linux",
      isRoot: true,
      halts: await haltsNow(world),
      isReportOnly: false,
      ...cryptographyOf(world),
    },
  );
  return decided.ok ? null : decided;
}

/**
 * Takes a person's signature under a draft, by a key file of theirs. The last one that it takes puts it in force: devices judge it by
 * themselves, and this collector judges it first as they will. The same signature again changes nothing.
 */
export async function signSchedule(
  world: World,
  number: number,
  envelope: Envelope,
  person: Actor,
): Promise<Signed> {
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const kept = await keptSchedule(world, number);
  if (!kept) return refuse("not-found", `there is no schedule ${number}`);
  const fixes = fixesOf(world, kept.schedule);
  if (stateOf(world, kept, await haltsNow(world)) !== "draft" || !fixes)
    return refuse("schedule-no-draft", `schedule ${number}`);
  if (envelope.payload !== kept.record.payload)
    return refuse("schedule-other-payload", `schedule ${number} is ${kept.digest}`);
  const risks = fixes.map(({ manifest }) => manifest.risk);
  const may = new Set(whoCouldSign(policy, risks).map((one) => samePerson(one.person)));
  const keys = personalKeys(policy.people, "order").filter(({ key }) => key.kind === "file");
  const opened = openByPeople(envelope, "schedule", keys, cryptographyOf(world));
  const [signer] = opened?.signedBy ?? [];
  if (!signer) return refuse("schedule-signature-wrong", "nobody of the policy signed it with a key file");
  if (!may.has(samePerson(signer.person.person)))
    return refuse("schedule-not-allowed", `${signer.person.person} may not order ${risks.join(", ")}`);
  const isNew = !kept.record.signatures.some(({ keyId }) => keyId === signer.keyId);
  const signatures = [
    ...kept.record.signatures.filter(({ keyId }) => keyId !== signer.keyId),
    ...envelope.signatures.filter(({ keyId }) => keyId === signer.keyId),
  ];
  const together = openByPeople(
    { payload: envelope.payload, signatures },
    "schedule",
    keys,
    cryptographyOf(world),
  );
  const people = new Map(together?.signedBy.map((one) => [samePerson(one.person.person), one.person]));
  const missing = missingScheduleSigners(
    { signed: kept.schedule, people: [...people.values()] },
    fixes.map(({ manifest }) => manifest),
    policy,
  );
  const isComplete = missing === null && people.has(samePerson(kept.schedule.person));
  if (isComplete) {
    const refusal = await refusalOfDevices(
      world,
      kept,
      envelopeOf({ ...kept.record, signatures }),
      fixes,
      policy,
    );
    if (refusal) return refusal;
  }
  const nowMs = world.clock.nowMs();
  const record = await change(world, async (tx, after) => {
    const now = (await tx.schedule(number)) ?? kept.record;
    // A colleague was quicker: what they signed counts as well.
    const others = now.signatures.filter(({ keyId }) => !signatures.some((one) => one.keyId === keyId));
    const next: ScheduleRecord = {
      ...now,
      signatures: [...others, ...signatures],
      people: [...new Set([...now.people, ...[...people.values()].map((one) => one.person)])],
      ...(isComplete && now.inForceAtMs === null
        ? { inForceAtMs: nowMs, openRing: 0, openedAtMs: [nowMs] }
        : {}),
    };
    await tx.putSchedule(next);
    if (isNew)
      await audit(tx, nowMs, person, "schedule.signed", String(number), { person: signer.person.person });
    if (isComplete && now.inForceAtMs === null)
      await audit(tx, nowMs, person, "schedule.in-force", String(number), {
        name: kept.schedule.name,
        digest: kept.digest,
        people: next.people.join(", "),
      });
    after.tell("schedule-changed", { number });
    return next;
  });
  if (isComplete) await tellAllSchedules(world);
  // Signed at the same moment, each of them alone was not enough; together they may be.
  else if (record.signatures.length > signatures.length) return signSchedule(world, number, envelope, person);
  return { ok: true, record };
}
