import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host } from "../../core/ports.ts";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { trackDrops } from "./drops.ts";
import { parseNetDev, parseWireless } from "./parse-net-dev.ts";
import { isRoutable } from "./routable.ts";

type Value = ProbeValue<"link">;
type Interface = Value["interfaces"][number];

const devPath = "/proc/net/dev";
const mostInterfaces = 32;
/** IFF_UP and IFF_NOARP of linux/if.h. */
const [upFlag, noArpFlag] = [0x1, 0x80];

/** Network interfaces by /sys/class/net (Documentation/ABI/testing/sysfs-class-net) and /proc/net. */
export const link = defineProbeImplementation({ id: "link", programs: [], create });

function create(world: World): Measurer<Value> {
  const drops = trackDrops();
  const { host, net, clock } = world;

  function measure(): Outcome<Value> {
    const dev = host.read(devPath);
    if (dev.kind !== "text") return whyNotRead(devPath, dev);
    const received = parseNetDev(dev.text);
    if (received === null) return notUnderstood(devPath);
    const wireless = host.read("/proc/net/wireless");
    const signals = wireless.kind === "text" ? parseWireless(wireless.text) : new Map<string, number>();
    const own = net.addresses();
    const names = [...received.keys()].filter((name) => name !== "lo");
    const kinds = kindsOf(host, names);
    const nowSeconds = clock.monoMs() / 1000;

    const interfaces = names.map((name): Interface => {
      const kind = kinds.get(name) ?? "virtual";
      const addresses = own.filter((one) => one.interface === name).map((one) => one.address);
      const counters = received.get(name);
      return {
        name: name.slice(0, 64),
        kind,
        ...stateOf(host, name),
        addresses: addresses.slice(0, 16),
        hasRoutableAddress: addresses.some(isRoutable),
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

const folder = (name: string): string => `/sys/class/net/${name}`;

function attribute(host: Host, name: string, which: string): string | null {
  // Speed, duplex and carrier fail with EINVAL while the interface is down.
  const result = host.read(`${folder(name)}/${which}`, 256);
  return result.kind === "text" ? result.text.trim() : null;
}

function stateOf(
  host: Host,
  name: string,
): Pick<Interface, "carrier" | "duplex" | "megabitsPerSecond" | "up"> {
  const flags = Number(attribute(host, name, "flags") ?? 0);
  const carrier = attribute(host, name, "carrier") === "1";
  const speed = carrier ? Number(attribute(host, name, "speed") ?? -1) : -1;
  const duplex = carrier ? attribute(host, name, "duplex") : null;
  return {
    up: (flags & upFlag) !== 0,
    carrier,
    // -1 is "does not know", by virtual network cards for instance.
    megabitsPerSecond: Number.isFinite(speed) && speed > 0 ? speed : null,
    duplex: duplex === "full" || duplex === "half" ? duplex : "unknown",
  };
}

/** Hardware has a `device`. Without any, we are in a container, and the end of a virtual pair is its network card. */
function kindsOf(host: Host, names: readonly string[]): ReadonlyMap<string, Interface["kind"]> {
  const exists = (name: string, which: string): boolean => host.status(`${folder(name)}/${which}`) !== null;
  const hardware = names.filter((name) => exists(name, "device"));
  if (hardware.length === 0) {
    const pairs = names.filter(
      (name) => isPairEnd(host, name) && !exists(name, "bridge") && !exists(name, "tun_flags"),
    );
    return new Map(pairs.map((name) => [name, "wired"]));
  }
  return new Map(
    hardware.map((name) => [
      name,
      exists(name, "wireless") || exists(name, "phy80211") ? ("wireless" as const) : ("wired" as const),
    ]),
  );
}

/** Ethernet that resolves neighbours and names no type of its own: no dummy, bond, VLAN or tunnel is all of that. */
function isPairEnd(host: Host, name: string): boolean {
  const flags = Number(attribute(host, name, "flags") ?? noArpFlag);
  const isEthernet = attribute(host, name, "type") === "1";
  return isEthernet && (flags & noArpFlag) === 0 && !/^DEVTYPE=/m.test(attribute(host, name, "uevent") ?? "");
}
