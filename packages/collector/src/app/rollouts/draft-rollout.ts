import type { DraftRollout, RolloutWarning } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { type SentenceCode, sentences } from "@hulplijn/shared/texts";
import { parsePayload, payloadOf, ringOf, type Rollout, wrongIn } from "@hulplijn/shared/trust";
import { fill } from "@hulplijn/shared/values";
import type { Actor } from "../../core/access/ports.ts";
import type { LoadedFix } from "../../core/ports.ts";
import type { RolloutRecord } from "../../core/rollout/ports.ts";
import { audit } from "../audit.ts";
import { ordererFor } from "../orderer.ts";
import { change, type World } from "../world.ts";
import { fixOf, keptRollout } from "./kept-rollout.ts";
import { planRollout } from "./plan-rollout.ts";
import { treeOver } from "./rollout-desk.ts";

export type Drafted =
  | {
      readonly ok: true;
      readonly record: RolloutRecord;
      readonly count: number;
      readonly warnings: readonly RolloutWarning[];
    }
  | Refusal;

const dayMs = 86_400_000;

const inEnglish = ({ text }: RolloutWarning): string =>
  fill(sentences[text.code as SentenceCode], "en", text.params);

/** A draft with everybody it is for, frozen: what people sign is about exactly these devices. */
async function keepDraft(
  world: World,
  rollout: Omit<Rollout, "targets" | "type" | "issuedAtMs" | "nonce">,
  deviceIds: readonly string[],
  follows: number | null,
  person: Actor,
): Promise<RolloutRecord | Refusal> {
  const nowMs = world.clock.nowMs();
  const ids = deviceIds.toSorted();
  const { root } = await treeOver(ids, world.sha256);
  const whole: Rollout = {
    type: "rollout",
    name: rollout.name,
    person: rollout.person,
    fix: rollout.fix,
    version: rollout.version,
    manifestDigest: rollout.manifestDigest,
    params: rollout.params,
    step: rollout.step,
    targets: { root, count: ids.length },
    query: rollout.query,
    rings: rollout.rings,
    gate: rollout.gate,
    perHour: rollout.perHour,
    hours: rollout.hours,
    conditions: rollout.conditions,
    again: rollout.again,
    issuedAtMs: nowMs,
    expiresAtMs: rollout.expiresAtMs,
    nonce: Buffer.from(world.randomBytes(16)).toString("base64"),
  };
  const payload = payloadOf(whole);
  const wrong = parsePayload<Rollout>("rollout", payload) ? wrongIn(whole) : "it does not fit the schema";
  if (wrong !== null) return refuse("rollout-malformed", wrong);
  const digest = world.sha256(payload);
  const record = await change(world, async (tx) => {
    const kept = await tx.addRollout(
      {
        digest,
        payload: Buffer.from(payload).toString("base64"),
        signatures: [],
        draftedBy: person.name,
        draftedAtMs: nowMs,
        follows,
        inForceAtMs: null,
        openRing: -1,
        openedAtMs: [],
        halt: 0,
        halted: null,
        resumedAtMs: null,
        resumes: [],
        resuming: null,
        withdrawn: null,
        endedAtMs: null,
      },
      ids.map((deviceId, place) => ({ deviceId, place, ring: ringOf(deviceId, whole, world.sha256) })),
    );
    const { name, fix, version, step, query } = whole;
    const said = { digest, name, fix, version, step, query, devices: ids.length, follows };
    await audit(tx, nowMs, person, "rollout.drafted", String(kept.number), said);
    return kept;
  });
  world.bus.publish("rollout-changed", { number: record.number });
  return record;
}

/** Drafts a rollout: whom it is for is asked once, now. Nothing happens before people sign it. */
export async function draftRollout(world: World, wish: DraftRollout, person: Actor): Promise<Drafted> {
  const planned = await planRollout(world, wish);
  if (!planned.ok) return planned;
  const { fix, devices, rings, gate, perHour, warnings } = planned;
  const stops = warnings.find(({ weight }) => weight === "stops");
  const asks = warnings.find(({ weight }) => weight === "asks");
  if (stops) return refuse("rollout-cannot-be", inEnglish(stops));
  if (asks && !wish.agreed) return refuse("rollout-not-agreed", inEnglish(asks));
  const record = await keepDraft(
    world,
    {
      ...named(fix),
      name: wish.name,
      person: wish.person,
      params: wish.params,
      step: wish.step,
      query: wish.query,
      rings: rings.map(({ permyriad, soakMinutes }) => ({ permyriad, soakMinutes })),
      gate,
      perHour,
      hours: wish.hours,
      conditions: wish.conditions,
      again: null,
      expiresAtMs: world.clock.nowMs() + wish.days * dayMs,
    },
    devices.map(({ deviceId }) => deviceId),
    null,
    person,
  );
  return "code" in record ? record : { ok: true, record, count: devices.length, warnings };
}

const named = ({
  manifest,
  manifestDigest,
}: LoadedFix): Pick<Rollout, "fix" | "version" | "manifestDigest"> => ({
  fix: manifest.id,
  version: manifest.version,
  manifestDigest,
});

const wholeInOne: Rollout["rings"] = [{ permyriad: 10_000, soakMinutes: 0 }];

/**
 * A new draft out of a rollout: its failed devices once more, or its undo where something was changed. Everything else is as it was
 * signed; the devices are few and known, so `again` takes them in one ring, and `undo` ring after ring as before.
 */
export async function followRollout(
  world: World,
  number: number,
  how: "again" | "undo",
  wish: { readonly person: string },
  person: Actor,
): Promise<Drafted> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return refuse("not-found", `there is no rollout ${number}`);
  const { rollout, record } = kept;
  const fix = fixOf(world, rollout);
  if (!fix) return refuse("manifest-digest-wrong", `the library has no such version of ${rollout.fix}`);
  if (record.inForceAtMs === null) return refuse("rollout-not-on", "nothing of it ever ran");
  const may = await ordererFor(world, wish.person, fix.manifest.risk);
  if (!may.ok) return may;
  if (how === "undo" && (rollout.step === "undo" || !canUndo(fix)))
    return refuse("rollout-no-undo", rollout.fix);
  const devices = await (how === "again" ? failedOf : changedBy)(world, number);
  if (devices.length === 0) return refuse("rollout-cannot-be", "there is no device to do it on");
  const { perHour, gate, hours, conditions, params, query } = rollout;
  const next = await keepDraft(
    world,
    {
      ...named(fix),
      name: rollout.name,
      person: wish.person,
      params,
      step: how === "undo" ? "undo" : rollout.step,
      query,
      rings: how === "undo" ? rollout.rings : wholeInOne,
      gate,
      perHour,
      hours,
      conditions,
      again: how === "again" ? record.digest : null,
      expiresAtMs: world.clock.nowMs() + (rollout.expiresAtMs - rollout.issuedAtMs),
    },
    devices,
    number,
    person,
  );
  return "code" in next ? next : { ok: true, record: next, count: devices.length, warnings: [] };
}

export const canUndo = ({ manifest }: LoadedFix): boolean =>
  Object.values(manifest.platforms).some((steps) => steps?.undo !== undefined);

/** Those where it ran and did not help. */
export const failedOf = async (world: Pick<World, "store">, number: number): Promise<readonly string[]> =>
  (await world.store.rolloutDevices(number))
    .filter(({ said, goneCode }) => said === "failed" && goneCode === null)
    .map(({ deviceId }) => deviceId);

/** Those where it may have changed something: it ran there, and was not found to be unneeded. */
export const changedBy = async (world: Pick<World, "store">, number: number): Promise<readonly string[]> =>
  (await world.store.rolloutDevices(number))
    .filter(({ ranAtMs, code, goneCode }) => ranAtMs !== null && code !== "not-needed" && goneCode === null)
    .map(({ deviceId }) => deviceId);
