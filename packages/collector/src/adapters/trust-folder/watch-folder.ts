import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

function standOf(path: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(path);
    return `${path} ${ino} ${size} ${mtimeMs}`;
  } catch {
    // Not there, not to be looked at, or a link that leads in a circle: whoever reads it says what it is.
    return `${path} none`;
  }
}

/** What tells one state of the folder from another, without reading its files. */
function fingerprint(folder: string): string {
  const approvals = join(folder, "approvals");
  let names: readonly string[] = [];
  try {
    names = readdirSync(approvals).toSorted();
  } catch {
    // No approvals, or no folder at all: that is a state as well.
  }
  const files = ["root.json", "policy.json"].map((name) => join(folder, name));
  return [...files, ...names.map((name) => join(approvals, name))].map(standOf).join("\n");
}

/**
 * Looks every so often whether something in the trust folder changed since now, and says so once it has stayed the same for one turn: a file
 * that is being copied is not read in the middle. Looking costs a few calls of `stat` and works on every file system. The returned function ends it.
 */
export function watchTrustFolder(folder: string, everyMs: number, onChange: () => void): () => void {
  let taken = fingerprint(folder);
  let last = taken;
  const looking = setInterval(() => {
    const now = fingerprint(folder);
    if (now !== taken && now === last) {
      taken = now;
      onChange();
    }
    last = now;
  }, everyMs);
  return () => clearInterval(looking);
}
