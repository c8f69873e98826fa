import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { whyNotHere } from "../../scripts/package/build.ts";
import { runTool, until } from "../lab/started.ts";
import { noSystemHouse } from "../lab/system-house.ts";
import { figure } from "./form.ts";
import { type LinuxHouse, startLinuxHouse } from "./linux-house.ts";
import { twoVersions } from "./versions.ts";

// The rpm: what is in it, and its life under the real rpm on a Debian that systemd boots (no rpm distribution can be had here). That
// machine's own packages are not rpm's, so what ours asks for is only looked at.

const why = noSystemHouse ?? whyNotHere("rpm");

/** rpm with what it links, from this machine into the other one, which is the same Debian. */
function bringRpm(house: LinuxHouse): void {
  const linked = runTool("ldd", ["/usr/bin/rpm"]).matchAll(/=> (\/\S+)/g);
  const files = ["/usr/bin/rpm", "/usr/lib/rpm", ...[...linked].map(([, file = ""]) => file)];
  const archive = path.join(house.machine.folder, "rpm.tar");
  runTool("tar", ["-chf", archive, "-C", "/", ...files.map((file) => file.slice(1))]);
  house.shell(`tar -xf ${archive} --skip-old-files -C / 2>/dev/null; rpm --version`);
}

describe.skipIf(why !== null)(`the rpm${why === null ? "" : ` (${why})`}`, () => {
  let house: LinuxHouse;
  let older = "";
  let newer = "";
  const shell = (script: string): string => house.shell(script);
  const query = (...args: readonly string[]): string =>
    execFileSync("rpm", ["-qp", ...args, older], { encoding: "utf8" });
  const agentPid = (): string => shell("systemctl show -P MainPID hulplijn-agent.service");

  beforeAll(async () => {
    house = await startLinuxHouse();
    ({ older, newer } = await twoVersions("rpm", path.join(house.machine.folder, "packages")));
    bringRpm(house);
    shell("useradd mallory");
  }, 180_000);
  afterAll(() => house?.stop());

  test("A-01: it brings root's files alone, which nobody else may write, and no folder that is not its own", () => {
    const lines = query("-lv").trim().split("\n");
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^[-d]rw[-x]r-[-x]r-[-x] +\d+ root +root /);
    const names = lines.map((line) => line.slice(line.indexOf("/")));
    expect(names).toEqual(
      expect.arrayContaining(["/usr/bin/hulplijn-agent", "/usr/lib/hulplijn/node", "/usr/lib/hulplijn"]),
    );
    expect(names.filter((name) => !name.includes("hulplijn"))).toEqual([]);
  });

  test("it says what it needs, and its scripts look before anything is unpacked", () => {
    expect(query("--requires")).toContain("glibc >= 2.28");
    const scripts = query("--scripts");
    expect(scripts.indexOf("check_folder /usr/lib/hulplijn root")).toBeLessThan(
      scripts.indexOf("postinstall"),
    );
    expect(scripts).not.toMatch(/#include|@[A-Z_]+@/);
    expect(query("--qf", "%{ARCH} %{BUILDHOST}")).toBe("x86_64 localhost");
  });

  test("A-02: on what somebody laid out beforehand nothing is installed", async () => {
    for (const lay of ["ln -s /tmp /var/lib/hulplijn", "install -d -o mallory /var/lib/hulplijn"]) {
      shell(lay);
      const said = await house.tries(`rpm -i --nodeps ${older}`);
      expect(said.code, lay).not.toBe(0);
      expect(said.text, lay).toContain("move it away");
      expect(shell("ls -d /usr/lib/hulplijn 2>/dev/null || true")).toBe("");
      shell("rm -rf /var/lib/hulplijn");
    }
  });

  test("installed silently, its health is at the collector", async () => {
    const began = performance.now();
    const said = await house.tries(`rpm -i --nodeps ${older}`, await house.settings());
    expect(said.code, said.text).toBe(0);
    await until("the device's health", async () => {
      const device = await house.collector.device();
      return device?.connected === true && device.state !== "unknown";
    });
    figure(
      `rpm: ${((performance.now() - began) / 1000).toFixed(1)} s from the install command to the device's health`,
    );
    expect(shell("rpm -V --nodeps hulplijn-agent")).toBe("");
  });

  test("upgraded, it keeps key and settings and is connected as the new version; an older one is refused", async () => {
    const keep = "sha256sum /var/lib/hulplijn/device.key /etc/hulplijn/agent.json";
    const [before, pid] = [shell(keep), agentPid()];
    const said = await house.tries(`rpm -U --nodeps ${newer}`);
    expect(said.code, said.text).toBe(0);
    expect(agentPid()).not.toBe(pid);
    await until("the new version", async () => {
      const device = (await house.collector.device()) as
        | { connected: boolean; agentVersion: string }
        | undefined;
      return device?.connected === true && device.agentVersion === "0.2.0";
    });
    expect(shell(keep)).toBe(before);
    const refused = await house.tries(`rpm -U --nodeps ${older}`);
    expect(refused.code).not.toBe(0);
    expect(refused.text).toMatch(/newer than/);
  });

  test("erased, it said goodbye, and keys, state and settings stay", async () => {
    const said = await house.tries("rpm -e hulplijn-agent");
    expect(said.code, said.text).toBe(0);
    await until("its goodbye", async () => (await house.collector.device())?.connected === false);
    expect(shell("ls -d /usr/lib/hulplijn /usr/bin/hulplijn-agent /run/hulplijn 2>/dev/null || true")).toBe(
      "",
    );
    expect(shell("systemctl list-units --plain --no-legend 'hulplijn*'")).toBe("");
    expect(shell("ls /var/lib/hulplijn/device.key /etc/hulplijn/agent.json").split("\n")).toHaveLength(2);
  });

  test("purged as the installing page says, nothing is left", async () => {
    expect((await house.tries(`rpm -i --nodeps ${newer}`)).code).toBe(0);
    const said = await house.tries("hulplijn-agent service remove --purge && rpm -e hulplijn-agent");
    expect(said.code, said.text).toBe(0);
    expect(
      shell("ls -d /usr/lib/hulplijn /etc/hulplijn /var/lib/hulplijn* /run/hulplijn 2>/dev/null || true"),
    ).toBe("");
    expect(shell("getent passwd hulplijn-agent || true")).toBe("");
    expect(shell("rpm -q hulplijn-agent || true")).toContain("not installed");
  });
});
