import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleOf, mostUnpackedBytes, readBundle } from "./bundle.ts";

const text = (of: string): Uint8Array => new TextEncoder().encode(of);
const files = new Map([
  ["screen.mjs", text("3")],
  ["agent.mjs", text("one")],
  ["runner.mjs", text("two\n\n")],
  ["chunk-2XH2HPME.mjs", text("four")],
]);

/** A bundle written by hand: its list as given, and so many bytes. */
function byHand(list: unknown, length: number, form = "hulplijn-bundle/v1"): Uint8Array {
  const head = text(`${form}\n${typeof list === "string" ? list : JSON.stringify(list)}\n`);
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  return whole;
}
const needed = [
  ["agent.mjs", 1],
  ["runner.mjs", 1],
  ["screen.mjs", 1],
];

function codeOf(bytes: Uint8Array): string {
  const read = readBundle(bytes);
  return read.ok ? "read" : read.code;
}

test("what is written reads back, whatever the order of the files", () => {
  expect(readBundle(bundleOf(files))).toEqual({ ok: true, files });
  expect(bundleOf(new Map([...files].toReversed()))).toEqual(bundleOf(files));
  expect(codeOf(byHand(needed, 3))).toBe("read");
});

test.each([
  "../agent.mjs",
  "/etc/cron.d/x.mjs",
  "..",
  ".mjs",
  "sub/x.mjs",
  String.raw`sub\x.mjs`,
  "C:x.mjs",
  "x.js",
  "x.mjs\0",
  "x.mjs\n",
  "-x.mjs",
  `${"x".repeat(200)}.mjs`,
  "x.mjs/../../y.mjs",
  "AGENT.mjs",
  "",
  7,
])("A-21: a bundle with a file called %j is refused", (name) => {
  expect(codeOf(byHand([...needed, [name, 1]], 4))).toBe("release-bundle-wrong");
});

test.each([
  ["longer than its files", byHand(needed, 4)],
  ["shorter than its files", byHand(needed, 2)],
  ["with a size below one", byHand([...needed, ["x.mjs", 0]], 3)],
  ["with a negative size", byHand([...needed, ["x.mjs", -1]], 2)],
  ["with a size that is a text", byHand([...needed, ["x.mjs", "1"]], 4)],
  ["with a size beyond all", byHand([...needed, ["x.mjs", mostUnpackedBytes + 1]], 4)],
  ["with a third thing about a file", byHand([...needed, ["x.mjs", 1, "link"]], 4)],
  ["whose list is no list", byHand({}, 3)],
  ["whose list is no JSON", byHand("[", 3)],
  ["whose entry is no list", byHand([...needed, "x.mjs"], 3)],
  [
    "of too many files",
    byHand(
      Array.from({ length: 257 }, (_, at) => [`x${at}.mjs`, 1]),
      257,
    ),
  ],
  ["without its programs", byHand([["agent.mjs", 1]], 1)],
  ["of another form", byHand(needed, 3, "hulplijn-bundle/v2")],
  ["of a longer form", byHand(needed, 3, "hulplijn-bundle/v11")],
  ["of no form", new Uint8Array(3)],
  ["of nothing", new Uint8Array(0)],
  ["of one line", text("hulplijn-bundle/v1\n")],
  ["whose list has no end", text(`hulplijn-bundle/v1\n${" ".repeat(70_000)}\n`)],
  ["whose list is not text", Uint8Array.from([...text("hulplijn-bundle/v1\n"), 0xff, 10])],
  ["larger than any", new Uint8Array(mostUnpackedBytes + 1)],
])("A-21: a bundle %s is refused", (_what, bytes) => {
  expect(codeOf(bytes)).toBe("release-bundle-wrong");
});

test("whatever bytes come, it is read or refused, and a file has a plain name", () => {
  const head = text("hulplijn-bundle/v1\n");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, begun) => {
      const read = readBundle(begun ? Uint8Array.from([...head, ...bytes]) : bytes);
      if (read.ok) for (const name of read.files.keys()) expect(name).toMatch(/^[A-Za-z0-9_-]+\.mjs$/);
    }),
  );
});
