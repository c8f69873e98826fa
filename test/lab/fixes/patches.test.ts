import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { archivePrograms, makePackageArchive, type PackageArchive } from "../package-archive.ts";
import { lacks } from "../started.ts";
import { noSystemHouse, startSystemHouse, type SystemHouse } from "../system-house.ts";
import { type FixHouse, makeFixHouse } from "./fix-house.ts";

const missing = noSystemHouse ?? lacks(archivePrograms);

describe.skipIf(missing !== null)(`patches${missing === null ? "" : ` (${missing})`}`, () => {
  let machine: SystemHouse;
  let archive: PackageArchive;
  let device: FixHouse;
  const shell = (script: string): string => machine.run("sh", "-c", script);
  const versionOf = (name: string): string => shell(`dpkg-query -W -f '\${Version}' ${name} || true`);
  const clerk = "/lib/systemd/system/clerk.service";
  const starts = (line: string): Record<string, string> => ({
    [clerk]: `[Service]\nExecStart=${line}\n`,
    "/etc/clerk.conf": "ours\n",
  });
  const restarts = "#!/bin/sh\nsystemctl daemon-reload\nsystemctl restart clerk.service || true\n";
  const offer = (version: string, line = "/bin/sleep infinity"): void => {
    const content = { name: "clerk", version, files: starts(line), settings: ["/etc/clerk.conf"] };
    archive.add({ ...content, programs: { postinst: restarts } });
    archive.publish();
    shell("apt-get -q update");
  };

  beforeAll(async () => {
    machine = await startSystemHouse({ services: [] });
    archive = makePackageArchive(machine.folder);
    archive.add({ name: "ledger", version: "1" });
    shell(
      "rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*; echo 'APT::Sandbox::User \"root\";' >/etc/apt/apt.conf.d/99lab",
    );
    machine.run(
      "sh",
      "-c",
      'printf "%s" "$1" >/etc/apt/sources.list.d/night.sources',
      "sh",
      archive.sources(`copy:${archive.folder}`),
    );
    offer("1");
    shell("apt-get -q -y install clerk ledger");
  });
  afterAll(() => machine?.stop());
  beforeEach(() => {
    vi.stubEnv("TMPDIR", machine.folder);
    device = makeFixHouse(undefined, machine.within);
  });
  afterEach(() => {
    device.stop();
    vi.unstubAllEnvs();
  });

  test("lists that are old are fetched, and then there is nothing to do; nobody to ask is not well", async () => {
    shell("touch -d '2 days ago' /var/lib/apt/lists /var/lib/apt/lists/partial");
    const { receipt, said } = await device.run("look-for-updates");
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toContain("night-security");
    expect((await device.run("look-for-updates")).receipt.outcome).toBe("not-needed");
    shell(
      `touch -d '2 days ago' /var/lib/apt/lists /var/lib/apt/lists/partial; mv ${archive.folder} ${archive.folder}-away`,
    );
    const alone = await device.run("look-for-updates");
    shell(`mv ${archive.folder}-away ${archive.folder}`);
    expect(alone.receipt.outcome, alone.said).toBe("failed");
  });

  test("with nothing on offer there is nothing to do", async () => {
    const { receipt, said } = await device.run("install-security-updates");
    expect(receipt.outcome, said).toBe("not-needed");
  });

  test("an update is installed, changed settings stay, and the archive’s old versions are not needed the next time", async () => {
    shell("echo mine >/etc/clerk.conf");
    offer("2");
    const { receipt, said } = await device.run("install-security-updates");
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toContain("clerk 1 -> 2");
    expect(versionOf("clerk")).toBe("2");
    expect(shell("cat /etc/clerk.conf")).toBe("mine\n");
    for (const version of ["1", "2"]) archive.remove("clerk", version);
    offer("3");
    const next = await device.run("install-security-updates");
    expect(next.receipt.outcome, next.said).toBe("verified");
    expect(versionOf("clerk")).toBe("3");
  });

  test("one that makes a service fail is put back, and not tried again until there is a newer one", async () => {
    offer("4", "/bin/false");
    const { receipt, said } = await device.run("install-security-updates");
    expect(receipt, said).toMatchObject({ outcome: "not-verified", undone: true });
    expect(said).toContain("clerk.service ran before and has failed since.");
    expect(versionOf("clerk")).toBe("3");
    expect(shell("systemctl is-active clerk.service").trim()).toBe("active");
    const again = await device.run("install-security-updates");
    expect(again.receipt.outcome, again.said).toBe("not-needed");
    expect(again.said).toContain("clerk 4 was put back before");
    offer("5");
    expect((await device.run("install-security-updates")).receipt.outcome).toBe("verified");
  });

  test("one whose version of before cannot be had is left out and named, and what it brings along is taken away again", async () => {
    shell("apt-get clean");
    archive.remove("ledger", "1");
    archive.add({ name: "ledger", version: "2" });
    archive.add({ name: "ledger-data", version: "1" });
    archive.add({
      name: "clerk",
      version: "6",
      depends: "ledger-data, nothing-like-it",
      files: starts("/bin/sleep infinity"),
    });
    archive.publish();
    shell("apt-get -q update");
    const { receipt, said } = await device.run("install-security-updates");
    expect(receipt.outcome, said).toBe("failed");
    expect(said).toContain("Left out: ledger 2; the version of before cannot be had: ledger 1.");
    expect(versionOf("ledger")).toBe("1");
    archive.remove("clerk", "6");
    const content = { name: "clerk", version: "7", depends: "ledger-data", files: starts("/bin/false") };
    archive.add({ ...content, settings: ["/etc/clerk.conf"], programs: { postinst: restarts } });
    archive.publish();
    shell("apt-get -q update");
    const bad = await device.run("install-security-updates");
    expect(bad.receipt, bad.said).toMatchObject({ outcome: "not-verified", undone: true });
    expect(bad.said).toContain("Installing ledger-data: - -> 1");
    expect(versionOf("clerk")).toBe("5");
    expect(versionOf("ledger-data")).toBe("");
  });

  test("a download that breaks off installs nothing and puts nothing back, not even what was installed before", async () => {
    offer("8");
    archive.remove("clerk", "8");
    const { receipt, said } = await device.run("install-security-updates");
    expect(receipt.outcome, said).toBe("failed");
    expect(said).toContain("Nothing was installed, so nothing is put back.");
    expect(versionOf("clerk")).toBe("5");
  });
});
