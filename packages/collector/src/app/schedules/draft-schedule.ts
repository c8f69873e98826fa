import type { DraftSchedule, SchedulePreview } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { inWords } from "@hulplijn/shared/schedules";
import type { Actor } from "../../core/access/ports.ts";
import type { ScheduleRecord } from "../../core/records.ts";
import { signersNeeded, whoCouldSign, whoIsMissing } from "../../core/schedules/signers.ts";
import { audit } from "../audit.ts";
import { change, type World } from "../world.ts";
import { type Built, buildSchedule } from "./build-schedule.ts";
import { foresee, type Foreseen, refusalOfDraft } from "./foresee-schedule.ts";
import { readSchedule, stateOf } from "./kept-schedules.ts";
import { haltsNow } from "../halt.ts";

async function foreseen(world: World, { schedule, fixes, devices, all }: Built): Promise<Foreseen> {
  return foresee(world, schedule, fixes, devices, all.length);
}

/** What a schedule would be. Keeps nothing; that it is for nobody or everybody is a warning here, and a refusal at drafting. */
export async function previewSchedule(
  world: World,
  wish: DraftSchedule,
): Promise<{ readonly ok: true; readonly preview: SchedulePreview } | Refusal> {
  const built = await buildSchedule(world, wish);
  if (!built.ok) return built;
  const { schedule, fixes, devices, all, policy } = built;
  const coming = await foreseen(world, built);
  const refusal = await refusalOfDraft(world, built, coming, true);
  if (refusal) return refusal;
  const could = whoCouldSign(
    policy,
    fixes.map(({ manifest }) => manifest.risk),
  );
  return {
    ok: true,
    preview: {
      ...coming,
      fixes: schedule.fixes.map((one, at) => ({
        ...one,
        params: { ...one.params },
        title: { ...(fixes[at]?.manifest.title ?? { en: one.fix, nl: one.fix }) },
        risk: fixes[at]?.manifest.risk ?? "",
      })),
      devices: devices.length,
      of: all.length,
      named: schedule.devices === "all" ? null : schedule.devices.length,
      when: schedule.when,
      words: { en: inWords(schedule.when, "en"), nl: inWords(schedule.when, "nl") },
      skipDays: schedule.skipDays,
      needed: signersNeeded(policy, schedule),
      could: [...whoIsMissing(could, [], schedule.person)],
    },
  };
}

/** Keeps a draft, for people to sign on their own machines. */
export async function draftSchedule(
  world: World,
  wish: DraftSchedule,
  person: Actor,
): Promise<{ readonly ok: true; readonly number: number } | Refusal> {
  const built = await buildSchedule(world, wish);
  if (!built.ok) return built;
  const refusal = await refusalOfDraft(world, built, await foreseen(world, built), wish.yes);
  if (refusal) return refusal;
  const nowMs = world.clock.nowMs();
  const draft: Omit<ScheduleRecord, "number"> = {
    digest: world.sha256(built.bytes),
    payload: Buffer.from(built.bytes).toString("base64"),
    signatures: [],
    people: [],
    draftedBy: person.name,
    draftedAtMs: nowMs,
    inForceAtMs: null,
    discarded: null,
    openRing: -1,
    openedAtMs: [],
  };
  const { number } = await change(world, async (tx, after) => {
    const record = await tx.addSchedule(draft);
    const fixes = built.schedule.fixes.map(({ fix, version }) => `${fix}@${version}`).join(", ");
    await audit(tx, nowMs, person, "schedule.drafted", String(record.number), {
      name: built.schedule.name,
      fixes,
      query: built.schedule.query,
      digest: record.digest,
    });
    after.tell("schedule-changed", { number: record.number });
    return record;
  });
  return { ok: true, number };
}

/** Throws a draft away. What is in force takes a signed revocation. */
export async function discardSchedule(
  world: World,
  number: number,
  reason: string,
  person: Actor,
): Promise<{ readonly ok: true } | Refusal> {
  const halts = await haltsNow(world);
  return change(world, async (tx, after) => {
    const record = await tx.schedule(number);
    const kept = record && readSchedule(record);
    if (!record || !kept) return refuse("not-found", `there is no schedule ${number}`);
    if (record.inForceAtMs !== null || stateOf(world, kept, halts) === "withdrawn")
      return refuse("schedule-no-draft", `schedule ${number}`);
    const atMs = world.clock.nowMs();
    await tx.putSchedule({ ...record, discarded: { who: person.name, reason, atMs } });
    await audit(tx, atMs, person, "schedule.discarded", String(number), { reason });
    after.tell("schedule-changed", { number });
    return { ok: true } as const;
  });
}
