import { expect, test } from "vitest";
import { linkAddressOf, readGiven } from "./given-at-install.ts";

test.each([
  ["https://it.example.nl", "wss://it.example.nl/agent/v1"],
  ["https://it.example.nl/", "wss://it.example.nl/agent/v1"],
  [" https://it.example.nl:8443\n", "wss://it.example.nl:8443/agent/v1"],
  ["https://example.nl/support/", "wss://example.nl/support/agent/v1"],
  ["wss://it.example.nl/agent/v1", "wss://it.example.nl/agent/v1"],
  ["https://[2001:db8::1]", "wss://[2001:db8::1]/agent/v1"],
  ["http://localhost:8480", "ws://localhost:8480/agent/v1"],
  ["ws://127.0.0.1:8480/agent/v1", "ws://127.0.0.1:8480/agent/v1"],
  ["http://[::1]:8480", "ws://[::1]:8480/agent/v1"],
])("%j is the link %s", (text, link) => {
  expect(linkAddressOf(text)).toBe(link);
});

test.each([
  "",
  "it.example.nl",
  "ftp://it.example.nl",
  "http://it.example.nl",
  "ws://it.example.nl/agent/v1",
  "https://it.example.nl?token=x",
  "https://it.example.nl/#x",
  "https://me:secret@it.example.nl",
  "https://it.example.nl/a b",
  "https://",
])("%j is no address of a collector", (text) => {
  expect(linkAddressOf(text)).toBeNull();
});

const digest = "ab".repeat(32);
const token = "t".repeat(24);

test("what is empty was not given; the rest comes as the settings have it", () => {
  expect(readGiven({})).toEqual({ given: {} });
  expect(readGiven({ url: " ", rootDigest: "", token: "\n" })).toEqual({ given: {} });
  const texts = { url: "https://it.example.nl", rootDigest: ` ${digest.toUpperCase()}`, token: `${token}\n` };
  expect(readGiven(texts)).toEqual({
    given: { url: "wss://it.example.nl/agent/v1", rootDigest: digest, token },
  });
});

test("what is wrong is refused with what is allowed, and a token is never said", () => {
  expect(readGiven({ url: "it.example.nl" })).toEqual({
    wrong:
      'the collector\'s address cannot be "it.example.nl"; give https://host of the collector (http:// on this machine alone)',
  });
  expect(readGiven({ rootDigest: "abc" })).toHaveProperty("wrong", expect.stringContaining("64 hexadecimal"));
  for (const one of ["short", "a token with spaces in it", "x".repeat(129)])
    expect(readGiven({ token: one })).toEqual({
      wrong: "the enrolment token is not whole: it has 20 to 128 characters, and no space",
    });
});
