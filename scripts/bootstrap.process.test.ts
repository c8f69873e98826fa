import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { transform } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";

let clone = "";

beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), "hulplijn-bootstrap-"));
  for (const folder of ["scripts", "packages/agent", "bin"]) {
    mkdirSync(path.join(clone, folder), { recursive: true });
  }
  cpSync(path.join(import.meta.dirname, "bootstrap.mjs"), path.join(clone, "scripts/bootstrap.mjs"));
  write("package.json", JSON.stringify({ packageManager: "pnpm@12.21.0" }));
  write("pnpm-lock.yaml", "one");
  write("packages/agent/package.json", "{}");
  write("scripts/echo.ts", "process.stdout.write(JSON.stringify(process.argv.slice(2)));");
  write("scripts/leave.ts", "process.exit(Number(process.argv[2]));");
  write("scripts/wait.ts", "process.stdout.write('here'); setInterval(() => undefined, 1000);");
  npx(
    `mkdir -p node_modules/node/bin; ln -sf ${process.execPath} node_modules/node/bin/node; echo "$@" >> asked`,
  );
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(path.join(clone, file), text);
}

/** What stands in for npx: the installer itself belongs to others. */
function npx(script: string): void {
  writeFileSync(path.join(clone, "bin/npx"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function start(args: readonly string[], PATH = `${path.join(clone, "bin")}:/usr/bin:/bin`) {
  const bootstrap = path.join(clone, "scripts/bootstrap.mjs");
  return spawn(process.execPath, [bootstrap, ...args], { env: { PATH }, stdio: ["ignore", "pipe", "pipe"] });
}

async function run(args: readonly string[], PATH?: string) {
  const child = start(args, PATH);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr };
}

test("installs on the first run, says so on stderr alone, and is silent on the next", async () => {
  const first = await run(["echo", "--json", "a b"]);
  expect(first).toMatchObject({ code: 0, stdout: '["--json","a b"]' });
  expect(first.stderr).toContain("installing what this clone needs");
  expect(await run(["echo"])).toEqual({ code: 0, stdout: "[]", stderr: "" });
  expect(readFileSync(path.join(clone, "asked"), "utf8")).toMatch(
    /^-y .*pnpm@12\.21\.0 install --frozen-lockfile/,
  );
});

test("installs again when the lockfile or a package changed", async () => {
  await run(["echo"]);
  write("pnpm-lock.yaml", "two");
  expect((await run(["echo"])).stderr).toContain("installing");
  write("packages/agent/package.json", '{"name":"other"}');
  expect((await run(["echo"])).stderr).toContain("installing");
});

test("gives the verb's own exit code", async () => {
  expect((await run(["leave", "7"])).code).toBe(7);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("passes %s on and leaves with %i", async (signal, code) => {
  const child = start(["wait"]);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill(signal);
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(code);
});

test("an unreachable registry is one sentence that says what to do, and the next run tries again", async () => {
  npx("echo 'ERR_PNPM_META_FETCH_FAIL getaddrinfo EAI_AGAIN'; exit 1");
  const { code, stdout, stderr } = await run(["echo"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("could not reach it; check the network or proxy and run the same command again.");
  expect((await run(["echo"])).stderr).toContain("installing");
});

test("the installer is asked to say what is wrong, also below a silent npm", async () => {
  npx('test "$npm_config_loglevel" = error && echo EAI_AGAIN; exit 1');
  const { stderr } = await run(["echo"]);
  expect(stderr).toContain("could not reach it; check the network or proxy");
});

test("a missing npx is named", async () => {
  const { code, stderr } = await run(["echo"], path.join(clone, "packages"));
  expect(code).toBe(1);
  expect(stderr).toContain("npx was not found; install npm");
});

test("an unknown verb is named and nothing is installed", async () => {
  const { code, stderr } = await run(["../evil"]);
  expect(code).toBe(1);
  expect(stderr).toContain('there is no verb "../evil"');
  expect(existsSync(path.join(clone, "node_modules"))).toBe(false);
});

test("a Node that is much too old reads as far as the sentence that says so", async () => {
  const source = readFileSync(path.join(import.meta.dirname, "bootstrap.mjs"), "utf8");
  const reads = async (target: string): Promise<string> => (await transform(source, { target })).code;
  // What an old Node cannot read would have been written in older words, or be refused.
  expect(await reads("node12.22")).toBe(await reads("esnext"));
});

test("a Node that is too old is named, with the one that is needed", () => {
  // No Node 18 here: pretending is enough, since the check reads process.versions alone.
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.1.0" } });`;
  const call = `${pretend} process.argv.push("echo"); await import(${JSON.stringify(path.join(clone, "scripts/bootstrap.mjs"))});`;
  const args = ["--input-type=module", "-e", call];
  expect(() => execFileSync(process.execPath, args, { stdio: "pipe" })).toThrow(
    "Node.js 18.1.0 is too old; install Node.js 20 or newer",
  );
});
