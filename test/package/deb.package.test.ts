import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noSystemHouse } from "../lab/system-house.ts";
import { until } from "../lab/started.ts";
import { figure, inFull, isShort } from "./form.ts";
import { type LinuxHouse, startLinuxHouse } from "./linux-house.ts";
import { twoVersions } from "./versions.ts";
import { watchRestart } from "./watch-unit.ts";

// The life of the Debian package on a machine that systemd boots, against a real collector.

const agentUnit = "hulplijn-agent.service";
/** Where the agent's things are; none of them is there after a purge. */
const everything =
  "/usr/lib/hulplijn /usr/bin/hulplijn-agent /etc/hulplijn /var/lib/hulplijn /var/lib/hulplijn-runner /run/hulplijn";

describe.skipIf(noSystemHouse !== null)(
  `the Debian package${noSystemHouse === null ? "" : ` (${noSystemHouse})`}`,
  () => {
    let house: LinuxHouse;
    let older = "";
    let newer = "";
    const shell = (script: string): string => house.shell(script);
    const status = (): string =>
      shell("dpkg-query -W -f='${db:Status-Abbrev}${Version}' hulplijn-agent || true");
    const agentPid = (): string => shell(`systemctl show -P MainPID ${agentUnit}`);
    const left = (): string => shell(`ls -d ${everything} 2>/dev/null || true`);
    const identity = (): string => shell("cat /var/lib/hulplijn/identity.json");
    const purge = (): Promise<unknown> => house.tries("dpkg --purge hulplijn-agent");

    beforeAll(async () => {
      house = await startLinuxHouse();
      const built = await twoVersions("deb", path.join(house.machine.folder, "packages"));
      ({ older, newer } = built);
      shell("useradd mallory");
    }, 180_000);
    afterAll(() => house?.stop());

    test("installed silently, its health is at the collector within 15 seconds", async () => {
      const settings = await house.settings();
      const began = performance.now();
      const said = await house.tries(`apt-get install -y -q ${older}`, settings);
      expect(said.code, said.text).toBe(0);
      let health = "";
      await until("the device's health", async () => {
        const device = await house.collector.device();
        health = device?.state ?? "unknown";
        return device?.connected === true && health !== "unknown";
      });
      const seconds = (performance.now() - began) / 1000;
      figure(`deb: ${seconds.toFixed(1)} s from the install command to the device's health (${health})`);
      expect(seconds).toBeLessThan(15);
      expect(status()).toBe("ii 0.1.0");
      // The secret is in no log, no settings and no file once it was used.
      const { ENROLL_TOKEN: token = "none" } = settings;
      expect(said.text).not.toContain(token);
      expect(shell(`journalctl --no-pager | grep -c -F ${token} || true`)).toBe("0");
      expect(
        shell(`grep -rlF ${token} /etc /var/log /var/lib/dpkg /var/lib/hulplijn /run /tmp || true`),
      ).toBe("");
      expect(shell("ls /var/lib/hulplijn/enrolment-token 2>/dev/null || true")).toBe("");
    });

    test("A-01: an ordinary user can write in nothing that it brought or made", () => {
      const mine = "runuser -u mallory -- find";
      // What apt brought, apt takes away.
      for (const verb of ["remove", "install"]) {
        const said = shell(`hulplijn-agent service ${verb} 2>&1 || echo "exit $?"`);
        expect(said).toMatch(/came as a package: [^]*exit 5$/);
      }
      const brought = shell("dpkg -L hulplijn-agent | xargs -d '\\n' ls -d").split("\n");
      expect(brought).toContain("/usr/lib/hulplijn/node");
      const own = brought.filter((file) => file.includes("hulplijn")).join(" ");
      expect(
        shell(`${mine} ${own} /etc/hulplijn /run/hulplijn -writable ! -type l 2>/dev/null || true`),
      ).toBe("");
      for (const folder of ["/var/lib/hulplijn", "/var/lib/hulplijn-runner"])
        expect(shell(`runuser -u mallory -- ls ${folder} 2>&1 || true`)).toContain("Permission denied");
      expect(shell(`find ${everything} -perm /o+w ! -type l`)).toBe("");
      // Of what is executed, everything is root's.
      expect(shell("find /usr/lib/hulplijn /usr/bin/hulplijn-agent ! -user root")).toBe("");
    });

    test("A-13: nothing of it listens on a port", () => {
      const lines = shell("ss -Hltunp").split("\n");
      expect(lines.filter((line) => line !== "" && !line.includes(":8480 "))).toEqual([]);
    });

    test("A-03, A-10: nothing that somebody planted is read or loaded, whatever the environment says", async () => {
      const evil = "/opt/evil";
      shell(`install -d -m 777 ${evil} && echo 'require("node:fs").writeFileSync("${evil}/ran", "")' >${evil}/evil.cjs
        for one in openssl.cnf ca.pem evil.so; do echo planted >${evil}/$one; done
        cd /var/lib/hulplijn && mkdir node_modules && for one in .npmrc .env package.json openssl.cnf; do echo planted >$one; done`);
      const said = {
        NODE_OPTIONS: `--require=${evil}/evil.cjs`,
        NODE_PATH: evil,
        NODE_EXTRA_CA_CERTS: `${evil}/ca.pem`,
        NODE_V8_COVERAGE: evil,
        OPENSSL_CONF: `${evil}/openssl.cnf`,
        SSL_CERT_FILE: `${evil}/ca.pem`,
        SSLKEYLOGFILE: `${evil}/keys`,
        LD_PRELOAD: `${evil}/evil.so`,
        LD_LIBRARY_PATH: evil,
      };
      // It would work, were it handed on.
      shell(`NODE_OPTIONS=${said.NODE_OPTIONS} /usr/lib/hulplijn/node -e 0 && rm ${evil}/ran`);
      const words = Object.entries(said).map(([name, value]) => `${name}=${value}`);
      shell(`systemctl set-environment ${words.join(" ")}`);
      const before = agentPid();
      const trace = await watchRestart(house, agentUnit, async () => {
        return agentPid() !== before && (await house.collector.device())?.connected === true;
      });
      shell(`systemctl unset-environment ${Object.keys(said).join(" ")}`);
      expect(trace.some((line) => line.includes('"/usr/lib/hulplijn/agent/agent.mjs"'))).toBe(true);
      const planted =
        /\/opt\/evil|\.npmrc|\/\.env"|node_modules|\/var\/lib\/hulplijn\/(package\.json|openssl\.cnf)/;
      expect(trace.filter((line) => planted.test(line))).toEqual([]);
      // Code and configuration of programs come from where root alone writes.
      const opened = trace.flatMap((line) =>
        / = \d+$/.test(line) ? (/"([^"]+\.(?:so[.\d]*|[cm]?js|node|cnf))"/.exec(line)?.[1] ?? []) : [],
      );
      expect(opened.filter((file) => !/^\/(usr|lib|lib64|etc)\//.test(file))).toEqual([]);
      expect(
        shell(`tr '\\0' '\\n' </proc/${agentPid()}/environ | grep -cE '^(NODE_|OPENSSL|SSL|LD_)' || true`),
      ).toBe("0");
      // The command, for whoever calls it.
      const called = await house.tries("runuser -u mallory -- hulplijn-agent version", {
        NODE_OPTIONS: said.NODE_OPTIONS,
        NODE_V8_COVERAGE: evil,
      });
      expect(called.text).toBe("0.1.0\n");
      expect(shell(`ls ${evil}`)).toBe("ca.pem\nevil.cjs\nevil.so\nopenssl.cnf");
    });

    test("repaired: what was broken is right again, and it is the same device", async () => {
      const before = identity();
      shell(
        "rm /usr/lib/hulplijn/agent/runner.mjs && echo broken >/usr/lib/systemd/system/hulplijn-agent.service",
      );
      const said = await house.tries(`apt-get install -y -q --reinstall ${older}`);
      expect(said.code, said.text).toBe(0);
      expect(shell("dpkg --verify hulplijn-agent")).toBe("");
      await house.connected();
      expect(JSON.parse(identity())).toMatchObject({
        deviceId: (JSON.parse(before) as { deviceId: string }).deviceId,
      });
    });

    test("upgraded, it keeps key, settings and state, and is connected again as the new version", async () => {
      const keep = "sha256sum /var/lib/hulplijn/device.key /etc/hulplijn/agent.json";
      const [before, pid] = [shell(keep), agentPid()];
      const { deviceId } = await house.connected();
      const said = await house.tries(`apt-get install -y -q ${newer}`);
      expect(said.code, said.text).toBe(0);
      expect(agentPid()).not.toBe(pid);
      await until("the new version", async () => {
        const device = (await house.collector.device()) as
          | { connected: boolean; agentVersion: string }
          | undefined;
        return device?.connected === true && device.agentVersion === "0.2.0";
      });
      expect((await house.connected()).deviceId).toBe(deviceId);
      expect(shell(keep)).toBe(before);
      expect(status()).toBe("ii 0.2.0");
    });

    test("an older one is refused with a sentence, and the newer one goes on", async () => {
      const pid = agentPid();
      const said = await house.tries(`dpkg -i ${older}`);
      expect(said.code).toBe(1);
      expect(said.text).toMatch(
        /version 0\.2\.0 is here, and 0\.1\.0 is older: .*\(apt remove hulplijn-agent/,
      );
      expect(status()).toBe("ii 0.2.0");
      expect((await house.tries(`apt-get install -y -q ${older}`)).code).toBe(100);
      expect(agentPid()).toBe(pid);
    });

    test("removed, it said goodbye, and keys, state and settings stay; purged, nothing is left", async () => {
      const said = await house.tries("apt-get remove -y -q hulplijn-agent");
      expect(said.code, said.text).toBe(0);
      await until("its goodbye", async () => (await house.collector.device())?.connected === false);
      expect(shell("ls /usr/lib/hulplijn /usr/bin/hulplijn-agent /run/hulplijn 2>/dev/null || true")).toBe(
        "",
      );
      expect(shell("systemctl list-units --plain --no-legend 'hulplijn*'")).toBe("");
      expect(shell("ls /var/lib/hulplijn/device.key /etc/hulplijn/agent.json").split("\n")).toHaveLength(2);
      await purge();
      expect(left()).toBe("");
      expect(shell("getent passwd hulplijn-agent || true")).toBe("");
      expect(
        shell("find /etc/systemd /usr/lib/systemd /usr/lib/sysusers.d /usr/lib/tmpfiles.d -name 'hulplijn*'"),
      ).toBe("");
    });

    test("A-02: on what somebody laid out beforehand nothing is installed, and the way out is said", async () => {
      const laid = [
        ["ln -s /home /usr/lib/hulplijn", "/usr/lib/hulplijn"],
        ["install -d -o mallory /usr/lib/hulplijn", "/usr/lib/hulplijn"],
        ["install -d -o mallory /var/lib/hulplijn", "/var/lib/hulplijn"],
        ["ln -s /tmp /var/lib/hulplijn", "/var/lib/hulplijn"],
        ["ln -s /tmp /var/lib/hulplijn-runner", "/var/lib/hulplijn-runner"],
        ["install -d -m 777 /etc/hulplijn", "/etc/hulplijn"],
        ["install -d -o mallory /run/hulplijn", "/run/hulplijn"],
      ] as const;
      for (const [lay, folder] of isShort ? laid.slice(0, 3) : laid) {
        // What was made by a package before is root's alone: only then somebody else could have been first.
        shell(`rm -rf ${folder} && ${lay}`);
        const said = await house.tries(`dpkg -i ${older}`);
        expect(said.code, lay).toBe(1);
        expect(said.text, lay).toContain(folder);
        expect(said.text, lay).toContain("move it away");
        shell(`rm -rf ${folder}`);
        expect(left(), lay).toBe("");
      }
    });

    test("installed without a network it measures, and enrols when the network comes", async () => {
      const settings = await house.settings();
      shell("ip link set lo down");
      const said = await house.tries(`dpkg -i ${older}`, settings);
      expect(said.code, said.text).toBe(0);
      await until("its measurements", () =>
        /"measured": ?true/.test(shell("hulplijn-agent status --json || true")),
      );
      expect(shell("stat -c '%U %a' /var/lib/hulplijn/enrolment-token")).toBe("hulplijn-agent 600");
      expect(shell("ls /var/lib/hulplijn/identity.json 2>/dev/null || true")).toBe("");
      shell("ip link set lo up");
      await until("its identity", () => shell("ls /var/lib/hulplijn/").includes("identity.json"));
      await until("the end of the token", () => !shell("ls /var/lib/hulplijn/").includes("enrolment-token"));
    }, 90_000);

    inFull(
      "settings and a token that an administrator's tool made beforehand are taken, and the token is moved",
      async () => {
        await purge();
        const { ENROLL_TOKEN: token, ...others } = await house.settings();
        const link = `ws://127.0.0.1:${house.collector.port}/agent/v1`;
        const written = JSON.stringify({ url: link, rootDigest: others["ROOT_DIGEST"] });
        shell(
          `install -d /etc/hulplijn && umask 077 && echo '${written}' >/etc/hulplijn/agent.json && echo ${token} >/etc/hulplijn/token`,
        );
        const said = await house.tries(`dpkg -i ${older}`);
        expect(said.code, said.text).toBe(0);
        await until("its identity", () => shell("ls /var/lib/hulplijn/").includes("identity.json"));
        expect(shell("ls /etc/hulplijn")).toBe("agent.json");
        expect(shell("cat /etc/hulplijn/agent.json")).toBe(written);
      },
    );

    inFull("a token that comes long after the installation is taken at the next start", async () => {
      await purge();
      const { ENROLL_TOKEN: token, ...others } = await house.settings();
      expect((await house.tries(`dpkg -i ${older}`, others)).code).toBe(0);
      shell(`umask 077 && echo ${token} >/etc/hulplijn/token && systemctl restart ${agentUnit}`);
      await until("its identity", () => shell("ls /var/lib/hulplijn/").includes("identity.json"));
      expect(shell("ls /etc/hulplijn")).toBe("agent.json");
    });

    test("what is wrong in the settings is said, and the next attempt ends what this one began", async () => {
      await purge();
      const settings = await house.settings();
      const said = await house.tries(`dpkg -i ${older}`, { ...settings, COLLECTOR_URL: "it.example.nl" });
      expect(said.code).toBe(1);
      expect(said.text).toContain('the collector\'s address cannot be "it.example.nl"');
      expect(said.text).not.toContain(settings["ENROLL_TOKEN"]);
      const again = await house.tries("dpkg --configure -a", settings);
      expect(again.code, again.text).toBe(0);
      await until("its identity", () => shell("ls /var/lib/hulplijn/").includes("identity.json"));
    });

    test("of two installations at once one is done, and the other is refused or waits: the package is whole", async () => {
      await purge();
      const settings = await house.settings();
      const both = await Promise.all([
        house.tries(`dpkg -i ${older}`, settings),
        house.tries(`dpkg -i ${older}`, settings),
      ]);
      for (const { code, text } of both) if (code !== 0) expect(text).toContain("lock");
      expect(both.map(({ code }) => code)).toContain(0);
      expect(status()).toBe("ii 0.1.0");
      expect(shell("dpkg --verify hulplijn-agent")).toBe("");
      expect(shell(`systemctl is-active ${agentUnit}`)).toBe("active");
    });

    inFull(
      "a disk that fills up in the middle of an upgrade: the old one works on, and the upgrade goes through later",
      async () => {
        const pid = agentPid();
        // A small disk under the programs, with the old version on it.
        shell(`cp -a /usr/lib/hulplijn /opt/kept && mount -t tmpfs -o size=150M,mode=755 tmpfs /usr/lib/hulplijn
        cp -a /opt/kept/. /usr/lib/hulplijn/ && rm -r /opt/kept`);
        const said = await house.tries(`dpkg -i ${newer}`);
        expect(said.code).toBe(1);
        expect(said.text).toContain("No space left on device");
        expect(status()).toBe("ii 0.1.0");
        expect(shell("dpkg --verify hulplijn-agent")).toBe("");
        expect(agentPid()).toBe(pid);
        shell(`systemctl restart ${agentUnit} && umount -l /usr/lib/hulplijn`);
        const later = await house.tries(`dpkg -i ${newer}`);
        expect(later.code, later.text).toBe(0);
        expect(status()).toBe("ii 0.2.0");
      },
    );

    inFull(
      "a disk that is full at the first installation: nothing is left behind but what dpkg says",
      async () => {
        await purge();
        shell("mkdir /usr/lib/hulplijn && mount -t tmpfs -o size=60M,mode=755 tmpfs /usr/lib/hulplijn");
        const said = await house.tries(`dpkg -i ${older}`, await house.settings());
        expect(said.code).toBe(1);
        expect(said.text).toContain("No space left on device");
        shell("umount /usr/lib/hulplijn && rmdir /usr/lib/hulplijn");
        expect(left()).toBe("");
        expect((await house.tries(`dpkg -i ${older}`, await house.settings())).code).toBe(0);
        expect(status()).toBe("ii 0.1.0");
      },
    );
  },
);
