import { describe, expect, test } from "vitest";
import {
  type AnchorBook,
  emptyBook,
  hasAnchor,
  highestAnchor,
  judgeHead,
  type KeptAnchor,
  withAnchor,
} from "./anchors.ts";

const head = (index: number, hash = "a") => ({ index, hash });
const anchor = (index: number, hash = "a"): KeptAnchor => ({
  ...head(index, hash),
  atMs: index,
  envelope: { payload: "", signatures: [] },
});
const after = (...heads: readonly ReturnType<typeof head>[]): AnchorBook =>
  heads.reduce((book, one) => judgeHead(book, one, 1).book, emptyBook);

describe("S-32: the trail of the collector", () => {
  test("goes on: each head further than the one before, and the same again is no news", () => {
    expect(judgeHead(emptyBook, head(5), 1)).toMatchObject({ stand: "sound", book: { furthest: head(5) } });
    expect(judgeHead(after(head(5)), head(9), 1)).toMatchObject({
      stand: "sound",
      book: { furthest: head(9) },
    });
    expect(judgeHead(after(head(5)), head(5), 1).stand).toBe("known");
  });

  test.each([
    ["went back", head(4), "went-back"],
    ["is another one at the same place", head(5, "b"), "forked"],
  ] as const)("that %s stays broken, however far it goes afterwards", (_title, next, stand) => {
    const judged = judgeHead(after(head(5)), next, 1);
    expect(judged).toMatchObject({ stand, book: { broken: stand, furthest: head(5) } });
    expect(judgeHead(judged.book, head(99), 1).book.broken).toBe(stand);
    expect(judgeHead(judged.book, head(1), 1).book.broken).toBe(stand);
  });

  test("begins anew with a policy of a higher version, which people signed", () => {
    const broken = after(head(Number.MAX_SAFE_INTEGER), head(4));
    expect(broken.broken).toBe("went-back");
    const judged = judgeHead(broken, head(5), 2);
    expect(judged).toMatchObject({
      stand: "sound",
      book: { broken: null, furthest: head(5), policyVersion: 2 },
    });
    expect(judgeHead(judged.book, head(6), 1).book.policyVersion).toBe(2);
  });
});

test("what is kept has a bound: the newest, and the highest of all", () => {
  let book = withAnchor(emptyBook, anchor(1000));
  for (let index = 1; index <= 100; index++) book = withAnchor(book, anchor(index));
  expect(book.anchors.length).toBeLessThanOrEqual(32);
  expect(book.anchors.map(({ index }) => index).slice(-24)).toEqual(
    Array.from({ length: 24 }, (_, at) => at + 77),
  );
  expect(highestAnchor(book)?.index).toBe(1000);
  expect(hasAnchor(book, head(1000))).toBe(true);
  expect(hasAnchor(book, head(1000, "b"))).toBe(false);
  expect(highestAnchor(emptyBook)).toBe(null);
});
