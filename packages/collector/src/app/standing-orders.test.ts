import { sign } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Body } from "@hulplijn/shared/protocol";
import type { Receipt } from "@hulplijn/shared/fixes";
import { type Envelope, linkBytes, type StandingOrder } from "@hulplijn/shared/trust";
import { causeOf } from "../core/incident/cause.ts";
import { open } from "../core/incident/incident.ts";
import type { FindingRecord } from "../core/records.ts";
import { addApproval } from "./approve-fix.ts";
import { prove } from "./connect-device.ts";
import { takeHalt } from "./halt.ts";
import { takeStandingOrder, viewStandingOrders } from "./standing-orders.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { takeInReceipt, takeInRunUpdate } from "./take-in-run.ts";
import { takeInRunBegun } from "./take-in-run-begun.ts";
import { keyPair, seal, testFix, testPeople, type TestPeople } from "./testing/test-fix.ts";
import { connectedDevice, type TestLink, type TestWorld, testWorld } from "./testing/test-world.ts";

const fix = testFix({
  parameters: {},
  settles: [{ rule: "print-queue-stopped", subject: "office" }],
});
const nonce = Buffer.alloc(16, 4).toString("base64");
const day = 86_400_000;

let world: TestWorld;
let people: TestPeople;
let link: TestLink;

beforeEach(async () => {
  world = testWorld([fix]);
  people = await testPeople(world);
  await addApproval(world, "resume-print-queue", people.approve(fix), "Sam");
  link = await connectedDevice(world);
});

const orderOf = (change: Partial<StandingOrder> = {}): StandingOrder => ({
  type: "standing-order",
  person: "Sam",
  fix: fix.manifest.id,
  version: 1,
  manifestDigest: fix.manifestDigest,
  params: {},
  devices: [link.deviceId],
  perDay: 2,
  issuedAtMs: world.at.nowMs,
  expiresAtMs: world.at.nowMs + 20 * day,
  nonce,
  ...change,
});
const sealed = (change: Partial<StandingOrder> = {}): Envelope =>
  seal("standing-order", orderOf(change), people.key);
const stateOf = async (): Promise<string[]> => (await viewStandingOrders(world)).map(({ state }) => state);
const given = (to: TestLink): number | undefined => to.last("standing-orders")?.orders.length;

describe("a standing order", () => {
  test("is kept, goes to the devices that it names at once, and to one that comes later", async () => {
    const other = await connectedDevice(world);
    expect(await takeStandingOrder(world, sealed(), "Kim")).toMatchObject({ ok: true, told: 2 });
    expect([given(link), given(other)]).toEqual([1, 0]);
    const [bundle] = link.last("standing-orders")?.orders ?? [];
    expect(Buffer.from(bundle?.manifest ?? "", "base64")).toEqual(Buffer.from(fix.manifestBytes));
    expect(bundle?.approvals).toHaveLength(1);
    expect(await viewStandingOrders(world)).toMatchObject([
      { people: ["Sam"], state: "in-force", perDay: 2 },
    ]);
    // The same again changes nothing.
    expect(await takeStandingOrder(world, sealed(), "Kim")).toMatchObject({ ok: true });
    expect(await stateOf()).toEqual(["in-force"]);

    const key = keyPair();
    const late = world.link({
      stage: "challenged",
      deviceId: link.deviceId,
      connection: 2,
      publicKey: key.publicKey,
    });
    const statement = {
      type: "proof",
      deviceId: late.deviceId,
      connection: 2,
      deviceNonce: "",
      collectorNonce: "",
    } as const;
    await prove(world, late, { proof: sign(null, linkBytes(statement), key.privateKey).toString("base64") });
    expect(given(late)).toBe(1);
  });

  test("that no device would obey is not taken", async () => {
    const codeOf = async (envelope: Envelope): Promise<string> => {
      const taken = await takeStandingOrder(world, envelope, "Kim");
      return taken.ok ? "ok" : taken.code;
    };
    expect(await codeOf(sealed({ devices: "all" }))).toBe("standing-order-signature-wrong");
    expect(await codeOf(seal("standing-order", orderOf(), keyPair()))).toBe("standing-order-signature-wrong");
    expect(await codeOf(sealed({ manifestDigest: "0".repeat(64) }))).toBe("manifest-digest-wrong");
    expect(await codeOf(sealed({ expiresAtMs: world.at.nowMs }))).toBe("standing-order-expired");
    expect(await codeOf(sealed({ params: { queue: "office" } }))).toBe("parameter-not-allowed");
    expect(await stateOf()).toEqual([]);
    for (let count = 0; count < 16; count++)
      expect(await codeOf(sealed({ nonce: Buffer.alloc(16, count).toString("base64") }))).toBe("ok");
    expect(await codeOf(sealed({ nonce: Buffer.alloc(16, 99).toString("base64") }))).toBe("conflict");
  });

  test("is over when it is withdrawn or has expired, and devices lose it", async () => {
    const taken = await takeStandingOrder(world, sealed(), "Kim");
    const root = keyPair();
    const keys = [{ person: "Roos", kind: "file", keyId: root.keyId, publicKey: root.publicKey }];
    const expiresAtMs = world.at.nowMs + day;
    const document = { type: "root", version: 1, organisation: "Test", threshold: 1, expiresAtMs, keys };
    await world.store.write((tx) => tx.putSigned("root", 1, seal("root", document, root)));
    const revoke = {
      type: "revoke",
      person: "Sam",
      reason: "enough",
      fixes: [],
      keys: [],
      standing: [taken.ok ? taken.digest : ""],
      atMs: world.at.nowMs,
      nonce,
    };
    const halt = { kind: "revoke", sealed: seal("revoke", revoke, people.key) } as const;
    expect(await takeHalt(world, halt, "Kim")).toMatchObject({ ok: true });
    expect(await stateOf()).toEqual(["withdrawn"]);
    await takeStandingOrder(world, sealed({ nonce: Buffer.alloc(16, 8).toString("base64") }), "Kim");
    expect(given(link)).toBe(1);
    world.at.nowMs += 21 * day;
    expect(await stateOf()).toEqual(["expired", "withdrawn"]);
  });
});

describe("a run that a device began by itself", () => {
  const findingId = "0193b5a0-0000-7000-8000-0000000000f1";
  const finding = (state: "raised" | "cleared", atMs: number): Body<"finding"> => ({
    findingId,
    rule: "print-queue-stopped",
    subject: "office",
    state,
    severity: "critical",
    flapping: false,
    raisedAtMs: atMs,
    changedAtMs: atMs,
    params: { queue: "office" },
  });
  const runId = "0193b5a0-0000-7000-8000-0000000000a1";
  const begun = (order: Envelope): Body<"run-begun"> => ({
    runId,
    order,
    rule: "print-queue-stopped",
    subject: "office",
    atMs: world.at.nowMs,
  });

  test("is a run of the incident, and its receipt settles it, with whose standing order it was", async () => {
    const device = keyPair();
    link = await connectedDevice(world, { publicKey: device.publicKey });
    const order = sealed();
    await takeStandingOrder(world, order, "Kim");
    const nowMs = world.at.nowMs;
    await takeInFinding(world, link, finding("raised", nowMs), 1);
    await takeInRunBegun(world, link, begun(order), 2);
    const run = await world.store.run(runId);
    expect(run).toMatchObject({
      phase: "delivered",
      orderedBy: "Sam",
      fix: "resume-print-queue",
      sent: true,
    });
    const incidentId = run?.incidentId ?? "";
    expect(await world.store.incident(incidentId)).toMatchObject({ state: "fixing" });
    // Told twice, by a runner that was killed: the effect of once.
    await takeInRunBegun(world, link, begun(order), 3);
    await takeInRunUpdate(world, link, { runId, state: "verifying", atMs: nowMs }, 4);
    const receipt: Receipt = {
      type: "receipt",
      runId,
      deviceId: link.deviceId,
      orderDigest: world.sha256(Buffer.from(order.payload, "base64")),
      outcome: "verified",
      undone: false,
      startedAtMs: nowMs,
      endedAtMs: nowMs,
      tookMs: 1500,
      steps: [],
      journalSeq: 1,
    };
    await takeInReceipt(world, link, { receipt: seal("receipt", receipt, device) }, 5);
    await takeInFinding(world, link, finding("cleared", nowMs + 1), 6);
    expect(await world.store.run(runId)).toMatchObject({ phase: "ended", outcome: "verified" });
    expect(await world.store.incident(incidentId)).toMatchObject({
      state: "resolved",
      solution: { code: "solved-by-fix" },
      automationSeconds: 1.5,
      humanSeconds: 0,
    });
    const said = await world.store.timeline(incidentId);
    expect(said.filter(({ kind }) => kind === "run").map(({ text }) => text)).toMatchObject([
      { code: "run-begun-by-itself", params: { who: "Sam" } },
      { code: "run-verified" },
    ]);
    expect(link.sent.filter(({ type }) => type === "refused")).toEqual([]);
  });

  test("for a silence is refused: that incident is of many devices, and the collector's", async () => {
    const nowMs = world.at.nowMs;
    const silent: FindingRecord = {
      ...finding("raised", nowMs),
      rule: "devices-silent",
      subject: "123",
      deviceId: world.newId(),
      incidentId: null,
      evidence: null,
      receivedAtMs: nowMs,
    };
    const cause = causeOf(silent.deviceId, silent, undefined);
    const { incidentId } = await world.store.write((tx) =>
      tx.addIncident(open(silent, cause, world.newId(), nowMs, nowMs, () => undefined)),
    );
    await takeInRunBegun(world, link, { ...begun(sealed()), rule: "devices-silent", subject: "123" }, 1);
    expect(link.last("refused")?.code).toBe("value-out-of-contract");
    expect(await world.store.incident(incidentId)).toMatchObject({ state: "new" });
    expect(await world.store.timeline(incidentId)).toEqual([]);
  });

  test("under an order that nobody signed, or of another device, is refused, and there is a cap for one day", async () => {
    const refusals = async (
      order: Envelope,
      seq: number,
      over: Partial<Body<"run-begun">> = {},
    ): Promise<unknown> => {
      await takeInRunBegun(world, link, { ...begun(order), ...over }, seq);
      return link.last("refused")?.code;
    };
    expect(await refusals(seal("standing-order", orderOf(), keyPair()), 1)).toBe(
      "standing-order-signature-wrong",
    );
    const elsewhere = sealed({ devices: ["0193b5a0-0000-7000-8000-000000000077"] });
    expect(await refusals(elsewhere, 2)).toBe("standing-order-other-device");
    expect(await world.store.run(runId)).toBeNull();
    // A collector that was set back to a backup does not know it, and believes the signatures.
    link.sent.splice(0);
    expect(await refusals(sealed(), 3)).toBeUndefined();
    expect(await world.store.run(runId)).toMatchObject({ orderedBy: "Sam", incidentId: null });
    let seq = 4;
    for (; seq < 4 + 255; seq++)
      await refusals(sealed(), seq, { runId: `0193b5a0-0000-7000-8000-${String(seq).padStart(12, "0")}` });
    expect(await refusals(sealed(), seq, { runId: world.newId() })).toBe("too-many-findings");
  });
});
