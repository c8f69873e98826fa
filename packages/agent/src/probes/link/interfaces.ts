import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host, InterfaceAddress } from "../../core/ports.ts";
import type { World } from "../define.ts";

type Interface = ProbeValue<"link">["interfaces"][number];
export type Kind = Interface["kind"];
export type State = Pick<Interface, "carrier" | "duplex" | "megabitsPerSecond" | "up">;

/** IFF_UP and IFF_NOARP of linux/if.h. */
const [upFlag, noArpFlag] = [0x1, 0x80];
/** What seldom changes is looked at again this often: the kind of an interface, the state of a virtual one. */
const refreshSeconds = 60;

export const down: State = { up: false, carrier: false, megabitsPerSecond: null, duplex: "unknown" };

const folder = (name: string): string => `/sys/class/net/${name}`;

function attribute(host: Host, name: string, which: string): string | null {
  // Speed, duplex and carrier fail with EINVAL while the interface is down.
  const result = host.read(`${folder(name)}/${which}`, 256);
  return result.kind === "text" ? result.text.trim() : null;
}

/** The kind of each interface, found out again when others are there and once a minute. */
export function kindsOf(
  host: Host,
): (names: readonly string[], nowSeconds: number) => ReadonlyMap<string, Kind> {
  let known: {
    readonly of: string;
    readonly atSeconds: number;
    readonly kinds: ReadonlyMap<string, Kind>;
  } | null = null;
  return (names, nowSeconds) => {
    const of = names.join(" ");
    if (known === null || known.of !== of || nowSeconds - known.atSeconds >= refreshSeconds) {
      known = { of, atSeconds: nowSeconds, kinds: findKinds(host, names) };
    }
    return known.kinds;
  };
}

/** Hardware has a `device`. Without any, we are in a container, and the end of a virtual pair is its network card. */
function findKinds(host: Host, names: readonly string[]): ReadonlyMap<string, Kind> {
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

interface Seen {
  readonly atSeconds: number;
  /** Flags and the number of times that the carrier came or went. */
  readonly sign: string;
  readonly state: State;
}

/**
 * The state of an interface. Speed and duplex are settled when the carrier comes, and asking a driver for them is slow; so they
 * are read again only when the carrier changed since.
 */
export function statesOf(host: Host): (name: string, kind: Kind, nowSeconds: number) => State {
  const seen = new Map<string, Seen>();
  return (name, kind, nowSeconds) => {
    const before = seen.get(name);
    const isFresh = before !== undefined && nowSeconds - before.atSeconds < refreshSeconds;
    if (isFresh && kind === "virtual") return before.state;
    const flags = attribute(host, name, "flags");
    if (flags === null) {
      seen.delete(name);
      return down;
    }
    const changes = attribute(host, name, "carrier_changes");
    const sign = `${flags} ${changes}`;
    if (isFresh && changes !== null && before.sign === sign) return before.state;
    const state = readState(host, name, (Number(flags) & upFlag) !== 0);
    seen.set(name, { atSeconds: nowSeconds, sign, state });
    return state;
  };
}

function readState(host: Host, name: string, up: boolean): State {
  if (!up || attribute(host, name, "carrier") !== "1") return { ...down, up };
  const speed = Number(attribute(host, name, "speed") ?? -1);
  const duplex = attribute(host, name, "duplex");
  return {
    up,
    carrier: true,
    // -1 is "does not know", by virtual network cards for instance.
    megabitsPerSecond: Number.isFinite(speed) && speed > 0 ? speed : null,
    duplex: duplex === "full" || duplex === "half" ? duplex : "unknown",
  };
}

/**
 * The machine's addresses. Asking the kernel for them costs more than all the rest of the probe, and they do not change without
 * a change of routes, of IPv6 addresses or of the interfaces (`sign`).
 */
export function addressesOf(world: World): (sign: string) => readonly InterfaceAddress[] {
  const { host, net } = world;
  let known: { readonly sign: string; readonly addresses: readonly InterfaceAddress[] } | null = null;
  const text = (path: string): string => {
    const result = host.read(path);
    return result.kind === "text" ? result.text : result.kind;
  };
  return (interfaces) => {
    const sign = `${interfaces}\n${text("/proc/net/route")}\n${text("/proc/net/if_inet6")}`;
    if (known?.sign !== sign) known = { sign, addresses: net.addresses() };
    return known.addresses;
  };
}
