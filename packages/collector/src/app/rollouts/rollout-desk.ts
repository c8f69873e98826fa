import { type Digest, growTree, targetLeaf, type Tree } from "@hulplijn/shared/trust";

/** What this copy of the collector keeps in memory about rollouts. */
export interface RolloutDesk {
  /** Since when it listens: silence before that is nobody's. */
  readonly listeningSinceMs: number;
  /** Numbers of rollouts of which something came in that may open a ring, halt or end them. */
  readonly touched: Set<number>;
  /** When a look at all is due though nothing came in. */
  lookAgainAtMs: number;
  /** The tree over everybody a rollout is for; grown once, since each device is told its own path. */
  treeOf(digest: string, deviceIds: () => Promise<readonly string[]>): Promise<Tree>;
  /** Forgets the trees of all but these. */
  keepOnly(digests: ReadonlySet<string>): void;
}

/** The tree over devices, in this order. */
export const treeOver = (deviceIds: readonly string[], sha256: Digest): Promise<Tree> =>
  growTree(deviceIds.map(targetLeaf), sha256);

export function createRolloutDesk(nowMs: number, sha256: Digest): RolloutDesk {
  const trees = new Map<string, Promise<Tree>>();
  return {
    listeningSinceMs: nowMs,
    touched: new Set(),
    lookAgainAtMs: 0,
    treeOf: (digest, deviceIds) => {
      const known = trees.get(digest);
      if (known) return known;
      const grown = deviceIds().then((ids) => treeOver(ids, sha256));
      trees.set(digest, grown);
      return grown;
    },
    keepOnly: (digests) => {
      for (const digest of trees.keys()) if (!digests.has(digest)) trees.delete(digest);
    },
  };
}
