import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPackages, whyNotHere } from "../../scripts/package/build.ts";
import { runtimeFor } from "../../scripts/package/runtime.ts";
import { openWindows, until, type Windows } from "./windows.ts";
import { noWine } from "./wine-house.ts";

// In full alone (vitest.config.ts). The service wrapper, as the MSI installs it: it runs a release that does as the test says, so that what keeps it running is seen.

const why = noWine ?? whyNotHere("msi");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-service-test-"));
const msi = path.join(folder, "hulplijn-agent-0.1.0-x64.msi");
const slot = "r-00000000000000aa";
const fresh = "r-00000000000000bb";
const parameters = String.raw`HKLM\SYSTEM\CurrentControlSet\Services\HulplijnAgent\Parameters`;
const machine = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment`;

/** It notes each thing that it is asked, lives until its standard input ends, and takes three notes of itself. */
const wellBehaved = `
import { appendFileSync } from "node:fs";
const note = (text) => appendFileSync(process.env.ProgramData + "\\\\Hulplijn\\\\notes", text + "\\n");
note("started " + process.pid);
console.log(JSON.stringify({ environment: Object.keys(process.env).sort(), flags: process.execArgv, args: process.argv.slice(2), cwd: process.cwd() }));
process.stdin.on("end", () => { note("goodbye"); process.exit(0); }).resume();
`;

async function installed(agent: string): Promise<Windows> {
  const windows = await openWindows();
  windows.putSlot(slot, agent);
  writeFileSync(windows.data("releases", "current"), `${slot}\n`);
  expect(await windows.install(msi)).toMatchObject({ exitCode: 0 });
  return windows;
}

const notes = (windows: Windows): string =>
  existsSync(windows.data("notes")) ? readFileSync(windows.data("notes"), "utf8") : "";
const starts = (windows: Windows): readonly string[] =>
  [...notes(windows).matchAll(/^started (\d+)/gm)].map((one) => one[1] ?? "");

test.skipIf(why !== null)(
  `the wrapper loads nothing but libraries of Windows itself${why === null ? "" : ` (${why})`}`,
  () => {
    const one = path.join(folder, "unpacked");
    execFileSync("msiextract", ["-C", one, msi], { stdio: "pipe" });
    const files = readdirSync(one, { recursive: true, encoding: "utf8" });
    const service = path.join(one, files.find((name) => name.endsWith("hulplijn-service.exe")) ?? "");
    const dump = execFileSync("x86_64-w64-mingw32-objdump", ["-p", service], { encoding: "utf8" });
    // Nothing but libraries that Windows itself has loaded already: no folder is searched for them.
    expect([...dump.matchAll(/DLL Name: (\S+)/g)].map((found) => found[1]?.toLowerCase())).toEqual([
      "advapi32.dll",
      "kernel32.dll",
      "msvcrt.dll",
      "shell32.dll",
    ]);
  },
);

test.skipIf(why !== null)(
  "node.exe is the vendor's to the last byte, so that its signature stays",
  async () => {
    const one = path.join(folder, "unpacked-node");
    execFileSync("msiextract", ["-C", one, msi], { stdio: "pipe" });
    const files = readdirSync(one, { recursive: true, encoding: "utf8" });
    const found = readFileSync(path.join(one, files.find((name) => name.endsWith("node.exe")) ?? ""));
    const runtime = await runtimeFor("win", "x64");
    expect(found.equals(readFileSync(runtime.file))).toBe(true);
  },
);

if (why === null) {
  beforeAll(
    () => buildPackages({ ids: ["msi"], arch: "x64", out: folder, fast: true, version: "0.1.0" }),
    180_000,
  );
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(why !== null)(
  "A-05, A-10: the agent gets a fixed environment and flags, whatever the machine's variables say",
  async () => {
    const windows = await openWindows();
    for (const name of ["NODE_OPTIONS", "OPENSSL_CONF", "NODE_EXTRA_CA_CERTS", "HTTPS_PROXY"])
      await windows.setValue(machine, name, String.raw`C:\users\Public\evil`);
    await windows.setValue(machine, "PATH", String.raw`C:\users\Public;C:\windows\system32`);
    windows.putSlot(slot, wellBehaved);
    writeFileSync(windows.data("releases", "current"), `${slot}\n`);
    expect((await windows.install(msi)).exitCode).toBe(0);
    await until(() => windows.log().includes('"environment"'));
    const line =
      windows
        .log()
        .split("\n")
        .find((text) => text.includes('"environment"')) ?? "";
    const said = JSON.parse(line) as Readonly<Record<"args" | "environment" | "flags", readonly string[]>> & {
      cwd: string;
    };
    // What Wine itself puts into every process is not the wrapper's.
    const ours = said.environment.filter((name) => !name.startsWith("WINE"));
    expect(ours).toEqual(
      "Path ProgramData ProgramFiles SystemDrive SystemRoot TEMP TMP UV_THREADPOOL_SIZE windir".split(" "),
    );
    expect(said.flags).toContain(String.raw`--openssl-config=C:\Program Files\Hulplijn\openssl.cnf`);
    expect(said.args).toEqual(["run", "--stop-with-stdin"]);
    expect(said.cwd).toBe(String.raw`C:\Program Files\Hulplijn`);
  },
  180_000,
);

test.skipIf(why !== null)(
  "an agent that is killed comes back, takes nothing with it that outlives it, and says goodbye when the service stops",
  async () => {
    const windows = await installed(`
      import { spawn } from "node:child_process";
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
      child.unref();
      ${wellBehaved.replaceAll("import {", "import {")}
      note("child " + child.pid);
    `);
    await until(() => notes(windows).includes("child "));
    const [first = ""] = starts(windows);
    const grandchild = /child (\d+)/.exec(notes(windows))?.[1] ?? "";
    const killed = await windows.house.run("taskkill", ["/F", "/PID", first]);
    expect(killed.exitCode).toBe(0);
    await until(() => starts(windows).length === 2);
    const left = await windows.house.run("taskkill", ["/F", "/PID", grandchild]);
    expect(left.exitCode, "what it had started is gone already").not.toBe(0);
    expect(notes(windows)).not.toContain("goodbye");
    expect((await windows.house.run("net", ["stop", "HulplijnAgent"])).exitCode).toBe(0);
    expect(notes(windows)).toContain("goodbye");
    expect(await windows.service()).toBe("STOPPED");
  },
  180_000,
);

test.skipIf(why !== null)(
  "A-21: a version in trial that hangs is ended when its time is over, and the one before runs again",
  async () => {
    const windows = await installed(wellBehaved);
    await until(() => starts(windows).length === 1);
    expect((await windows.house.run("net", ["stop", "HulplijnAgent"])).exitCode).toBe(0);
    await windows.setValue(parameters, "TrialSeconds", "20", "REG_DWORD");
    windows.putSlot(fresh, `console.log("it hangs"); setInterval(() => {}, 1000);`, 2);
    const untilMs = Date.now() + 18_000;
    writeFileSync(
      windows.data("releases", "trial"),
      `slot ${fresh}\nprevious ${slot}\nuntil ${untilMs}\ntries 0\n`,
    );
    await windows.house.run("net", ["start", "HulplijnAgent"]);
    await until(() => windows.log().includes("it hangs"));
    await until(() => starts(windows).length === 2);
    expect(windows.log()).toContain("did not prove itself in time");
    expect(readFileSync(windows.data("releases", "returned"), "utf8")).toContain("silent");
    expect(existsSync(windows.data("releases", "trial"))).toBe(false);
  },
  180_000,
);

test.skipIf(why !== null)(
  "an agent that ends at once is started again and again, at longer and longer distances",
  async () => {
    const windows = await installed(
      // At once, as the agent's own log does it.
      `import { writeSync } from "node:fs"; writeSync(1, "crash at " + Date.now() + "\\n"); process.exit(3);`,
    );
    const times = (): readonly number[] =>
      [...windows.log().matchAll(/^crash at (\d+)/gm)].map((one) => Number(one[1]));
    await until(() => times().length >= 4);
    const [one = 0, two = 0, three = 0, four = 0] = times();
    expect(two - one).toBeGreaterThan(900);
    expect(three - two).toBeGreaterThan(1900);
    expect(four - three).toBeGreaterThan(3900);
    expect(windows.log()).toContain("ended by itself (exit code 3)");
  },
  180_000,
);

test.skipIf(why !== null)(
  "the log turns over at five megabytes, between two lines, and keeps ten files",
  async () => {
    const windows = await installed(`
      const line = "x".repeat(999) + "\\n";
      for (let n = 0; n < 70; n++) process.stdout.write(line.repeat(1000));
      process.stdout.write("that was all\\n");
      process.stdin.on("end", () => process.exit(0)).resume();
    `);
    const logs = windows.data("logs");
    await until(() => readFileSync(path.join(logs, "agent.jsonl"), "utf8").includes("that was all"));
    const names = readdirSync(logs).toSorted();
    expect(names).toHaveLength(10);
    expect(names.at(-1)).toBe("agent.jsonl.9");
    for (const name of names.slice(1)) {
      const { size } = statSync(path.join(logs, name));
      expect(Math.abs(size - 5 * 1024 * 1024), name).toBeLessThan(10_000);
      expect(readFileSync(path.join(logs, name), "latin1").endsWith("\n"), name).toBe(true);
    }
  },
  180_000,
);
