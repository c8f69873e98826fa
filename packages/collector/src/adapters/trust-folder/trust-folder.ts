import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Envelope } from "@hulplijn/shared/trust";
import type { TrustFiles } from "../../app/take-in-trust.ts";
import type { Log } from "../../app/world.ts";

/** A root, a policy or an approval takes some kilobytes. */
const longestBytes = 1_048_576;

/** A plain file's JSON: nothing that waits for a writer, and nothing that fills the memory. */
function readJson(path: string): unknown {
  const found = statSync(path);
  if (!found.isFile() || found.size > longestBytes)
    throw new Error(`${path} is no plain file of at most ${longestBytes} bytes`);
  return JSON.parse(readFileSync(path, "utf8"));
}

function read(path: string, log: Log): Envelope | null {
  if (!existsSync(path)) return null;
  try {
    return Envelope.parse(readJson(path));
  } catch (err) {
    log.error({ path, err }, "a file in the trust folder is not a signed object");
    return null;
  }
}

/** The chain of roots: a list of signed objects, first one first. */
function readRoots(path: string, log: Log): readonly Envelope[] {
  if (!existsSync(path)) return [];
  try {
    return Envelope.array().parse(readJson(path));
  } catch (err) {
    log.error({ path, err }, "the file of roots in the trust folder is not a list of signed objects");
    return [];
  }
}

/** What the holders of the keys put there: `root.json`, `policy.json`, and `approvals/*.json`. Only read. */
export function readTrustFolder(folder: string, log: Log): TrustFiles {
  const approvals = join(folder, "approvals");
  const names = existsSync(approvals) ? readdirSync(approvals).filter((name) => name.endsWith(".json")) : [];
  return {
    roots: readRoots(join(folder, "root.json"), log),
    policy: read(join(folder, "policy.json"), log),
    approvals: names.toSorted().flatMap((name) => read(join(approvals, name), log) ?? []),
  };
}
