import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { openTrailBook } from "./trail-book.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-trail-"));
afterAll(() => rmSync(folder, { recursive: true }));
const head = (index: number, letter = "a") => ({ index, hash: letter.repeat(64) });
const lines: string[] = [];
const open = (name: string) => openTrailBook(path.join(folder, name), (line) => void lines.push(line));

test("S-32: the runner remembers how far the trail was, and that it broke, over its own end", () => {
  open("one.json").take(head(5), 1);
  expect(open("one.json").standing(1)).toMatchObject({ furthest: head(5), broken: null });
  open("one.json").take(head(4), 1);
  expect(open("one.json").standing(1)).toMatchObject({ furthest: head(5), broken: null });
  open("one.json").heard({ head: head(4), broken: "went-back", policyVersion: 1 }, 1);
  expect(lines).toHaveLength(1);
  open("one.json").take(head(9), 1);
  expect(open("one.json").standing(1)).toMatchObject({ furthest: head(9), broken: "went-back" });
  expect(lines).toEqual([expect.stringContaining("went-back")]);
});

test("a policy of a higher version lets it begin anew, an older one does not", () => {
  const book = open("two.json");
  book.take(head(5), 3);
  book.take(head(5, "b"), 3);
  expect(book.standing(3).broken).toBe("forked");
  expect(book.standing(2).broken).toBe("forked");
  expect(book.standing(4)).toMatchObject({ furthest: null, broken: null });
  book.take(head(1), 4);
  expect(open("two.json").standing(4)).toMatchObject({ furthest: head(1), broken: null });
});

test("S-32: what the network half found under an older policy, and tells each new runner, does not break or push on the trail of this one", () => {
  const stale = { head: head(9), broken: "went-back", policyVersion: 1 } as const;
  const book = open("four.json");
  book.heard(stale, 1);
  expect(book.standing(1).broken).toBe("went-back");
  book.heard(stale, 2);
  book.take(head(6), 2);
  open("four.json").heard(stale, 2);
  expect(open("four.json").standing(2)).toMatchObject({ furthest: head(6), broken: null });
  book.heard({ head: head(7), broken: "forked", policyVersion: 2 }, 2);
  expect(open("four.json").standing(2)).toMatchObject({ furthest: head(7), broken: "forked" });
});

test("what an order that leans on no trail brings is taken in a moment later", async () => {
  const book = open("five.json");
  book.takeSoon(head(5), 1);
  expect(book.standing(1).furthest).toBe(null);
  await vi.waitFor(() => expect(open("five.json").standing(1).furthest).toEqual(head(5)));
});

test("what is known already is not written again, and what is no book is forgotten", () => {
  const file = path.join(folder, "three.json");
  const book = open("three.json");
  book.take(head(5), 1);
  writeFileSync(file, "{");
  book.take(head(5), 1);
  expect(readFileSync(file, "utf8")).toBe("{");
  expect(open("three.json").standing(1).furthest).toBe(null);
  rmSync(file);
  openTrailBook("/proc/none/trail.json", (line) => void lines.push(line)).take(head(1), 1);
  expect(lines.at(-1)).toContain("cannot be written");
});
