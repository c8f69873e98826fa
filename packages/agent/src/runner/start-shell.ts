import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, constants, openSync, unlinkSync, writeSync } from "node:fs";
import type { Script } from "./script.ts";

const shell = "/bin/sh";
/** The script's bytes, as its shell finds them. */
const scriptFile = "/dev/fd/3";
/** Where programs are looked for: folders of the system alone. */
export const fixedPath = "/usr/sbin:/usr/bin:/sbin:/bin";

/** `O_TMPFILE` of Linux, which Node does not name: a file in this folder that never gets an entry there. */
const withoutName = 0o20_200_000;

/** A file that has no name. Where the file system knows no such thing, it has one for a moment, in a folder of ours alone. */
function openNameless(folder: string): number {
  try {
    return openSync(folder, withoutName | constants.O_RDWR, 0o600);
  } catch {
    const file = `${folder}/script-${process.pid}`;
    const writer = openSync(file, "wx+", 0o600);
    unlinkSync(file);
    return writer;
  }
}

/** A read-only handle on bytes that have no name, so that nobody can put others in their place. */
function nameless(bytes: Uint8Array, folder: string): number {
  const writer = openNameless(folder);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(writer, bytes, written);
    return openSync(`/proc/self/fd/${writer}`, "r");
  } finally {
    closeSync(writer);
  }
}

/** Starts a script of Linux: the system's own shell reads it from a file that has no name. */
export function startShell(script: Script, env: Readonly<Record<string, string>>): ChildProcess {
  const handle = nameless(script.bytes, script.folder);
  const [through, ...others] = script.before;
  const program = through ?? shell;
  const args = through === undefined ? [scriptFile] : [...others, shell, scriptFile];
  try {
    return script.tree.start(() =>
      spawn(program, args, {
        cwd: script.folder,
        env,
        stdio: ["ignore", "pipe", "pipe", handle, ...(script.alone ? ["pipe" as const] : [])],
        detached: true,
      }),
    );
  } finally {
    closeSync(handle);
  }
}
