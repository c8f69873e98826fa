import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goesAround, isExcepted, parsePacAnswer, parseProxyList, wordsOf } from "./proxy-list.ts";

const a = { host: "a.example", port: 3128 };

describe("the list of an administrator", () => {
  test.each([
    ["http://a.example:3128", [a]],
    ["http://a.example:3128/, direct", [a, null]],
    ["HTTP://[2001:db8::1]:8080,DIRECT", [{ host: "2001:db8::1", port: 8080 }, null]],
    ["a.example:3128", null],
    ["https://a.example:3128", null],
    ["http://a.example", null],
    ["http://a.example:0", null],
    ["http://a.example:70000", null],
    ["http://user:secret@a.example:3128", null],
    ["", null],
  ])("%j", (text, hops) => expect(parseProxyList(text)).toEqual(hops));
});

describe("the answer of a proxy file", () => {
  test.each([
    ["", [null]],
    [" ; ", [null]],
    ["DIRECT", [null]],
    ["PROXY a.example:3128; direct", [a, null]],
    ["HTTP a.example:3128", [a]],
    ["PROXY a.example", [{ host: "a.example", port: 80 }]],
    ["SOCKS s.example:1080; PROXY a.example:3128", [a]],
    ["SOCKS s.example:1080", null],
    ["PROXY", null],
    ["PROXY ;x", null],
    ["<html>", null],
  ])("%j", (text, hops) => expect(parsePacAnswer(text)).toEqual(hops));
});

test.each([
  ["a.example", "a.example", true],
  ["A.example", "a.EXAMPLE", true],
  [".b.example", "www.b.example", true],
  ["*.b.example", "www.b.example", true],
  ["b.example", "www.b.example", true],
  ["b.example", "notb.example", false],
  ["*", "anything", true],
])("except %s: %s goes around: %s", (one, host, goes) => {
  expect(isExcepted([one], host)).toBe(goes);
  expect(goesAround([one], host)).toBe(goes);
});

test.each(["localhost", "127.0.0.1", "127.9.8.7", "::1"])("%s never asks a proxy", (host) => {
  expect(goesAround([], host)).toBe(true);
});

test("words are parted by commas, spaces, or both", () => {
  expect(wordsOf(" a, b\tc,,d ")).toEqual(["a", "b", "c", "d"]);
  expect(wordsOf("")).toEqual([]);
});

test("no text makes the parsers throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseProxyList(text);
      parsePacAnswer(text);
    }),
  );
});
