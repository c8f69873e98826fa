// A small network of its own: a device behind a gateway, two name servers, a web and a time server beyond. All in network
// namespaces; the machine's own network is not touched.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MeasureIn, PlacedProbe } from "./measure-in.ts";
import { type Measuring, measureIn, type Talking, talkTo } from "./measuring.ts";
import type { Beyond } from "./net-house-servers.ts";
import { lacks, runTool, start, type Started, until } from "./started.ts";

/** Why there can be no net house on this machine, or null. */
export const noNetHouse: string | null = lacks(["ip", "nft", "dnsmasq"]) ?? noNamespaces();

function noNamespaces(): string | null {
  const name = `hl${process.pid}try`;
  try {
    runTool("ip", ["netns", "add", name]);
    runTool("ip", ["netns", "delete", name]);
    return null;
  } catch {
    // A container without the right to make namespaces.
    return "may not make network namespaces";
  }
}

export const addresses = {
  device: "10.77.0.2",
  gateway: "10.77.0.1",
  nameServers: ["10.77.0.1", "10.77.0.53"],
  beyond: "198.51.100.1",
} as const;
/** The name that servers know outside, the one they know inside, one with more addresses than a datagram holds. */
export const names = {
  outside: "outside.test",
  inside: "inside.test",
  large: "large.test",
  gone: "gone.test",
} as const;

/**
 * `off`: nothing listens. `silent`: takes questions and never answers. `refusing`: answers REFUSED. `denying`: says that no
 * name exists, and that this may be remembered for an hour.
 */
export type NameServerMode = "on" | "off" | "silent" | "refusing" | "denying";

export interface NetHouse {
  /** A probe of the agent on the device; `before` is put before Node, as in ["faketime", "-f", "+300s"]. */
  probe(
    probe: PlacedProbe,
    asked?: Partial<Omit<MeasureIn, "probe">>,
    before?: readonly string[],
  ): Promise<Measuring>;
  setNameServer(which: 0 | 1, mode: NameServerMode): Promise<void>;
  /** Whether the gateway answers at all; the cable stays in. */
  setGateway(there: boolean): void;
  /** Whether the other end of the device's cable is there. */
  setCarrier(there: boolean): void;
  setInterface(up: boolean): void;
  /** What address the device has: a leased one, the one it gives itself without a lease, or none. */
  setLease(lease: "leased" | "link-local" | "none"): void;
  setBeyond(beyond: Partial<Beyond>): Promise<void>;
  /** Packets that get lost on their way to the device. 0: none. */
  setLoss(percent: number): void;
  /** The name servers that the device has configured. */
  setResolvConf(text: string): void;
  /** Runs a program on the device. */
  onDevice(program: string, ...args: readonly string[]): string;
  onRouter(program: string, ...args: readonly string[]): string;
  readonly deviceNamespace: string;
  readonly routerNamespace: string;
  stop(): Promise<void>;
}

let houses = 0;

/** Makes the network and waits until everything in it answers. Needs root (see `noNetHouse`). */
export async function startNetHouse(): Promise<NetHouse> {
  houses += 1;
  const prefix = `hl${process.pid}n${houses}`;
  const [device, router] = [`${prefix}d`, `${prefix}r`];
  const folder = mkdtempSync(path.join(tmpdir(), "net-house-"));
  const logFile = path.join(folder, "started.log");
  const configFolder = path.join("/etc/netns", device);
  const nameServers: (Started | null)[] = [null, null];
  const talking = new Set<Pick<Talking, "stop">>();
  let beyond: Beyond = { web: "open", timeAheadSeconds: 0 };

  const inside = (namespace: string, program: string, ...args: readonly string[]): string =>
    runTool("ip", ["netns", "exec", namespace, program, ...args]);
  const ip = (namespace: string, ...args: readonly string[]): string =>
    runTool("ip", ["-n", namespace, ...args]);

  function talk(namespace: string, args: readonly string[]): Talking {
    const one = talkTo("ip", ["netns", "exec", namespace, ...args]);
    talking.add(one);
    return one;
  }

  function setLease(lease: "leased" | "link-local" | "none"): void {
    ip(device, "addr", "flush", "dev", "lan0", "scope", "global");
    ip(device, "addr", "flush", "dev", "lan0", "scope", "link");
    if (lease === "link-local") ip(device, "addr", "add", "169.254.7.7/16", "scope", "link", "dev", "lan0");
    if (lease !== "leased") return;
    ip(device, "addr", "add", `${addresses.device}/24`, "dev", "lan0");
    ip(device, "route", "replace", "default", "via", addresses.gateway);
  }

  function makeNetwork(): void {
    for (const namespace of [device, router]) {
      runTool("ip", ["netns", "add", namespace]);
      ip(namespace, "link", "set", "lo", "up");
    }
    ip(device, "link", "add", "lan0", "type", "veth", "peer", "name", "lan0r", "netns", router);
    ip(router, "addr", "add", `${addresses.beyond}/32`, "dev", "lo");
    for (const address of addresses.nameServers) ip(router, "addr", "add", `${address}/24`, "dev", "lan0r");
    ip(router, "link", "set", "lan0r", "up");
    ip(device, "link", "set", "lan0", "up");
    setLease("leased");
  }

  function setResolvConf(text: string): void {
    mkdirSync(configFolder, { recursive: true });
    writeFileSync(path.join(configFolder, "resolv.conf"), text);
  }

  async function setNameServer(which: 0 | 1, mode: NameServerMode): Promise<void> {
    await nameServers[which]?.kill();
    nameServers[which] = null;
    if (mode === "off") return;
    const known = [
      `--address=/${names.outside}/${addresses.beyond}`,
      `--address=/${names.inside}/10.77.0.9`,
      `--address=/${names.gone}/`,
      ...Array.from({ length: 60 }, (_, index) => `--host-record=${names.large},10.9.8.${index + 1}`),
    ];
    const plain = "--keep-in-foreground --conf-file=/dev/null --pid-file= --no-hosts --no-resolv --user=root";
    const place = ["--bind-interfaces", `--listen-address=${addresses.nameServers[which]}`];
    // Only who speaks for a zone says how long its "no" may be remembered (RFC 2308).
    const denying = [
      `--auth-server=ns.test,${addresses.nameServers[which]}`,
      "--auth-zone=test",
      "--auth-ttl=3600",
    ];
    const answers = { on: known, silent: known, refusing: [], denying }[mode];
    const dnsmasq = ["dnsmasq", ...plain.split(" "), ...place, ...answers];
    const server = start("ip", ["netns", "exec", router, ...dnsmasq], { logFile });
    nameServers[which] = server;
    await until(`name server ${which}`, () =>
      inside(router, "ss", "-lun").includes(`${addresses.nameServers[which]}:53 `),
    );
    if (mode === "silent") server.freeze();
  }

  const servers = async (): Promise<Talking> => {
    const script = path.join(import.meta.dirname, "net-house-servers.ts");
    const one = talk(router, [process.execPath, script, addresses.beyond]);
    await until("the servers beyond", () =>
      inside(router, "ss", "-lun").includes(`${addresses.beyond}:123 `),
    );
    return one;
  };

  async function stop(): Promise<void> {
    for (const one of talking) await one.stop();
    for (const server of nameServers) await server?.kill();
    for (const namespace of [device, router]) {
      try {
        runTool("ip", ["netns", "delete", namespace]);
      } catch {
        // It was never made.
      }
    }
    rmSync(configFolder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    makeNetwork();
    setResolvConf(addresses.nameServers.map((address) => `nameserver ${address}\n`).join(""));
    await setNameServer(0, "on");
    await setNameServer(1, "on");
    const beyondTalk = await servers();
    return {
      deviceNamespace: device,
      routerNamespace: router,
      probe: async (probe, asked = {}, before = []) => {
        const one = measureIn(["ip", "netns", "exec", device, ...before], probe, asked);
        talking.add(one);
        return {
          measure: () => one.measure(),
          stop: async () => {
            talking.delete(one);
            await one.stop();
          },
        };
      },
      setNameServer,
      setGateway: (there) => ip(router, "link", "set", "lan0r", "arp", there ? "on" : "off"),
      setCarrier: (there) => {
        ip(router, "link", "set", "lan0r", there ? "up" : "down");
        if (there) setLease("leased");
      },
      setInterface: (up) => {
        ip(device, "link", "set", "lan0", up ? "up" : "down");
        if (up) setLease("leased");
      },
      setLease,
      setBeyond: async (more) => {
        beyond = { ...beyond, ...more };
        await beyondTalk.ask(JSON.stringify(beyond));
      },
      setLoss: (percent) => {
        inside(device, "nft", "add", "table", "inet", "loss");
        inside(device, "nft", "delete", "table", "inet", "loss");
        if (percent === 0) return;
        inside(device, "nft", "add", "table", "inet", "loss");
        inside(device, "nft", "add chain inet loss in { type filter hook input priority 0 ; }");
        inside(
          device,
          "nft",
          `add rule inet loss in numgen random mod 1000 <= ${Math.round(percent * 10) - 1} drop`,
        );
      },
      setResolvConf,
      onDevice: (program, ...args) => inside(device, program, ...args),
      onRouter: (program, ...args) => inside(router, program, ...args),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
