import { createServer, type Server, type Socket } from "node:net";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { createTestWorld, type TestWorldOptions } from "../testing/test-world.ts";
import { printers } from "./measure.ts";

const signal = new AbortController().signal;
const socketPath = "/run/cups/cups.sock";
const samples = path.join(import.meta.dirname, "testdata/cups-2.4.2");
const sample = (name: string): Buffer => readFileSync(path.join(samples, name));

const reply = (body: Buffer, status = "200 OK"): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n`), body]);
/** A recorded body under the number of the request that was asked. */
function answering(request: Buffer, body: Buffer): Buffer {
  const start = request.indexOf("\r\n\r\n") + 4;
  return reply(
    Buffer.concat([body.subarray(0, 4), request.subarray(start + 4, start + 8), body.subarray(8)]),
  );
}
const operationOf = (request: Buffer): number => request.readUInt16BE(request.indexOf("\r\n\r\n") + 6);

/** A world whose print service does this with each request; null: the socket is not there. */
async function worldWith(
  onRequest: ((socket: Socket, request: Buffer) => void) | null,
  options: TestWorldOptions = {},
) {
  const world = createTestWorld(options);
  onTestFinished(world.close);
  if (onRequest !== null) {
    mkdirSync(path.join(world.root, "run/cups"), { recursive: true });
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => {
      sockets.add(socket);
      socket.on("data", (request: Buffer) => onRequest(socket, request));
      socket.on("error", () => undefined);
    });
    await new Promise<void>((done) => server.listen(path.join(world.root, socketPath), done));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
  }
  const measurer = printers.create(world);
  onTestFinished(() => measurer.stop?.());
  return { world, measure: () => measurer.measure(signal) };
}

const recorded = (socket: Socket, request: Buffer): void => {
  const body = sample(operationOf(request) === 0x000a ? "get-jobs.ipp" : "get-printers.ipp");
  socket.write(answering(request, body));
};

// A port of the machine's own print service would answer in place of the missing socket.
const own: TestWorldOptions = { settings: { printService: socketPath } };

describe("the queues of a recorded print service", () => {
  test("come with their jobs, ages and states, within the contract", async () => {
    const { measure } = await worldWith(recorded);
    const { service, queues } = measured("printers", await measure());
    expect(service).toBe("answers");
    expect(queues).toMatchObject([
      {
        queue: "desk",
        waitingJobs: 1,
        heldJobs: 0,
        oldestJobId: 1,
        oldestJobSeconds: 4,
        noProgressSeconds: 4,
      },
      {
        queue: "hall",
        path: "socket://10.1.2.3:9100",
        waitingJobs: 0,
        oldestJobId: null,
        noProgressSeconds: null,
      },
      { queue: "jam", path: "jams:", waitingJobs: 1, heldJobs: 1, oldestJobId: 2, oldestJobOwner: "root" },
    ]);
  });

  test("are none when the service has none", async () => {
    const { measure } = await worldWith((socket, request) =>
      socket.write(answering(request, sample("get-printers-none.ipp"))),
    );
    expect(measured("printers", await measure())).toEqual({ service: "answers", queues: [] });
  });

  test("count up without progress from turn to turn", async () => {
    const { world, measure } = await worldWith(recorded);
    await measure();
    world.pass(10);
    const { queues } = measured("printers", await measure());
    expect(queues.map((queue) => queue.noProgressSeconds)).toEqual([14, null, 12]);
  });

  test("are asked again over a new connection when the service closed the first between two questions", async () => {
    let served = 0;
    const { measure } = await worldWith((socket, request) => {
      served += 1;
      if (served === 2) socket.destroy();
      else recorded(socket, request);
    });
    expect(measured("printers", await measure()).queues).toHaveLength(3);
    expect(served).toBe(3);
  });

  test("come from chunked replies too", async () => {
    const { measure } = await worldWith((socket, request) => {
      const whole = answering(
        request,
        sample(operationOf(request) === 0x000a ? "get-jobs.ipp" : "get-printers.ipp"),
      );
      const body = whole.subarray(whole.indexOf("\r\n\r\n") + 4);
      socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (const part of [body.subarray(0, 100), body.subarray(100)]) {
        socket.write(`${part.length.toString(16)}\r\n`);
        socket.write(part);
        socket.write("\r\n");
      }
      socket.write("0\r\n\r\n");
    });
    expect(measured("printers", await measure()).queues).toHaveLength(3);
  });
});

describe("when the service does not tell", () => {
  test("a missing socket is down, where there should be a print service", async () => {
    const { measure } = await worldWith(null, { ...own, files: { "/usr/sbin/cupsd": "" } });
    expect(measured("printers", await measure())).toEqual({ service: "down", queues: [] });
  });

  test("a machine without CUPS has no print service, which is no fault", async () => {
    const world = createTestWorld();
    onTestFinished(world.close);
    const connect: typeof world.net.connect = (to, limitMs, stop) =>
      // Port 631 of this very machine is nobody's business here.
      world.net.connect("path" in to ? to : { ...to, port: 1 }, limitMs, stop);
    const elsewhere = { ...world, net: { ...world.net, connect } };
    expect(await printers.create(elsewhere).measure(signal)).toMatchObject({
      state: "unavailable",
      reason: "no-service",
    });
  });

  test("a socket that nobody listens on any more is down", async () => {
    const { world, measure } = await worldWith(recorded, own);
    const server = createServer();
    world.remove(socketPath);
    await new Promise<void>((done) => server.listen(path.join(world.root, socketPath), done));
    server.close();
    expect(measured("printers", await measure())).toEqual({ service: "down", queues: [] });
  });

  test("silence after connecting is hung", { timeout: 10_000 }, async () => {
    const { measure } = await worldWith(() => undefined);
    expect(measured("printers", await measure())).toEqual({ service: "hung", queues: [] });
  });

  test("a refusal says that permission lacks", async () => {
    const { measure } = await worldWith((socket) => socket.write(reply(Buffer.from("no"), "403 Forbidden")));
    expect(await measure()).toEqual({ state: "unavailable", reason: "no-permission" });
    const forbidden = Buffer.from(sample("get-printers-none.ipp"));
    forbidden.writeUInt16BE(0x0403, 2);
    const other = await worldWith((socket, request) => socket.write(answering(request, forbidden)));
    expect(await other.measure()).toMatchObject({ state: "unavailable", reason: "no-permission" });
  });

  test("a fault of the service is named", async () => {
    const broken = Buffer.from(sample("get-printers-none.ipp"));
    broken.writeUInt16BE(0x0500, 2);
    const { measure } = await worldWith((socket, request) => socket.write(answering(request, broken)));
    expect(await measure()).toEqual({ state: "failed", code: "tool-refused", detail: "IPP status 0x0500" });
    const http = await worldWith((socket) => socket.write(reply(Buffer.from("no"), "500 Sorry")));
    expect(await http.measure()).toEqual({ state: "failed", code: "tool-refused", detail: "HTTP 500" });
  });

  test("an empty answer is empty", async () => {
    const { measure } = await worldWith((socket) => socket.write(reply(Buffer.alloc(0))));
    expect(await measure()).toEqual({ state: "failed", code: "tool-empty" });
    const closing = await worldWith((socket) => socket.destroy());
    expect(await closing.measure()).toEqual({ state: "failed", code: "tool-empty" });
  });

  test.each([
    ["not HTTP", Buffer.from("220 mail.example.com\r\n\r\n")],
    ["not IPP", reply(Buffer.from("<html>hello</html>"))],
    ["an answer to another question", reply(sample("get-printers-none.ipp").fill(0xff, 4, 8))],
    ["cut off", reply(sample("get-printers.ipp").subarray(0, 300))],
    ["without an end", Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\n\r\n"), Buffer.alloc(1_100_000)])],
  ])("bytes that are %s are unparseable", async (_title, bytes) => {
    const { measure } = await worldWith((socket) => socket.write(bytes));
    expect(await measure()).toEqual({ state: "failed", code: "tool-unparseable" });
  });
});
