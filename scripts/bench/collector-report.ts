import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { WebSocket } from "ws";
import { openSocket } from "../simulate/device.ts";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import type { Bench } from "./bench.ts";
import { selfMade } from "./certificate.ts";
import { sampleReport, type SimulatedDevice, fleetOf } from "./fleet.ts";
import { anonymousMebibytes, processorSeconds } from "./processor-time.ts";

interface Sender {
  send(round: number): void;
}

/** Sends reports over all senders, one after another and a millisecond apart, as devices that know nothing of each other do. Gives how many. */
async function send(senders: readonly Sender[], perSecond: number, seconds: number): Promise<number> {
  const startMs = performance.now();
  let sent = 0;
  while (performance.now() - startMs < seconds * 1000) {
    const due = Math.floor(((performance.now() - startMs) / 1000) * perSecond);
    for (; sent < due; sent++) senders[sent % senders.length]?.send(Math.floor(sent / senders.length));
    await wait(1);
  }
  await wait(500);
  return sent;
}

/** The processor seconds that a server uses for each report at that pace, once it has run warm: its code is compiled by then. */
async function pace(
  pid: number,
  senders: readonly Sender[],
  perSecond: number,
  seconds: number,
): Promise<number> {
  await send(senders, perSecond, seconds / 2);
  const before = processorSeconds(pid);
  const sent = await send(senders, perSecond, seconds);
  return (processorSeconds(pid) - before) / sent;
}

type Tls = ReturnType<typeof selfMade> | null;

interface Bare {
  /** Processor seconds of a report. */
  readonly each: number;
  /** Memory of a connection, in KiB. */
  readonly perDevice: number;
}

async function bare(devices: number, perSecond: number, seconds: number, tls: Tls): Promise<Bare> {
  const files = tls === null ? [] : [tls.certificate, tls.key];
  const server = spawn(process.execPath, [join(import.meta.dirname, "bare-server.ts"), ...files], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((settle) =>
    server.stdout.once("data", (data: Buffer) => settle(data.toString().trim())),
  );
  const pid = server.pid ?? 0;
  const idle = anonymousMebibytes(pid);
  const sockets = await Promise.all(
    Array.from({ length: devices }, (): Promise<WebSocket> =>
      openSocket(`${tls === null ? "ws" : "wss"}://127.0.0.1:${port}`),
    ),
  );
  const perDevice = ((anonymousMebibytes(pid) - idle) * 1024) / devices;
  const senders = sockets.map((socket, index) => ({
    send: (round: number) =>
      socket.send(
        JSON.stringify({ type: "report", seq: round + 1, body: sampleReport(round + index, false) }),
      ),
  }));
  const each = await pace(pid, senders, perSecond, seconds);
  for (const socket of sockets) socket.terminate();
  server.kill();
  return { each, perDevice };
}

const beat = JSON.stringify({ type: "heartbeat", body: { echo: 1 } });

/** The longest that a polite device waits for an acknowledgement, in milliseconds, while others send as much as they can: reports the one half, heartbeats the other. */
async function politeUnderFlood(devices: readonly SimulatedDevice[], flooders: number): Promise<number> {
  const polite = devices[0];
  if (!polite) return Number.NaN;
  const waits: number[] = [];
  const report = sampleReport(1, false);
  for (const [index, device] of devices.slice(1, flooders + 1).entries())
    for (let round = 0; round < 10_000 / flooders; round++)
      if (index % 2 === 0) device.send("report", report);
      else device.socket.send(beat);
  for (let round = 0; round < 10; round++) {
    const startMs = performance.now();
    const acked = new Promise<void>((settle) => (polite.onAck = () => settle()));
    polite.send("report", sampleReport(round, false));
    await acked;
    waits.push(performance.now() - startMs);
  }
  return Math.max(...waits);
}

/** What a report costs the collector, against a bare server at the same pace; memory of a connection; a polite device under flood. */
const measured = (isTls: boolean): Bench => ({
  id: isTls ? "collector-report-tls" : "collector-report",
  about: isTls
    ? "the same over TLS, both servers with the same certificate"
    : "a report at the collector beside a bare ws server, memory of a device, a polite device under flood",
  run: async (short) => {
    const over = isTls ? "over TLS" : "no TLS";
    const [count, perSecond, seconds] = short ? [60, 600, 1] : [1001, 2000, 15];
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const tls = isTls ? selfMade(folder) : null;
    const collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
      ...(tls && { tls }),
    });
    try {
      const idleBefore = anonymousMebibytes(collector.program.pid);
      const devices = await fleetOf(collector, count);
      const perDevice = ((anonymousMebibytes(collector.program.pid) - idleBefore) * 1024) / count;
      for (const device of devices) device.send("report", sampleReport(0, true));
      await wait(short ? 300 : 2000);
      const senders = devices.map((device, index) => ({
        send: (round: number) => device.send("report", sampleReport(round + index, false)),
      }));
      const ours = await pace(collector.program.pid, senders, perSecond, seconds);
      const theirs = await bare(count, perSecond, seconds, tls);
      // Who floods what has just begun to run measures that.
      const polite = short ? null : await politeUnderFlood(devices, 50);
      if (!short) await wait(5000);
      const politeAmongMany = short ? null : await politeUnderFlood(devices, 1000);
      for (const device of devices) device.socket.terminate();
      const ratio = ours / theirs.each;
      return [
        {
          what: `processor time of a report at ${perSecond}/s, against bare ws + JSON.parse${isTls ? ", both over TLS" : ""}`,
          measured: `${(ours * 1e6).toFixed(0)} µs / ${(theirs.each * 1e6).toFixed(0)} µs = ${ratio.toFixed(2)}×`,
          budget: "≤ 1.6×",
          // A second at a pace at which both mostly wait says little.
          ok: short ? null : ratio <= 1.6,
        },
        {
          what: `memory of a connected device (${count} devices, ${over})`,
          measured: `${perDevice.toFixed(0)} KiB (bare ws ${theirs.perDevice.toFixed(0)})`,
          budget: "≤ 64 KiB",
          // Over so few, what is measured is the collector getting going.
          ok: short ? null : perDevice <= 64,
        },
        {
          what: `a polite device's acknowledgement while 50 flood, worst of 10, ${over}`,
          measured: polite === null ? "not in the short form" : `${polite.toFixed(0)} ms`,
          budget: "≤ 100 ms",
          ok: polite === null ? null : polite <= 100,
        },
        {
          what: `a polite device's acknowledgement while 1000 flood, worst of 10, ${over}`,
          measured: politeAmongMany === null ? "not in the short form" : `${politeAmongMany.toFixed(0)} ms`,
          budget: "≤ 1 s",
          ok: politeAmongMany === null ? null : politeAmongMany <= 1000,
        },
      ];
    } finally {
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

export const collectorReport = measured(false);
export const collectorReportTls = measured(true);
