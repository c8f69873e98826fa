import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { measureIn } from "../measuring.ts";
import { addresses, names, noNetHouse, type NetHouse, startNetHouse } from "../net-house.ts";
import { lacks, start, type Started, until } from "../started.ts";
import {
  noSystemHouse,
  startSystemHouse,
  type SystemHouse,
  type SystemHouseOptions,
} from "../system-house.ts";
import { type FixHouse, judgeWith, makeFixHouse } from "./fix-house.ts";

const missing = noSystemHouse ?? noNetHouse ?? lacks(["busybox"]);

describe.skipIf(missing !== null)(
  `the network of a machine under systemd${missing === null ? "" : ` (${missing})`}`,
  () => {
    let net: NetHouse;
    let machine: SystemHouse | undefined;
    let device: FixHouse | undefined;
    let dhcp: Started | undefined;
    const shell = (script: string): string => machine?.run("sh", "-c", script) ?? "";

    beforeEach(async () => {
      net = await startNetHouse();
    });
    afterEach(async () => {
      device?.stop();
      await machine?.stop();
      await dhcp?.kill();
      await net.stop();
      [device, machine, dhcp] = [undefined, undefined, undefined];
      vi.unstubAllEnvs();
    });

    async function boot(services: SystemHouseOptions["services"]): Promise<FixHouse> {
      const booted = await startSystemHouse({ services, network: net.deviceNamespace });
      machine = booted;
      vi.stubEnv("TMPDIR", booted.folder);
      const settings = { dnsOutsideName: names.outside };
      device = makeFixHouse(
        judgeWith((probe) => measureIn(booted.within.before, probe, { settings })),
        booted.within,
      );
      device.say("known-name", `${names.outside}\n`);
      return device;
    }

    /** How each resolver of a machine is told to ask the house's first name server. */
    const resolvers = {
      "systemd-resolved": `mkdir -p /etc/systemd/resolved.conf.d
        printf '[Resolve]\nDNS=${addresses.nameServers[0]}\n' >/etc/systemd/resolved.conf.d/lab.conf`,
      dnsmasq: `printf '%s\n' no-resolv bind-interfaces listen-address=127.0.0.1 server=${addresses.nameServers[0]} >/etc/dnsmasq.d/lab.conf
        rm -f /etc/resolv.conf; echo nameserver 127.0.0.1 >/etc/resolv.conf`,
      unbound: `printf '%s\n' server: ' domain-insecure: "test"' ' local-zone: "test" nodefault' ' do-not-query-localhost: no' forward-zone: ' name: "."' ' forward-addr: ${addresses.nameServers[0]}' >/etc/unbound/unbound.conf.d/lab.conf
        rm -f /etc/unbound/unbound.conf.d/root-auto-trust-anchor-file.conf /etc/resolv.conf; echo nameserver 127.0.0.1 >/etc/resolv.conf`,
    } as const;
    const resolves = (): boolean =>
      shell(`timeout 5 getent ahosts ${names.outside} || true`).includes(addresses.beyond);

    async function bootWith(resolver: keyof typeof resolvers): Promise<FixHouse> {
      const booted = await boot([resolver]);
      shell(`${resolvers[resolver]}\nsystemctl restart ${resolver}`);
      return booted;
    }

    describe.each(["systemd-resolved", "dnsmasq", "unbound"] as const)(
      "restart-resolver, with %s",
      (resolver) => {
        test("one that hangs is started anew, and names resolve; then it is left alone", async () => {
          const fixes = await bootWith(resolver);
          await until("names", resolves);
          shell(`systemctl kill -s STOP ${resolver}`);
          const { receipt, said } = await fixes.run("restart-resolver");
          expect(said).toContain(`Restarting ${resolver}.`);
          expect(receipt.outcome, said).toBe("verified");
          expect((await fixes.run("restart-resolver")).receipt.outcome).toBe("not-needed");
        });
      },
    );

    test("a resolver that crashed until systemd gave up is started anew", async () => {
      const fixes = await bootWith("systemd-resolved");
      await until("names", resolves);
      await until("systemd giving up", () => {
        shell("systemctl kill -s KILL systemd-resolved 2>/dev/null || true");
        return shell("systemctl is-active systemd-resolved || true").trim() === "failed";
      });
      const { receipt, said } = await fixes.run("restart-resolver");
      expect(receipt.outcome, said).toBe("verified");
    });

    describe.each(["systemd-resolved", "dnsmasq"] as const)("flush-resolver, with %s", (resolver) => {
      test("one that remembers that a name is not there forgets it; then it is left alone", async () => {
        await net.setNameServer(0, "denying");
        const fixes = await bootWith(resolver);
        expect(resolves()).toBe(false);
        await net.setNameServer(0, "on");
        expect(resolves(), "it has not kept the answer").toBe(false);
        const { receipt, said } = await fixes.run("flush-resolver");
        expect(said).toContain(`Letting ${resolver} forget what it knows.`);
        expect(receipt.outcome, said).toBe("verified");
        expect((await fixes.run("flush-resolver")).receipt.outcome).toBe("not-needed");
      });

      test("a dead server behind it is not called mended", async () => {
        const fixes = await bootWith(resolver);
        await net.setNameServer(0, "off");
        const { receipt, said } = await fixes.run("flush-resolver");
        expect(receipt.outcome, said).toBe("not-verified");
      });
    });

    describe("renew-lease", () => {
      const serveLeases = (): void => {
        const range = "--dhcp-range=10.77.0.100,10.77.0.150,2m --dhcp-option=3,10.77.0.1 --interface=lan0r";
        const how = `--port=0 --keep-in-foreground --conf-file=/dev/null --user=root --pid-file= --dhcp-leasefile=/dev/null`;
        const args = ["netns", "exec", net.routerNamespace, "dnsmasq", ...`${how} ${range}`.split(" ")];
        dhcp = start("ip", args, { logFile: "/dev/null" });
      };
      /** One connection that NetworkManager knows, and none that it makes up. */
      const manage = (settings: string): void => {
        shell(
          "printf '[main]\\nno-auto-default=*\\n' >/etc/NetworkManager/conf.d/lab.conf; systemctl restart NetworkManager; nmcli connection delete 'Wired connection 1' || true",
        );
        shell(
          `nmcli connection add type ethernet ifname lan0 con-name lan0 ipv6.method disabled ${settings}`,
        );
      };
      const address = (): string => net.onDevice("ip", "-4", "-o", "address", "show", "dev", "lan0");
      const leased = /10\.77\.0\.1[0-5]\d/;

      async function renews(by: string): Promise<void> {
        const reached = setInterval(() => device?.linkChanged(true), 500);
        const { receipt, said } = (await device?.run("renew-lease", { interface: "lan0" })) ?? {};
        clearInterval(reached);
        expect(said).toContain(`Renewing through ${by}.`);
        expect(receipt?.outcome, said).toBe("verified");
        expect(address()).toMatch(leased);
        const again = await device?.run("renew-lease", { interface: "lan0" });
        expect(again?.receipt.outcome, again?.said).toBe("not-needed");
      }

      test("NetworkManager asks again where nobody answered before", async () => {
        net.setLease("none");
        await boot(["NetworkManager"]);
        manage("ipv4.dhcp-timeout 5 connection.autoconnect-retries 1");
        await until("NetworkManager giving up", () => {
          const state = shell("nmcli -g GENERAL.STATE device show lan0");
          return /^(30|120)/.test(state);
        });
        serveLeases();
        await renews("NetworkManager");
      });

      test("NetworkManager asks for an address that somebody took away", async () => {
        net.setLease("none");
        serveLeases();
        await boot(["NetworkManager"]);
        manage("");
        await until("an address", () => leased.test(address()));
        shell("ip address flush dev lan0");
        await renews("NetworkManager");
      });

      test("systemd-networkd asks for an address that somebody took away", async () => {
        net.setLease("none");
        serveLeases();
        await boot(["systemd-networkd"]);
        shell(
          "printf '[Match]\nName=lan0\n[Network]\nDHCP=ipv4\n' >/etc/systemd/network/lan0.network; systemctl restart systemd-networkd",
        );
        await until("an address", () => leased.test(address()));
        shell("ip address flush dev lan0");
        await renews("systemd-networkd");
      });

      test("dhclient asks for an address where no service cares for the network", async () => {
        net.setLease("link-local");
        serveLeases();
        await boot([]);
        await renews("dhclient");
      });

      test("without an answer by anybody the old address comes back after the dead man's time", async () => {
        await boot([]);
        shell("ip neigh flush dev lan0");
        net.setGateway(false);
        const { receipt, said } = (await device?.run("renew-lease", { interface: "lan0" })) ?? {};
        expect(receipt?.outcome, said).not.toBe("verified");
        expect(address()).toContain(addresses.device);
      });
    });
  },
);
