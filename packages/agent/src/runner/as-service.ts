import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";

/** What the runner trusts where systemd starts it: nothing of the network half's, who is somebody else there. */

/**
 * The user at the other end of the socket, as systemd names the instance of a template that it starts for a connection on a Unix
 * socket: number, process id (since 257 with the id of its handle) and user id, as the kernel gave them when it connected
 * (SO_PEERCRED). systemd's manual does not promise that form (seen on 252), so any other one is nobody: null.
 */
export function peerUserId(instance: string): number | null {
  const [, id] = /^\d+-\d+(?:_\d+)?-(\d{1,10})$/.exec(instance) ?? [];
  return id === undefined ? null : Number(id);
}

/** The id of a user of this machine itself, by its own file: no directory service is asked whom root obeys. */
export function localUserId(name: string, users: string): number | null {
  for (const line of users.split("\n")) {
    const [user, , id = ""] = line.split(":");
    if (user === name && /^\d{1,10}$/.test(id)) return Number(id);
  }
  return null;
}

/** Who may speak to the runner: that user alone, who is never root. */
export function mayBePeer(instance: string, user: string, usersFile = "/etc/passwd"): number | null {
  const wanted = localUserId(user, readFileSync(usersFile, "utf8"));
  return wanted !== null && wanted !== 0 && peerUserId(instance) === wanted ? wanted : null;
}

/** Whether a folder is root's alone to write and to read: what the runner keeps must not be laid out by anybody else. */
export function isRootsAlone(folder: string): boolean {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}

/**
 * The digest of the organisation's root that root itself wrote down on this machine; null when it did not. Whoever owns the network half
 * could enrol the device with a root of their own.
 */
export function pinOfRoot(settingsFolder: string): string | null {
  try {
    const file = `${settingsFolder}/agent.json`;
    for (const one of [settingsFolder, file]) {
      const { uid, mode } = statSync(one);
      if (uid !== 0 || (mode & 0o022) !== 0) return null;
    }
    const { rootDigest } = JSON.parse(readFileSync(file, "utf8")) as { readonly rootDigest?: unknown };
    return typeof rootDigest === "string" && /^[0-9a-f]{64}$/.test(rootDigest) ? rootDigest : null;
  } catch {
    return null;
  }
}

const longestBytes = 4 * 1_048_576;

/**
 * The text of a file in the network half's folder. Root reads what somebody else laid out there: only a plain file, itself and not a
 * link, of that user where one is named, and of bounded length; never something that waits. Throws otherwise.
 */
export const readTheirs = (file: string, owner: number | null): string =>
  readTheirsBytes(file, owner, longestBytes).toString("utf8");

/** The same as bytes, and not more than so many. */
export function readTheirsBytes(file: string, owner: number | null, mostBytes: number): Buffer {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = fstatSync(handle);
    if (!found.isFile() || found.size > mostBytes)
      throw new Error(`${file} is no plain file of bounded size`);
    if (owner !== null && found.uid !== owner) throw new Error(`${file} belongs to somebody else`);
    const bytes = Buffer.alloc(found.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
