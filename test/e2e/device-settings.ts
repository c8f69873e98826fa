import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runTool } from "../lab/started.ts";

/** One of them that nobody can read for now: who tries waits. */
export interface Held {
  /** Lets one reader have it. */
  pass(): void;
  /** Lets everybody have it from now on, who waits included. */
  release(): void;
}

/** What a device's administrator says to fixes: the folder that `fixSettings` names, as only root may write it. */
export interface DeviceSettings {
  readonly folder: string;
  /** Writes one of them; a program when it begins with `#!`. */
  say(name: string, text: string): void;
  /** What one of them holds now: scripts may write there too. */
  read(name: string): string;
  /** Keeps its readers waiting: a script stands still where it asks for it. */
  hold(name: string): Held;
  remove(): void;
}

function holdFile(file: string): Held {
  const text = readFileSync(file);
  const [pipe, whole] = [`${file}.pipe`, `${file}.whole`];
  runTool("mkfifo", [pipe]);
  renameSync(pipe, file);
  // Open for reading too, so that this one never waits; a reader waits until there is something to read.
  let handle: number | null = openSync(file, constants.O_RDWR);
  return {
    pass: () => void (handle !== null && writeSync(handle, text)),
    release() {
      if (handle === null) return;
      writeFileSync(whole, text);
      renameSync(whole, file);
      writeSync(handle, text);
      closeSync(handle);
      handle = null;
    },
  };
}

export function makeDeviceSettings(): DeviceSettings {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-settings-"));
  return {
    folder,
    say(name, text) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { mode: text.startsWith("#!") ? 0o755 : 0o644 });
    },
    read: (name) => readFileSync(join(folder, name), "utf8"),
    hold: (name) => holdFile(join(folder, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
