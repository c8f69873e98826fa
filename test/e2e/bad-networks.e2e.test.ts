// A device in networks that do not let it through: a real proxy, a real firewall, addresses of one kind, a clock that is wrong. What `hulplijn-agent enrol` says of each.
import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCertificates } from "../../packages/agent/test/certificates.ts";
import { addresses, names, noNetHouse, type NetHouse, startNetHouse } from "../lab/net-house.ts";
import type { PathServer } from "../lab/path-servers.ts";
import { lacks, start, type Started, until } from "../lab/started.ts";

const skipped = noNetHouse ?? lacks(["tinyproxy", "faketime", "openssl"]);
const root = path.join(import.meta.dirname, "../..");
const agent = ["--disable-warning=ExperimentalWarning", path.join(root, "packages/agent/src/main.ts")];
const name = names.outside;
const far = addresses.beyond;

/** What `enrol` tells: `token-unknown` is the collector's own answer, so the link went all the way. */
interface Told {
  readonly code: string | null;
  readonly about: string | null;
}

describe.skipIf(skipped !== null)(`bad networks${skipped === null ? "" : ` (skipped: ${skipped})`}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "bad-networks-"));
  const certificates = createCertificates();
  const started: Started[] = [];
  const logFile = path.join(folder, "servers.log");
  const credentialsFile = path.join(folder, "credentials");
  let house: NetHouse;
  let tries = 0;

  /** tinyproxy (Debian's), at the far side. */
  function proxyAt(port: number, more: string): void {
    const file = path.join(folder, `tinyproxy-${port}.conf`);
    const log = path.join(folder, `tinyproxy-${port}.log`);
    writeFileSync(file, `Port ${port}\nTimeout 60\nLogFile "${log}"\nMaxClients 20\n${more}\n`);
    const args = ["netns", "exec", house.routerNamespace, "tinyproxy", "-d", "-c", file];
    started.push(start("ip", args, { logFile }));
  }

  /** The name, known without a name server. */
  function knowByHosts(namespace: string): void {
    mkdirSync(path.join("/etc/netns", namespace), { recursive: true });
    writeFileSync(path.join("/etc/netns", namespace, "hosts"), `${far} ${name}\n`);
  }

  beforeAll(async () => {
    house = await startNetHouse();
    knowByHosts(house.routerNamespace);
    for (const authority of ["ours", "Corp inspection"]) certificates.makeAuthority(authority);
    certificates.make("right", "ours", name);
    certificates.make("opened", "Corp inspection", name);
    certificates.make("six", "ours", "fd77::1");
    const pair = (of: string) => ({ cert: certificates.at(`${of}.pem`), key: certificates.at(`${of}.key`) });
    const servers: PathServer[] = [
      { kind: "collector", port: 443, ...pair("right") },
      { kind: "collector", port: 444, ...pair("six") },
      { kind: "inspecting-proxy", port: 3131, ...pair("opened") },
      { kind: "kerberos-proxy", port: 3132 },
      { kind: "portal", port: 8443 },
    ];
    const program = path.join(import.meta.dirname, "../lab/path-servers.ts");
    const words = [
      "netns",
      "exec",
      house.routerNamespace,
      process.execPath,
      program,
      JSON.stringify(servers),
    ];
    started.push(start("ip", words, { logFile }));
    proxyAt(3128, "ConnectPort 443");
    proxyAt(3129, "ConnectPort 443\nBasicAuth fea geheim");
    proxyAt(3130, "ConnectPort 9");
    await until("the servers at the far side", () => readFileSync(logFile, "utf8").includes("ready"));
    for (const port of [3128, 3129, 3130])
      await until(`tinyproxy at ${port}`, () => house.onRouter("ss", "-ltn").includes(`:${port} `));
  });
  afterAll(async () => {
    await Promise.all(started.map((one) => one.kill()));
    await house.stop();
    rmSync(path.join("/etc/netns", house.routerNamespace), { recursive: true });
    certificates.remove();
    rmSync(folder, { recursive: true });
  });

  const enrol = (more: Record<string, string>, before: readonly string[] = []): Promise<Told> => {
    const state = path.join(folder, `state-${(tries += 1)}`);
    const file = `${state}.json`;
    const needed = { url: `wss://${name}/agent/v1`, token: "t".repeat(24), rootDigest: "0".repeat(64) };
    writeFileSync(file, JSON.stringify({ ...needed, caFile: certificates.at("ours.pem"), ...more }));
    const words = [
      ...before,
      process.execPath,
      ...agent,
      "enrol",
      "--json",
      "--state",
      state,
      "--config",
      file,
    ];
    // A proxy of whoever starts it must not count.
    const env = { ...process.env, HTTPS_PROXY: "http://127.0.0.1:1", https_proxy: "http://127.0.0.1:1" };
    return new Promise((done, fail) => {
      execFile("ip", ["netns", "exec", house.deviceNamespace, ...words], { env }, (_, stdout, stderr) => {
        try {
          const { code, about } = JSON.parse(stdout) as Told;
          done({ code, about });
        } catch {
          fail(new Error(`${stdout}${stderr}`));
        }
      });
    });
  };
  const reached: Told = { code: "token-unknown", about: null };
  const proxy = (port: number): string => `http://${far}:${port}`;

  test("straight on, whatever proxy the environment names", async () => {
    expect(await enrol({})).toEqual(reached);
  });

  describe("where a firewall lets nobody out but the proxy", () => {
    beforeAll(() => {
      house.onRouter("nft", "add", "table", "inet", "wall");
      house.onRouter("nft", "add chain inet wall in { type filter hook input priority 0 ; }");
      const turnedAway = "reject with icmpx type admin-prohibited";
      house.onRouter("nft", `add rule inet wall in iifname lan0r tcp dport 443 ${turnedAway}`);
    });
    afterAll(() => house.onRouter("nft", "delete", "table", "inet", "wall"));

    test("without it there is no way, through it there is, past one that is gone too", async () => {
      const told = await Promise.all([
        enrol({}),
        enrol({ proxy: proxy(3128) }),
        enrol({ proxy: `${proxy(3999)}, ${proxy(3128)}` }),
        enrol({ proxy: proxy(3999) }),
        enrol({ proxy: proxy(3128), proxyExcept: "outside.test" }),
      ]);
      expect(told).toEqual([
        { code: "path-no-network", about: `${name}:443` },
        reached,
        reached,
        { code: "path-proxy-unreachable", about: `${far}:3999` },
        { code: "path-no-network", about: `${name}:443` },
      ]);
    });

    test("by a proxy file: a usual one, one that never ends, one that is not there", async () => {
      const file = (name: string, text: string): string => {
        const at = path.join(folder, name);
        writeFileSync(at, text);
        return at;
      };
      const usual = `function FindProxyForURL(url, host) {
        if (isPlainHostName(host) || dnsDomainIs(host, ".inside.test")) return "DIRECT";
        if (shExpMatch(host, "*.test") && isInNet(dnsResolve(host), "198.51.100.0", "255.255.255.0"))
          return "PROXY ${far}:3999; PROXY ${far}:3128";
        return "DIRECT";
      }`;
      const endless = file("endless.pac", "function FindProxyForURL() { for (;;); }");
      const told = await Promise.all([
        enrol({ proxyPac: file("usual.pac", usual) }),
        enrol({ proxyPac: endless }),
        enrol({ proxyPac: endless, proxy: proxy(3128) }),
        enrol({ proxyPac: `http://${far}:8443/proxy.pac` }),
      ]);
      expect(told).toEqual([
        reached,
        { code: "path-pac-unusable", about: `${endless}: interrupted` },
        reached,
        { code: "path-pac-unusable", about: expect.stringContaining("/proxy.pac: ") as string },
      ]);
    });

    test("one that forbids the port, and one that only takes Kerberos", async () => {
      expect(await Promise.all([enrol({ proxy: proxy(3130) }), enrol({ proxy: proxy(3132) })])).toEqual([
        { code: "path-proxy-forbids", about: `${far}:3130 (403)` },
        { code: "path-proxy-scheme-not-spoken", about: `${far}:3132 (negotiate, ntlm)` },
      ]);
    });

    test("one that wants a password gets it from a file that nobody else may read", async () => {
      const settings = { proxy: proxy(3129), proxyCredentialsFile: credentialsFile };
      writeFileSync(credentialsFile, "fea:fout\n", { mode: 0o600 });
      expect(await Promise.all([enrol({ proxy: proxy(3129) }), enrol(settings)])).toEqual([
        { code: "path-proxy-wants-sign-in", about: `${far}:3129` },
        { code: "path-proxy-sign-in-wrong", about: `${far}:3129` },
      ]);
      writeFileSync(credentialsFile, "fea:geheim\n");
      expect(await enrol(settings)).toEqual(reached);
      chmodSync(credentialsFile, 0o644);
      expect(await enrol(settings)).toEqual({
        code: "path-proxy-credentials-unusable",
        about: `${credentialsFile} (644)`,
      });
    });

    test("one that opens TLS is named; it passes where its authority is given, and no keys are pinned", async () => {
      const given = { proxy: proxy(3131), caFile: certificates.at("Corp inspection.pem") };
      const told = [enrol({ proxy: proxy(3131) }), enrol(given), enrol({ ...given, pins: "0".repeat(64) })];
      expect(await Promise.all(told)).toEqual([
        { code: "path-issuer-unknown", about: "Corp inspection" },
        reached,
        { code: "path-opened", about: "Corp inspection" },
      ]);
    });
  });

  test("a portal that takes the collector's place", async () => {
    house.onRouter("nft", "add", "table", "ip", "hotel");
    house.onRouter("nft", "add chain ip hotel pre { type nat hook prerouting priority -100 ; }");
    house.onRouter("nft", "add rule ip hotel pre tcp dport 443 redirect to :8443");
    try {
      expect(await enrol({})).toEqual({ code: "path-not-tls", about: `${name}:443` });
    } finally {
      house.onRouter("nft", "delete", "table", "ip", "hotel");
    }
  });

  test("a clock that is wrong, and by how much", async () => {
    const bent = (by: string): readonly string[] => ["faketime", "-f", by];
    const [ahead, behind] = await Promise.all([enrol({}, bent("+40d")), enrol({}, bent("-40d"))]);
    expect([ahead?.code, behind?.code]).toEqual(["path-clock-ahead", "path-clock-behind"]);
    for (const told of [ahead, behind]) expect(told?.about).toMatch(/^(39 d 23:59:|40 d 00:00:)\d\d$/);
  });

  test("IPv6 alone: reached where the collector has such an address, else said why not", async () => {
    house.setLease("none");
    house.onDevice("ip", "addr", "flush", "dev", "lo");
    house.onDevice("ip", "addr", "add", "::1/128", "dev", "lo", "nodad");
    house.onDevice("ip", "addr", "add", "fd77::2/64", "dev", "lan0", "nodad");
    house.onRouter("ip", "addr", "add", "fd77::1/64", "dev", "lan0r", "nodad");
    // The name is known without a name server, and has an address of the other kind alone.
    knowByHosts(house.deviceNamespace);
    try {
      expect(await Promise.all([enrol({ url: "wss://[fd77::1]:444/agent/v1" }), enrol({})])).toEqual([
        reached,
        { code: "path-no-common-address", about: `IPv6 – ${name}:443: IPv4` },
      ]);
    } finally {
      house.setLease("leased");
    }
  });
});
