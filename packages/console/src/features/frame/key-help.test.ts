import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const sources = path.join(import.meta.dirname, "..", "..");
const read = (file: string): string => readFileSync(path.join(sources, file), "utf8");

/** With Shift these are the same key on the keyboards of our people: whoever presses the one presses the other. */
const pressed = (key: string): string => (key === "Shift ." ? ">" : key === "Shift /" ? "?" : key);

test("no two things that the list of keys promises are on one key", () => {
  const listed = [...read("features/frame/key-help.tsx").matchAll(/^ {4}\["([^"]+)", t`/gm)].map(
    ([, key = ""]) => pressed(key),
  );
  expect(listed.length).toBeGreaterThan(15);
  expect(listed.filter((key, at) => listed.indexOf(key) !== at)).toEqual([]);
});

test("no key of the frame, which works on every page, is one of a page's own", () => {
  const keysIn = (text: string): string[] =>
    [...text.matchAll(/"(\[Shift\]\+.)": |[{,(] ?([a-z]): \(|^ {4}([a-z]): /gm)].map((found) =>
      String(found[1] ?? found[2] ?? found[3]),
    );
  const frame = keysIn(/useShortcuts\(\{(.*?)\n {2}\}\)/s.exec(read("features/frame/frame.tsx"))?.[1] ?? "");
  expect(frame.length).toBeGreaterThan(3);
  const pages = readdirSync(path.join(sources, "features"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !file.endsWith(path.join("frame", "frame.tsx")))
    .flatMap((file) => {
      const text = read(path.join("features", file));
      return [...text.matchAll(/useShortcuts\((.*?)\);\n/gs)].flatMap(([, keys = ""]) => keysIn(keys));
    });
  expect(pages).toContain("[Shift]+>");
  expect(pages).toContain("e");
  expect(frame.filter((key) => pages.includes(key))).toEqual([]);
});
