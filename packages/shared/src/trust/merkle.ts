import type { Digest } from "./signed.ts";

// The Merkle tree of RFC 6962 2.1: a leaf and an inner node are hashed behind different bytes, so that neither passes for the
// other; of n leaves the largest power of two below n stands left, and nothing is ever doubled or made up to fill a level.

const leafMark = 0x00;
const nodeMark = 0x01;
const digestForm = /^[0-9a-f]{64}$/;

/** What is hashed to a leaf. */
export const leafBytes = (bytes: Uint8Array): Uint8Array => Uint8Array.from([leafMark, ...bytes]);

/** What is hashed to an inner node, of two digests as lower-case hexadecimal. */
const nodeBytes = (left: string, right: string): Uint8Array =>
  Uint8Array.from([nodeMark, ...bytesOfHex(left), ...bytesOfHex(right)]);

const bytesOfHex = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));

/** How many of `size` leaves stand left of the root; `size` is 2 or more. */
function leftOf(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

/** How long the path of this leaf is in a tree of this size. */
export function pathLength(index: number, size: number): number {
  if (size === 1) return 0;
  const left = leftOf(size);
  return 1 + (index < left ? pathLength(index, left) : pathLength(index - left, size - left));
}

/** A path that fits its place: neighbours of the leaf, of what they make together, and so on up to the root. */
export const isPath = (path: readonly string[], index: number, size: number): boolean =>
  path.length === pathLength(index, size) && path.every((digest) => digestForm.test(digest));

/** The root that a leaf at this place has by a path that `isPath`. */
export function rootBy(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly string[],
  sha256: Digest,
): string {
  if (size === 1) return sha256(leafBytes(leaf));
  const left = leftOf(size);
  const beside = path.at(-1) as string;
  const below = path.slice(0, -1);
  return sha256(
    index < left
      ? nodeBytes(rootBy(leaf, index, left, below, sha256), beside)
      : nodeBytes(beside, rootBy(leaf, index - left, size - left, below, sha256)),
  );
}

export interface Tree {
  readonly root: string;
  /** For each leaf its path, nearest neighbour first. */
  readonly paths: readonly (readonly string[])[];
}

/** The tree over these leaves, at least one. `sha256` may take its time: that of browsers does. */
export async function growTree(
  leaves: readonly Uint8Array[],
  sha256: (bytes: Uint8Array) => string | Promise<string>,
): Promise<Tree> {
  const single = async (leaf: Uint8Array): Promise<Tree> => ({
    root: await sha256(leafBytes(leaf)),
    paths: [[]],
  });
  const join = async (trees: readonly Tree[]): Promise<Tree> => {
    if (trees.length < 2) return trees[0] as Tree;
    const many = leftOf(trees.length);
    const [left, right] = [await join(trees.slice(0, many)), await join(trees.slice(many))];
    return {
      root: await sha256(nodeBytes(left.root, right.root)),
      paths: [
        ...left.paths.map((path) => [...path, right.root]),
        ...right.paths.map((path) => [...path, left.root]),
      ],
    };
  };
  if (leaves.length === 0) throw new RangeError("a tree has at least one leaf");
  return join(await Promise.all(leaves.map(single)));
}
