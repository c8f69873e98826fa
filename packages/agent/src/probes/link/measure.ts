import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host } from "../../core/ports.ts";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { trackDrops } from "./drops.ts";
import { addressesOf, down, kindsOf, statesOf } from "./interfaces.ts";
import { parseNetDev, parseWireless } from "./parse-net-dev.ts";
import { isRoutable } from "./routable.ts";

type Value = ProbeValue<"link">;
type Interface = Value["interfaces"][number];

const devPath = "/proc/net/dev";
const mostInterfaces = 32;

/** Network interfaces by /sys/class/net (Documentation/ABI/testing/sysfs-class-net) and /proc/net. */
export const link = defineProbeImplementation({ id: "link", programs: [], create });

const noSignals: ReadonlyMap<string, number> = new Map();

function signalsOf(host: Host): ReadonlyMap<string, number> {
  const wireless = host.read("/proc/net/wireless");
  return wireless.kind === "text" ? parseWireless(wireless.text) : noSignals;
}

function create(world: World): Measurer<Value> {
  const drops = trackDrops();
  const kinds = kindsOf(world.host);
  const states = statesOf(world.host);
  const addresses = addressesOf(world);
  const { host, clock } = world;

  function measure(): Outcome<Value> {
    const dev = host.read(devPath);
    if (dev.kind !== "text") return whyNotRead(devPath, dev);
    const received = parseNetDev(dev.text);
    if (received === null) return notUnderstood(devPath);
    const names = [...received.keys()].filter((name) => name !== "lo");
    const nowSeconds = clock.monoMs() / 1000;
    const kindOf = kinds(names, nowSeconds);
    const signals = [...kindOf.values()].includes("wireless") ? signalsOf(host) : noSignals;
    const current = names.map((name) => states(name, kindOf.get(name) ?? "virtual", nowSeconds));
    const own = addresses(JSON.stringify(current));

    const interfaces = names.map((name, index): Interface => {
      const kind = kindOf.get(name) ?? "virtual";
      const mine = own.filter((one) => one.interface === name).map((one) => one.address);
      const counters = received.get(name);
      return {
        name: name.slice(0, 64),
        kind,
        ...(current[index] ?? down),
        addresses: mine.slice(0, 16),
        hasRoutableAddress: mine.some(isRoutable),
        signalDbm: kind === "wireless" ? (signals.get(name) ?? null) : null,
        dropPercent: counters === undefined ? null : drops.turn(name, counters, nowSeconds),
      };
    });
    const real = interfaces.filter(({ kind }) => kind !== "virtual");
    const virtual = interfaces.filter(({ kind }) => kind === "virtual");
    return {
      state: "measured",
      value: {
        interfaces: [...real, ...virtual].slice(0, mostInterfaces),
        anyCarrier: real.length === 0 ? null : real.some(({ carrier }) => carrier),
        anyRoutableAddress: interfaces.some(({ hasRoutableAddress }) => hasRoutableAddress),
      },
    };
  }

  return { measure };
}
