import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, isIP, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Connection, ConnectFailure } from "../../core/ports.ts";
import { createDeadlines } from "../deadlines-node.ts";
import { nodeNet } from "./net-node.ts";

const net = nodeNet(createDeadlines());
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

const never = new AbortController().signal;
const text = (bytes: Uint8Array | "end" | "late"): string =>
  typeof bytes === "string" ? bytes : Buffer.from(bytes).toString();

async function listen(onSocket: (socket: Socket) => void, where: string | number = 0): Promise<Server> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onSocket(socket);
  });
  if (typeof where === "number") server.listen(where, "127.0.0.1");
  else server.listen(where);
  await once(server, "listening");
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return server;
}
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
function mustConnect(outcome: Connection | ConnectFailure): Connection {
  if (outcome.failure !== undefined) throw new Error(outcome.detail);
  cleanups.push(() => outcome.close());
  return outcome;
}

describe("connecting", () => {
  test("bytes go there and back over TCP, and the end is told apart from silence", async () => {
    const server = await listen((socket) => socket.once("data", (data: Buffer) => socket.end(data)));
    const connection = mustConnect(
      await net.connect({ host: "127.0.0.1", port: portOf(server) }, 2000, never),
    );
    expect(connection.tookMs).toBeGreaterThanOrEqual(0);
    expect(await connection.read(30)).toBe("late");
    connection.write(Buffer.from("hello"));
    expect(text(await connection.read(2000))).toBe("hello");
    expect(await connection.read(2000)).toBe("end");
    expect(await connection.read(2000)).toBe("end");
  });

  test("a name is resolved as programs resolve it", async () => {
    const server = await listen((socket) => socket.end("x"));
    const connection = mustConnect(
      await net.connect({ host: "localhost", port: portOf(server) }, 2000, never),
    );
    expect(text(await connection.read(2000))).toBe("x");
    expect(await net.resolves("localhost", 2000)).toBe(true);
    expect(await net.resolves("no-such-name.invalid", 5000)).toBe(false);
  });

  test("a Unix socket works the same, and a missing one is missing", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-net-"));
    cleanups.push(() => rmSync(folder, { recursive: true }));
    const socketPath = path.join(folder, "s");
    await listen((socket) => socket.end("unix"), socketPath);
    const connection = mustConnect(await net.connect({ path: socketPath }, 2000, never));
    expect(text(await connection.read(2000))).toBe("unix");
    expect(await net.connect({ path: path.join(folder, "absent") }, 2000, never)).toEqual({
      failure: "missing",
      detail: "ENOENT",
    });
  });

  test("a port where nothing listens refuses", async () => {
    const server = await listen(() => undefined);
    const port = portOf(server);
    server.close();
    await once(server, "close");
    expect(await net.connect({ host: "127.0.0.1", port }, 2000, never)).toEqual({
      failure: "refused",
      detail: "ECONNREFUSED",
    });
  });

  test("the signal breaks off reading, and a spent signal opens nothing", async () => {
    const server = await listen(() => undefined);
    const turn = new AbortController();
    const connection = mustConnect(
      await net.connect({ host: "127.0.0.1", port: portOf(server) }, 2000, turn.signal),
    );
    const reading = connection.read(60_000);
    turn.abort();
    expect(await reading).toBe("end");
    const again = await net.connect({ host: "127.0.0.1", port: portOf(server) }, 2000, turn.signal);
    expect(again.failure).toBe("timed-out");
  });

  test("what arrived on one connection stays as it was when another one is read", async () => {
    const servers = await Promise.all(
      ["one", "two"].map((word) => listen((socket) => void socket.write(word))),
    );
    const connections = await Promise.all(
      servers.map((server) => net.connect({ host: "127.0.0.1", port: portOf(server) }, 2000, never)),
    );
    const words = await Promise.all(connections.map((one) => mustConnect(one).read(2000)));
    expect(words.map(text)).toEqual(["one", "two"]);
  });

  test("a flood from the other side waits in the other side's buffers", async () => {
    const block = Buffer.alloc(1024 * 1024, 7);
    const server = await listen((socket) => {
      for (let count = 0; count < 40; count++) socket.write(block);
      socket.end();
    });
    const connection = mustConnect(
      await net.connect({ host: "127.0.0.1", port: portOf(server) }, 2000, never),
    );
    await new Promise((done) => setTimeout(done, 100));
    let bytes = 0;
    for (;;) {
      const part = await connection.read(2000);
      if (typeof part === "string") break;
      bytes += part.length;
    }
    expect(bytes).toBe(40 * block.length);
  });
});

describe("asking by datagram", () => {
  test("the answer comes with the time it took", async () => {
    const server = createSocket("udp4");
    cleanups.push(() => server.close());
    server.bind(0, "127.0.0.1");
    await once(server, "listening");
    server.on("message", (data, from) => server.send(`re: ${data.toString()}`, from.port, from.address));
    const outcome = await net.ask(
      { host: "127.0.0.1", port: server.address().port },
      Buffer.from("hi"),
      2000,
      never,
    );
    if (outcome.failure !== undefined) throw new Error(outcome.detail);
    expect(text(outcome.answer)).toBe("re: hi");
    expect(outcome.tookMs).toBeGreaterThanOrEqual(0);
  });

  test("a place that answered is asked from the same port again, one that was silent from another", async () => {
    const server = createSocket("udp4");
    cleanups.push(() => server.close());
    server.bind(0, "127.0.0.1");
    await once(server, "listening");
    const ports: number[] = [];
    let isSilent = false;
    server.on("message", (data, from) => {
      ports.push(from.port);
      if (!isSilent) server.send(data, from.port, from.address);
    });
    const place = { host: "127.0.0.1", port: server.address().port };
    const told = async (word: string, limitMs = 2000): Promise<string> => {
      const outcome = await net.ask(place, Buffer.from(word), limitMs, never);
      return outcome.failure ?? text(outcome.answer);
    };
    expect([await told("a"), await told("b")]).toEqual(["a", "b"]);
    isSilent = true;
    expect(await told("c", 50)).toBe("timed-out");
    isSilent = false;
    expect(await told("d")).toBe("d");
    // Two at a time never share a line: neither could tell whose answer it is.
    expect((await Promise.all([told("e"), told("f")])).toSorted()).toEqual(["e", "f"]);
    const [a, b, c, d] = ports;
    expect([b, c]).toEqual([a, a]);
    expect(d).not.toBe(a);
  });

  test("silence is a time-out and a closed port is refused", async () => {
    const server = createSocket("udp4");
    server.bind(0, "127.0.0.1");
    await once(server, "listening");
    const to = { host: "127.0.0.1", port: server.address().port };
    const silent = await net.ask(to, Buffer.from("hi"), 50, never);
    expect(silent).toEqual({ failure: "timed-out", detail: "no answer in time" });
    server.close();
    await once(server, "close");
    expect(await net.ask(to, Buffer.from("hi"), 2000, never)).toEqual({
      failure: "refused",
      detail: "ECONNREFUSED",
    });
  });

  test("an address that no route leads to is unreachable", async () => {
    const outcome = await net.ask({ host: "255.255.255.255", port: 9 }, Buffer.from("hi"), 500, never);
    expect(outcome).toMatchObject({ failure: expect.stringMatching(/unreachable|no-permission/) as string });
  });

  test("IPv6 addresses are asked over IPv6", async () => {
    const outcome = await net.ask({ host: "::1", port: 9 }, Buffer.from("hi"), 500, never);
    expect(outcome).toMatchObject({ failure: expect.stringMatching(/refused|unreachable/) as string });
  });
});

test("the machine's own addresses come with their interfaces, loopback left out", () => {
  const found = net.addresses();
  expect(found.some(({ address }) => address === "127.0.0.1" || address === "::1")).toBe(false);
  for (const one of found) expect(isIP(one.address), one.address).toBeGreaterThan(0);
});
