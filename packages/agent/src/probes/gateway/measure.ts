import type { ProbeValue } from "@hulplijn/shared/probes";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { onceForEach } from "../once-for-each.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { type DefaultRoute, parseIpv6Routes, parseNeighbour, parseRoutes } from "./parse-routes.ts";

type Value = ProbeValue<"gateway">;
type Reach = Pick<Value, "reachable" | "roundTripMs">;

const routePath = "/proc/net/route";
const limitMs = 1500;
/** For so long the kernel may believe in a neighbour that is gone: 45 s reachable, 5 s delay, 3 s probes (arp(7)), rounded up. */
const beliefSeconds = 60;

/** Ways to knock: any answer will do, a refusal too. 33434 is traceroute's first port; the others are doors of most routers. */
const knocks = [
  { by: "udp", port: 33_434 },
  { by: "tcp", port: 53 },
  { by: "tcp", port: 443 },
  { by: "tcp", port: 80 },
] as const;
type Knock = (typeof knocks)[number];

/**
 * The default route's next hop. An echo needs a raw socket, so we knock at its doors. Where it never answers (some gateways drop
 * all that is for themselves), the kernel had to find the neighbour to send the knock, and /proc/net/arp tells whether it did.
 * The kernel believes in a neighbour for a minute after it is gone, so a gateway that used to answer and fell silent is out of
 * reach during that minute, whatever the table says; if the table still has it then, it only stopped answering us.
 */
export const gateway = defineProbeImplementation({ id: "gateway", programs: [], create });

interface Memory {
  readonly address: string;
  /** The knock that was answered last. */
  readonly answered: Knock | null;
  /** Since when it is silent; null while it answers, or never did. */
  readonly silentSince: number | null;
}

function create(world: World): Measurer<Value> {
  const { host, net, clock } = world;
  const routesIn = onceForEach(parseRoutes);
  let memory: Memory = { address: "", answered: null, silentSince: null };

  async function measure(signal: AbortSignal): Promise<Outcome<Value>> {
    const read = host.read(routePath);
    if (read.kind !== "text") return whyNotRead(routePath, read);
    const found = routesIn(read.text);
    if (found === "not-understood") return notUnderstood(routePath);
    const route = found ?? ipv6Route();
    const reach = route === null ? unknown : await reachOf(route, signal);
    return {
      state: "measured",
      value: {
        address: route?.address?.slice(0, 64) ?? null,
        interface: route?.interface.slice(0, 64) ?? null,
        ...reach,
      },
    };
  }

  function ipv6Route(): DefaultRoute | null {
    const read = host.read("/proc/net/ipv6_route");
    return read.kind === "text" ? parseIpv6Routes(read.text) : null;
  }

  async function reachOf(route: DefaultRoute, signal: AbortSignal): Promise<Reach> {
    const { address } = route;
    if (address === null) return unknown;
    if (memory.address !== address) memory = { address, answered: null, silentSince: null };
    const first = memory.answered ?? knocks[0];
    const answer = await knockAt(address, first, signal);
    const others = answer === "silent" ? knocks.filter((one) => one !== first) : [];
    const answers = [answer, ...(await Promise.all(others.map((one) => knockAt(address, one, signal))))];
    const index = answers.findIndex((one) => typeof one === "number");
    const roundTripMs = answers[index];
    if (typeof roundTripMs === "number") {
      memory = { address, answered: [first, ...others][index] ?? first, silentSince: null };
      return { reachable: "yes", roundTripMs };
    }
    return { reachable: bySilence(route, address, answers.includes("unreachable")), roundTripMs: null };
  }

  function bySilence(route: DefaultRoute, address: string, isUnreachable: boolean): Value["reachable"] {
    if (isUnreachable) return "no";
    const table = host.read("/proc/net/arp");
    const isThere = table.kind === "text" ? parseNeighbour(table.text, address, route.interface) : null;
    if (isThere === false) return "no";
    const nowSeconds = clock.monoMs() / 1000;
    if (memory.answered !== null) {
      const silentSince = memory.silentSince ?? nowSeconds;
      memory = { ...memory, silentSince };
      if (nowSeconds - silentSince <= beliefSeconds) return "no";
    }
    return isThere === null ? "unknown" : "yes";
  }

  /** Milliseconds until any answer came. */
  async function knockAt(
    address: string,
    knock: Knock,
    signal: AbortSignal,
  ): Promise<number | "silent" | "unreachable"> {
    const to = { host: address, port: knock.port };
    const beganMs = performance.now();
    const outcome =
      knock.by === "udp"
        ? await net.ask(to, Uint8Array.of(0), limitMs, signal)
        : await net.connect(to, limitMs, signal);
    const tookMs = performance.now() - beganMs;
    if ("close" in outcome) outcome.close();
    if (outcome.failure === undefined || outcome.failure === "refused") return tookMs;
    return outcome.failure === "unreachable" ? "unreachable" : "silent";
  }

  return { measure };
}

const unknown: Reach = { reachable: "unknown", roundTripMs: null };
