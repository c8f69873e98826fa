import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Host, Program, ProgramResult } from "../../core/ports.ts";
import type { Kept } from "../../core/ports/kept.ts";
import type { LinkFacts, ProbeSettings, World } from "../define.ts";
import { filesUnder } from "./files-under.ts";
import { realNet } from "./real-net.ts";

/** What a program answers in a test: what it really said on some machine, kept under `testdata/`. */
export type Answer = ProgramResult | ((args: readonly string[]) => ProgramResult);

export interface TestWorldOptions {
  /** Absolute path → text, written below an empty root. Left out with `root`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Another root: "/" for this very machine. */
  readonly root?: string;
  readonly programs?: Readonly<Record<string, Answer>>;
  /** Runs declared programs for real, instead of `programs`. */
  readonly run?: Host["run"];
  readonly facts?: Awaited<ReturnType<Host["facts"]>>;
  readonly isRoot?: boolean;
  readonly settings?: Partial<ProbeSettings>;
  readonly link?: Partial<LinkFacts>;
  readonly nowMs?: number;
  /** What was kept before this start; left out: nothing, and what is kept from now on is remembered here. */
  readonly kept?: Kept;
  /** Kernel log records that are there from the start; null: there is no such log. */
  readonly kernelLog?: readonly string[] | "no-permission" | null;
}

/** A world for probes' tests: a real folder as the machine's root, real sockets, recorded programs, a clock by hand. */
export interface TestWorld extends World {
  readonly root: string;
  /** Writes a file below the root; `modifiedAtMs` sets its time of change. */
  write(path: string, text: string, modifiedAtMs?: number): void;
  /** Makes a symbolic link at `path`. The target is written as given. */
  linkTo(path: string, target: string): void;
  remove(path: string): void;
  /** From now on reading this path (and what lies below) is refused, as it would be to an ordinary user. */
  refuse(path: string): void;
  /** The kernel logs something. */
  log(record: string): void;
  /** Lets both clocks run on. */
  pass(seconds: number): void;
  /** Programs that were started so far: name and arguments. */
  readonly started: readonly string[];
  /** Removes the root, unless it was given. */
  readonly close: () => void;
}

const calmLink: LinkFacts = {
  connected: true,
  roundTripMs: null,
  lossPercent: null,
  disconnectedSeconds: null,
  reconnectsLastHour: 0,
  collectorAheadSeconds: null,
  code: null,
  about: null,
  trail: "sound",
};

const plainSettings: ProbeSettings = {
  dnsOutsideName: "example.com",
  dnsInsideName: null,
  internetCheckUrl: null,
  timeServer: null,
  watchedServices: [],
  printService: null,
  mountTable: "/proc/self/mountinfo",
  systemBus: "/run/dbus/system_bus_socket",
};

function argumentsOf(program: Program, index: number, argument: string | null): string[] | null {
  const list = program.arguments[index];
  if (!list) return null;
  if (argument === null) return list.includes("{}") ? null : [...list];
  if (!program.argumentForm?.test(argument)) return null;
  return list.map((word) => (word === "{}" ? argument : word));
}

/** As files keep it: by its JSON. */
function keptInMemory(): Kept {
  const texts = new Map<string, string>();
  return {
    load: (name, isRight) => {
      const value: unknown = JSON.parse(texts.get(name) ?? "null");
      return isRight(value) ? value : null;
    },
    save: (name, value) => void texts.set(name, JSON.stringify(value)),
  };
}

/** Makes a world. Nothing of it outlives `close()` but what `root` names. */
export function createTestWorld(options: TestWorldOptions = {}): TestWorld {
  const root = options.root ?? mkdtempSync(path.join(tmpdir(), "hulplijn-world-"));
  const refused = new Set<string>();
  const { kernelLog } = options;
  const kernel = typeof kernelLog === "object" && kernelLog !== null ? [...kernelLog] : [];
  const started: string[] = [];
  let passedMs = 0;
  const startMs = options.nowMs ?? Date.now();
  const below = (name: string): string => path.join(root, name);
  const write = (name: string, text: string, modifiedAtMs?: number): void => {
    mkdirSync(path.dirname(below(name)), { recursive: true });
    writeFileSync(below(name), text);
    if (modifiedAtMs !== undefined) utimesSync(below(name), modifiedAtMs / 1000, modifiedAtMs / 1000);
  };
  for (const [name, text] of Object.entries(options.files ?? {})) write(name, text);

  const run: Host["run"] = (program, index, argument, signal) => {
    const args = argumentsOf(program, index, argument);
    if (!args) return Promise.resolve({ kind: "refused", detail: "these arguments were not declared" });
    started.push([program.name, ...args].join(" "));
    if (options.run) return options.run(program, index, argument, signal);
    const answer = options.programs?.[program.name] ?? { kind: "missing" };
    return Promise.resolve(typeof answer === "function" ? answer(args) : answer);
  };

  const host: Host = {
    ...filesUnder(root, refused),
    kernelLog: () => {
      if (kernelLog === undefined || kernelLog === null) return null;
      if (kernelLog === "no-permission") return "no-permission";
      let read = 0;
      return {
        next: (limit) => {
          const records = kernel.slice(read, read + limit);
          read += records.length;
          return records;
        },
        close: () => undefined,
      };
    },
    run,
    facts: () =>
      options.facts ? Promise.resolve(options.facts) : Promise.reject(new Error("this test gave no facts")),
    isRoot: options.isRoot ?? true,
  };

  return {
    host,
    net: realNet(root),
    clock: {
      nowMs: () => startMs + passedMs,
      monoMs: () => 1_000_000 + passedMs,
    },
    settings: { ...plainSettings, ...options.settings },
    link: () => ({ ...calmLink, ...options.link }),
    kept: options.kept ?? keptInMemory(),
    root,
    write,
    linkTo: (name, target) => {
      mkdirSync(path.dirname(below(name)), { recursive: true });
      rmSync(below(name), { force: true });
      symlinkSync(target, below(name));
    },
    remove: (name) => rmSync(below(name), { recursive: true, force: true }),
    refuse: (name) => refused.add(name),
    log: (record) => kernel.push(record),
    pass: (seconds) => {
      passedMs += seconds * 1000;
    },
    started,
    close: () => {
      if (options.root === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Copies a folder of recorded system files into a world: `testdata/linux-6.1/proc/stat` becomes `/proc/stat`. */
export function recordedFiles(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    files[`/${path.relative(folder, full)}`] = readFileSync(full, "utf8");
  }
  return files;
}
