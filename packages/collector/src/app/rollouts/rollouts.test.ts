import { rollouts as takesRollouts } from "@hulplijn/shared/protocol";
import { DraftRollout } from "@hulplijn/shared/api";
import type { Body } from "@hulplijn/shared/protocol";
import {
  decideRollout,
  type Envelope,
  nothingHalted,
  type Policy,
  readPayload,
} from "@hulplijn/shared/trust";
import { beforeEach, describe, expect, test } from "vitest";
import type { LoadedFix } from "../../core/ports.ts";
import { takeInReceipt, takeInRunOutput } from "../take-in-run.ts";
import { takeInRunBegun } from "../take-in-run-begun.ts";
import { keyPair, receiptFor, seal, testFix, type TestPeople, testPeople } from "../testing/test-fix.ts";
import { connectedDevice, type TestLink, type TestWorld, testWorld } from "../testing/test-world.ts";
import { haltedRollouts, viewRollout, viewRolloutDevices, viewRollouts } from "../views/rollouts.ts";
import { cryptographyOf } from "../world.ts";
import { draftRollout, followRollout } from "./draft-rollout.ts";
import { haltRollout, withdrawRollout } from "./halt-rollout.ts";
import { previewRollout } from "./plan-rollout.ts";
import { askToResume, signRollout } from "./sign-rollout.ts";
import { takeInRolloutState } from "./take-in-rollout.ts";
import { tellRollouts } from "./tell-rollouts.ts";
import { lookAtRollouts } from "./watch-rollouts.ts";

const minute = 60_000;
const lead = { personId: "p1", name: "Lies" };
const fix = testFix({
  platforms: { linux: { check: "a.sh", fix: "a.sh", verify: "a.sh", undo: "a.sh" } },
});
let world: TestWorld;
let people: TestPeople;
let links: Map<string, TestLink & { readonly key: ReturnType<typeof keyPair> }>;

const approve = (given: LoadedFix): Promise<void> =>
  world.store.write((tx) =>
    tx.putApproval({
      fix: given.manifest.id,
      version: given.manifest.version,
      manifestDigest: given.manifestDigest,
      person: "Sam",
      keyId: people.key.keyId,
      atMs: world.at.nowMs,
      envelope: people.approve(given),
    }),
  );

beforeEach(async () => {
  // The same devices in the same rings each time.
  world = Object.assign(testWorld([fix]), { randomBytes: (count: number) => Buffer.alloc(count, 7) });
  people = await testPeople(world);
  await approve(fix);
  links = new Map();
  for (let index = 0; index < 20; index++) {
    const key = keyPair();
    const link = await connectedDevice(world, {
      deviceId: `019ab000-0000-7000-8000-${String(index).padStart(12, "0")}`,
      name: `LT-${index}`,
      publicKey: key.publicKey,
    });
    link.capabilities = [takesRollouts];
    links.set(link.deviceId, Object.assign(link, { key }));
  }
});

const wish = (over: Partial<DraftRollout> = {}): DraftRollout =>
  DraftRollout.parse({
    name: "queues",
    person: "Sam",
    fix: "resume-print-queue",
    params: { queue: "office" },
    query: "",
    agreed: true,
    rings: [
      { permyriad: 5000, soakMinutes: 10 },
      { permyriad: 10_000, soakMinutes: 0 },
    ],
    gate: { verifiedPercent: 90, mostFailures: 1, incidents: "none" },
    ...over,
  });
const draft = async (over: Partial<DraftRollout> = {}): Promise<number> => {
  const drafted = await draftRollout(world, wish(over), lead);
  if (!drafted.ok) throw new Error(`${drafted.code}: ${drafted.detail}`);
  return drafted.record.number;
};
const shown = async (number: number) => {
  const view = await viewRollout(world, number);
  if (!view) throw new Error("there is none");
  return view;
};
const sealed = (kind: "rollout" | "rollout-resume", payload: string, by = people.key): Envelope =>
  seal(kind, readPayload(Buffer.from(payload, "base64")), by);
const sign = async (number: number, by = people.key) => {
  const { signing } = await shown(number);
  return signRollout(
    world,
    number,
    { kind: "rollout", signed: sealed("rollout", signing?.payload ?? "", by) },
    lead,
  );
};
const inForce = async (over: Partial<DraftRollout> = {}): Promise<number> => {
  const number = await draft(over);
  expect(await sign(number)).toMatchObject({ ok: true });
  return number;
};
const toldLast = (link: TestLink): Body<"rollouts">["rollouts"][number] => {
  const [told] = link.last("rollouts")?.rollouts ?? [];
  if (!told) throw new Error("nothing was told");
  return told;
};
let seq = 0;
async function run(
  link: TestLink & { readonly key: ReturnType<typeof keyPair> },
  outcome: "verified" | "not-needed" | "failed" | "refused",
  said = "",
): Promise<void> {
  const told = toldLast(link);
  const runId = world.newId();
  const target = { index: told.index, path: told.path };
  const atMs = world.at.nowMs;
  await takeInRunBegun(world, link, { runId, order: told.rollout, target, atMs }, ++seq);
  if (said !== "") {
    const data = Buffer.from(said).toString("base64");
    await takeInRunOutput(
      world,
      link,
      { runId, step: "fix", stream: "stderr", offset: 0, data } as never,
      ++seq,
    );
  }
  const steps = [
    { step: "fix", startedAtMs: 1, tookMs: 1, exitCode: 3, signal: null, outputBytes: 0, outputCut: false },
  ] as const;
  const { deviceId } = link;
  const receipt = receiptFor(told.rollout, link.key, { runId, deviceId, outcome, steps: [...steps] });
  await takeInReceipt(world, link, { receipt }, ++seq);
}
const inRing = async (number: number, ring: number) =>
  ((await viewRolloutDevices(world, number, { ring })) ?? []).map(({ deviceId }) => {
    const link = links.get(deviceId);
    if (!link) throw new Error(deviceId);
    return link;
  });

describe("a rollout is drafted", () => {
  test("whom it is for is frozen; everybody takes a word; nobody is refused", async () => {
    const everybody = await draftRollout(world, wish({ agreed: false }), lead);
    expect(everybody).toMatchObject({ ok: false, code: "rollout-not-agreed" });
    expect(everybody).toMatchObject({ detail: "This is for every device there is: 20." });
    expect(await draftRollout(world, wish({ query: "name:nobody" }), lead)).toMatchObject({
      code: "rollout-cannot-be",
      detail: "There is no device to do it on.",
    });
    const number = await draft({ query: "name:LT-3 OR name:LT-4 OR name:LT-5" });
    await connectedDevice(world, { name: "LT-3" });
    await world.store.write(async (tx) => {
      const gone = [...links.values()].find(({ deviceName }) => deviceName === "LT-4")?.deviceId ?? "";
      const device = await tx.device(gone);
      if (device) await tx.putDevice({ ...device, removed: true });
    });
    expect(await shown(number)).toMatchObject({ state: "draft", count: 3, since: { more: 1, gone: 1 } });
  });
  test("what cannot be is refused before anybody signs", async () => {
    expect(await draftRollout(world, wish({ fix: "no-such" }), lead)).toMatchObject({ code: "not-found" });
    expect(await draftRollout(world, wish({ person: "Eve" }), lead)).toMatchObject({
      code: "order-class-not-allowed",
    });
    expect(await draftRollout(world, wish({ params: {} }), lead)).toMatchObject({
      code: "parameter-not-allowed",
    });
    expect(await draftRollout(world, wish({ query: "nope:x" }), lead)).toMatchObject({
      code: "query-invalid",
    });
    const rings = [{ permyriad: 5000, soakMinutes: 0 }];
    expect(await draftRollout(world, wish({ rings }), lead)).toMatchObject({ code: "rollout-malformed" });
    expect(await world.store.rollouts()).toEqual([]);
  });
  test("the preview says how many, whether anything restarts, and what is left out", async () => {
    await connectedDevice(world, { name: "W-1", platform: "windows" });
    await connectedDevice(world, { name: "Q-1", quarantine: { code: "quarantine-copy", params: {} } });
    const found = await previewRollout(world, wish());
    expect(found).toMatchObject({
      preview: {
        touches: { devices: 20, connected: 20, restarts: false, risk: "R1" },
        signers: 1,
        soakMinutes: 10,
      },
    });
    const codes = found.ok ? found.preview.warnings.map(({ text }) => text.code) : [];
    expect(codes).toEqual(["rollout-without-platform", "rollout-without-quarantined"]);
  });
});

describe("people sign it", () => {
  test("a stranger's signature counts for nothing; the last one that it takes opens the first ring at once", async () => {
    const number = await draft();
    expect(await sign(number, keyPair())).toMatchObject({ code: "rollout-signature-wrong" });
    expect((await shown(number)).signing).toMatchObject({ signed: [], needed: 1 });
    for (const link of links.values()) expect(link.last("rollouts")).toBeUndefined();
    expect(await sign(number)).toMatchObject({ ok: true, record: { openRing: 0 } });
    expect(await shown(number)).toMatchObject({
      state: "in-force",
      people: ["Sam"],
      signing: null,
      wait: "soaking",
    });
  });
  test("for more devices than one person signs for it takes as many as class R2", async () => {
    people = await testPeople(world, { batch: 5 });
    await approve(fix);
    const number = await draft();
    expect(await sign(number)).toMatchObject({ ok: true, record: { inForceAtMs: null } });
    expect((await shown(number)).signing).toMatchObject({ needed: 2, missing: "1 of 2 people signed it" });
  });
  test("what each device is told makes it take the rollout, by the very code that it judges by", async () => {
    const number = await inForce();
    const policy = readPayload(
      Buffer.from((await world.store.signed("policy"))?.envelope.payload ?? "", "base64"),
    ) as Policy;
    for (const [deviceId, link] of links) {
      const { rollout, index, path, resumes, fix: bytes } = toldLast(link);
      const decided = decideRollout(
        {
          rollout,
          index,
          path,
          resumes,
          fix: {
            manifest: Buffer.from(bytes.manifest, "base64"),
            approvals: bytes.approvals,
            files: new Map(
              Object.entries(bytes.files).map(([name, data]) => [name, Buffer.from(data, "base64")]),
            ),
          },
        },
        {
          ...cryptographyOf(world),
          policy,
          deviceId,
          wallMs: world.at.nowMs,
          highWaterMs: 0,
          platform: "linux",
          isRoot: true,
          halts: nothingHalted,
          isReportOnly: false,
        },
      );
      const known = await world.store.rolloutDevice(number, deviceId);
      expect(decided).toMatchObject({ ok: true, ring: known?.ring });
    }
  });
});

describe("it goes ring after ring", () => {
  test("none opens while a freeze is on its devices; a freeze is named before, and one that outlasts it refuses it", async () => {
    const freeze = (name: string, untilMs: number): Promise<unknown> =>
      world.store.write((tx) =>
        tx.addWindow({
          windowId: world.newId(),
          name,
          reason: "books",
          kind: "freeze",
          query: "name:LT-1",
          devices: null,
          time: { kind: "once", fromMs: world.at.nowMs - minute, untilMs },
          holds: { checks: false, messages: false, fixes: true },
          by: "Kim",
          atMs: world.at.nowMs,
          ended: null,
          summary: null,
          settledMs: 0,
        }),
      );
    const rings = [
      { permyriad: 1, soakMinutes: 0 },
      { permyriad: 10_000, soakMinutes: 0 },
    ];
    const number = await inForce({ rings });
    const untilMs = world.at.nowMs + 60 * minute;
    await freeze("Quarter end", untilMs);
    const found = await previewRollout(world, wish());
    expect(found.ok && found.preview.warnings.map(({ weight, text }) => [weight, text.code])).toContainEqual([
      "says",
      "rollout-meets-freeze",
    ]);
    world.at.nowMs += 30 * minute;
    await lookAtRollouts(world);
    expect(await shown(number)).toMatchObject({
      openRing: 0,
      wait: "frozen",
      waitFor: { code: "rollout-frozen", params: { name: "Quarter end", until: untilMs } },
    });
    world.at.nowMs = untilMs + minute;
    await lookAtRollouts(world);
    expect(await shown(number)).toMatchObject({ openRing: 1 });
    await freeze("For ever", world.at.nowMs + 90 * 1440 * minute);
    expect(await draftRollout(world, wish(), lead)).toMatchObject({
      code: "rollout-cannot-be",
      detail: expect.stringContaining("For ever") as unknown,
    });
  });
  test("the next opens when the last one is verified and had its time, and it ends when all have run", async () => {
    const number = await inForce();
    for (const link of await inRing(number, 0)) await run(link, "verified");
    await lookAtRollouts(world);
    expect(await shown(number)).toMatchObject({ openRing: 0, wait: "soaking" });
    world.at.nowMs += 10 * minute;
    await lookAtRollouts(world);
    expect(await shown(number)).toMatchObject({ openRing: 1 });
    for (const link of await inRing(number, 1)) {
      expect(toldLast(link).openRing).toBe(1);
      await run(link, "not-needed");
    }
    await lookAtRollouts(world);
    expect(await shown(number)).toMatchObject({ state: "ended", counts: { verified: 20 } });
    expect([...links.values()][0]?.last("rollouts")).toEqual({ rollouts: [] });
  });
  test("a device outside of it, or one that ran it, begins nothing that counts", async () => {
    const number = await inForce({ query: "name:LT-1" });
    const [link] = await inRing(number, 0).then(async (first) => [...first, ...(await inRing(number, 1))]);
    if (!link) throw new Error("nobody");
    const told = toldLast(link);
    await run(link, "verified");
    const again = { runId: world.newId(), order: told.rollout, target: { index: 0, path: [] }, atMs: 1 };
    await takeInRunBegun(world, link, again, ++seq);
    expect(link.sent.at(-1)).toMatchObject({ body: { code: "rollout-seen-before" } });
    const other = [...links.values()].find((one) => one !== link);
    if (!other) throw new Error("nobody");
    await takeInRunBegun(world, other, { ...again, runId: world.newId() }, ++seq);
    expect(other.sent.at(-1)).toMatchObject({ body: { code: "rollout-other-device" } });
  });
  test("what a device says of itself shows, until its run tells more", async () => {
    const number = await inForce();
    const [link] = await inRing(number, 0);
    if (!link) throw new Error("nobody");
    const { digest } = await shown(number);
    const state = {
      rollout: digest,
      ring: 0,
      state: "waiting",
      code: "rollout-pace",
      untilMs: 77,
      atMs: 1,
    } as const;
    await takeInRolloutState(world, link, state, ++seq);
    const stands = async () => (await viewRolloutDevices(world, number, { q: link.deviceId }))?.[0];
    expect(await stands()).toMatchObject({ standing: "waiting", code: "rollout-pace", untilMs: 77 });
    await run(link, "verified");
    await takeInRolloutState(world, link, state, ++seq);
    expect(await stands()).toMatchObject({ standing: "verified", code: null });
  });
});

describe("it stops", () => {
  test("by itself at more failures than were signed for; each is in its group, with one sample", async () => {
    const number = await inForce();
    const [first, second, third] = await inRing(number, 0);
    if (!first || !second || !third) throw new Error("too few");
    await run(first, "failed", "copying\ncannot open /var/spool/a1/7: No space\n");
    await lookAtRollouts(world);
    expect((await shown(number)).state).toBe("in-force");
    world.at.nowMs += 1;
    await run(second, "failed", "cannot open /var/spool/b2/19: No space");
    await lookAtRollouts(world);
    const view = await shown(number);
    expect(view).toMatchObject({
      state: "halted",
      halted: { who: "collector", halt: 1, why: { code: "rollout-failures", params: { failed: 2 } } },
      clusters: [{ step: "fix", exitCode: 3, devices: 2, line: "cannot open <path>: No space" }],
    });
    expect(view.clusters[0]?.sample.line).toBe("cannot open /var/spool/a1/7: No space");
    expect(toldLast(third)).toMatchObject({ halt: 1 });
    expect(await haltedRollouts(world)).toMatchObject([{ code: "rollout-is-halted", params: { number } }]);
    const cluster = view.clusters[0]?.signature ?? "";
    expect(await viewRolloutDevices(world, number, { cluster })).toHaveLength(2);
  });
  test("by one click of one person, told at once; resumed only by a signature over exactly this halt", async () => {
    const number = await inForce();
    expect(await haltRollout(world, number, null, lead)).toMatchObject({ ok: true });
    for (const link of links.values()) expect(toldLast(link).halt).toBe(1);
    expect(await haltRollout(world, number, "too loud", lead)).toMatchObject({ ok: true });
    expect((await shown(number)).halted).toMatchObject({ reason: "too loud", halt: 1 });
    expect(await askToResume(world, number, { person: "Eve", reason: "x" }, lead)).toMatchObject({
      ok: false,
    });
    expect(await askToResume(world, number, { person: "Sam", reason: "mended" }, lead)).toMatchObject({
      ok: true,
    });
    const { resuming } = await shown(number);
    expect(resuming).toMatchObject({ reason: "mended", needed: 1, signed: [] });
    const signed = sealed("rollout-resume", resuming?.payload ?? "");
    const stranger = sealed("rollout-resume", resuming?.payload ?? "", keyPair());
    expect(
      await signRollout(world, number, { kind: "rollout-resume", signed: stranger }, lead),
    ).toMatchObject({ ok: false });
    expect(await signRollout(world, number, { kind: "rollout-resume", signed }, lead)).toMatchObject({
      ok: true,
    });
    expect(await shown(number)).toMatchObject({ state: "in-force", resuming: null });
    for (const link of links.values()) expect(toldLast(link)).toMatchObject({ halt: 1, resumes: [signed] });
    await haltRollout(world, number, null, lead);
    expect(await signRollout(world, number, { kind: "rollout-resume", signed }, lead)).toMatchObject({
      code: "rollout-resume-not-allowed",
    });
  });
  test("when devices that ran it come back again and again", async () => {
    const number = await inForce();
    for (const link of (await inRing(number, 0)).slice(0, 2)) {
      await run(link, "verified");
      for (let time = 0; time < 5; time++) await tellRollouts(world, link);
    }
    await lookAtRollouts(world);
    expect((await shown(number)).halted?.why).toMatchObject({ code: "rollout-crash-loops" });
  });
  test("when devices that began it are not heard of any more", async () => {
    const number = await inForce();
    for (const link of (await inRing(number, 0)).slice(0, 2)) {
      const { rollout, index, path } = toldLast(link);
      const body = { runId: world.newId(), order: rollout, target: { index, path }, atMs: world.at.nowMs };
      await takeInRunBegun(world, link, body, ++seq);
      await world.store.write(async (tx) => {
        const device = await tx.device(link.deviceId);
        if (device) await tx.putDevice({ ...device, connected: false });
      });
    }
    world.at.nowMs += 16 * minute;
    await lookAtRollouts(world);
    expect((await shown(number)).halted?.why).toMatchObject({ code: "rollout-silence" });
  });
  test("for good, when somebody withdraws it: devices forget it", async () => {
    const number = await inForce();
    expect(await withdrawRollout(world, number, "wrong fix", lead)).toMatchObject({ ok: true });
    for (const link of links.values()) expect(link.last("rollouts")).toEqual({ rollouts: [] });
    expect(await haltRollout(world, number, null, lead)).toMatchObject({ code: "rollout-not-on" });
    expect((await viewRollouts(world))[0]).toMatchObject({ state: "withdrawn" });
  });
});

describe("the audit trail", () => {
  test("has a line of each step, and of each signature of two people", async () => {
    people = await testPeople(world, { batch: 5 });
    await approve(fix);
    const bo = keyPair();
    const kept = await world.store.signed("policy");
    const policy = readPayload(Buffer.from(kept?.envelope.payload ?? "", "base64")) as Policy;
    const [sam] = policy.people;
    if (!sam) throw new Error("nobody");
    const keys = [{ kind: "file", keyId: bo.keyId, publicKey: bo.publicKey }] as const;
    const two = { ...policy, people: [sam, { ...sam, person: "Bo", keys: [...keys] }] };
    await world.store.write((tx) => tx.putSigned("policy", 2, seal("policy", two, people.key)));
    const number = await draft();
    await sign(number);
    await sign(number, bo);
    await haltRollout(world, number, "why", lead);
    await askToResume(world, number, { person: "Sam", reason: "mended" }, lead);
    const payload = (await shown(number)).resuming?.payload ?? "";
    for (const by of [bo, people.key])
      await signRollout(
        world,
        number,
        { kind: "rollout-resume", signed: sealed("rollout-resume", payload, by) },
        lead,
      );
    await withdrawRollout(world, number, "enough", lead);
    expect((await world.store.audit(0, 100)).map(({ action }) => action)).toEqual([
      "rollout.drafted",
      "rollout.signed",
      "rollout.signed",
      "rollout.in-force",
      "rollout.ring-opened",
      "rollout.halted",
      "rollout.resume-asked",
      "rollout.resume-signed",
      "rollout.resumed",
      "rollout.withdrawn",
    ]);
  });
});

describe("what follows", () => {
  test("only those that failed again, and the way back for those where it changed something: new drafts", async () => {
    const number = await inForce({ gate: { verifiedPercent: 50, mostFailures: 9, incidents: "any" } });
    const [failed, unneeded, mended] = await inRing(number, 0);
    if (!failed || !unneeded || !mended) throw new Error("too few");
    await run(failed, "failed");
    await run(unneeded, "not-needed");
    await run(mended, "verified");
    expect(await shown(number)).toMatchObject({ again: 1, undo: 2 });
    const again = await followRollout(world, number, "again", { person: "Sam" }, lead);
    expect(again).toMatchObject({ ok: true, count: 1, record: { follows: number } });
    const undo = await followRollout(world, number, "undo", { person: "Sam" }, lead);
    expect(undo).toMatchObject({ ok: true, count: 2 });
    expect((await viewRollouts(world)).map(({ step, state }) => `${step} ${state}`)).toEqual([
      "undo draft",
      "fix draft",
      "fix in-force",
    ]);
  });
});

describe("budgets that people signed", () => {
  const budgets = async (given: Policy["budgets"]): Promise<void> => {
    const kept = await world.store.signed("policy");
    const policy = readPayload(Buffer.from(kept?.envelope.payload ?? "", "base64")) as Policy;
    await world.store.write((tx) =>
      tx.putSigned("policy", 2, seal("policy", { ...policy, version: 2, budgets: given }, people.key)),
    );
  };
  test("a rollout that goes faster than they allow cannot be drafted", async () => {
    await budgets({ fixHour: 30 });
    expect(await draftRollout(world, wish({ perHour: 31 }), lead)).toMatchObject({
      code: "rollout-cannot-be",
      detail: "31 an hour are more than the 30 that the policy's budgets allow.",
    });
    expect(await draftRollout(world, wish(), lead)).toMatchObject({ ok: true });
  });
  test("a ring waits, with the reason, until there is room in the hour", async () => {
    const number = await inForce();
    const ring0 = await inRing(number, 0);
    for (const link of ring0) await run(link, "verified");
    await budgets({ fixHour: ring0.length + 1 });
    world.at.nowMs += 10 * minute;
    await lookAtRollouts(world);
    expect(await shown(number)).toMatchObject({
      openRing: 0,
      wait: "budget",
      waitFor: { code: "budget-fix-hour", params: { used: ring0.length } },
    });
  });
});
