import {
  closeSync,
  constants,
  openSync,
  readSync,
  readdirSync,
  readlinkSync,
  statSync,
  statfsSync,
  type StatsFs,
  type Stats,
} from "node:fs";
import { statfs } from "node:fs/promises";
import type { FileStatus, FileSystemSpace, Host, ReadResult } from "../../core/ports.ts";
import { isWindows } from "../../platform/platform.ts";
import { hasDrive } from "../../platform/windows.ts";

const mostBytes = 1024 * 1024;

function whyNot(error: unknown): ReadResult {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  if (code === "EACCES" || code === "EPERM") return { kind: "no-permission" };
  return { kind: "failed", detail: code ?? String(error) };
}

/** Where reading begins: reading does not wait, so one place serves every file, and most fit in it. */
const desk = Buffer.allocUnsafeSlow(16_384);

/** `/proc` says that its files are empty, so reading goes on until nothing more comes, or until `isAll` of so many bytes. */
function readAll(handle: number, limitBytes: number, isAll: ((length: number) => boolean) | null): string {
  let buffer = desk.subarray(0, Math.min(limitBytes, desk.length));
  let length = 0;
  for (;;) {
    // What is held open is read from its beginning again; a pipe has none.
    const got = readSync(handle, buffer, length, buffer.length - length, isAll ? length : null);
    length += got;
    if (got === 0 || length >= limitBytes || isAll?.(length)) break;
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(limitBytes, buffer.length * 4));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  }
  return buffer.toString("utf8", 0, length);
}

/** Windows knows no O_NONBLOCK, and no files that wait. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Probes name files of their own system; those of another one are not there, whoever made a folder of that name. */
const isOfThisSystem = (path: string): boolean => !isWindows || hasDrive(path);

/** What the kernel makes up, but for what belongs to one process and goes with it. */
const isHoldable = (path: string): boolean =>
  path.startsWith("/sys/") || (path.startsWith("/proc/") && !/^\d/.test(path.slice(6, 7)));

/**
 * Files that the kernel makes up, open for the next time: it makes them up anew for each reading from the beginning, and opening and
 * closing one takes as long as reading it. Null: was read once, which many are for good.
 */
const held = new Map<string, number | null>();
const mostHeld = 128;

/** The kernel gives whole lines, as many as fit in a page; only those of mounts are so long that there may be more behind fewer bytes. */
const isWhole = (length: number): boolean => length < 2048;
const isNeverWhole = (): boolean => false;

function readHeld(path: string, limitBytes: number): string | null {
  const known = held.get(path);
  if (known === undefined) {
    if (held.size < mostHeld && isHoldable(path)) held.set(path, null);
    return null;
  }
  try {
    const handle = known ?? openSync(path, withoutWaiting);
    held.set(path, handle);
    return readAll(handle, limitBytes, path.endsWith("/mountinfo") ? isNeverWhole : isWhole);
  } catch {
    // A device that went away, and may be there again under the same name. What is wrong shows when it is opened.
    const handle = held.get(path);
    held.delete(path);
    if (typeof handle === "number") closeSync(handle);
    return null;
  }
}

function read(path: string, limitBytes = mostBytes): ReadResult {
  if (!isOfThisSystem(path)) return { kind: "missing" };
  const text = readHeld(path, limitBytes);
  if (text !== null) return { kind: "text", text };
  let handle: number;
  try {
    // Without waiting: a pipe nobody writes to must not hold up every other measurement.
    handle = openSync(path, withoutWaiting);
  } catch (error) {
    return whyNot(error);
  }
  try {
    return { kind: "text", text: readAll(handle, limitBytes, null) };
  } catch (error) {
    return whyNot(error);
  } finally {
    closeSync(handle);
  }
}

function list(path: string): readonly string[] {
  if (!isOfThisSystem(path)) return [];
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

function linkTarget(path: string): string | null {
  if (!isOfThisSystem(path)) return null;
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function kindOf(stats: Stats): FileStatus["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSocket() ? "socket" : "other";
}

function status(path: string): FileStatus | null {
  if (!isOfThisSystem(path)) return null;
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    return {
      kind: kindOf(stats),
      bytes: stats.size,
      modifiedAtMs: stats.mtimeMs,
      inode: stats.ino,
      device: stats.dev,
      ownerId: stats.uid,
    };
  } catch {
    return null;
  }
}

/** Asks that never answered: each holds one of libuv's few threads, so there are never two for one path. */
const unanswered = new Set<string>();

const spaceOf = (found: StatsFs): FileSystemSpace => ({
  totalBytes: found.blocks * found.bsize,
  freeBytes: found.bfree * found.bsize,
  availableBytes: found.bavail * found.bsize,
  inodes: found.files,
  inodesFree: found.ffree,
});

function spaceNow(path: string): FileSystemSpace | null {
  try {
    return spaceOf(statfsSync(path));
  } catch {
    return null;
  }
}

async function space(path: string, limitSeconds: number): Promise<FileSystemSpace | null> {
  if (unanswered.has(path)) return null;
  unanswered.add(path);
  const asked = statfs(path)
    .then(spaceOf)
    .catch(() => null)
    .finally(() => unanswered.delete(path));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitSeconds * 1000);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const files: Pick<Host, "linkTarget" | "list" | "read" | "space" | "spaceNow" | "status"> = {
  read,
  list,
  linkTarget,
  status,
  space,
  spaceNow,
};
