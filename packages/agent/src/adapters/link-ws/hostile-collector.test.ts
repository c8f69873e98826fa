import { createHash } from "node:crypto";
import { type AddressInfo, type Socket, createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { makeDevice } from "../../../test/device.ts";
import { isUrlAllowed } from "./link-ws.ts";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  ["not JSON", "{"],
  ["a type that every object has", '{"type":"constructor","body":{}}'],
  ["a message for the other side", '{"type":"hello","body":{}}'],
  [
    "the wrong moment",
    '{"type":"welcome","body":{"version":1,"acknowledgedSeq":0,"collectorAtMs":1,"heartbeatSeconds":1,"quarantined":false}}',
  ],
  ["a poisoned body", '{"type":"measure-now","body":{"probes":[],"__proto__":{"admin":true}}}'],
  ["a path for a name", '{"type":"measure-now","body":{"probes":["../../etc/passwd"]}}'],
  ["a list for an id", '{"type":"stop","body":{"runId":["x"]}}'],
  ["numbers out of range", '{"type":"ack","body":{"seq":1e400}}'],
  ["too deep", `{"type":"order","body":${"[".repeat(5000)}${"]".repeat(5000)}}`],
  ["a megabyte of empty lists", `{"type":"order","body":[${"[],".repeat(300_000)}[]]}`],
  ["more than its type may have", `{"type":"ack","body":{"seq":1,"x":"${"x".repeat(10_000)}"}}`],
  ["bytes that are no text", Buffer.from([1, 2, 3])],
  ["odd characters", '{"type":"refused","body":{"code":"\\ud800\\u0000","detail":"\\u202e"}}'],
])("P-03, P-05, P-07: %s is refused with a code, and the link goes on", async (_title, frame) => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  device.collector.sendRaw(frame);
  await pause(30);
  await device.report(1);
  await device.collector.until("it still reports", () => device.collector.taken.length === 1);
  expect(device.collector.hellos).toHaveLength(1);
  expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
});

test("a stream of bad messages ends the connection, and the device comes back by itself", async () => {
  const device = await makeDevice();
  device.start();
  await device.collector.until("it is connected", () => device.link().standing().connected);
  for (let index = 0; index < 20; index++) device.collector.sendRaw("{");
  await device.collector.until("it came back", () => device.collector.hellos.length === 2);
});

const accepts = (request: string): string => {
  const key = /sec-websocket-key: (.*)\r\n/i.exec(request)?.[1] ?? "";
  const answer = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`;
};

/** A peer that speaks whatever bytes it likes once somebody connects. */
async function hostile(
  act: (socket: Socket, request: string) => void,
): Promise<{ url: string; count: () => number }> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", (data) => act(socket, data.toString("latin1")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${port}/agent/v1`, count: () => connections };
}

test.each<[string, (socket: Socket, request: string) => void]>([
  [
    "an endless header",
    (socket) => {
      const more = (): void =>
        void (socket.writable && socket.write(`X-A: ${"a".repeat(60_000)}\r\n`, () => setImmediate(more)));
      socket.write("HTTP/1.1 101 Switching Protocols\r\n");
      more();
    },
  ],
  [
    "a frame of 2^63 bytes",
    (socket, request) =>
      socket.write(
        Buffer.concat([
          Buffer.from(accepts(request)),
          Buffer.from([0x81, 0x7f, 0x7f, 255, 255, 255, 255, 255, 255, 255]),
        ]),
      ),
  ],
  [
    "a frame just over the limit",
    (socket, request) =>
      socket.write(
        Buffer.concat([Buffer.from(accepts(request)), Buffer.from([0x81, 0x7f, 0, 0, 0, 0, 0, 0x20, 0, 1])]),
      ),
  ],
  [
    "a masked frame, which only clients may send",
    (socket, request) =>
      socket.write(
        Buffer.concat([Buffer.from(accepts(request)), Buffer.from([0x81, 0x82, 1, 2, 3, 4, 5, 6])]),
      ),
  ],
  [
    "a compressed frame that nobody agreed to",
    (socket, request) =>
      socket.write(Buffer.concat([Buffer.from(accepts(request)), Buffer.from([0xc1, 2, 0, 0])])),
  ],
  [
    "text that is not UTF-8",
    (socket, request) =>
      socket.write(Buffer.concat([Buffer.from(accepts(request)), Buffer.from([0x81, 2, 0xc3, 0x28])])),
  ],
  [
    "compression with absurd windows",
    (socket, request) =>
      socket.write(
        accepts(request).replace(
          "\r\n\r\n",
          "\r\nSec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99\r\n\r\n",
        ),
      ),
  ],
  [
    "a wrong answer to the key",
    (socket) =>
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: AAAA\r\n\r\n",
      ),
  ],
  [
    "a way to somewhere else",
    (socket) => socket.end("HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\n\r\n"),
  ],
  ["not HTTP at all", (socket) => socket.end(Buffer.alloc(4096, 7))],
])(
  "P-16: %s: the device survives, stays apart and tries again later",
  async (_title, act) => {
    const peer = await hostile(act);
    const device = await makeDevice(peer.url);
    const before = process.memoryUsage().rss;
    device.start();
    await device.collector.until("it tried twice", () => peer.count() >= 2, 15_000);
    expect(device.link().standing().connected).toBe(false);
    expect(device.link().standing().trouble).not.toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  },
  20_000,
);

test("plain ws:// is for this very machine alone", () => {
  expect(isUrlAllowed("wss://help.example.org/agent/v1")).toBe(true);
  expect(isUrlAllowed("ws://127.0.0.1:8480/agent/v1")).toBe(true);
  expect(isUrlAllowed("ws://[::1]:8480/agent/v1")).toBe(true);
  expect(isUrlAllowed("ws://localhost/agent/v1")).toBe(true);
  expect(isUrlAllowed("ws://help.example.org/agent/v1")).toBe(false);
  expect(isUrlAllowed("ws://127.evil.example/agent/v1")).toBe(false);
  expect(isUrlAllowed("http://127.0.0.1/")).toBe(false);
  expect(isUrlAllowed("nonsense")).toBe(false);
});
