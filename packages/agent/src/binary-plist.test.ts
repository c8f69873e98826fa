import { expect, test } from "vitest";
import { readBinaryPlist } from "./binary-plist.ts";

// Written by Python 3.11.7, plistlib, FMT_BINARY.
const written = Buffer.from(
  "YnBsaXN0MDDZAQIDBAUGBwgJCgsMDQ4PFRYXU2JpZ1Rsb25nU29mZlJvbl8QFHByb2Jlcy5kbnNJbnNpZGVOYW1lXxAWcHJvYmVzLndhdGNoZWRTZXJ2aWNlc11yZXBvcnRTZWNvbmRzXnNwb29sTWVnYWJ5dGVzU3VybBMAAAEAAAAAAF8RASx4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHgICW4AYgD8AGMAaABlAHIALgBlAHgAYQBtAHAAbABloRDSERITFFRuYW1lV3BpZEZpbGVUY3Vwc18QEy9ydW4vY3Vwcy9jdXBzZC5waWQQPBEEAF8QI3dzczovL2h1bHBsaWpuLmV4YW1wbGUub3JnL2FnZW50L3YxAAgAGwAfACQAKAArAEIAWwBpAHgAfACFAbUBtgG3AdQB1gHbAeAB6AHtAgMCBQIIAAAAAAAAAgEAAAAAAAAAGAAAAAAAAAAAAAAAAAAAAi4=",
  "base64",
);
const said = {
  url: "wss://hulplijn.example.org/agent/v1",
  reportSeconds: 60,
  spoolMegabytes: 1024,
  big: 2 ** 40,
  on: true,
  off: false,
  "probes.dnsInsideName": "b\u00fccher.example",
  long: "x".repeat(300),
  "probes.watchedServices": [{ name: "cups", pidFile: "/run/cups/cupsd.pid" }],
};

test("texts, numbers, lists and truths come back as they were written", () => {
  expect(readBinaryPlist(written)).toEqual(said);
});

test("what is another form, or is cut anywhere, throws and reads nothing else", () => {
  expect(() =>
    readBinaryPlist(Buffer.from("<?xml version='1.0'?><plist><dict/></plist> and some more of it")),
  ).toThrow("not a binary");
  for (let length = 0; length < written.length; length++)
    expect(() => readBinaryPlist(written.subarray(0, length))).toThrow();
});

test("a list that holds itself, numbers with a fraction, and offsets that lead nowhere end in a refusal, whatever byte is another", () => {
  let refused = 0;
  for (let at = 8; at < written.length; at++) {
    for (const value of [0, 0xd1, 0xa1, 0xff, 0x23]) {
      const other = Buffer.from(written);
      other[at] = value;
      try {
        readBinaryPlist(other);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        refused += 1;
      }
    }
  }
  expect(refused).toBeGreaterThan(500);
});
