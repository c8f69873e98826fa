import type { CallerStatement } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { beforeEach, expect, test } from "vitest";
import { addApproval } from "./approve-fix.ts";
import { askCaller, takeInCallerCode } from "./ask-caller.ts";
import { createCallerWaits } from "./caller-waits.ts";
import { planRun } from "./plan-run.ts";
import { takeInTickets } from "./take-in-tickets.ts";
import { takeOrder } from "./take-order.ts";
import { keyPair, seal, type TestPeople, testFix, testPeople } from "./testing/test-fix.ts";
import { connectedDevice, type TestLink, testWorld, type TestWorld } from "./testing/test-world.ts";

const account = {
  kind: "text",
  title: { en: "Account", nl: "Account" },
  pattern: "[a-z]+",
  maxLength: 32,
} as const;
// Of class R1, so that one person's approval is enough here; the library's own are R2.
const fix = testFix({ id: "help-account", callerVerified: true, parameters: { account }, settles: [] });
const plain = testFix();
const anna = { personId: "p1", name: "Anna" };
const device = keyPair();

let world: TestWorld;
let link: TestLink;
let people: TestPeople;

beforeEach(async () => {
  world = { ...testWorld([fix, plain]), callers: createCallerWaits(200) };
  people = await testPeople(world);
  link = await connectedDevice(world, { publicKey: device.publicKey });
  link.publicKey = device.publicKey;
  await addApproval(world, fix.manifest.id, people.approve(fix), "Sam");
  await addApproval(world, plain.manifest.id, people.approve(plain), "Sam");
});

const wish = (over: object = {}) => ({
  orderer: "Sam",
  deviceId: link.deviceId,
  fix: fix.manifest.id,
  params: { account: "anna" },
  incident: null,
  person: anna,
  ...over,
});

const shown: CallerStatement["answer"] & { readonly state: "shown" } = {
  state: "shown",
  mark: "47",
  nonce: Buffer.alloc(16, 9).toString("base64"),
  lifetimeSeconds: 300,
  faces: ["text-console"],
};

function request(): Body<"show-caller-code"> {
  const asked = link.last("show-caller-code");
  if (!asked) throw new Error("it was not asked");
  return asked;
}

/** What the device says to the request that it was sent last. */
function said(
  answer: CallerStatement["answer"],
  over: Partial<CallerStatement> = {},
  key = device,
): Body<"caller-code"> {
  const { requestId, person, fix: id, manifestDigest, params } = request();
  const statement: CallerStatement = {
    type: "caller-code",
    requestId,
    deviceId: link.deviceId,
    person,
    fix: id,
    manifestDigest,
    params,
    answer,
    ...over,
  };
  return { statement: seal("caller-code", statement, key) };
}

async function askedOf(
  answer: CallerStatement["answer"],
  over: Partial<CallerStatement> = {},
  key = device,
): Promise<string> {
  const asking = askCaller(world, wish());
  await expect.poll(() => link.sent.some(({ type }) => type === "show-caller-code")).toBe(true);
  await takeInCallerCode(world, link, said(answer, over, key));
  const asked = await asking;
  return asked.ok ? `${asked.shown.mark} ${asked.shown.nonce}` : asked.code;
}

const actions = async (): Promise<string[]> =>
  (await world.store.audit(0, 100)).map(({ action }) => action).filter((one) => one.startsWith("caller."));

test("staff see a mark only after the device said, with its own key, that it shows one; both are on the trail", async () => {
  expect(await askedOf(shown)).toBe(`47 ${shown.nonce}`);
  const { manifest, approvals, ...asked } = request();
  expect(asked).toMatchObject({ person: "Sam", fix: "help-account", params: { account: "anna" } });
  expect([Buffer.from(manifest, "base64"), approvals.length]).toEqual([Buffer.from(fix.manifestBytes), 1]);
  expect(await actions()).toEqual(["caller.asked", "caller.shown"]);
});

test("a device that shows nothing says why, and that is on the trail", async () => {
  expect(await askedOf({ state: "refused", code: "caller-codes-too-many" })).toBe("caller-codes-too-many");
  expect(await actions()).toEqual(["caller.asked", "caller.refused"]);
  link.sent.length = 0;
  expect(await askedOf({ state: "refused", code: "of a later version" })).toBe("caller-device-silent");
});

test("nobody else's word counts: another key, another device's name, another matter, a request that nobody made", async () => {
  const { deviceId } = await connectedDevice(world);
  for (const [over, key] of [
    [{}, keyPair()],
    [{ deviceId }, device],
    [{ person: "Mallory" }, device],
    [{ manifestDigest: plain.manifestDigest }, device],
    [{ requestId: world.newId() }, device],
  ] as const) {
    link.sent.length = 0;
    expect(await askedOf(shown, over, key)).toBe("caller-device-silent");
  }
});

test("a device is not asked what it cannot answer, nor for what nobody may order", async () => {
  const codeOf = async (over: object): Promise<string> => {
    const asked = await askCaller(world, wish(over));
    return asked.ok ? "shown" : asked.code;
  };
  expect(await codeOf({ fix: plain.manifest.id, params: { queue: "office" } })).toBe("caller-code-not-asked");
  expect(await codeOf({ orderer: "Mallory" })).toBe("order-class-not-allowed");
  expect(await codeOf({ params: { account: "Bad Name" } })).toBe("parameter-not-allowed");
  expect(await codeOf({ fix: "nothing" })).toBe("not-found");
  link.capabilities = [];
  expect(await codeOf({})).toBe("caller-device-silent");
  world.links.delete(link.deviceId);
  expect(await codeOf({})).toBe("caller-device-silent");
  expect(link.sent.filter(({ type }) => type === "show-caller-code")).toEqual([]);
});

test("an order is planned with the proof that was typed, and not without one; it waits no longer than a code is good", async () => {
  await takeInTickets(
    world,
    link,
    [1, 2].map((fill) => Buffer.alloc(16, fill).toString("base64")),
  );
  const codeOf = async (over: object): Promise<string> => {
    const planned = await planRun(world, wish(over));
    return planned.ok ? "planned" : planned.code;
  };
  expect(await codeOf({})).toBe("caller-code-missing");
  const ofPlain = { fix: plain.manifest.id, params: { queue: "office" } };
  expect(await codeOf({ ...ofPlain, callerProof: "ab".repeat(32) })).toBe("caller-code-not-asked");
  const planned = await planRun(world, wish({ callerProof: "ab".repeat(32) }));
  if (!planned.ok) throw new Error(planned.detail);
  const order = JSON.parse(Buffer.from(planned.plan.payload, "base64").toString()) as object;
  expect(order).toMatchObject({ callerProof: "ab".repeat(32) });
  const taken = await takeOrder(world, {
    order: seal("order", order, people.key),
    delegation: null,
    person: anna,
  });
  expect(taken.ok && taken.run.expiresAtMs - taken.run.orderedAtMs).toBe(300_000);
});
