import { uptime as upSeconds } from "node:os";
import type { ProbeValue } from "@hulplijn/shared/probes";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { encodeQuestion, judgeAnswer } from "./sntp.ts";
import { findTimeService, isSynchronised } from "./time-service.ts";

type Value = ProbeValue<"clock">;
type Offset = Pick<Value, "offsetSeconds" | "source" | "sourceName">;

const uptimePath = "/proc/uptime";
const ntpPort = 123;
const limitMs = 3000;
const tries = 2;

/** The device's clock against a time server; where none is set or none answers, against the collector's clock. */
export const clock = defineProbeImplementation({
  id: "clock",
  programs: [],
  create: (world) => create(world, null),
  windows: { programs: [], create: (world) => create(world, upSeconds) },
});

/** `up`: where no file of the system tells more, and no time service is known. */
function create(world: World, up: (() => number) | null): Measurer<Value> {
  const { host, net, settings } = world;

  async function measure(signal: AbortSignal): Promise<Outcome<Value>> {
    if (up) {
      const offset = await offsetOf(signal);
      return {
        state: "measured",
        value: { ...offset, synchronised: null, service: "unknown", uptimeSeconds: up() },
      };
    }
    const uptime = host.read(uptimePath);
    if (uptime.kind !== "text") return whyNotRead(uptimePath, uptime);
    const uptimeSeconds = Number(uptime.text.split(" ")[0] || Number.NaN);
    if (!Number.isFinite(uptimeSeconds) || uptimeSeconds < 0) return notUnderstood(uptimePath);
    const service = findTimeService(host);
    const [offset, synchronised] = await Promise.all([
      offsetOf(signal),
      isSynchronised(host, net, service, signal),
    ]);
    return { state: "measured", value: { ...offset, synchronised, service, uptimeSeconds } };
  }

  async function offsetOf(signal: AbortSignal): Promise<Offset> {
    const server = settings.timeServer;
    const ahead = server === null ? null : await askServer(server, signal);
    if (server !== null && ahead !== null) {
      return { offsetSeconds: ahead, source: "ntp", sourceName: server.slice(0, 253) };
    }
    const { collectorAheadSeconds } = world.link();
    if (collectorAheadSeconds === null) return { offsetSeconds: null, source: "none", sourceName: null };
    // `0 -`, so that no difference is 0 and not -0.
    return { offsetSeconds: 0 - collectorAheadSeconds, source: "collector", sourceName: null };
  }

  async function askServer(server: string, signal: AbortSignal): Promise<number | null> {
    const to = placeOf(server);
    for (let count = 0; count < tries && !signal.aborted; count++) {
      const question = encodeQuestion(world.clock.nowMs());
      const outcome = await net.ask(to, question, limitMs, signal);
      if (outcome.failure !== undefined) continue;
      const verdict = judgeAnswer(question, outcome.answer, world.clock.nowMs());
      if (typeof verdict !== "string") return verdict.aheadSeconds;
    }
    return null;
  }

  return { measure };
}

/** `time.example.com`, `10.0.0.1:1123`, `[2001:db8::1]:123`. */
function placeOf(server: string): { readonly host: string; readonly port: number } {
  const [, bracketed, port] = /^\[(.+)\](?::(\d{1,5}))?$/.exec(server) ?? [];
  if (bracketed !== undefined) return { host: bracketed, port: Number(port ?? ntpPort) };
  const [, host, own] = /^([^:]+):(\d{1,5})$/.exec(server) ?? [];
  return host === undefined ? { host: server, port: ntpPort } : { host, port: Number(own) };
}
