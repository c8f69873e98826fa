import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacks } from "../started.ts";
import { type FixHouse, makeFixHouse } from "./fix-house.ts";

const missing = lacks(["dpkg", "dpkg-deb", "unshare", "mount"]);

describe.skipIf(missing !== null)(`packages left half way${missing === null ? "" : ` (${missing})`}`, () => {
  let folder: string;
  let device: FixHouse;
  const database = (): string => path.join(folder, "dpkg");
  const done = (): string => path.join(folder, "done");
  /** With a copy of the package database in the place of the machine's own, which is not touched. */
  const inside = (...command: readonly string[]): readonly string[] => [
    "/usr/bin/unshare",
    "--mount",
    "--propagation",
    "private",
    "/bin/sh",
    path.join(folder, "inside.sh"),
    ...command,
  ];
  const tool = (...command: readonly string[]): void => {
    const [program = "", ...args] = inside(...command);
    execFileSync(program, args, { stdio: "pipe" });
  };

  function makePackage(): string {
    const content = path.join(folder, "half-way");
    mkdirSync(path.join(content, "DEBIAN"), { recursive: true });
    const control =
      "Package: hulplijn-half-way\nVersion: 1\nArchitecture: all\nMaintainer: Lab <lab@localhost>\n";
    writeFileSync(path.join(content, "DEBIAN/control"), `${control}Description: left half way, for a test\n`);
    writeFileSync(path.join(content, "DEBIAN/postinst"), `#!/bin/sh\necho done >${done()}\n`, {
      mode: 0o755,
    });
    const file = path.join(folder, "half-way.deb");
    execFileSync("dpkg-deb", ["--root-owner-group", "--build", content, file], { stdio: "pipe" });
    return file;
  }

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hulplijn-packages-"));
    cpSync("/var/lib/dpkg", database(), { recursive: true, preserveTimestamps: true });
    writeFileSync(path.join(folder, "inside.sh"), `mount --bind ${database()} /var/lib/dpkg\nexec "$@"\n`);
    tool("dpkg", "--unpack", makePackage());
    device = makeFixHouse(undefined, { before: inside(), network: `/proc/${process.pid}/ns/net` });
  });
  afterAll(() => {
    device.stop();
    rmSync(folder, { recursive: true });
  });

  test("what was unpacked and never set up is finished, and then there is nothing to do", async () => {
    const { receipt, said } = await device.run("finish-package-installation");
    expect(said).toContain("hulplijn-half-way");
    expect(receipt.outcome, said).toBe("verified");
    execFileSync("grep", ["-q", "done", done()]);
    expect((await device.run("finish-package-installation")).receipt.outcome).toBe("not-needed");
  });
});
