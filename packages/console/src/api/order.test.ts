import { payloadOf } from "@hulplijn/shared/trust/decide";
import { toBase64 } from "@hulplijn/shared/values";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codeOf } from "./client.ts";
import { orderShown, prepareOrder, type Shown, type Signing } from "./order.ts";

const shown: Shown = {
  fix: { fix: "restart-audio", version: 1, manifestDigest: "ab".repeat(32), params: {}, risk: "R1" },
  deviceId: "0190b6a0-0000-7000-8000-000000000001",
  incidentKey: "INC-1",
};
const envelope = { payload: "e30=", signatures: [] };
let signing: Signing;
let asked: string[];
let bodies: unknown[];
/** What the collector answers to the next orders; a run when nothing is left. */
let refusals: string[];
let planFails = false;
let over: object = {};

beforeEach(async () => {
  const { privateKey: key } = (await crypto.subtle.generateKey("Ed25519", false, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const classes = ["R0", "R1"];
  const shift = {
    personId: "p1",
    person: "Sam",
    keyId: "0".repeat(16),
    key,
    delegation: envelope,
    classes,
    expiresAtMs: 0,
  };
  signing = { by: "shift", shift };
  [asked, bodies, refusals, planFails, over] = [[], [], [], false, {}];
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  vi.stubGlobal("fetch", async (url: string, init: { readonly body: string }) => {
    asked.push(url.replace("/api/v1/", ""));
    bodies.push(JSON.parse(init.body));
    const isPlan = url.endsWith("/plan");
    const code = isPlan ? (planFails ? "fix-not-approved" : undefined) : refusals.shift();
    if (code !== undefined) return Response.json({ code, status: 409 }, { status: 409 });
    return Response.json(isPlan ? { payload: toBase64(payloadOf(orderNow())) } : { runId: "run" });
  });
});
afterEach(() => vi.unstubAllGlobals());

const orderNow = () => ({
  type: "order",
  person: "Sam",
  runId: "0190b6a0-0000-7000-8000-000000000002",
  deviceId: shown.deviceId,
  fix: "restart-audio",
  version: 1,
  manifestDigest: shown.fix.manifestDigest,
  params: {},
  ticket: toBase64(new Uint8Array(16)),
  lifetimeSeconds: 3600,
  ...over,
});

test("a button that was pointed at is one request when it is pressed, and asks anew the next time", async () => {
  prepareOrder(shown, signing);
  prepareOrder(shown, signing);
  expect(asked).toEqual(["runs/plan"]);
  await orderShown(shown, signing);
  expect(asked).toEqual(["runs/plan", "runs"]);
  await orderShown(shown, signing);
  expect(asked).toEqual(["runs/plan", "runs", "runs/plan", "runs"]);
});

test("what was written down for another button is not used", async () => {
  prepareOrder({ ...shown, incidentKey: "INC-2" }, signing);
  await orderShown(shown, signing);
  expect(asked).toEqual(["runs/plan", "runs/plan", "runs"]);
});

test("what was written down ahead is compared with the screen like any other", async () => {
  over = { fix: "format-disk" };
  prepareOrder(shown, signing);
  const refused = await orderShown(shown, signing).catch((error: unknown) => codeOf(error));
  expect([refused, asked]).toEqual(["order-not-as-shown", ["runs/plan"]]);
});

test("a collector that forgot it is asked again, once; one that could not write it down says why at the press", async () => {
  refusals = ["plan-expired"];
  prepareOrder(shown, signing);
  await orderShown(shown, signing);
  expect(asked).toEqual(["runs/plan", "runs", "runs/plan", "runs"]);
  planFails = true;
  prepareOrder(shown, signing);
  const refused = await orderShown(shown, signing).catch((error: unknown) => codeOf(error));
  expect(refused).toBe("fix-not-approved");
});

test("what was written down too long ago is not used", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  prepareOrder(shown, signing);
  vi.advanceTimersByTime(90_000);
  await orderShown(shown, signing);
  vi.useRealTimers();
  expect(asked).toEqual(["runs/plan", "runs/plan", "runs"]);
});

test("the proof of a caller's code is asked for, and signed only when it is the one that was typed", async () => {
  const callerProof = "cd".repeat(32);
  const codeFor = async (proof: string | undefined): Promise<string> => {
    over = proof === undefined ? {} : { callerProof: proof };
    return orderShown({ ...shown, incidentKey: null, callerProof }, signing).then(
      () => "signed",
      (error: unknown) => codeOf(error),
    );
  };
  expect(await codeFor(callerProof)).toBe("signed");
  expect(bodies[0]).toEqual({
    person: "Sam",
    deviceId: shown.deviceId,
    fix: "restart-audio",
    params: {},
    callerProof,
  });
  expect(await codeFor("ef".repeat(32))).toBe("order-not-as-shown");
  expect(await codeFor(undefined)).toBe("order-not-as-shown");
  expect(asked.filter((path) => path === "runs")).toHaveLength(1);
});
