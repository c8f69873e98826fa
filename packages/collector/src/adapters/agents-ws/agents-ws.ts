import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Link } from "../../app/link.ts";
import type { Log } from "../../app/world.ts";
import type { Devices } from "../../core/ports.ts";
import { createAdmission } from "./admission.ts";
import { createConnection } from "./connection.ts";
import { limits } from "./limits.ts";
import { countStrangers, type StrangersRoom } from "./strangers.ts";
import type { ReadFrame } from "./read-frame.ts";
import { createTurns } from "./turns.ts";

/** What main gives the link: where frames go, and who hears that a device is gone. */
export interface LinkEvents {
  dispatch(link: Link, frame: ReadFrame): Promise<void>;
  gone(link: Link): Promise<void>;
  /** A device that proved who it is sent a message that only collectors send. */
  misused?(link: Link, type: string): Promise<void>;
}

export interface AgentsLink {
  readonly devices: Devices<Link>;
  /** Takes over upgrades of `/agent/v1` on a server. Agents have no cookies: a browser's request, which has an Origin, is refused. */
  attach(server: Server): void;
  /** Tells every device to come back, and closes. */
  stop(): Promise<void>;
}

/** How many connections there may be. */
type Room = StrangersRoom & { readonly connections: number };

function reject(socket: Duplex, status: string, retryAfterSeconds?: number): void {
  const retry = retryAfterSeconds === undefined ? "" : `Retry-After: ${retryAfterSeconds}\r\n`;
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${retry}\r\n`);
}

/** The agent link over WebSocket. `nowMs` is the wall clock, for when a device was heard; limits are on the monotonic one. */
export function createAgentsLink(
  events: LinkEvents,
  log: Log,
  nowMs: () => number,
  room: Room = limits,
): AgentsLink {
  const open = new Map<string, Link>();
  const all = new Set<ReturnType<typeof createConnection>>();
  const strangers = countStrangers(room);
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frameBytes,
    maxFragments: limits.fragments,
    maxBufferedChunks: limits.bufferedChunks,
  });
  const turns = createTurns(limits.waitMs);
  const admission = createAdmission(limits.handshakesASecond);
  const everySecond = setInterval(() => {
    admission.second();
    for (const connection of all) connection.dropIfSilent();
  }, 1000);
  let saidNothing = 0;
  let turnedAway = 0;
  const everyFiveSeconds = setInterval(() => {
    // One line for all of them: whoever opens connections for nothing shall not write the log.
    if (saidNothing > 0)
      log.warn({ connections: saidNothing }, "connections that proved nothing in time were closed");
    saidNothing = 0;
    if (turnedAway > 0)
      log.warn({ connections: turnedAway, code: "too-many-connections" }, "connections were turned away");
    turnedAway = 0;
  }, 5000);
  everySecond.unref();
  everyFiveSeconds.unref();

  function accept(socket: WebSocket, request: IncomingMessage): void {
    const address = request.socket.remoteAddress ?? "";
    const isNoStranger = strangers.add(address);
    const connection = createConnection(socket, request.socket, address, {
      log,
      nowMs,
      turns,
      dispatch: async (link, frame) => {
        await dispatchAndTrack(link, frame);
        if (link.stage !== "fresh" && link.stage !== "challenged") isNoStranger();
      },
      closed,
      misused: async (link, type) => events.misused?.(link, type),
      saidNothing: () => void (saidNothing += 1),
    });
    all.add(connection);
    function closed(link: Link): void {
      all.delete(connection);
      isNoStranger();
      if (open.get(link.deviceId) !== link) return;
      open.delete(link.deviceId);
      events
        .gone(link)
        .catch((err: unknown) =>
          log.error({ err, deviceId: link.deviceId }, "a lost link could not be noted"),
        );
    }
  }

  async function dispatchAndTrack(link: Link, frame: ReadFrame): Promise<void> {
    await events.dispatch(link, frame);
    if (link.stage !== "open") return;
    const before = open.get(link.deviceId);
    if (before === link) return;
    open.set(link.deviceId, link);
    // Two handshakes of one device at the same time: the one that ended last counts.
    before?.refuse("connected-again", "closed by the collector");
  }

  return {
    devices: {
      link: (deviceId) => open.get(deviceId) ?? null,
      connected: (deviceId) => open.has(deviceId),
      close: (deviceId, code) => {
        const link = open.get(deviceId);
        open.delete(deviceId);
        link?.refuse(code, "closed by the collector");
      },
      open: () => [...open.values()],
      count: () => open.size,
    },
    attach: (http) => {
      http.on("upgrade", (request, socket, head) => {
        socket.on("error", () => socket.destroy());
        const path = (request.url ?? "").split("?", 1)[0];
        if (path !== "/agent/v1") return reject(socket, "404 Not Found");
        if (request.headers.origin !== undefined || request.headers.cookie !== undefined)
          return reject(socket, "403 Forbidden");
        const stayAway = admission.ask();
        if (stayAway !== null) return reject(socket, "503 Service Unavailable", stayAway);
        if (all.size >= room.connections || strangers.isFull(request.socket.remoteAddress ?? "")) {
          turnedAway += 1;
          return reject(socket, "503 Service Unavailable", limits.retryAfterSeconds);
        }
        server.handleUpgrade(request, socket, head, (webSocket) => accept(webSocket, request));
        return undefined;
      });
    },
    stop: async () => {
      clearInterval(everySecond);
      clearInterval(everyFiveSeconds);
      const links = [...open.values()];
      open.clear();
      turns.stop();
      for (const connection of all) connection.close();
      await Promise.all(links.map((link) => events.gone(link)));
    },
  };
}
