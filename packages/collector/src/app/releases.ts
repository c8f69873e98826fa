import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { type Envelope, openRelease } from "@hulplijn/shared/trust";
import type { Actor } from "../core/access/ports.ts";
import type { ReleaseRecord } from "../core/records.ts";
import { audit } from "./audit.ts";
import { type KeptRelease, keptReleases } from "./current-release.ts";
import { policyNow } from "./halt.ts";
import { tellAllReleases } from "./tell-release.ts";
import { change, cryptographyOf, type World } from "./world.ts";

type Done = { readonly ok: true; readonly record: ReleaseRecord } | Refusal;

/** Bundles of older releases are given to nobody: the one before is kept for whoever looks what was in it. */
const bundlesKept = 2;

/** A release whose bundle came: its first ring opens. */
const opened = (record: ReleaseRecord, nowMs: number): ReleaseRecord =>
  record.openRing >= 0 ? record : { ...record, openRing: 0, openedAtMs: [nowMs] };

function tellWorld(world: World, { sequence }: ReleaseRecord): Promise<void> {
  world.releases.isTouched = true;
  world.bus.publish("release-changed", { sequence });
  return tellAllReleases(world);
}

/** Keeps a release that releasers signed, judged as devices will. The same again changes nothing. It waits for its bundle. */
export async function publishRelease(world: World, envelope: Envelope, person: Actor): Promise<Done> {
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const cryptography = cryptographyOf(world);
  const signed = openRelease(envelope, policy, cryptography);
  if (!signed.ok) return signed;
  const { release, digest } = signed;
  const nowMs = world.clock.nowMs();
  if (release.expiresAtMs <= nowMs) return refuse("release-expired", "it has expired");
  const kept = await keptReleases(world.store);
  const same = kept.find(({ record }) => record.digest === digest);
  if (same) return { ok: true, record: same.record };
  const [newest] = kept;
  if (newest && release.sequence <= newest.release.sequence)
    return refuse("release-older", `sequence ${newest.release.sequence} is here already`);
  const waiting: ReleaseRecord = {
    sequence: release.sequence,
    envelope,
    digest,
    people: signed.people,
    takenAtMs: nowMs,
    openRing: -1,
    openedAtMs: [],
    halted: null,
    resumedAtMs: null,
  };
  const record = world.bundles.has(release.bundle.sha256) ? opened(waiting, nowMs) : waiting;
  await change(world, async (tx) => {
    await tx.putRelease(record);
    const said = { version: release.version, digest, people: signed.people.join(", ") };
    await audit(tx, nowMs, person, "release.published", String(release.sequence), said);
  });
  await tellWorld(world, record);
  return { ok: true, record };
}

async function releaseOf(
  world: World,
  sequence: number,
): Promise<(KeptRelease & { readonly ok: true }) | Refusal> {
  const [newest, ...older] = await keptReleases(world.store);
  if (newest?.record.sequence === sequence) return { ok: true, ...newest };
  return older.some(({ record }) => record.sequence === sequence)
    ? refuse("conflict", `release ${sequence} was replaced by ${newest?.record.sequence}`)
    : refuse("not-found", `there is no release ${sequence}`);
}

/** Keeps the bundle of a release, if it is the one that was signed, and opens the first ring. */
export async function takeBundle(
  world: World,
  sequence: number,
  bytes: Uint8Array,
  person: Actor,
): Promise<Done> {
  const found = await releaseOf(world, sequence);
  if (!found.ok) return found;
  const { sha256, sizeBytes } = found.release.bundle;
  if (bytes.length !== sizeBytes || world.sha256(bytes) !== sha256)
    return refuse("release-bundle-wrong", `signed was ${sha256} of ${sizeBytes} bytes`);
  try {
    await world.bundles.put(sha256, bytes);
  } catch (err) {
    world.log.error({ err, sequence }, "a bundle could not be kept");
    return refuse("store-unavailable", "the disk did not take the bundle");
  }
  const record = await edit(world, sequence, async (now, tx, nowMs) => {
    await audit(tx, nowMs, person, "release.bundle", String(sequence), { sha256, sizeBytes });
    return opened(now, nowMs);
  });
  const recent = (await keptReleases(world.store)).slice(0, bundlesKept);
  await world.bundles.keepOnly(recent.map(({ release }) => release.bundle.sha256));
  await tellWorld(world, record);
  return { ok: true, record };
}

/** Changes a release as it is now, and keeps the change; what another did meanwhile is not undone. */
async function edit(
  world: World,
  sequence: number,
  work: (
    now: ReleaseRecord,
    tx: Parameters<Parameters<World["store"]["write"]>[0]>[0],
    nowMs: number,
  ) => Promise<ReleaseRecord>,
): Promise<ReleaseRecord> {
  return change(world, async (tx) => {
    const now = (await tx.releases()).find((one) => one.sequence === sequence);
    if (!now) throw new Error(`release ${sequence} is gone`);
    const record = await work(now, tx, world.clock.nowMs());
    if (record !== now) await tx.putRelease(record);
    return record;
  });
}

/** What a person decides of the newest release, told to everybody. */
async function decide(
  world: World,
  sequence: number,
  refusal: (now: ReleaseRecord) => Refusal | null,
  work: Parameters<typeof edit>[2],
): Promise<Done> {
  const found = await releaseOf(world, sequence);
  if (!found.ok) return found;
  const refused = refusal(found.record);
  if (refused) return refused;
  const record = await edit(world, sequence, work);
  await tellWorld(world, record);
  return { ok: true, record };
}

/** Halts a release: no device begins it from now on. One that tries it already proves it, or returns. One person's right. */
export const haltRelease = (world: World, sequence: number, reason: string, person: Actor): Promise<Done> =>
  decide(
    world,
    sequence,
    ({ halted }) => (halted ? refuse("conflict", "it is halted already") : null),
    async (now, tx, atMs) => {
      if (now.halted) return now;
      await audit(tx, atMs, person, "release.halted", String(sequence), { reason });
      return { ...now, halted: { why: null, reason, who: person.name, atMs } };
    },
  );

/** Goes on where it was halted. Failures until now are accepted; what fails from now on counts anew. */
export const resumeRelease = (world: World, sequence: number, reason: string, person: Actor): Promise<Done> =>
  decide(
    world,
    sequence,
    ({ halted }) => (halted ? null : refuse("conflict", "it is not halted")),
    async (now, tx, atMs) => {
      if (!now.halted) return now;
      const because = now.halted.why?.code ?? now.halted.reason;
      await audit(tx, atMs, person, "release.resumed", String(sequence), { reason, halted: because });
      return { ...now, halted: null, resumedAtMs: atMs };
    },
  );
