import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { createDeadlines } from "../src/adapters/deadlines-node.ts";
import { nodeNet } from "../src/adapters/net-node/net-node.ts";
import type { Connection } from "../src/core/ports.ts";
import { openBus } from "../src/dbus/bus.ts";

const program = "/usr/bin/dbus-daemon";
export const hasDaemon = existsSync(program);

export interface Daemon {
  readonly socket: string;
  stop(): void;
}

/** A message bus of its own for this test, which goes with it. `socket`: where another one was before. */
export async function startDaemon(socket?: string): Promise<Daemon> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-bus-"));
  const at = socket ?? path.join(folder, "bus");
  rmSync(at, { force: true });
  const address = `unix:path=${at}`;
  const child = spawn(program, [
    "--session",
    "--address",
    address,
    "--nofork",
    "--nopidfile",
    "--print-address=1",
  ]);
  onTestFinished(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  // Its address appears when it is ready.
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return { socket: at, stop: () => void child.kill() };
}

/** Where a signal comes from. */
export interface Source {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

export interface Peer {
  own(name: string): Promise<void>;
  /** Sends a signal with one boolean: to everybody whose rule fits, or to one connection. The bus has it when this resolves. */
  emit(source: Source, flag: boolean, destination?: string): Promise<void>;
  /** The names of all connections. */
  everybody(): Promise<readonly string[]>;
  until(what: string, holds: () => boolean | Promise<boolean>, limitMs?: number): Promise<void>;
}

type Field = readonly [code: number, type: "o" | "s" | "g", value: string];

const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const textOf = (value: string): Buffer => Buffer.from(`${value}\0`);
const text = (value: string): Buffer => Buffer.concat([uint32(value.length), textOf(value)]);

/** A message as the specification lays it out, little-endian: the agent's own code never sends these. */
function frame(type: number, serial: number, fields: readonly Field[], body: Buffer): Buffer {
  let header: Buffer = Buffer.alloc(0);
  for (const [code, kind, value] of fields) {
    const start = Buffer.from([code, 1, kind.charCodeAt(0), 0]);
    const rest = kind === "g" ? Buffer.concat([Buffer.from([value.length]), textOf(value)]) : text(value);
    header = Buffer.concat([padded(header, 8), start, rest]);
  }
  const begin = [Buffer.from([108, type, 0, 1]), uint32(body.length), uint32(serial), uint32(header.length)];
  return Buffer.concat([padded(Buffer.concat([...begin, header]), 8), body]);
}

const bus = "org.freedesktop.DBus";
const onBus = { path: "/org/freedesktop/DBus", interface: bus };

/** Another program on the bus, which may own names and send signals. */
export async function joinBus(socket: string): Promise<Peer> {
  const net = nodeNet(createDeadlines());
  let connection: Connection | null = null;
  const seen: typeof net = {
    ...net,
    connect: async (...how) => {
      const opened = await net.connect(...how);
      if (opened.failure === undefined) connection = opened;
      return opened;
    },
  };
  const { signal } = new AbortController();
  const opened = await openBus(seen, socket, bus, 2000, signal, () => performance.now());
  if ("failure" in opened) throw new Error(opened.detail);
  onTestFinished(() => opened.close());
  // Far from those that the bus's own client counts.
  let serial = 100_000;
  const ask = async (member: string, ...args: string[]): Promise<readonly unknown[]> => {
    const [reply] = await opened.ask([{ ...onBus, member, arguments: args }], 2000);
    if (reply?.kind !== "reply") throw new Error(`${member}: ${JSON.stringify(reply)}`);
    return reply.body;
  };
  return {
    async own(name) {
      const fields: Field[] = [
        [1, "o", onBus.path],
        [2, "s", bus],
        [3, "s", "RequestName"],
        [6, "s", bus],
        [8, "g", "su"],
      ];
      const body = Buffer.concat([padded(text(name), 4), uint32(0)]);
      connection?.write(frame(1, ++serial, fields, body));
      await ask("GetNameOwner", name);
    },
    async emit(source, flag, destination) {
      const fields: Field[] = [
        [1, "o", source.path],
        [2, "s", source.interface],
        [3, "s", source.member],
        [8, "g", "b"],
        ...(destination === undefined ? [] : [[6, "s", destination] as const]),
      ];
      connection?.write(frame(4, ++serial, fields, uint32(flag ? 1 : 0)));
      await ask("GetId");
    },
    async everybody() {
      const [names] = await ask("ListNames");
      return (names as readonly string[]).filter((name) => name.startsWith(":"));
    },
    async until(what, holds, limitMs = 20_000) {
      const endMs = performance.now() + limitMs;
      while (!(await holds())) {
        if (performance.now() > endMs) throw new Error(`waited ${limitMs} ms in vain until ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
