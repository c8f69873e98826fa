import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { packaged, trialText } from "../core/slots/slot-files.ts";
import { beginTrial, endTrial, readReturn, settleSlot } from "../slots/slot-folder.ts";

const agentFolder = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-launch-"));
const built = path.join(folder, "built");
const program = path.join(folder, "program");
const releases = path.join(folder, "releases");
const launch = path.join(program, "launch.mjs");
const old = "r-00000000000000aa";
const fresh = "r-00000000000000bb";
const minute = 60_000;

/** A program that says where it is from and what it was given. */
const saying = `console.log(JSON.stringify([import.meta.dirname, process.argv.slice(1)]));`;

function makeSlot(where: string, sequence: number, agent = saying): void {
  mkdirSync(where, { recursive: true });
  writeFileSync(path.join(where, "agent.mjs"), agent);
  writeFileSync(path.join(where, "runner.mjs"), saying);
  writeFileSync(path.join(where, "release.json"), JSON.stringify({ sequence, version: "1.0.0" }));
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [launch, "--releases", releases, ...args], { encoding: "utf8" });

/** The slot that `agent run` is started from. */
function started(program = "agent"): string {
  const [dirname] = JSON.parse(run(program, "run").stdout) as [string];
  return path.basename(dirname);
}

const trialOf = (untilMs = Date.now() + minute) => ({ slot: fresh, previous: old, untilMs, tries: 0 });

beforeAll(() => {
  const tsup = createRequire(path.join(agentFolder, "../../package.json")).resolve(
    "tsup/dist/cli-default.js",
  );
  execFileSync(process.execPath, [tsup, "--config", "tsup.config.ts", "--out-dir", built], {
    cwd: agentFolder,
    stdio: "pipe",
  });
  mkdirSync(program);
  copyFileSync(path.join(built, "launch/launch.mjs"), launch);
  makeSlot(path.join(program, "agent"), 0);
}, 60_000);

beforeEach(() => {
  rmSync(releases, { recursive: true, force: true });
  mkdirSync(releases, { mode: 0o755 });
  makeSlot(path.join(releases, old), 4);
  makeSlot(path.join(releases, fresh), 5);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the launcher is small, and asks for no file but the version's", () => {
  const text = readFileSync(launch, "utf8");
  expect(text.length).toBeLessThan(8192);
  expect(text).not.toMatch(/import\s*["'{*]/);
});

test("without a folder of releases the packaged slot starts, with its arguments as they were", () => {
  rmSync(releases, { recursive: true });
  const agent = path.join(program, "agent", "agent.mjs");
  expect(JSON.parse(run("agent", "status", "--json").stdout)).toEqual([
    path.dirname(agent),
    [agent, "status", "--json"],
  ]);
  expect(started("runner")).toBe("agent");
});

test("the current slot starts; anything that is no whole slot leads to the packaged one", () => {
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  expect([started(), started("runner")]).toEqual([old, old]);
  for (const text of ["../../etc", "r-0000000000000000", "", old + old]) {
    writeFileSync(path.join(releases, "current"), text);
    expect(started()).toBe("agent");
  }
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  rmSync(path.join(releases, old, "runner.mjs"));
  expect(started()).toBe("agent");
});

test("a folder in which others may write, or that is another user's, is not believed", () => {
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  chmodSync(releases, 0o777);
  expect(started()).toBe("agent");
  expect(settleSlot(releases, Date.now(), true).slot).toBe(packaged);
  expect(existsSync(path.join(releases, "starts"))).toBe(false);
});

test("A-21: a version that crashes at start comes back by itself, at its fourth start", () => {
  makeSlot(path.join(releases, fresh), 5, "throw new Error('broken');");
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  beginTrial(releases, trialOf());
  const ends: (number | null)[] = [];
  for (let start = 0; start < 4; start++) {
    expect(run("settle").status).toBe(0);
    ends.push(run("agent", "run").status);
  }
  expect(ends).toEqual([1, 1, 1, 0]);
  expect(started()).toBe(old);
  expect(readReturn(releases)).toEqual({ slot: fresh, reason: "crashed" });
  expect(existsSync(path.join(releases, "trial"))).toBe(false);
});

test("A-21: a version that hangs is given up when its time is over, and who waits for that is told", async () => {
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  beginTrial(releases, trialOf(Date.now() + 1500));
  run("settle");
  expect(started()).toBe(fresh);
  const waiting = spawn(process.execPath, [launch, "--releases", releases, "settle", "--wait"]);
  const code = await new Promise((done) => waiting.on("exit", done));
  expect(code).toBe(0);
  expect(started()).toBe(old);
  expect(readReturn(releases)).toEqual({ slot: fresh, reason: "silent" });
});

test("a trial that is proved ends there: nobody is started anew, and the one before is kept in mind", async () => {
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  beginTrial(releases, trialOf());
  endTrial(releases, trialOf(), 3);
  expect(run("settle", "--wait").status).toBe(1);
  expect(started()).toBe(fresh);
  expect(readFileSync(path.join(releases, "previous"), "utf8")).toBe(`${old}\n`);
});

test("A-20: a settled version that ends again and again gives way to the one before; the packaged one says so", () => {
  writeFileSync(path.join(releases, "current"), `${fresh}\n`);
  writeFileSync(path.join(releases, "previous"), `${packaged}\n`);
  for (let start = 0; start < 5; start++) run("settle");
  expect(started()).toBe("agent");
  expect(readReturn(releases)).toEqual({ slot: fresh, reason: "crashed" });
  expect(existsSync(path.join(releases, "crashing"))).toBe(false);
  for (let start = 0; start < 4; start++) run("settle");
  expect(existsSync(path.join(releases, "crashing"))).toBe(true);
});

test("a trial written in part, or by nobody we know, is none", () => {
  writeFileSync(path.join(releases, "current"), `${old}\n`);
  writeFileSync(path.join(releases, "trial"), trialText(trialOf()).slice(0, 30));
  expect(started()).toBe(old);
  // As long as it is there, systemd starts who waits for its end, again and again.
  expect(run("settle", "--wait").status).toBe(1);
  expect(existsSync(path.join(releases, "trial"))).toBe(false);
});

test("said wrong, it says how", () => {
  expect(run("start")).toMatchObject({ status: 2, stderr: "launch: say agent, runner or settle.\n" });
});
