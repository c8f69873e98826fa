import {
  closeSync,
  constants,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statfsSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { FileStatus, Host, ReadResult } from "../../core/ports.ts";

const mebibyte = 1024 * 1024;
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

function why(error: unknown): ReadResult {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  if (code === "EACCES" || code === "EPERM") return { kind: "no-permission" };
  return { kind: "failed", detail: code };
}

/** Reads without trusting the size that the file system tells: files of /proc say 0. */
function readUpTo(file: string, limitBytes: number): ReadResult {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return why(error);
  }
  try {
    const chunks: Buffer[] = [];
    let total = 0;
    while (total < limitBytes) {
      const chunk = Buffer.allocUnsafe(Math.min(65_536, limitBytes - total));
      const count = readSync(descriptor, chunk, 0, chunk.length, null);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      total += count;
    }
    return { kind: "text", text: Buffer.concat(chunks).toString("utf8") };
  } catch (error) {
    return why(error);
  } finally {
    closeSync(descriptor);
  }
}

function statusOf(file: string): FileStatus | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return null;
  return {
    kind: stat.isFile() ? "file" : stat.isDirectory() ? "folder" : stat.isSocket() ? "socket" : "other",
    bytes: stat.size,
    modifiedAtMs: stat.mtimeMs,
    inode: stat.ino,
    device: stat.dev,
    ownerId: stat.uid,
  };
}

/** The file half of a host whose root is a folder; `refused` paths answer as they would to an ordinary user. */
export function filesUnder(
  root: string,
  refused: ReadonlySet<string>,
): Pick<Host, "linkTarget" | "list" | "read" | "space" | "spaceNow" | "status"> {
  const below = (name: string): string => path.join(root, name);
  const isRefused = (name: string): boolean =>
    [...refused].some((one) => name === one || name.startsWith(`${one}/`));
  const orNull = <Value>(get: () => Value): Value | null => {
    try {
      return get();
    } catch {
      // Missing, refused and broken are all null in the port.
      return null;
    }
  };
  const spaceNow: Host["spaceNow"] = (name) => {
    const space = orNull(() => statfsSync(below(name)));
    return (
      space && {
        totalBytes: space.blocks * space.bsize,
        freeBytes: space.bfree * space.bsize,
        availableBytes: space.bavail * space.bsize,
        inodes: space.files,
        inodesFree: space.ffree,
      }
    );
  };
  return {
    read: (name, limitBytes = mebibyte) =>
      isRefused(name) ? { kind: "no-permission" } : readUpTo(below(name), limitBytes),
    list: (name) => (isRefused(name) ? [] : (orNull(() => readdirSync(below(name)).toSorted()) ?? [])),
    linkTarget: (name) => (isRefused(name) ? null : orNull(() => readlinkSync(below(name)))),
    status: (name) => (isRefused(path.dirname(name)) ? null : orNull(() => statusOf(below(name)))),
    space: (name) => Promise.resolve(spaceNow(name)),
    spaceNow,
  };
}
