// A Windows to test with: Wine, whose machine is a folder. Made once and kept; each test gets a copy.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { lacks, runTool } from "../lab/started.ts";

const wine = "/usr/lib/wine/wine64";
const server = "/usr/lib/wine/wineserver64";
const kernelBase = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/kernelbase.dll";
const kept = "/var/cache/hulplijn-wine";

/** Why there is no Wine here; null when there is one. */
export const noWine: string | null =
  lacks(["unshare", "mount"]) ?? (existsSync(wine) && existsSync(kernelBase) ? null : "needs wine, wine64");

export interface WineEnd {
  /** As Windows has it, below 256: Wine hands on the lowest byte. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface WineProgram {
  /** What it wrote until now. */
  readonly log: () => string;
  readonly running: () => boolean;
  /** As the Task Manager ends one: at once. */
  kill(): Promise<void>;
  /** Resolves when it ended by itself. */
  readonly ended: Promise<number | null>;
}

export interface WineOptions {
  /** Besides what Windows sets itself; nothing of this process's own environment is handed on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
  /** A folder of this machine. */
  readonly cwd?: string;
}

export interface WineHouse {
  readonly prefix: string;
  /** Where a file of drive C lies on this machine: `c("ProgramData", "Hulplijn")`. */
  c(...parts: string[]): string;
  /** A program by its Windows path (or the name of one in System32) to its end. */
  run(program: string, args?: readonly string[], options?: WineOptions): Promise<WineEnd>;
  start(program: string, args?: readonly string[], options?: WineOptions): WineProgram;
  /** Ends every process of this Windows, and removes it. */
  close(): Promise<void>;
}

/** How the drives show a file of this machine: `/tmp/x` is `Z:\tmp\x`. */
export const onDriveZ = (file: string): string => `Z:${file.replaceAll("/", "\\")}`;

/**
 * Node from 24 on asks for memory in a way that this Wine does not have, and copes where the function is not there at all; so it gets
 * Wine's library under the name of another function. Only a bind mount over the system's own file is heeded, in a mount namespace of
 * that process alone.
 */
const within = (library: string): readonly string[] => [
  "/usr/bin/unshare",
  "--mount",
  "--",
  "/bin/sh",
  "-c",
  'mount --bind "$0" "$1" && shift && exec "$@"',
  library,
  kernelBase,
];

const environment = (prefix: string): Record<string, string> => ({
  PATH: "/usr/bin:/bin",
  HOME: path.join(prefix, "home"),
  WINEPREFIX: prefix,
  WINEDEBUG: "-all",
  DISPLAY: "",
  LC_ALL: "C.UTF-8",
});

/** Its output goes to files: Node's own pipes are not taken by programs that Wine starts from outside. */
function startIn(
  prefix: string,
  library: string,
  logs: string,
  words: readonly string[],
  { env, cwd }: WineOptions,
) {
  const folder = mkdtempSync(path.join(logs, "run-"));
  const files = { stdout: path.join(folder, "out"), stderr: path.join(folder, "err") };
  const handles = [openSync(files.stdout, "w"), openSync(files.stderr, "w")];
  const [program = "", ...args] = [...within(library), wine, ...words];
  const child = spawn(program, args, {
    env: { ...environment(prefix), ...env },
    cwd: cwd ?? prefix,
    stdio: ["ignore", ...handles],
  });
  for (const handle of handles) closeSync(handle);
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", () => resolve(null));
  });
  return { child, files, ended };
}

/** Every process of this prefix, and nobody else's, ends. */
const endServer = (prefix: string): void => {
  for (const word of ["-k", "-w"])
    spawnSync(server, [word], { env: environment(prefix), stdio: "ignore", timeout: 30_000 });
};

interface Template {
  readonly prefix: string;
  readonly library: string;
}

/** A Windows 10 that has never been used: some ten seconds the first time, and 800 MB. */
async function template(): Promise<Template> {
  const original = readFileSync(kernelBase);
  const digest = createHash("sha256").update("made as of 2").update(original).digest("hex").slice(0, 12);
  const folder = path.join(kept, digest);
  const made = { prefix: path.join(folder, "prefix"), library: path.join(folder, "kernelbase.dll") };
  if (existsSync(folder)) return made;
  mkdirSync(kept, { recursive: true });
  const unfinished = mkdtempSync(path.join(kept, "unfinished-"));
  const prefix = path.join(unfinished, "prefix");
  const library = path.join(unfinished, "kernelbase.dll");
  const logs = path.join(unfinished, "logs");
  for (const one of [path.join(prefix, "home"), logs]) mkdirSync(one, { recursive: true });
  const patched = Buffer.from(
    original.toString("latin1").replaceAll("VirtualAlloc2", "VirtualAlloc1"),
    "latin1",
  );
  writeFileSync(library, patched);
  for (const words of [
    ["wineboot", "-i"],
    ["winecfg", "-v", "win10"],
  ]) {
    await startIn(prefix, library, logs, words, {}).ended;
  }
  endServer(prefix);
  if (!existsSync(path.join(prefix, "drive_c", "windows", "system32", "services.exe")))
    throw new Error("Wine made no Windows: wineboot failed");
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test made it meanwhile.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return made;
}

/** A Windows of this test's own. */
export async function openWineHouse(): Promise<WineHouse> {
  const { prefix: original, library } = await template();
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-wine-"));
  const prefix = path.join(folder, "prefix");
  runTool("cp", ["-a", "--reflink=auto", original, prefix]);
  const startOne = (program: string, args: readonly string[], options: WineOptions) =>
    startIn(prefix, library, folder, [program, ...args], options);
  return {
    prefix,
    c: (...parts) => path.join(prefix, "drive_c", ...parts),
    async run(program, args = [], options = {}) {
      const { child, files, ended } = startOne(program, args, options);
      const timer = setTimeout(() => child.kill("SIGKILL"), options.limitMs ?? 60_000);
      const exitCode = await ended;
      clearTimeout(timer);
      return {
        exitCode,
        stdout: readFileSync(files.stdout, "utf8"),
        stderr: readFileSync(files.stderr, "utf8"),
      };
    },
    start(program, args = [], options = {}) {
      const { child, files, ended } = startOne(program, args, options);
      return {
        log: () => readFileSync(files.stdout, "utf8") + readFileSync(files.stderr, "utf8"),
        running: () => child.exitCode === null && child.signalCode === null,
        kill: async () => {
          child.kill("SIGKILL");
          await ended;
        },
        ended,
      };
    },
    async close() {
      endServer(prefix);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
