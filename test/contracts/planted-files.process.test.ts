import { generateKeyPairSync } from "node:crypto";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

// Files that a runtime, a library or a package manager would take for its own, planted wherever somebody else may write: in the folder
// in which a program is started, in the home and in the data folder. The kernel says which files the program opened.

const strace = "/usr/bin/strace";
const root = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-planted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each would leave a mark, or change what the program does. */
const mark = path.join(folder, "mark");
const script = `require("node:fs").appendFileSync(${JSON.stringify(mark)}, "ran")`;
const planted: Readonly<Record<string, string>> = {
  "openssl.cnf": "nodejs_conf = evil\n[evil]\nengines = /nonexistent\n",
  ".npmrc": `node-options=--require ${folder}/evil.js\n`,
  ".env": `NODE_OPTIONS=--require ${folder}/evil.js\nHULPLIJN_COLLECTOR__PORT=1\nHULPLIJN_AGENT__URL=wss://evil.example/agent/v1\n`,
  "package.json": '{"type":"commonjs","imports":{"#x":"./evil.js"}}',
  "tsconfig.json": "{}",
  ".noderc": script,
  "node.config.json": JSON.stringify({ nodeOptions: { import: ["./evil.js"] } }),
  "evil.js": script,
  "node_modules/ws/index.js": script,
  "node_modules/ws/package.json": '{"name":"ws","main":"index.js"}',
  "node_modules/zod/index.js": script,
  "node_modules/@hulplijn/shared/index.js": script,
  "node_modules/.package-lock.json": "{}",
  ".node_modules/ws/index.js": script,
  ".node_libraries/ws/index.js": script,
  "agent.json": '{"url":"wss://evil.example/agent/v1"}',
  ".curlrc": "url = https://evil.example",
  ".ssh/config": "ProxyCommand touch /nonexistent",
};

function plantIn(at: string): void {
  for (const [name, text] of Object.entries(planted)) {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    writeFileSync(path.join(at, name), text);
  }
}

/** Planted files that were opened or started, by their whole path. */
function opened(trace: string, places: readonly string[]): readonly string[] {
  const names = Object.keys(planted);
  return trace.split("\n").filter((line) => {
    const [, name] = /\b(?:open|openat|openat2|execve)\((?:[^"]*, )?"([^"]+)"/.exec(line) ?? [];
    if (name === undefined || / = -1 /.test(line)) return false;
    const whole = path.resolve(places[0] ?? "/", name);
    return places.some((place) => names.some((one) => whole === path.join(place, one)));
  });
}

interface Program {
  readonly entry: string;
  readonly args: (data: string) => readonly string[];
  readonly env?: (data: string) => Readonly<Record<string, string>>;
  /** What it says when it is up; null for one that ends by itself. */
  readonly up: RegExp | null;
}

const programs: Readonly<Record<string, Program>> = {
  agent: {
    entry: "packages/agent/src/main.ts",
    args: (data) => ["run", "--state", data],
    up: /the agent has started/,
  },
  "agent that is asked for its status": {
    entry: "packages/agent/src/main.ts",
    args: (data) => ["status", "--state", data],
    up: null,
  },
  runner: {
    entry: "packages/agent/src/runner/main.ts",
    args: (data) => ["--state", data, "--key", path.join(data, "device.key")],
    up: null,
  },
  collector: {
    entry: "packages/collector/src/main.ts",
    args: () => ["run"],
    env: (data) => ({ HULPLIJN_COLLECTOR__DATA: data, HULPLIJN_COLLECTOR__PORT: "0" }),
    up: /collector ready/,
  },
  "command line": {
    entry: "packages/cli/src/main.ts",
    args: () => ["device", "list", "--json"],
    up: null,
  },
};

const noStrace = existsSync(strace) ? "" : " (skipped: no strace at /usr/bin/strace)";

test.skipIf(noStrace !== "").each(Object.entries(programs))(
  `A-03: %s reads nothing that was planted where it starts, in its home or among its data${noStrace}`,
  async (name, { entry, args, env, up }) => {
    const [start, home, data] = ["start", "home", "data"].map((one) => path.join(folder, name, one)) as [
      string,
      string,
      string,
    ];
    for (const place of [start, home, data]) plantIn(place);
    const key = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    writeFileSync(path.join(data, "device.key"), key, { mode: 0o600 });
    const out = path.join(folder, name, "trace");
    const child: ChildProcess = spawn(
      strace,
      ["-f", "-qq", "-s", "4096", "-e", "trace=open,openat,openat2,execve", "-o", out, process.execPath]
        .concat(["--disable-warning=ExperimentalWarning", path.join(root, entry)])
        .concat(args(data)),
      {
        cwd: start,
        env: { PATH: "/usr/bin:/bin", HOME: home, ...env?.(data) },
        stdio: ["pipe", "pipe", "pipe"],
      },
    );
    let said = "";
    const over = new Promise<void>((settle) => child.on("exit", () => settle()));
    const isUp = new Promise<void>((settle) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on("data", (piece: Buffer) => {
          said += piece.toString();
          if (up?.test(said)) settle();
        });
    });
    if (up === null) child.stdin?.end();
    await Promise.race([isUp, over]);
    // Its own child ends, and strace with it.
    if (up)
      for (const pid of readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").split(" "))
        if (Number(pid) > 0) process.kill(Number(pid), "SIGTERM");
    await over;
    const trace = readFileSync(out, "utf8");
    // It did start, and was watched: its own entry is among what it opened.
    expect(trace).toContain(path.join(root, entry));
    if (up) expect(said).toMatch(up);
    expect(opened(trace, [start, home, data])).toEqual([]);
    expect(existsSync(mark)).toBe(false);
  },
);

test.skipIf(noStrace !== "")(`A-03: what was planted would be seen if it were read${noStrace}`, async () => {
  const start = path.join(folder, "control");
  plantIn(start);
  const out = path.join(folder, "control-trace");
  const child = spawn(
    strace,
    ["-f", "-qq", "-s", "4096", "-e", "trace=open,openat,openat2,execve", "-o", out].concat([
      process.execPath,
      "-e",
      'require("ws"); require("node:fs").readFileSync(".env")',
    ]),
    { cwd: start, env: { PATH: "/usr/bin:/bin", HOME: start }, stdio: "ignore" },
  );
  await new Promise((settle) => child.on("exit", settle));
  expect(opened(readFileSync(out, "utf8"), [start]).length).toBeGreaterThanOrEqual(2);
  expect(readFileSync(mark, "utf8")).toBe("ran");
  rmSync(mark);
});
