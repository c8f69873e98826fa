import { type ChildProcess, spawn } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hasDaemon, joinBus, startDaemon } from "../test/private-bus.ts";
import { type TestCollector, startTestCollector } from "../test/test-collector.ts";

const main = path.join(import.meta.dirname, "main.ts");

interface Setup {
  readonly collector: TestCollector;
  readonly state: string;
  readonly start: (...more: readonly string[]) => ChildProcess;
}

async function setUp(more: Record<string, unknown> = {}): Promise<Setup> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-agent-"));
  const collector = await startTestCollector();
  const tokenFile = path.join(folder, "token");
  const config = path.join(folder, "agent.json");
  writeFileSync(tokenFile, `${collector.token}\n`);
  const state = path.join(folder, "state");
  const { url, rootDigest } = collector;
  writeFileSync(config, JSON.stringify({ state, url, rootDigest, tokenFile, reportSeconds: 5, ...more }));
  const children: ChildProcess[] = [];
  onTestFinished(async () => {
    for (const child of children) child.kill("SIGKILL");
    await collector.close();
    rmSync(folder, { recursive: true });
  });
  return {
    collector,
    state,
    start: (...words) => {
      const args = ["--disable-warning=ExperimentalWarning", main, "run", "--config", config, ...words];
      const child = spawn(process.execPath, args, { stdio: ["pipe", "ignore", "ignore"] });
      children.push(child);
      return child;
    },
  };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on("exit", (code) => resolve(code)));

const idOf = (state: string): string =>
  (JSON.parse(readFileSync(path.join(state, "identity.json"), "utf8")) as { deviceId: string }).deviceId;

test("a fresh agent enrols, connects and reports this machine within seconds, and ends at a signal with a goodbye", async () => {
  const { collector, start } = await setUp();
  const child = start();
  await collector.until("a report is there", () => collector.taken.some((one) => one.type === "report"));
  const report = collector.taken.find((one) => one.type === "report");
  expect(Object.keys(report?.body["readings"] as object)).toContain("disk-space");
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
  expect(collector.frames.at(-1)).toMatchObject({ type: "goodbye", body: { reason: "agent-stops" } });
  expect(collector.faults).toEqual([]);
}, 20_000);

test("told to, it ends with a goodbye when its standard input ends, as a service of Windows has no signals", async () => {
  const { collector, start } = await setUp();
  const child = start("--stop-with-stdin");
  await collector.until("a report is there", () => collector.taken.some((one) => one.type === "report"));
  child.stdin?.end();
  expect(await ended(child)).toBe(0);
  expect(collector.frames.at(-1)).toMatchObject({ type: "goodbye", body: { reason: "agent-stops" } });
}, 20_000);

test.skipIf(!hasDaemon)(
  "an agent says goodbye when the machine goes to sleep, comes back when it woke up, and knows why it is stopped (needs dbus-daemon)",
  async () => {
    const { socket } = await startDaemon();
    const { collector, start } = await setUp({ systemBus: socket });
    const logind = await joinBus(socket);
    await logind.own("org.freedesktop.login1");
    const tell = (member: string, begins: boolean): Promise<void> =>
      logind.emit(
        { path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager", member },
        begins,
      );
    const goodbyes = (): unknown[] =>
      collector.frames.filter(({ type }) => type === "goodbye").map(({ body }) => body["reason"]);
    const child = start();
    await collector.until("it reports", () => collector.taken.length > 0, 20_000);
    // Until it listens nothing of this is heard.
    await logind.until("it said goodbye", async () => {
      await tell("PrepareForSleep", true);
      return goodbyes().length > 0;
    });
    await collector.until("it left", () => collector.sockets().length === 0);
    // In this order, so that it has heard of the one when it acts upon the other.
    await tell("PrepareForShutdown", true);
    await tell("PrepareForSleep", false);
    const isBack = (): boolean =>
      collector.hellos.length === 2 &&
      collector.frames.findLastIndex(({ type }) => type === "heartbeat") >
        collector.frames.findLastIndex(({ type }) => type === "hello");
    await collector.until("it is back", isBack, 20_000);
    const last = ended(child);
    child.kill("SIGTERM");
    expect(await last).toBe(0);
    expect(goodbyes()).toEqual(["sleep", "shutdown"]);
    expect(collector.faults).toEqual([]);
  },
  60_000,
);

test("an agent that was killed comes back as the same device, with a higher connection number and nothing twice (A-19)", async () => {
  const { collector, state, start } = await setUp();
  const first = start();
  await collector.until("a report is there", () => collector.taken.some((one) => one.type === "report"));
  const deviceId = idOf(state);
  first.kill("SIGKILL");
  await ended(first);
  const before = collector.taken.length;
  start();
  await collector.until("it reports again", () => collector.taken.length > before);
  expect(idOf(state)).toBe(deviceId);
  expect(collector.hellos.map((hello) => hello["connection"])).toEqual([1, 2]);
  expect(collector.duplicates).toEqual([]);
  const numbers = collector.taken.map((frame) => frame.seq);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(collector.faults).toEqual([]);
}, 20_000);

/** Inodes of the sockets that a process holds, and of those, the TCP ones that listen. */
function listenersOf(pid: number | undefined): string[] {
  const held = readdirSync(`/proc/${pid}/fd`).flatMap((handle) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${handle}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
  const rows = ["tcp", "tcp6", "udp", "udp6"].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, "utf8").split("\n").slice(1),
  );
  const listening = rows
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[3] === "0A" || row[3] === "07");
  return listening.map((row) => row[9] ?? "").filter((inode) => held.includes(inode));
}

test("A-13: a running agent listens on no port, and its socket is its owner's alone", async () => {
  const { collector, state, start } = await setUp();
  const child = start();
  await collector.until("a report is there", () => collector.taken.some((one) => one.type === "report"));
  expect(listenersOf(child.pid)).toEqual([]);
  const own = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void own.close());
  await new Promise((resolve) => own.once("listening", resolve));
  // A process that does listen is found, so that finding none means something.
  expect(listenersOf(process.pid).length).toBeGreaterThan(0);
  expect(statSync(path.join(state, "agent.sock")).mode & 0o777).toBe(0o600);
}, 20_000);

/** Runs a verb to its end. */
function verb(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const all = ["--disable-warning=ExperimentalWarning", main, ...args];
  const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "pipe"], env: { LANG: "en" } });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

test("status tells how the running agent stands, as facts and in words; a second agent on its folder is refused", async () => {
  const { collector, state, start } = await setUp();
  start();
  await collector.until("a report is there", () => collector.taken.length > 0);
  const facts = JSON.parse((await verb(["status", "--state", state, "--json"])).stdout) as Record<
    string,
    unknown
  >;
  expect(facts).toMatchObject({
    running: true,
    link: { connected: true },
    device: { deviceId: idOf(state) },
  });
  const words = await verb(["status", "--state", state]);
  expect(words).toMatchObject({ code: 0, stderr: "" });
  expect(words.stdout).toMatch(/✓ Link +connected/);
  expect(words.stdout).toMatch(/✓ Disk space/);
  const second = await verb(["run", "--state", state]);
  expect(second).toMatchObject({ code: 8 });
  expect(second.stderr).toContain("another agent already runs");
}, 30_000);

test.each([
  [["status", "--state", "/nowhere"], 7, "does not answer"],
  [["status", "--colour"], 2, "unknown option"],
  [["dance"], 2, "unknown command"],
  [["run", "--speed", "9"], 2, "--speed"],
  [["enrol", "--state", "/dev/null/x", "--url", "wss://x/agent/v1"], 1, "ENOTDIR"],
])("%j ends with %i and a sentence on stderr", async (args, code, sentence) => {
  const result = await verb(args);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(sentence);
  expect(result.stdout).toBe("");
});
