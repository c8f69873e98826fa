import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { ConnectFailure } from "../core/ports.ts";
import { hasDaemon, joinBus, startDaemon } from "../../test/private-bus.ts";
import { createTestWorld } from "../probes/testing/test-world.ts";
import { type Bus, openBus } from "./bus.ts";
import { decodeMessage, encodeCall, messageBytes } from "./message.ts";

const { signal } = new AbortController();
const bus = "org.freedesktop.DBus";
const onBus = { path: "/org/freedesktop/DBus", interface: bus };

async function open(socket: string, destination: string | null = bus): Promise<Bus | ConnectFailure> {
  const world = createTestWorld({ root: "/" });
  const opened = await openBus(world.net, socket, destination, 300, signal, () => performance.now());
  if (!("failure" in opened)) onTestFinished(() => opened.close());
  return opened;
}

async function opened(socket: string, destination?: string | null): Promise<Bus> {
  const result = await open(socket, destination);
  if ("failure" in result) throw new Error(`${result.failure}: ${result.detail}`);
  return result;
}

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-dbus-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A server that says what it is told to, whatever it hears. */
async function startFake(onConnect: (socket: Socket) => void): Promise<string> {
  const file = path.join(emptyFolder(), "bus");
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    onConnect(socket);
  });
  await new Promise<void>((resolve) => server.listen(file, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return file;
}

test.skipIf(!hasDaemon)("a real bus answers several questions in one go (needs dbus-daemon)", async () => {
  const on = await opened((await startDaemon()).socket);
  const replies = await on.ask(
    [
      { ...onBus, member: "ListNames", arguments: [] },
      { ...onBus, member: "NameHasOwner", arguments: ["org.example.Nobody"] },
      { ...onBus, member: "GetNameOwner", arguments: ["org.example.Nobody"] },
      { ...onBus, member: "GetConnectionCredentials", arguments: [bus] },
    ],
    1000,
  );
  expect(replies).toMatchObject([
    { kind: "reply", body: [expect.arrayContaining([bus])] },
    { kind: "reply", body: [false] },
    { kind: "error", name: "org.freedesktop.DBus.Error.NameHasNoOwner" },
    { kind: "reply" },
  ]);
});

test.skipIf(!hasDaemon)("what does not fit the signature is refused by a real bus", async () => {
  const on = await opened((await startDaemon()).socket);
  const [reply] = await on.ask([{ ...onBus, member: "NameHasOwner", arguments: [["a", "list"]] }], 1000);
  expect(reply).toEqual({ kind: "error", name: "org.freedesktop.DBus.Error.InvalidArgs" });
});

test.skipIf(!hasDaemon)(
  "of a real bus one hears what fits the rules, by whom they name, until it is gone",
  async () => {
    const daemon = await startDaemon();
    const on = await opened(daemon.socket);
    const [owner, other] = [await joinBus(daemon.socket), await joinBus(daemon.socket)];
    await owner.own("org.example.Owner");
    const heard: unknown[] = [];
    let ready = false;
    const face = { path: "/org/example", interface: "org.example.Face" };
    const from = "type='signal',sender='org.example.Owner',path='/org/example',interface='org.example.Face'";
    const over = on.listen([`${from},member='Ready'`, `${from},member='Changed'`], (one) => {
      if (one.member === "Ready") ready = true;
      else heard.push([one.path, one.member, ...one.body]);
    });
    await other.until("it listens", async () => {
      await owner.emit({ ...face, member: "Ready" }, true);
      return ready;
    });
    await other.emit({ ...face, member: "Changed" }, true);
    for (const to of await other.everybody()) await other.emit({ ...face, member: "Changed" }, true, to);
    await owner.emit({ ...face, member: "Other" }, true);
    await owner.emit({ ...face, interface: "org.example.Other", member: "Changed" }, true);
    await owner.emit({ ...face, path: "/org/other", member: "Changed" }, true);
    await owner.emit({ ...face, member: "Changed" }, false);
    await other.until("it was heard", () => heard.length > 0);
    expect(heard).toEqual([["/org/example", "Changed", false]]);
    daemon.stop();
    expect(await over).toBe("end");
  },
);

test.skipIf(!hasDaemon)(
  "a rule that the bus does not understand ends listening with its reason",
  async () => {
    const on = await opened((await startDaemon()).socket);
    expect(await on.listen(["colour='red'"], () => undefined)).toBe(
      "org.freedesktop.DBus.Error.MatchRuleInvalid",
    );
  },
);

test("nothing listens there", async () => {
  expect(await open(path.join(emptyFolder(), "gone"))).toMatchObject({ failure: "missing" });
});

test.each<[string, (socket: Socket) => void, string]>([
  ["says nothing", () => undefined, "signing in: late"],
  ["hangs up", (socket) => socket.destroy(), "signing in: end"],
  ["rejects", (socket) => void socket.write("REJECTED EXTERNAL\r\n"), "signing in was rejected"],
  ["talks for ever", (socket) => void socket.write("x".repeat(5000)), "signing in was rejected"],
  ["is silent after signing in", (socket) => void socket.write("DATA\r\nOK 12ab\r\n"), "Hello: late"],
  [
    "speaks something else",
    (socket) => void socket.write(`OK 12ab\r\n${"HTTP/1.1 ".repeat(9)}`),
    "Hello: RangeError: not a D-Bus message",
  ],
])("a server that %s is a failure, not an exception", async (_what, onConnect, detail) => {
  const result = await open(await startFake(onConnect));
  expect(result).toMatchObject({ failure: "failed", detail });
});

test("a server that goes away is gone for every call", async () => {
  const socket = await startFake((peer) => {
    peer.write("OK 12ab\r\n");
    peer.on("data", (bytes) => {
      if (bytes.includes("Ping")) peer.destroy();
    });
  });
  const on = await opened(socket, null);
  const call = { ...onBus, member: "Ping", arguments: [] };
  expect(await on.ask([call, call], 1000)).toEqual([
    { kind: "gone", detail: "end" },
    { kind: "gone", detail: "end" },
  ]);
});

/** Every type there is, big-endian, as the specification lays it out. */
test("both byte orders and every type are read", () => {
  const message = [
    [66, 2, 0, 1, 0, 0, 0, 64, 0, 0, 0, 9, 0, 0, 0, 31],
    [5, 1, 117, 0, 0, 0, 0, 7],
    [8, 1, 103, 0, 17, ...Buffer.from("ybnqiuxtda{sv}(s)"), 0],
    [0],
    [200, 0, 0, 0, 0, 0, 0, 1, 255, 255, 0, 2, 255, 255, 255, 254],
    [0, 0, 0, 3, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 252],
    [0, 0, 0, 0, 0, 0, 0, 5, 63, 248, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 120, 0, 0, 0],
  ].flat();
  const bytes = Uint8Array.from(message);
  expect(decodeMessage(bytes)).toEqual({
    type: 2,
    replySerial: 7,
    errorName: null,
    sender: null,
    path: null,
    interface: null,
    member: null,
    destination: null,
    body: [200, true, -1, 2, -2, 3, -4n, 5n, 1.5, [], ["x"]],
  });
});

test("a length is known from sixteen bytes on, and one beyond reason is refused", () => {
  const call = encodeCall({
    serial: 1,
    destination: null,
    path: "/",
    interface: "a.b",
    member: "C",
    arguments: [["x", "yy"]],
  });
  expect(messageBytes(call.subarray(0, 15))).toBeNull();
  expect(messageBytes(call.subarray(0, 16))).toBe(call.length);
  expect(decodeMessage(call).body).toEqual([["x", "yy"]]);
  const huge = Uint8Array.from(call);
  huge.fill(0x7f, 4, 8);
  expect(() => messageBytes(huge)).toThrow(RangeError);
});

const frames = Object.values(
  JSON.parse(
    readFileSync(
      path.join(import.meta.dirname, "../probes/services/testdata/systemd-252/replies.json"),
      "utf8",
    ),
  ) as Readonly<Record<string, string>>,
).map((text) => Buffer.from(text, "base64"));

test("whatever bytes come, reading ends, with a message or a RangeError", () => {
  const change = fc.tuple(fc.nat(2000), fc.nat(255));
  fc.assert(
    fc.property(fc.constantFrom(...frames), fc.array(change, { maxLength: 8 }), (frame, changes) => {
      const bytes = Buffer.from(frame);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      try {
        expect(decodeMessage(bytes).body).toBeInstanceOf(Array);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 2000 },
  );
});
