import { expect, test } from "vitest";
import { codeParts, plainParts } from "./code-parts.ts";

const line = (inside: string): string => `<span class="line">${inside}</span>`;

test("spans become text with a class, line by line", () => {
  const html = [
    line('<span class="hl-keyword">set</span> -eu'),
    line('<span class="hl-string">&quot;a&amp;b&quot;</span>'),
  ];
  expect(codeParts(html.join("\n"), 'set -eu\n"a&b"\n')).toEqual([
    [
      { text: "set", className: "hl-keyword" },
      { text: " -eu", className: null },
    ],
    [{ text: '"a&b"', className: "hl-string" }],
  ]);
});

test("a class that is not one of the highlighter's colours nothing", () => {
  expect(codeParts('<span class="fixed inset-0">x</span>', "x")).toEqual([[{ text: "x", className: null }]]);
});

test.each([
  ["other code than what was approved", line("echo all is well"), "rm -rf /"],
  ["less code than what was approved", line("echo"), "echo\nrm -rf /"],
  ["code hidden in an element", "<script>alert(1)</script>", ""],
])("%s is not shown as if it were", (_title, html, text) => {
  expect(codeParts(html, text)).toBeNull();
});

test("a less-than sign that is no markup is text", () => {
  expect(codeParts("a &lt; b", "a < b")).toEqual([[{ text: "a < b", className: null }]]);
  expect(
    codeParts("a <", "a <")
      ?.flat()
      .map((part) => part.text)
      .join(""),
  ).toBe("a <");
});

test("text without colours keeps its empty lines", () => {
  expect(plainParts("a\n\nb")).toEqual([
    [{ text: "a", className: null }],
    [],
    [{ text: "b", className: null }],
  ]);
});
