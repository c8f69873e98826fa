import fc from "fast-check";
import { expect, test } from "vitest";
import {
  envelope,
  makeKey,
  makeOrganisation,
  rememberingCryptography,
  rootKeyOf,
  sha256,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import type { Envelope } from "./envelope.ts";
import type { Root } from "./policy.ts";
import { decideNextRoot, mostRoots, readRoot, type RootStand, walkRoots } from "./root-chain.ts";
import { payloadOf } from "./signed.ts";

const cryptography = rememberingCryptography();
const people = ["Ans", "Bas", "Cor", "Dirk", "Els"];
const keys = people.map(() => makeKey());
const [ans, bas, cor, dirk, els] = keys as [TestKey, TestKey, TestKey, TestKey, TestKey];

const rootOf = (version: number, threshold: number, of: readonly TestKey[], change: object = {}): Root => ({
  type: "root",
  version,
  organisation: "Gemeente Voorbeeld",
  threshold,
  expiresAtMs: wallMs,
  keys: of.map((key) => rootKeyOf(people[keys.indexOf(key)] ?? "Nobody", key)),
  ...change,
});
const signed = (root: object, by: readonly TestKey[]): Envelope => envelope("root", payloadOf(root), by);
const digest = (root: object): string => sha256(payloadOf(root));

const one = rootOf(1, 2, [ans, bas, cor]);
const two = rootOf(2, 2, [bas, cor, dirk]);
const three = rootOf(3, 1, [dirk]);
const first = signed(one, [ans, bas]);
const second = signed(two, [bas, dirk, cor]);
const third = signed(three, [dirk, cor]);
const pinned = digest(one);

const walk = (
  chain: readonly Envelope[],
  pin: string = pinned,
  stand: RootStand | null = null,
): string | number => {
  const walked = walkRoots(chain, pin, stand, cryptography);
  return walked.ok ? walked.root.version : walked.code;
};

test("from the pinned root on, each next one is taken that both its people and those before it signed", () => {
  expect(walkRoots([first, second, third], pinned, null, cryptography)).toEqual({
    ok: true,
    root: three,
    digest: digest(three),
  });
  expect(walk([first])).toBe(1);
  expect(walk([first, second])).toBe(2);
});

test("what stands before the pinned root is not looked at, so that a new device need not trust it", () => {
  expect(walk([signed(one, [els]), second, third], digest(two))).toBe(3);
  expect(walk([second, third], digest(two))).toBe(3);
});

test("a root two versions on is refused (S-12)", () => {
  expect(walk([first, third])).toBe("root-not-next");
  expect(walk([first, signed(rootOf(3, 2, [ans, bas]), [ans, bas])])).toBe("root-not-next");
});

test("the next root, signed only by its own people, is refused (S-12)", () => {
  const theirs = rootOf(2, 2, [dirk, els]);
  expect(walk([first, signed(theirs, [dirk, els])])).toBe("root-not-next");
  expect(walk([first, signed(theirs, [dirk, els, ans])])).toBe("root-not-next");
  expect(walk([first, signed(theirs, [dirk, els, ans, cor])])).toBe(2);
});

test("the next root, signed only by the people before it, is refused (S-12)", () => {
  expect(walk([first, signed(two, [ans, bas])])).toBe("root-malformed");
  expect(walk([first, signed(two, [ans, bas, cor])])).toBe(2);
});

test("the root in force again, and an older one after it, are refused (S-12, S-13)", () => {
  expect(walk([first, first])).toBe("root-not-next");
  expect(walk([first, second, second])).toBe("root-not-next");
  expect(walk([first, second, first])).toBe("root-not-next");
});

test("a chain that ends before where the device was is refused (S-13)", () => {
  const stand = { version: 3, digest: digest(three) };
  expect(walk([first, second, third], pinned, stand)).toBe(3);
  expect(walk([first, second], pinned, stand)).toBe("root-older");
  expect(walk([first], pinned, { version: 2, digest: digest(two) })).toBe("root-older");
});

test("another branch of the chain is refused, although people who were root then signed it (S-13)", () => {
  const aside = rootOf(2, 1, [ans]);
  const further = rootOf(3, 1, [ans]);
  const branch = [first, signed(aside, [ans, bas]), signed(further, [ans])];
  expect(walk(branch)).toBe(3);
  const stand = { version: 2, digest: digest(two) };
  expect(walk(branch, pinned, stand)).toBe("root-older");
  expect(walk(branch.slice(0, 2), pinned, stand)).toBe("root-older");
  expect(
    walk([signed(rootOf(1, 1, [ans]), [ans])], digest(rootOf(1, 1, [ans])), { version: 1, digest: pinned }),
  ).toBe("root-older");
});

test("the chain of another organisation is refused, although everything in it is right (S-30)", () => {
  expect(walk([makeOrganisation().rootEnvelope])).toBe("root-not-pinned");
  expect(walk([])).toBe("root-not-pinned");
  expect(walk([{ ...first, payload: "?" }])).toBe("root-not-pinned");
  const theirs = signed(rootOf(2, 2, [dirk, els]), [dirk, els]);
  expect(walk([theirs, first])).toBe(1);
});

test.each([0, -1, 9, 2 ** 32, "2", 1.5, null, undefined])(
  "a root with threshold %j is refused (S-09)",
  (threshold) => {
    const odd = { ...one, threshold };
    expect(walk([signed(odd, keys)], digest(odd))).toBe("root-malformed");
  },
);

test("one person with two keys is one person (S-09)", () => {
  const alone = { ...one, keys: [rootKeyOf("Ans", ans), rootKeyOf("ANS ", bas)] };
  expect(walk([signed(alone, [ans, bas])], digest(alone))).toBe("root-malformed");
  const both = { ...alone, keys: [...alone.keys, rootKeyOf("Cor", cor)] };
  expect(walk([signed(both, [ans, bas])], digest(both))).toBe("root-malformed");
  expect(walk([signed(both, [bas, cor])], digest(both))).toBe(1);
});

test("a key that is there twice is refused", () => {
  const twice = { ...one, keys: [...one.keys, rootKeyOf("Zoe", ans)] };
  expect(walk([signed(twice, [ans, bas])], digest(twice))).toBe("root-malformed");
});

test("a root that fewer than its own threshold signed, or nobody, is refused even when pinned", () => {
  expect(walk([signed(one, [ans])])).toBe("root-malformed");
  expect(walk([signed(one, [ans, ans])])).toBe("root-malformed");
  expect(walk([signed(one, [ans, els])])).toBe("root-malformed");
  expect(walk([envelope("policy", payloadOf(one), [ans, bas])])).toBe("root-malformed");
  const damaged = { ...first, signatures: first.signatures.map((sign) => ({ ...sign, signature: "AA==" })) };
  expect(walk([damaged])).toBe("root-malformed");
});

test("more roots than anybody makes are refused before any is looked at", () => {
  const verified: string[] = [];
  const watching = { ...cryptography, sha256: (bytes: Uint8Array) => (verified.push("one"), sha256(bytes)) };
  const many = Array.from({ length: mostRoots + 1 }, () => first);
  expect(walkRoots(many, pinned, null, watching)).toMatchObject({ code: "root-malformed" });
  expect(verified).toEqual([]);
});

test("bytes that are no root are refused", () => {
  expect(readRoot({ ...first, payload: "?" }, cryptography)).toMatchObject({ code: "root-malformed" });
  expect(decideNextRoot(signed({ ...two, crit: [] }, keys), one, cryptography)).toMatchObject({
    code: "root-malformed",
  });
});

test("whoever signs: the next root is taken exactly when enough people of both roots did", () => {
  const some = fc.subarray(keys, { minLength: 1 });
  const rootAt = (version: number) =>
    some.chain((of) => fc.integer({ min: 1, max: of.length }).map((least) => rootOf(version, least, of)));
  const countOf = (root: Root, by: readonly TestKey[]): number =>
    by.filter(({ keyId }) => root.keys.some((key) => key.keyId === keyId)).length;
  fc.assert(
    fc.property(rootAt(1), rootAt(2), some, (now, next, by) => {
      const decided = decideNextRoot(signed(next, by), now, cryptography);
      expect(decided.ok).toBe(countOf(now, by) >= now.threshold && countOf(next, by) >= next.threshold);
    }),
    { numRuns: 400 },
  );
});

test("no flipped bit in a chain moves a device to another root (S-03)", { timeout: 60_000 }, () => {
  for (let at = 0; at < second.payload.length; at++)
    for (let bit = 0; bit < 7; bit++) {
      const letter = String.fromCharCode(second.payload.charCodeAt(at) ^ (1 << bit));
      const payload = second.payload.slice(0, at) + letter + second.payload.slice(at + 1);
      expect(walk([first, { ...second, payload }])).toMatch(/^root-/);
    }
});
