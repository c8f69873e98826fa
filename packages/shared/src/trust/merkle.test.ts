import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { treeHash, treePath } from "../../../../test/trust/batch.ts";
import { sha256 } from "../../../../test/trust/organisation.ts";
import { growTree, isPath, leafBytes, pathLength, rootBy } from "./merkle.ts";

const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => new Uint8Array(Buffer.from(`leaf ${at}`)));
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));

/** RFC 6962's own tree, as certificate transparency's implementations test it: eight inputs and their roots. */
const known = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the tree", () => {
  test.each(roots.map((root, at) => [at + 1, root] as const))(
    "over the first %i known inputs has the root that everybody else has",
    async (count, root) => {
      const tree = await growTree(known.slice(0, count).map(bytes), sha256);
      expect(tree.root).toBe(root);
    },
  );
  test("is RFC 6962's at every size up to 70 and at the largest", async () => {
    for (const size of [...Array.from({ length: 70 }, (_, at) => at + 1), 499, 500]) {
      const leaves = leavesOf(size);
      const tree = await growTree(leaves, async (of) => sha256(of));
      expect(tree.root).toBe(treeHash(leaves));
      if (size <= 70) expect(tree.paths).toEqual(leaves.map((_, at) => treePath(at, leaves)));
    }
  });
  test("of nothing is a mistake of whoever asks", async () => {
    await expect(growTree([], sha256)).rejects.toThrow(RangeError);
  });
  test("changes with every leaf, with their order and with their number", async () => {
    const rootOf = async (leaves: readonly Uint8Array[]) => (await growTree(leaves, sha256)).root;
    const leaves = leavesOf(7);
    const others = await Promise.all([
      rootOf(leaves),
      rootOf(leaves.toReversed()),
      rootOf(leaves.slice(0, 6)),
      // Doubling the last of an odd number must not give the same tree (CVE-2012-2459).
      rootOf([...leaves, ...leaves.slice(-1)]),
      rootOf(leavesOf(6).concat(bytes("00"))),
    ]);
    expect(new Set(others).size).toBe(others.length);
  });
});

describe("a path", () => {
  test("leads from every leaf to the root, and is as long as its place says", async () => {
    for (const size of [1, 2, 3, 5, 8, 33, 500]) {
      const leaves = leavesOf(size);
      const { root, paths } = await growTree(leaves, sha256);
      for (const [at, path] of paths.entries()) {
        expect(path).toHaveLength(pathLength(at, size));
        expect(isPath(path, at, size)).toBe(true);
        expect(rootBy(leaves[at] ?? bytes(""), at, size, path, sha256)).toBe(root);
      }
    }
  });
  test("that is longer, shorter, or not of digests fits no place", async () => {
    const [first = []] = (await growTree(leavesOf(5), sha256)).paths;
    expect(isPath(first, 0, 5)).toBe(true);
    expect(isPath(first.slice(1), 0, 5)).toBe(false);
    expect(isPath([...first, ...first], 0, 5)).toBe(false);
    expect(isPath(first, 4, 5)).toBe(false);
    expect(
      isPath(
        first.map((digest) => digest.toUpperCase()),
        0,
        5,
      ),
    ).toBe(false);
    expect(
      isPath(
        first.map((digest) => `${digest}00`),
        0,
        5,
      ),
    ).toBe(false);
  });
  test("makes no leaf of an inner node", async () => {
    const leaves = leavesOf(4);
    const { root, paths } = await growTree(leaves, sha256);
    const [left, right] = [treeHash(leaves.slice(0, 2)), treeHash(leaves.slice(2))];
    const inner = bytes(left + right);
    // What an inner node is made of, given out as the one leaf of a tree, and as a leaf one storey up.
    expect(rootBy(inner, 0, 1, [], sha256)).not.toBe(root);
    const lower = bytes(paths[1]?.[0] ?? "");
    expect(rootBy(lower, 0, 2, [right], sha256)).not.toBe(root);
    expect(Array.from(leafBytes(bytes("0a")))).toEqual([0, 10]);
  });
  test("proves one leaf at each place of one size, and none elsewhere", () => {
    const anyTree = fc.integer({ min: 1, max: 40 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        at: fc.nat(size - 1),
        elsewhere: fc.nat(size - 1),
      }),
    );
    fc.assert(
      fc.property(anyTree, ({ size, at, elsewhere }) => {
        const leaves = leavesOf(size);
        const [root, path, leaf = bytes("")] = [treeHash(leaves), treePath(at, leaves), leaves[at]];
        const proves = (index: number, of: number, by = path): boolean =>
          isPath(by, index, of) && rootBy(leaf, index, of, by, sha256) === root;
        expect(proves(at, size)).toBe(true);
        expect(proves(elsewhere, size)).toBe(elsewhere === at);
        expect(proves(elsewhere, size, treePath(elsewhere, leaves))).toBe(elsewhere === at);
      }),
    );
  });
  test("with one flipped bit in leaf or path leads elsewhere", () => {
    for (const size of [1, 2, 3, 6, 13]) {
      const leaves = leavesOf(size);
      const root = treeHash(leaves);
      for (const [at, leaf] of leaves.entries()) {
        const path = treePath(at, leaves);
        for (let bit = 0; bit < leaf.length * 8; bit++) {
          const flipped = leaf.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
          expect(rootBy(flipped, at, size, path, sha256)).not.toBe(root);
        }
        for (let bit = 0; bit < path.length * 256; bit++) {
          const changed = path.map((digest, step) => {
            if (step !== bit >> 8) return digest;
            const raw = Buffer.from(digest, "hex");
            raw[(bit & 255) >> 3] = (raw[(bit & 255) >> 3] ?? 0) ^ (1 << (bit & 7));
            return raw.toString("hex");
          });
          expect(rootBy(leaf, at, size, changed, sha256)).not.toBe(root);
        }
      }
    }
  });
});
