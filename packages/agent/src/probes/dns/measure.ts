import { getServers } from "node:dns";
import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host } from "../../core/ports.ts";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { onceForEach } from "../once-for-each.ts";
import { whyNotRead } from "../why-not.ts";
import { askServer, type ServerAnswer } from "./ask-server.ts";
import { isLocal, parseNameServers } from "./parse-resolv-conf.ts";

type Value = ProbeValue<"dns">;
type Server = Value["servers"][number];
type LocalResolver = Value["localResolver"];

const configPath = "/etc/resolv.conf";
const dnsPort = 53;
const mostServers = 8;
/** Twice in the contract's six seconds. */
const resolveLimitMs = 2800;
/** The same when the servers took their time first. */
const lateLimitMs = 1000;
/** What the system's own way hangs on besides the servers (nsswitch.conf(5), hosts(5)). */
const nameFiles = ["/etc/nsswitch.conf", "/etc/hosts"];
/** For so long the system's own way is believed to work without being asked. */
const beliefMs = 300_000;

/** Local resolvers, by what only they leave behind, and where they keep the servers they ask. */
const locals: readonly { readonly name: LocalResolver; readonly sign: string; readonly upstream?: string }[] =
  [
    {
      name: "systemd-resolved",
      sign: "/run/systemd/resolve/stub-resolv.conf",
      upstream: "/run/systemd/resolve/resolv.conf",
    },
    {
      name: "dnsmasq",
      sign: "/run/NetworkManager/dnsmasq.pid",
      upstream: "/run/NetworkManager/no-stub-resolv.conf",
    },
    { name: "dnsmasq", sign: "/run/dnsmasq/dnsmasq.pid", upstream: "/run/dnsmasq/resolv.conf" },
    { name: "dnsmasq", sign: "/run/dnsmasq.pid" },
    { name: "unbound", sign: "/run/unbound.pid" },
    { name: "unbound", sign: "/run/unbound/unbound.pid" },
  ];

/** Every configured name server by itself (resolv.conf(5), and what stands behind a local resolver), and the system's own way. */
export const dns = defineProbeImplementation({
  id: "dns",
  programs: [],
  create: (world) => create(world, null),
  windows: { programs: [], create: (world) => create(world, () => withoutPort(getServers())) },
});

/** What Windows keeps for each of its interfaces, as the resolver in Node reads it: `[fe80::1]:53` is one with a port of its own. */
const withoutPort = (servers: readonly string[]): readonly string[] =>
  servers.map((server) => /^\[(.+)\]:\d+$/.exec(server)?.[1] ?? server);

function create(world: World, given: (() => readonly string[]) | null): Measurer<Value> {
  const { clock, host, net, settings } = world;
  const serversIn = onceForEach(parseNameServers);
  /** What names hung on when the system itself last resolved one. */
  let proof: { readonly sign: string; readonly atMs: number } | null = null;

  async function measure(signal: AbortSignal): Promise<Outcome<Value>> {
    const config = given ? ({ kind: "missing" } as const) : host.read(configPath);
    if (config.kind === "no-permission" || config.kind === "failed") return whyNotRead(configPath, config);
    const configured = given?.() ?? (config.kind === "text" ? serversIn(config.text) : []);
    const { localResolver, addresses } = behindLocal(host, configured);
    const asked = Promise.all(addresses.slice(0, mostServers).map((address) => ask(address, signal)));
    const sign = localResolver === "none" && config.kind === "text" ? signOf(config.text) : null;
    const [resolves, servers] = await Promise.all([systemResolves(sign, asked), asked]);
    const working = servers.filter((server) => server.works).length;
    return { state: "measured", value: { servers, working, systemResolves: resolves, localResolver } };
  }

  const signOf = (config: string): string =>
    [config, ...nameFiles.map((file) => host.status(file)?.modifiedAtMs)].join("\n");

  /**
   * The system's resolver takes a thread and asks the very servers that we ask. So while nothing changed since it last resolved a
   * name, no other resolver stands in between (`sign` is null then), and every server knows the outside name, it is asked once in five minutes.
   */
  async function systemResolves(sign: string | null, asked: Promise<readonly Server[]>): Promise<boolean> {
    const nowMs = clock.monoMs();
    const isProven = sign !== null && proof?.sign === sign && nowMs - proof.atMs < beliefMs;
    if (isProven) {
      const servers = await asked;
      if (servers.length > 0 && servers.every((server) => server.outside === "answers")) return true;
    }
    const resolves = await askSystem(isProven ? lateLimitMs : resolveLimitMs);
    proof = resolves && sign !== null ? { sign, atMs: nowMs } : null;
    return resolves;
  }

  /** A closed network may know no outside names at all: then the inside one will do. */
  async function askSystem(limitMs: number): Promise<boolean> {
    const { dnsOutsideName, dnsInsideName } = settings;
    if (await net.resolves(dnsOutsideName, limitMs)) return true;
    return dnsInsideName !== null && net.resolves(dnsInsideName, limitMs);
  }

  async function ask(address: string, signal: AbortSignal): Promise<Server> {
    const server = { host: address, port: dnsPort };
    const question = (name: string | null): Promise<ServerAnswer> | null =>
      name === null ? null : askServer(net, server, name, signal);
    const [outside, inside] = await Promise.all([
      question(settings.dnsOutsideName),
      question(settings.dnsInsideName),
    ]);
    const answered = [outside, inside].filter(
      (one) => one !== null && one.verdict !== "timeout" && one.verdict !== "unreachable",
    );
    return {
      address: address.slice(0, 64),
      outside: outside?.verdict ?? null,
      inside: inside?.verdict ?? null,
      answerMs: outside?.tookMs ?? inside?.tookMs ?? null,
      works: answered.length > 0,
    };
  }

  return { measure };
}

/** The servers to ask: those behind a local resolver where it tells which they are, else the configured ones. */
function behindLocal(
  host: Host,
  configured: readonly string[],
): { readonly localResolver: LocalResolver; readonly addresses: readonly string[] } {
  const isThere = (path: string): boolean => host.status(path) !== null;
  if (!configured.some(isLocal)) {
    return { localResolver: isThere("/run/nscd/nscd.pid") ? "nscd" : "none", addresses: configured };
  }
  const local = locals.find(({ sign }) => isThere(sign));
  const upstream = local?.upstream === undefined ? null : host.read(local.upstream);
  const behind =
    upstream?.kind === "text" ? parseNameServers(upstream.text).filter((one) => !isLocal(one)) : [];
  const rest = configured.filter((one) => !isLocal(one));
  const addresses = [...new Set([...behind, ...rest])];
  return { localResolver: local?.name ?? "other", addresses: addresses.length > 0 ? addresses : configured };
}
