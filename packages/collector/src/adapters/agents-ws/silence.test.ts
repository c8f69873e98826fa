import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { type AgentsLink, createAgentsLink } from "./agents-ws.ts";

let server: Server;
let link: AgentsLink;
let socket: WebSocket;
/** How far this machine's clock has been set ahead. */
let aheadMs: number;

const isClosed = (): boolean => socket.readyState === WebSocket.CLOSED;
const nothing = (): void => undefined;

// Sockets are real; only the monotonic clock, and what is done every few seconds, can be hurried.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "performance"] });
  aheadMs = 0;
  link = createAgentsLink(
    { dispatch: async () => undefined, gone: async () => undefined },
    { info: nothing, warn: nothing, error: nothing },
    () => Date.now() + aheadMs,
  );
  server = createServer();
  link.attach(server);
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/agent/v1`);
  await new Promise((settle, reject) => socket.once("open", settle).once("error", reject));
});
afterEach(async () => {
  vi.useRealTimers();
  socket.terminate();
  await link.stop();
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
});

test("a device that is not heard is let go within 35 s, and not before two of its heartbeats failed (P-26)", async () => {
  vi.advanceTimersByTime(30_000);
  await wait(50);
  expect(isClosed()).toBe(false);
  vi.advanceTimersByTime(5000);
  await vi.waitUntil(isClosed);
});

test.each([300_000, -300_000])(
  "no device is let go because this machine's clock moved by %i ms",
  async (stepMs) => {
    aheadMs = stepMs;
    vi.advanceTimersByTime(10_000);
    await wait(50);
    expect(isClosed()).toBe(false);
  },
);
