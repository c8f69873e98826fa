import { existsSync } from "node:fs";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import { keepJson, readJson } from "./keep.ts";
import { noFloor, openTrustState, type Theirs, type TrustFloor, type TrustState } from "./trust-state.ts";

/** Whom this device trusts, never less far along than it was before. */
export interface TrustBook {
  read(): TrustState | Refusal;
}

const isDigest = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

/** Null: there is a file, and it is not what the runner writes. */
function load(file: string): TrustFloor | null {
  if (!existsSync(file)) return noFloor;
  const kept = readJson(file) as { readonly [field: string]: unknown } | null;
  const { pinned, version, digest, policyVersion } = kept ?? {};
  return isDigest(pinned) && isVersion(version) && isDigest(digest) && isVersion(policyVersion)
    ? { root: { pinned, version, digest }, policyVersion }
    : null;
}

/**
 * The runner's own memory of the newest root and policy that it ever verified, and of the pin it first saw: the network half's
 * folder may be set back or filled by somebody else, this one goes only up. On disk before anything is decided by it.
 */
export function openTrustBook(options: {
  readonly file: string;
  readonly state: Theirs;
  /** The root that root on this machine wrote down, null when it did not; left out where the network half is root itself. */
  readonly pinned?: () => string | null;
  /** The highest policy version in the journal. */
  readonly policyVersion: () => number;
}): TrustBook {
  const { file } = options;
  let floor = load(file);
  const trustStateAt = openTrustState(options.state);
  return {
    read() {
      if (!floor)
        return refuse("root-older", `${file} cannot be read, so nobody knows which root was in force`);
      const policyVersion = Math.max(floor.policyVersion, options.policyVersion());
      const state = trustStateAt({ ...floor, policyVersion });
      if (!state.ok) return state;
      const written = options.pinned?.();
      if (written === null)
        return refuse("root-not-pinned", "root's own settings of this machine name no rootDigest");
      if (written !== undefined && written !== state.pinned)
        return refuse("root-not-pinned", "root's own settings of this machine name another root");
      const { pinned, root, rootDigest, policy } = state;
      if (root.version !== floor.root?.version || policy.version !== floor.policyVersion) {
        const kept = { pinned, version: root.version, digest: rootDigest, policyVersion: policy.version };
        try {
          keepJson(file, kept);
        } catch (error) {
          return refuse("journal-unwritable", String(error));
        }
        floor = { root: kept, policyVersion: kept.policyVersion };
      }
      return state;
    },
  };
}
