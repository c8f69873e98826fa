/** The way out: where packets go that no other route takes. */
export interface DefaultRoute {
  readonly interface: string;
  /** Null on a line with two ends (PPP, most tunnels), which needs no next hop. */
  readonly address: string | null;
  readonly metric: number;
}

// linux/route.h
const [upFlag, gatewayFlag, rejectFlag] = [0x1, 0x2, 0x200];

/** /proc/net/route; addresses are in the processor's order of bytes, little-endian here. Null when it is not that file. */
export function parseRoutes(text: string): DefaultRoute | null | "not-understood" {
  const [titles = "", ...lines] = text.split("\n");
  if (!/^Iface\s+Destination\s+Gateway\s+Flags/.test(titles)) return "not-understood";
  const routes = lines.flatMap((line): DefaultRoute[] => {
    const [name, destination, gateway, flagDigits, , , metric, mask] = line.trim().split(/\s+/);
    if (name === undefined || gateway === undefined || flagDigits === undefined) return [];
    const flags = Number.parseInt(flagDigits, 16);
    if (destination !== "00000000" || mask !== "00000000") return [];
    if ((flags & upFlag) === 0 || (flags & rejectFlag) !== 0) return [];
    const address = (flags & gatewayFlag) === 0 ? null : dotted(gateway);
    return [{ interface: name, address, metric: Number(metric ?? 0) }];
  });
  return best(routes);
}

/** /proc/net/ipv6_route, which is empty of titles. A next hop on the local link comes with its interface as zone. */
export function parseIpv6Routes(text: string): DefaultRoute | null {
  const nothing = "0".repeat(32);
  const routes = text.split("\n").flatMap((line): DefaultRoute[] => {
    const [destination, length, , , hop, metric, , , flagDigits, name] = line.trim().split(/\s+/);
    if (hop === undefined || flagDigits === undefined || name === undefined) return [];
    const flags = Number.parseInt(flagDigits, 16);
    if (destination !== nothing || length !== "00" || name === "lo") return [];
    if ((flags & upFlag) === 0 || (flags & rejectFlag) !== 0) return [];
    if (hop === nothing)
      return [{ interface: name, address: null, metric: Number.parseInt(metric ?? "0", 16) }];
    const address = (hop.match(/.{4}/g) ?? []).map((part) => part.replace(/^0{1,3}/, "")).join(":");
    const zone = /^fe[89ab]/.test(hop) ? `%${name}` : "";
    return [{ interface: name, address: `${address}${zone}`, metric: Number.parseInt(metric ?? "0", 16) }];
  });
  return best(routes);
}

function best(routes: readonly DefaultRoute[]): DefaultRoute | null {
  return routes.toSorted((a, b) => a.metric - b.metric)[0] ?? null;
}

function dotted(hex: string): string {
  return (hex.match(/../g) ?? [])
    .toReversed()
    .map((byte) => Number.parseInt(byte, 16))
    .join(".");
}

/** ATF_COM of linux/if_arp.h: the neighbour answered, and the kernel still believes it. */
const completeFlag = 0x2;

/** Whether /proc/net/arp has a whole entry for a neighbour; null when it has none at all. */
export function parseNeighbour(text: string, address: string, device: string): boolean | null {
  for (const line of text.split("\n").slice(1)) {
    const [found, , flags, , , on] = line.trim().split(/\s+/);
    if (found === address && on === device) return (Number(flags) & completeFlag) !== 0;
  }
  return null;
}
