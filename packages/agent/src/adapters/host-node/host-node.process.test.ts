import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Program } from "../../core/ports.ts";
import { nodeHost } from "./host-node.ts";
import type { OwnProgram } from "./own-child.ts";

const { signal } = new AbortController();

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-host-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function program(change: Partial<Program>): Program {
  return {
    name: "test",
    paths: ["/usr/bin/env"],
    why: "a test",
    arguments: [[]],
    timeLimitSeconds: 5,
    needsRoot: false,
    ...change,
  };
}

/** A script of our own, as a program that a probe might declare. */
function script(folder: string, text: string, change: Partial<Program> = {}): Program {
  const file = path.join(folder, "program");
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return program({ paths: ["/nowhere/program", file], ...change });
}

test("files of /proc are read whole, although they say that they are empty", () => {
  const host = nodeHost(new Set());
  const read = host.read("/proc/self/status");
  expect(read.kind === "text" && read.text).toMatch(/^Name:.*\nUmask:/s);
  expect(host.read("/proc/self/nothing")).toEqual({ kind: "missing" });
  expect(host.read("/proc/self")).toMatchObject({ kind: "failed" });
  expect(host.read("/proc/self/status", 5)).toEqual({ kind: "text", text: "Name:" });
});

test("what the kernel makes up is as it is now at every reading, whole, and gone when it is gone", () => {
  const host = nodeHost(new Set());
  const read = (file: string, limitBytes?: number): string => {
    const result = host.read(file, limitBytes);
    return result.kind === "text" ? result.text : result.kind;
  };
  for (const file of ["/proc/filesystems", "/proc/vmstat", "/proc/version", "/proc/kallsyms"]) {
    const whole = (): string =>
      readFileSync(file, "utf8")
        .slice(0, 1024 * 1024)
        .replace(/\d/g, "");
    for (let count = 0; count < 3; count++) expect(read(file).replace(/\d/g, ""), file).toBe(whole());
  }
  expect([read("/proc/version", 5), read("/proc/version", 5)]).toEqual(["Linux", "Linux"]);
  const titles = new Set<string>();
  const before = process.title;
  onTestFinished(() => void (process.title = before));
  for (const title of ["one", "two", "six"]) {
    process.title = title;
    titles.add(read("/proc/thread-self/comm").trim());
  }
  expect([...titles]).toEqual(["one", "two", "six"]);
});

test("a process that ended is not there, also when it was looked at before", async () => {
  const host = nodeHost(new Set());
  const child = spawn("/bin/sleep", ["60"]);
  const file = `/proc/${child.pid}/stat`;
  for (let count = 0; count < 3; count++) expect(host.read(file).kind).toBe("text");
  child.kill("SIGKILL");
  await once(child, "close");
  expect(host.read(file).kind).toBe("missing");
});

test("a large file is read up to the limit, and a pipe that nobody writes to does not hold things up", () => {
  const folder = newFolder();
  const host = nodeHost(new Set());
  writeFileSync(path.join(folder, "large"), "x".repeat(3_000_000));
  const read = host.read(path.join(folder, "large"));
  expect(read.kind === "text" && read.text.length).toBe(1024 * 1024);
  const pipe = path.join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  expect(host.read(pipe).kind).not.toBe("missing");
});

test("folders, links and statuses; what is not there is empty or null", () => {
  const folder = newFolder();
  const host = nodeHost(new Set());
  writeFileSync(path.join(folder, "b"), "12");
  symlinkSync("b", path.join(folder, "a"));
  expect(host.list(folder)).toEqual(["a", "b"]);
  expect(host.list(path.join(folder, "none"))).toEqual([]);
  expect(host.linkTarget(path.join(folder, "a"))).toBe("b");
  expect(host.linkTarget(path.join(folder, "b"))).toBeNull();
  expect(host.status(path.join(folder, "a"))).toMatchObject({ kind: "file", bytes: 2 });
  expect(host.status(folder)).toMatchObject({ kind: "folder" });
  expect(host.status(path.join(folder, "none"))).toBeNull();
});

test("space is what statfs counts; a path that is not there has none", async () => {
  const host = nodeHost(new Set());
  const space = await host.space("/", 2);
  expect(space?.totalBytes).toBeGreaterThan(space?.availableBytes ?? Number.POSITIVE_INFINITY);
  expect(await host.space("/nowhere", 2)).toBeNull();
});

test("a program that no probe declared is refused, and so are arguments that it did not declare", async () => {
  const declared = program({ arguments: [["--version"], ["{}"]], argumentForm: /^[a-z-]+$/ });
  const host = nodeHost(new Set([declared]));
  expect(await host.run({ ...declared }, 0, null, signal)).toMatchObject({ kind: "refused" });
  expect(await host.run(declared, 5, null, signal)).toMatchObject({ kind: "refused" });
  expect(await host.run(declared, 0, "x", signal)).toMatchObject({ kind: "refused" });
  expect(await host.run(declared, 1, null, signal)).toMatchObject({ kind: "refused" });
  expect(await host.run(declared, 1, "a b", signal)).toMatchObject({ kind: "refused" });
  expect(await host.run(declared, 1, "--help", signal)).toMatchObject({ kind: "refused" });
});

test("a program gets an environment of its own, no input, and its first path that exists", async () => {
  const declared = script(
    newFolder(),
    'env | grep -v "^_=\\|^PWD=\\|^SHLVL=\\|^OLDPWD="; cat; echo "[$1]" >&2; exit 3',
    {
      arguments: [["{}"]],
      argumentForm: /^.*$/,
    },
  );
  const result = await nodeHost(new Set([declared])).run(declared, 0, "one; rm -rf $HOME", signal);
  expect(result).toEqual({
    kind: "ended",
    exitCode: 3,
    stdout: "LC_ALL=C\n",
    stderr: "[one; rm -rf $HOME]\n",
  });
});

test("a program that is not installed is missing", async () => {
  const declared = program({ paths: ["/nowhere/a", "/nowhere/b"] });
  expect(await nodeHost(new Set([declared])).run(declared, 0, null, signal)).toEqual({ kind: "missing" });
});

test("at the time limit the program ends with its children, and so it does when nobody waits any more", async () => {
  const folder = newFolder();
  const declared = script(folder, `sleep 300 & echo $! > ${folder}/child; sleep 300`, {
    timeLimitSeconds: 0.3,
  });
  const host = nodeHost(new Set([declared]));
  const ended = (): boolean => {
    const pid = readFileSync(path.join(folder, "child"), "utf8").trim();
    // Gone, or dead and waiting for whoever is the first process here to notice.
    return !existsSync(`/proc/${pid}`) || /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  };
  expect(await host.run(declared, 0, null, signal)).toEqual({ kind: "timed-out" });
  await expect.poll(ended).toBe(true);
  const patient = { ...declared, timeLimitSeconds: 60 };
  const result = await nodeHost(new Set([patient])).run(patient, 0, null, AbortSignal.timeout(200));
  expect(result).toEqual({ kind: "timed-out" });
  await expect.poll(ended).toBe(true);
});

test("slow facts are those of this machine", async () => {
  const facts = await nodeHost(new Set()).facts();
  expect(facts.cores).toBeGreaterThan(0);
  expect(facts.memoryBytes).toBeGreaterThan(1e8);
  expect(facts.system).not.toBe("");
}, 30_000);

/** A program in the place of this agent's own. */
const ownOf = (body: string): OwnProgram => {
  const file = path.join(newFolder(), "own.mjs");
  writeFileSync(file, body);
  return { program: process.execPath, args: [file] };
};

test("a child of our own is asked by the program's name, and what it prints is the result", async () => {
  const declared = program({ name: "one", arguments: [["{}"]], argumentForm: /^[a-z]+$/ });
  const own = ownOf(
    `console.log(JSON.stringify({ kind: "ended", exitCode: 0, stdout: process.argv.slice(2).join(" "), stderr: "" }));`,
  );
  const host = nodeHost(new Set([declared]), own);
  expect(await host.run(declared, 0, "abc", signal)).toMatchObject({ stdout: "program one 0 abc" });
  expect(await host.run({ ...declared }, 0, "abc", signal)).toMatchObject({ kind: "refused" });
});

test("a child of our own that fails gives no result, and one that nobody waits for any more ends", async () => {
  const declared = program({});
  const failing = nodeHost(new Set([declared]), ownOf("process.exit(3)"));
  expect(await failing.run(declared, 0, null, signal)).toMatchObject({ kind: "refused" });
  await expect(failing.facts()).rejects.toThrow("gave no facts");
  const hanging = nodeHost(new Set([declared]), ownOf("setInterval(() => undefined, 1000)"));
  expect(await hanging.run(declared, 0, null, AbortSignal.timeout(300))).toEqual({ kind: "timed-out" });
}, 20_000);
