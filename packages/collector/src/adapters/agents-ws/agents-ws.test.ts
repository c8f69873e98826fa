import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Log } from "../../app/world.ts";
import { type AgentsLink, createAgentsLink } from "./agents-ws.ts";

const lines: { facts: Readonly<Record<string, unknown>>; message: string }[] = [];
const write = (facts: Readonly<Record<string, unknown>>, message: string): void =>
  void lines.push({ facts, message });
const log: Log = { info: write, warn: write, error: write };

let server: Server;
let link: AgentsLink;
let url: string;
let gone: string[] = [];

/** A collector that lets everybody in and echoes heartbeats: only the adapter is under test. */
beforeEach(async () => {
  lines.length = 0;
  gone = [];
  link = createAgentsLink(
    {
      dispatch: async (one, frame) => {
        if (frame.type === "hello") {
          if ((frame.body as { agentVersion: string }).agentVersion === "slow") await wait(100);
          one.deviceId = (frame.body as { deviceId: string }).deviceId;
          one.stage = "open";
        } else if (frame.type === "heartbeat")
          one.send("heartbeat-echo", { echo: (frame.body as { echo: number }).echo, collectorAtMs: 1 });
        else if (frame.type === "run-update") await wait(100);
        else if ((frame.body as { reason?: string }).reason === "shutdown") gone.push("said goodbye");
        else if (frame.type === "tickets") one.refuse("message-not-now", "not here");
        else throw new Error("the store is away");
      },
      gone: async (one) => void gone.push(one.deviceId),
    },
    log,
    () => Date.now(),
  );
  server = createServer();
  link.attach(server);
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/agent/v1`;
});
afterEach(async () => {
  await link.stop();
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
});

const id = (last: string): string => `0190b6a0-0000-7000-8000-00000000000${last}`;
const hello = (last: string): string =>
  JSON.stringify({
    type: "hello",
    body: {
      version: 1,
      deviceId: id(last),
      nonce: Buffer.alloc(32).toString("base64"),
      connection: 1,
      agentVersion: "0",
      spool: { epoch: id("0"), nextSeq: 1 },
      tickets: [],
      collectorKeys: [],
      rootVersion: 0,
      policyVersion: 0,
      capabilities: [],
    },
  });

async function opened(last: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  await new Promise((settle, reject) => socket.once("open", settle).once("error", reject));
  socket.send(hello(last));
  while (!link.devices.connected(id(last))) await wait(5);
  return socket;
}

const closed = (socket: WebSocket): Promise<number> => new Promise((settle) => socket.once("close", settle));
const nextMessage = (socket: WebSocket): Promise<unknown> =>
  new Promise((settle) => socket.once("message", (data: Buffer) => settle(JSON.parse(data.toString()))));

/** The HTTP status that an upgrade gets. */
function upgradeStatus(headers: Readonly<Record<string, string>>, path = ""): Promise<number> {
  const socket = new WebSocket(url + path, { headers });
  return new Promise((settle) => {
    socket.once("unexpected-response", (_request, response) => settle(response.statusCode ?? 0));
    socket.once("open", () => settle(101));
    socket.on("error", () => undefined);
  });
}

describe("how many are let in", () => {
  const address = "127.0.0.2";
  /** An upgrade from an address of this machine: the status, when to come back, and the socket that was opened. */
  function upgrade(from: string): Promise<{ status: number; retryAfter?: string; socket: WebSocket }> {
    const socket = new WebSocket(url, { localAddress: from });
    return new Promise((settle) => {
      socket.once("unexpected-response", (_request, response) =>
        settle({
          status: response.statusCode ?? 0,
          retryAfter: String(response.headers["retry-after"]),
          socket,
        }),
      );
      socket.once("open", () => settle({ status: 101, socket }));
      socket.on("error", () => undefined);
    });
  }
  async function withRoom(
    room: { connections: number; strangers: number; strangersOfAddress: number },
    work: () => Promise<void>,
  ): Promise<void> {
    const other = createAgentsLink(
      {
        dispatch: async (one, frame) => {
          one.deviceId = (frame.body as { deviceId: string }).deviceId;
          one.stage = "open";
        },
        gone: async () => undefined,
      },
      log,
      () => Date.now(),
      room,
    );
    const house = createServer();
    other.attach(house);
    await new Promise<void>((settle) => house.listen(0, "127.0.0.1", settle));
    const before = url;
    url = `ws://127.0.0.1:${(house.address() as AddressInfo).port}/agent/v1`;
    try {
      await work();
    } finally {
      url = before;
      await other.stop();
      house.closeAllConnections();
      await new Promise((settle) => house.close(settle));
    }
  }

  test("of one address as many as have not proved themselves; another address is let in, and so is the first when one has", async () => {
    await withRoom({ connections: 100, strangers: 100, strangersOfAddress: 2 }, async () => {
      const [first, second] = [await upgrade(address), await upgrade(address)];
      expect([first.status, second.status]).toEqual([101, 101]);
      expect(await upgrade(address)).toMatchObject({ status: 503, retryAfter: "10" });
      expect((await upgrade("127.0.0.3")).status).toBe(101);
      first.socket.send(hello("1"));
      second.socket.close();
      for (const _ of [1, 2]) {
        let status = 0;
        while (status !== 101) status = (await upgrade(address)).status;
      }
      expect((await upgrade(address)).status).toBe(503);
    });
  });

  test("strangers of all addresses together, and connections in all", async () => {
    await withRoom({ connections: 100, strangers: 2, strangersOfAddress: 2 }, async () => {
      expect((await upgrade("127.0.0.2")).status).toBe(101);
      expect((await upgrade("127.0.0.3")).status).toBe(101);
      expect((await upgrade("127.0.0.4")).status).toBe(503);
    });
    await withRoom({ connections: 1, strangers: 2, strangersOfAddress: 2 }, async () => {
      const { socket } = await upgrade(address);
      socket.send(hello("1"));
      expect((await upgrade("127.0.0.3")).status).toBe(503);
      socket.close();
      await closed(socket);
      let status = 0;
      while (status !== 101) status = (await upgrade(address)).status;
    });
  });
});

describe("who is let in", () => {
  test("P-02 a browser, which sends an origin or a cookie, is refused before the upgrade", async () => {
    expect(await upgradeStatus({ origin: "http://localhost" })).toBe(403);
    expect(await upgradeStatus({ cookie: "hulplijn=x" })).toBe(403);
    expect(await upgradeStatus({}, "/other")).toBe(404);
    expect(await upgradeStatus({})).toBe(101);
  });
  test("P-14 compression is not negotiated", async () => {
    const socket = new WebSocket(url, { perMessageDeflate: true });
    await new Promise((settle) => socket.once("open", settle));
    expect(socket.extensions).toBe("");
    socket.terminate();
  });
});

describe("before a device has proved itself", () => {
  test("P-12 a first frame of more than 4 KiB closes the socket", async () => {
    const socket = new WebSocket(url);
    await new Promise((settle) => socket.once("open", settle));
    socket.send(hello("1") + " ".repeat(4096));
    expect(await nextMessage(socket)).toMatchObject({ type: "refused", body: { code: "frame-too-large" } });
    expect(await closed(socket)).toBe(4400);
  });
});

describe("an open link", () => {
  test("P-10 a frame beyond the largest is closed with 1009", async () => {
    const socket = await opened("1");
    socket.send(`"${"x".repeat(262_144)}"`);
    expect(await closed(socket)).toBe(1009);
  });
  test("P-13 a message in very many fragments is closed", async () => {
    const socket = await opened("1");
    const end = closed(socket);
    for (let index = 0; index < 200; index++) socket.send("1", { fin: false });
    expect(await end).toBe(1008);
  });
  test("P-17 text that is not UTF-8 is closed with 1007", async () => {
    const socket = await opened("1");
    socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect(await closed(socket)).toBe(1007);
  });
  test("a wrong frame is refused by its number, logged once, and the link goes on", async () => {
    const socket = await opened("1");
    const answers: unknown[] = [];
    socket.on("message", (data: Buffer) => answers.push(JSON.parse(data.toString())));
    for (const seq of [7, 8]) socket.send(JSON.stringify({ type: "run-update", seq, body: { runId: "no" } }));
    socket.send(JSON.stringify({ type: "heartbeat", body: { echo: 5 } }));
    while (answers.length < 3) await wait(5);
    expect(answers).toMatchObject([
      { type: "refused", body: { code: "frame-malformed", seq: 7 } },
      { type: "refused", body: { code: "frame-malformed", seq: 8 } },
      { type: "heartbeat-echo", body: { echo: 5 } },
    ]);
    expect(lines.filter((line) => line.message === "a frame was refused")).toHaveLength(1);
    socket.terminate();
  });
  test("a number deep inside a wrong frame is not taken for the message's own", async () => {
    const socket = await opened("1");
    socket.send(JSON.stringify({ type: "run-update", body: { seq: 9 }, seq: 7 }));
    const answer = (await nextMessage(socket)) as { readonly body: object };
    expect(answer).toMatchObject({ type: "refused", body: { code: "frame-malformed" } });
    expect(answer.body).not.toHaveProperty("seq");
    socket.terminate();
  });
  test("whoever is turned away is logged, once", async () => {
    const socket = await opened("1");
    for (let index = 0; index < 3; index++)
      socket.send(JSON.stringify({ type: "tickets", body: { tickets: [] } }));
    expect(await closed(socket)).toBe(4400);
    expect(lines.map((line) => line.facts["code"])).toEqual(["message-not-now"]);
  });
  test("bytes that are no frame of ours are logged with their code", async () => {
    const socket = await opened("1");
    socket.send(`"${"x".repeat(262_144)}"`);
    await closed(socket);
    while (lines.length === 0) await wait(5);
    expect(lines.map((line) => line.facts["code"])).toEqual(["frame-too-large"]);
  });
  test("a device that goes in the middle of its handshake is not thought connected", async () => {
    const socket = new WebSocket(url);
    await new Promise((settle) => socket.once("open", settle));
    socket.send(hello("1").replace('"agentVersion":"0"', '"agentVersion":"slow"'));
    await wait(20);
    socket.terminate();
    await wait(150);
    expect(link.devices.connected(id("1"))).toBe(false);
    expect(gone).toEqual([id("1")]);
  });
  test("of two handshakes of one device at the same time, one link stays", async () => {
    const sockets = [new WebSocket(url), new WebSocket(url)] as const;
    await Promise.all(sockets.map((socket) => new Promise((settle) => socket.once("open", settle))));
    const end = Promise.race(sockets.map(closed));
    for (const socket of sockets) socket.send(hello("1"));
    expect(await end).toBe(4400);
    expect(link.devices.connected(id("1"))).toBe(true);
    expect(gone).toEqual([]);
    for (const socket of sockets) socket.terminate();
  });
  test("a frame that cannot be handled is not acknowledged: the device is told to come back", async () => {
    const socket = await opened("1");
    socket.send(JSON.stringify({ type: "goodbye", body: { reason: "sleep" } }));
    expect(await nextMessage(socket)).toMatchObject({
      type: "refused",
      body: { code: "internal", retryAfterSeconds: 30 },
    });
    expect(await closed(socket)).toBe(4400);
  });
  test("a device that goes is told of, once", async () => {
    const socket = await opened("1");
    socket.terminate();
    while (gone.length === 0) await wait(5);
    expect(gone).toEqual([id("1")]);
    expect(link.devices.connected(id("1"))).toBe(false);
  });
  test("the last word of a device counts, though another is still under way when the socket closes", async () => {
    const socket = await opened("1");
    const body = { runId: id("2"), state: "delivered", atMs: 1 };
    socket.send(JSON.stringify({ type: "run-update", seq: 1, body }));
    socket.send(JSON.stringify({ type: "goodbye", body: { reason: "shutdown" } }));
    socket.close();
    while (!gone.includes(id("1"))) await wait(5);
    expect(gone).toEqual(["said goodbye", id("1")]);
    await wait(120);
    expect(gone).toHaveLength(2);
  });
  test("L-03 flooding devices do not keep a polite one waiting", async () => {
    const flooders = await Promise.all(["1", "2", "3", "4", "5", "6"].map(opened));
    const polite = await opened("9");
    const beat = JSON.stringify({ type: "heartbeat", body: { echo: 1 } });
    for (const flooder of flooders) for (let index = 0; index < 3000; index++) flooder.send(beat);
    let answered = 0;
    for (const flooder of flooders) flooder.on("message", () => (answered += 1));
    for (let index = 0; index < 10; index++) {
      polite.send(beat);
      await nextMessage(polite);
      await wait(10);
    }
    // Counted, not timed: first come, first served would have answered nearly all 18,000 before the last of these ten.
    expect(answered).toBeLessThan(9000);
    for (const socket of [...flooders, polite]) socket.terminate();
  });
});

/** A plain connection on which a WebSocket was opened, to send bytes as they are. */
async function rawSocket(): Promise<Socket> {
  const raw = connect((server.address() as AddressInfo).port, "127.0.0.1");
  raw.on("error", () => undefined);
  raw.write(
    "GET /agent/v1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
  );
  await new Promise((settle) => raw.once("data", settle));
  return raw;
}

test("P-11 a hundred peers that announce 96 MiB and then wait are let go at the header", async () => {
  const before = process.memoryUsage().rss;
  const peers = await Promise.all(Array.from({ length: 100 }, rawSocket));
  const gone = peers.map((raw) => new Promise((settle) => raw.once("close", settle)));
  const header = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0x06, 0, 0, 0, 1, 2, 3, 4]);
  for (const raw of peers) raw.write(header);
  await Promise.all(gone);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

test("P-14 a frame that says it is compressed is closed with 1002", async () => {
  const raw = await rawSocket();
  const answer = new Promise<Buffer>((settle) => raw.once("data", settle));
  raw.write(Buffer.from([0xc1, 0x82, 1, 2, 3, 4, 5, 6]));
  // A close frame: its first two bytes of payload are the code.
  expect((await answer).subarray(0, 4)).toEqual(Buffer.from([0x88, 0x02, 0x03, 0xea]));
  raw.destroy();
});

test("P-27 a connection that never finishes its upgrade is not a device's", async () => {
  const raw = connect((server.address() as AddressInfo).port, "127.0.0.1");
  raw.write("GET /agent/v1 HTTP/1.1\r\nHost: x\r\n");
  await wait(50);
  expect(link.devices.count()).toBe(0);
  raw.destroy();
});
