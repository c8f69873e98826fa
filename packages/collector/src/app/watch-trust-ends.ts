import type { Notice } from "@hulplijn/shared/api";
import { mostRoots, parsePayload, type Root } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { type Ending, isLongChain, pressing, stageOf } from "../core/trust-ends/trust-ends.ts";
import { policyOf } from "./policy.ts";
import { change, type World } from "./world.ts";

/** What is in force now, and when each of it ends. */
async function endings(world: World): Promise<readonly Ending[]> {
  const signed = await world.store.signed("root");
  const payload = signed && fromBase64(signed.envelope.payload);
  const root = payload && parsePayload<Root>("root", payload);
  const policy = await policyOf(world);
  const certificateEndsAtMs = world.certificateEndsAtMs ?? null;
  const of = (what: Ending["what"], version: string, endsAtMs: number): Ending => ({
    what,
    version,
    endsAtMs,
  });
  return [
    ...(policy ? [of("policy", String(policy.version), policy.expiresAtMs)] : []),
    ...(root ? [of("root", String(root.version), root.expiresAtMs)] : []),
    ...(certificateEndsAtMs === null
      ? []
      : [of("certificate", String(certificateEndsAtMs), certificateEndsAtMs)]),
  ];
}

/**
 * The collector's own warnings: not incidents, which are about devices. Each is there because of what is in force now, so it goes when the
 * next one is.
 */
export async function noticesNow(world: World): Promise<readonly Notice[]> {
  const nowMs = world.clock.nowMs();
  const ends = (await endings(world)).flatMap(({ what, endsAtMs }): Notice[] => {
    const stage = stageOf(endsAtMs, nowMs);
    if (stage === null) return [];
    const code = stage === 0 ? `${what}-ended` : `${what}-ends`;
    return [{ code, params: { until: endsAtMs }, severity: pressing(stage) }];
  });
  const roots = (await world.store.roots()).length;
  const long: Notice = { code: "root-chain-long", params: { roots, most: mostRoots }, severity: "warning" };
  return isLongChain(roots, mostRoots) ? [...ends, long] : ends;
}

/** Says each stage once, in the log and on the audit trail; also when the collector was away while it was reached. */
export async function lookAtTrustEnds(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  for (const { what, version, endsAtMs } of await endings(world)) {
    const stage = stageOf(endsAtMs, nowMs);
    const note = `trust-ends/${what}`;
    const said = `${version}:${stage}`;
    if (stage === null || (await world.store.note(note)) === said) continue;
    await change(world, async (tx) => {
      await tx.putNote(note, said);
      await tx.addAudit({
        atMs: nowMs,
        who: "collector",
        action: "trust.ends",
        object: `${what} ${version}`,
        detail: { days: stage, endsAtMs },
      });
    });
    const facts = { what, version, days: stage, ends: new Date(endsAtMs).toISOString() };
    // An error means that a person must act now.
    if (pressing(stage) === "critical")
      world.log.error(facts, "what trust rests on ends: devices then run nothing");
    else world.log.warn(facts, "what trust rests on ends before long");
  }
}
