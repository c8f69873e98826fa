import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = path.join(import.meta.dirname, "..");
const out = mkdtempSync(path.join(tmpdir(), "hulplijn-bundle-"));

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
}

let metafile: Metafile;

beforeAll(() => {
  const tsup = createRequire(path.join(folder, "../../package.json")).resolve("tsup/dist/cli-default.js");
  execFileSync(process.execPath, [tsup, "--config", "tsup.config.ts", "--out-dir", out], {
    cwd: folder,
    stdio: "pipe",
  });
  metafile = JSON.parse(readFileSync(path.join(out, "metafile-esm.json"), "utf8")) as Metafile;
}, 60_000);

afterAll(() => rmSync(out, { recursive: true }));

/** The files that are loaded with a program before it does anything, and those its service adds: not what `import()` brings. */
function loadedWith(entry: string): readonly string[] {
  const [first] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry) ?? [""];
  const queue = [first];
  const seen = new Set(queue);
  for (const file of queue) {
    for (const { path: wanted, kind } of metafile.outputs[file]?.imports ?? []) {
      const next = Object.keys(metafile.outputs).find((name) => name.endsWith(path.basename(wanted)));
      if (kind !== "import-statement" || next === undefined || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return [...seen].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

const libraryOf = (input: string): string | null =>
  /node_modules\/(?!\.pnpm)((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input)?.[1] ?? null;

test("zod is nowhere in the agent", () => {
  expect(Object.keys(metafile.inputs).filter((input) => /node_modules\/zod\//.test(input))).toEqual([]);
});

test("the running service loads no library but ws, and the runner none at all", () => {
  const libraries = (entry: string): unknown =>
    [...new Set(loadedWith(entry).map(libraryOf))].filter(Boolean);
  expect(libraries("src/serve.ts")).toEqual(["ws"]);
  expect(libraries("src/runner/main.ts")).toEqual([]);
});

test("the bundle runs by itself: no source and no folder of libraries beside it", () => {
  const agent = path.join(out, "agent.mjs");
  const run = (args: readonly string[]): string =>
    execFileSync(process.execPath, [agent, ...args], { cwd: out, encoding: "utf8" });
  expect(run(["version"])).toMatch(/^\d+\.\d+\.\d+\n$/);
  const once = JSON.parse(run(["run-once", "--json", "--state", path.join(out, "state")])) as {
    readings: Record<string, { state: string }>;
  };
  expect(once.readings["disk-space"]?.state).toBe("measured");
}, 60_000);

test("asked as a child, it starts programs that were declared, and no other", () => {
  const agent = path.join(out, "agent.mjs");
  const ask = (name: string): unknown =>
    JSON.parse(execFileSync(process.execPath, [agent, "program", name, "0"], { cwd: out, encoding: "utf8" }));
  expect(ask("smartctl")).toHaveProperty("kind", expect.stringMatching(/^(ended|missing)$/));
  expect(ask("sh")).toMatchObject({ kind: "refused" });
});

test("the service holds nothing of proxies and of explaining until it needs them", () => {
  const loaded = loadedWith("src/main.ts").concat(loadedWith("src/serve.ts"));
  const seldom = /quickjs|link-ws\/(?:explain|look-around|tunnel|ways)\.ts$/;
  expect(loaded.filter((input) => seldom.test(input))).toEqual([]);
  // They are in the bundle all the same.
  const all = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  expect(all.filter((input) => /link-ws\/(?:explain|ways)\.ts$/.test(input))).toHaveLength(2);
});

test("asked as a child, it finds the way that a proxy file says", () => {
  const file = path.join(out, "proxy.pac");
  writeFileSync(file, 'function FindProxyForURL(url, host) { return "PROXY " + host + ":3128"; }');
  const words = [path.join(out, "agent.mjs"), "pac", file, "wss://collector.example/agent/v1"];
  const said = execFileSync(process.execPath, words, { cwd: out, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual({ answer: "PROXY collector.example:3128" });
});

test("the service begins again with the flags that keep it small, under the same process id", async () => {
  const state = path.join(out, "small");
  const main = path.join(out, "agent.mjs");
  const agent = spawn(process.execPath, [main, "run", "--state", state], { stdio: "ignore" });
  const commandLine = (): string => readFileSync(`/proc/${agent.pid}/cmdline`, "utf8");
  try {
    await expect.poll(() => existsSync(path.join(state, "agent.sock")), { timeout: 20_000 }).toBe(true);
    expect(commandLine().split("\0")).toContain("--lite-mode");
    const threads = readdirSync(`/proc/${agent.pid}/task`).map((id) =>
      readFileSync(`/proc/${agent.pid}/task/${id}/comm`, "utf8").trim(),
    );
    expect(threads.filter((name) => name === "V8Worker").length).toBeLessThanOrEqual(1);
  } finally {
    agent.kill("SIGKILL");
  }
}, 30_000);
