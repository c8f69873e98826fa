import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addresses, names, noNetHouse, type NetHouse, startNetHouse } from "../net-house.ts";
import { lacks } from "../started.ts";
import { type FixHouse, judgeWith, makeFixHouse } from "./fix-house.ts";

const missing = noNetHouse ?? lacks(["busybox", "ping", "getent"]);

describe.skipIf(missing !== null)(`a network${missing === null ? "" : ` (${missing})`}`, () => {
  let net: NetHouse;
  let device: FixHouse;
  beforeEach(async () => {
    net = await startNetHouse();
    const settings = { dnsOutsideName: names.outside };
    const judge = judgeWith((probe) => net.probe(probe, { settings }));
    device = makeFixHouse(judge, {
      before: ["/usr/sbin/ip", "netns", "exec", net.deviceNamespace],
      network: `/run/netns/${net.deviceNamespace}`,
    });
    device.say("known-name", `${names.outside}\n`);
  });
  afterEach(async () => {
    device.stop();
    await net.stop();
  });

  describe("with a resolver of the device's own", () => {
    const pid = (): number => Number(readFileSync(path.join(device.settings, "dnsmasq.pid"), "utf8"));
    beforeEach(() => {
      const where = `--bind-interfaces --listen-address=127.0.0.1 --pid-file=${device.settings}/dnsmasq.pid`;
      const how = `--conf-file=/dev/null --no-hosts --no-resolv --user=root --server=${addresses.nameServers[0]}`;
      device.say(
        "restart/resolver",
        `#!/bin/sh\nkill -KILL "$(cat ${device.settings}/dnsmasq.pid)" 2>/dev/null\nexec dnsmasq ${how} ${where}\n`,
      );
      net.setResolvConf("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
      net.onDevice("/bin/sh", path.join(device.settings, "restart/resolver"));
    });
    afterEach(() => {
      try {
        process.kill(pid(), "SIGKILL");
      } catch {
        // It has ended.
      }
    });

    test("one that died is started anew, and names resolve", async () => {
      process.kill(pid(), "SIGKILL");
      const { receipt, said } = await device.run("restart-resolver");
      expect(receipt.outcome, said).toBe("verified");
      expect(said).toContain(addresses.beyond);
    });

    test("while names resolve it is left alone", async () => {
      expect((await device.run("restart-resolver")).receipt.outcome).toBe("not-needed");
    });

    test("a dead server behind it is not called mended", async () => {
      await net.setNameServer(0, "off");
      const { receipt, said } = await device.run("restart-resolver");
      expect(receipt.outcome, said).toBe("not-verified");
    });
  });

  test("a dead name server elsewhere is nothing that this device can mend", async () => {
    await net.setNameServer(0, "off");
    await net.setNameServer(1, "off");
    const { receipt, said } = await device.run("restart-resolver");
    expect(receipt.outcome).toBe("not-needed");
    expect(said).toContain("runs no resolver of its own");
  });

  describe("with a DHCP server at the gateway", () => {
    beforeEach(() => {
      const range =
        "--port=0 --dhcp-range=10.77.0.100,10.77.0.150,2m --dhcp-option=3,10.77.0.1 --interface=lan0r";
      const how = `--conf-file=/dev/null --user=root --pid-file=${device.settings}/dhcp.pid`;
      device.say(
        "dhcp",
        `#!/bin/sh\nexec dnsmasq ${how} ${range} --dhcp-leasefile=${device.settings}/leases\n`,
      );
      net.onRouter("/bin/sh", path.join(device.settings, "dhcp"));
      // What a distribution's own DHCP client does with an answer, in its three lines.
      device.say(
        "take-lease",
        '#!/bin/sh\n[ "$1" = bound ] || exit 0\nip address replace "$ip/24" dev "$interface"\nip route replace default via "$router"\n',
      );
      const client = `busybox udhcpc -i "$1" -n -q -t 4 -T 2 -s ${device.settings}/take-lease`;
      device.say("restart/lease", `#!/bin/sh\nexec ${client}\n`);
      net.setLease("link-local");
    });
    afterEach(() => {
      process.kill(Number(readFileSync(path.join(device.settings, "dhcp.pid"), "utf8")), "SIGKILL");
    });

    test("an interface without an address gets one, and keeps it once the collector is reached", async () => {
      const reached = setInterval(() => device.linkChanged(true), 500);
      const { receipt, said } = await device.run("renew-lease", { interface: "lan0" });
      clearInterval(reached);
      expect(receipt.outcome, said).toBe("verified");
      expect(net.onDevice("ip", "-4", "address", "show", "dev", "lan0")).toMatch(/10\.77\.0\.1\d\d/);
    });

    test("an interface that is well is left alone", async () => {
      net.setLease("leased");
      const { receipt, said } = await device.run("renew-lease", { interface: "lan0" });
      expect(receipt.outcome, said).toBe("not-needed");
    });
  });
});
