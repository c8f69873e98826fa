import { payloadOf } from "@hulplijn/shared/trust/decide";
import { expect, test, vi } from "vitest";
import { envelope } from "../../../../test/trust/organisation.ts";
import { type TestDevice, makeDevice } from "../../test/device.ts";
import { startTestCollector } from "../../test/test-collector.ts";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const instants = (frames: readonly { body: Record<string, unknown> }[]): unknown[] =>
  frames.map((frame) => frame.body["fromMs"]);

test("a device without an identity enrols, proves itself and sends what it has, in order", async () => {
  const device = await makeDevice();
  for (let index = 1; index <= 200; index++) void device.report(index);
  device.start();
  await device.collector.until("all is there", () => device.collector.taken.length === 200);
  expect(instants(device.collector.taken)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  await device.collector.until("all is deleted", () => device.spool.waiting().messages === 0);
  expect(device.link().standing()).toMatchObject({ connected: true, quarantined: false, trouble: null });
  expect(device.collector.faults).toEqual([]);
});

test.each([
  ["a token that nobody knows", { token: "another-token-altogether" }, "token-unknown"],
  ["a root that is not the pinned one", { rootDigest: "0".repeat(64) }, "root-not-pinned"],
])("with %s nothing is kept, and the reason is told", async (_title, change, code) => {
  const device = await makeDevice();
  const { url, token, rootDigest } = device.collector;
  device.start({
    enrolling: () => ({
      url,
      token,
      rootDigest,
      name: "test",
      system: "",
      platform: "linux" as const,
      ...change,
    }),
  });
  await device.collector.until("it gave up", () => device.link().standing().trouble?.includes(code) ?? false);
  expect(device.keeps("identity.json")).toBe(false);
  expect(device.keeps("trust/root.json")).toBe(false);
});

test("a device in quarantine is so after a start without its collector as well, until that releases it", async () => {
  const device = await makeDevice();
  const connected = (): boolean => device.link().standing().connected;
  device.collector.misbehave.quarantined = true;
  device.start();
  await device.collector.until("it is connected", connected);
  await device.link().close("shutdown");
  device.start({ opener: { open: () => Promise.resolve({ socket: null, failed: "no network" }) } as never });
  expect(device.link().standing()).toMatchObject({ connected: false, quarantined: true });
  await device.link().close("shutdown");
  device.collector.misbehave.quarantined = false;
  device.start();
  await device.collector.until("it is connected again", connected);
  expect(device.link().standing().quarantined).toBe(false);
});

test("a collector that cannot prove the pinned key learns nothing but a hello", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  device.collector.misbehave.wrongProof = true;
  device.collector.frames.length = 0;
  void device.report(1);
  for (const socket of device.collector.sockets()) socket.terminate();
  await device.collector.until(
    "it refused",
    () => device.link().standing().trouble?.includes("collector-proof-wrong") ?? false,
  );
  const said = device.collector.frames.map((frame) => frame.type).filter((type) => type !== "report");
  expect(new Set(said)).toEqual(new Set(["hello"]));
});

test("a collector that took another's place is taken when a policy of the root names it, and the former one no more", async () => {
  const device = await makeDevice();
  device.start();
  const { collector } = device;
  const connected = (): boolean => device.link().standing().connected;
  // A refusal is thought over for minutes; an agent that starts anew asks at once.
  const again = async (): Promise<void> => {
    await device.link().close("agent-stops");
    device.start();
  };
  await collector.until("it is connected", connected);
  const { policy, rootKeys, approverKeys } = collector.organisation;
  const naming = payloadOf({ ...policy, version: policy.version + 1, collectors: [collector.wrongKey] });
  const refuses = (): boolean => device.link().standing().trouble?.includes("collector-proof-wrong") ?? false;

  // Signed by people who approve, and not by those of the root: it names nobody.
  collector.misbehave.wrongProof = true;
  collector.misbehave.credentials = { policy: envelope("policy", naming, approverKeys) };
  await again();
  await collector.until("it refused", refuses);
  collector.misbehave.credentials = { policy: envelope("policy", naming, rootKeys) };
  await again();
  await collector.until("it is connected to the other one", connected);
  delete collector.misbehave.credentials;
  collector.misbehave.wrongProof = false;
  await again();
  await collector.until("it refused the former one", refuses);
  collector.misbehave.wrongProof = true;
  await again();
  await collector.until("it knows the other one by now", connected);
});

test("while the collector is away messages wait, and arrive afterwards in order, once, with the names they use", async () => {
  const device = await makeDevice();
  device.start();
  await device.report(1);
  await device.collector.until("the first is there", () => device.collector.taken.length === 1);
  const port = Number(new URL(device.collector.url).port);
  await device.collector.close();
  for (let index = 2; index <= 50; index++) await device.report(index);
  expect(device.link().standing().connected).toBe(false);
  const again = await startTestCollector(port, device.collector);
  await again.until("all is there", () => again.taken.length === 50);
  expect(instants(again.taken)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(again.duplicates).toEqual([]);
  expect([0, 1, 2].map((index) => again.taken[index]?.body["names"])).toEqual([
    { 0: "a/b" },
    { 0: "a/b" },
    {},
  ]);
  expect(device.link().standing().reconnectsLastHour).toBeGreaterThan(0);
  await again.close();
});

test("an answer that was lost makes the message come again, and count once", async () => {
  const device = await makeDevice();
  device.collector.misbehave.onFrame = (frame, socket) => {
    if (frame.type === "report" && device.collector.taken.length === 1) {
      device.collector.misbehave.onFrame = undefined as never;
      socket.terminate();
    }
  };
  device.start();
  await device.report(1);
  await device.report(2);
  await device.collector.until("both are there", () => device.collector.taken.length === 2);
  await device.collector.until("both are deleted", () => device.spool.waiting().messages === 0);
  expect(instants(device.collector.taken)).toEqual([1, 2]);
});

test("a socket whose other end is silent is given up within three beats", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  const beganMs = performance.now();
  device.collector.misbehave.silent = true;
  for (const socket of device.collector.sockets()) socket.pause();
  await device.collector.until("it noticed", () => !device.link().standing().connected);
  // The test collector asks for a beat each second; a real one each 15: 3 s here are 45 there, and 2.1 are 32.
  expect(performance.now() - beganMs).toBeLessThan(3000);
  expect(device.link().standing().lossPercent).toBeGreaterThan(0);
  device.collector.misbehave.silent = false;
  await device.collector.until("it is back", () => device.link().standing().connected);
});

const goodbyes = (device: TestDevice): unknown[] =>
  device.collector.frames.filter(({ type }) => type === "goodbye").map(({ body }) => body["reason"]);

test("a machine that goes to sleep says so at once, calls nobody, and calls at once when it woke up", async () => {
  const device = await makeDevice();
  const random = vi.fn(() => 0.1);
  device.start({ random });
  const { collector, link } = device;
  await collector.until("it is connected", () => link().standing().connected);
  link().sleeps();
  link().sleeps();
  await collector.until("it left", () => collector.sockets().length === 0);
  expect(goodbyes(device)).toEqual(["sleep"]);
  await device.report(1);
  await pause(500);
  expect(collector.hellos).toHaveLength(1);
  expect(link().standing()).toMatchObject({ connected: false, trouble: "the machine sleeps" });
  link().woke();
  await collector.until("it reports", () => collector.taken.length === 1);
  // No wait before another try was worked out.
  expect(random).not.toHaveBeenCalled();
  expect(collector.faults).toEqual([]);
});

test("a machine that woke up gives up what was open, though the other end never says that it is gone", async () => {
  const device = await makeDevice();
  const random = vi.fn(() => 0.1);
  device.start({ random });
  const { collector, link } = device;
  await collector.until("it is connected", () => link().standing().connected);
  for (const socket of collector.sockets()) socket.pause();
  link().woke();
  await collector.until("it greets anew", () => collector.hellos.length === 2);
  await collector.until("it is connected again", () => link().standing().connected);
  // A link that was given up for its silence would have waited before the next.
  expect(random).not.toHaveBeenCalled();
  expect(goodbyes(device)).toEqual([]);
});

test("a machine that sleeps while the agent waits to try again is not called back into by that", async () => {
  const device = await makeDevice();
  device.collector.misbehave.retryAfterSeconds = 1;
  device.start();
  await device.collector.until("it was turned away", () =>
    device.logged.some(({ sentence }) => sentence === "not connected to the collector"),
  );
  device.link().sleeps();
  delete device.collector.misbehave.retryAfterSeconds;
  await pause(2000);
  expect(device.collector.hellos).toEqual([]);
  device.link().woke();
  await device.collector.until("it is connected", () => device.link().standing().connected);
});

test("an agent that is stopped while the machine is about to sleep ends, and calls nobody", async () => {
  const device = await makeDevice();
  device.start();
  const { collector, link } = device;
  await collector.until("it is connected", () => link().standing().connected);
  link().sleeps();
  await collector.until("it left", () => collector.sockets().length === 0);
  await link().close("agent-stops");
  expect(collector.hellos).toHaveLength(1);
});

test("a collector that says how long to stay away is not asked before", async () => {
  const device = await makeDevice();
  device.collector.misbehave.retryAfterSeconds = 2;
  const beganMs = performance.now();
  device.start();
  await pause(300);
  delete device.collector.misbehave.retryAfterSeconds;
  await device.collector.until("it is connected", () => device.link().standing().connected);
  expect(performance.now() - beganMs).toBeGreaterThan(2000);
});

test("a refusal with a time to stay away closes the link for that long", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  device.collector.send("refused", { code: "store-unavailable", detail: "disk full", retryAfterSeconds: 2 });
  await device.collector.until("it left", () => !device.link().standing().connected);
  const beganMs = performance.now();
  await device.collector.until("it is back", () => device.link().standing().connected);
  expect(performance.now() - beganMs).toBeGreaterThan(1800);
});

test("a message that the collector will never take does not hold up those behind it", async () => {
  const device = await makeDevice();
  device.collector.misbehave.silent = true;
  device.start();
  await device.report(1);
  await device.report(2);
  device.collector.misbehave.silent = false;
  device.collector.misbehave.onFrame = (frame, socket) => {
    if (frame.seq === 1)
      socket.send(
        JSON.stringify({ type: "refused", body: { code: "frame-malformed", detail: "x", seq: 1 } }),
      );
  };
  await device.collector.until(
    "the second is there",
    () => device.collector.taken.some((frame) => frame.seq === 2),
    25_000,
  );
  await device.collector.until("nothing waits", () => device.spool.waiting().messages === 0);
}, 30_000);

test("a message that the collector cannot take just now comes again, before those behind it", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  device.collector.misbehave.onFrame = (frame, socket) => {
    if (frame.seq !== 1) return;
    delete device.collector.misbehave.onFrame;
    device.collector.misbehave.silent = true;
    const body = { code: "store-unavailable", detail: "x", seq: 1 };
    socket.send(JSON.stringify({ type: "refused", body }));
    socket.once("close", () => {
      device.collector.misbehave.silent = false;
      device.collector.misbehave.acknowledgedSeq = 0;
    });
  };
  await device.report(1);
  await device.report(2);
  const sent = (seq: number): number => device.collector.frames.filter((frame) => frame.seq === seq).length;
  await device.collector.until("it came again", () => sent(1) === 2);
  expect(device.collector.hellos).toHaveLength(2);
});

test("a device whose disk was set back begins a new spool, and nothing that waits is lost", async () => {
  const device = await makeDevice();
  await device.report(1);
  await device.report(2);
  const before = device.spool.epoch();
  device.collector.misbehave.acknowledgedSeq = 40;
  device.collector.misbehave.onFrame = (frame) => {
    if (frame.type === "hello" && device.collector.hellos.length >= 1)
      delete device.collector.misbehave.acknowledgedSeq;
  };
  device.start();
  await device.collector.until("all is there", () => device.collector.taken.length >= 3);
  expect(device.spool.epoch()).not.toBe(before);
  expect(instants(device.collector.taken)).toEqual([0, 1, 2]);
  expect(device.collector.taken[0]?.body["names"]).toEqual({ 0: "a/b" });
});

test("an acknowledgement of what was never sent deletes nothing", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  device.collector.misbehave.silent = true;
  device.collector.send("ack", { seq: 1000 });
  await pause(50);
  await device.report(1);
  await pause(50);
  expect(device.spool.waiting().messages).toBe(1);
});

test("tickets that were given out while the greeting was under way are sent when the link is open", async () => {
  const device = await makeDevice();
  const given = Buffer.alloc(16, 1).toString("base64");
  let greeting: readonly string[] = [];
  const tickets = (): readonly string[] => {
    const now = greeting;
    greeting = [given];
    return now;
  };
  device.start({ tickets });
  await device.collector.until("tickets came", () =>
    device.collector.frames.some((frame) => frame.type === "tickets"),
  );
  const hello = device.collector.frames.find((frame) => frame.type === "hello");
  expect(hello?.body["tickets"]).toEqual([]);
  const sent = device.collector.frames.filter((frame) => frame.type === "tickets");
  expect(sent.map((frame) => frame.body["tickets"])).toEqual([[given]]);
});

test("orders, questions and fresh tickets go where they belong", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  device.collector.send("measure-now", { probes: ["printers"] });
  const envelope = {
    payload: "AAAA",
    signatures: [{ keyId: "0".repeat(16), signature: "A".repeat(86) + "==" }],
  };
  device.collector.send("order", { order: envelope, manifest: "AAAA", approvals: [envelope], files: {} });
  await device.collector.until("both came", () => device.orders.length === 1 && device.asked.length === 1);
  device.link().sendTickets([Buffer.alloc(16).toString("base64")]);
  await device.collector.until("tickets came", () =>
    device.collector.frames.some((frame) => frame.type === "tickets"),
  );
  expect(device.collector.faults).toEqual([]);
});
