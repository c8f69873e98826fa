import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeQuestion, judgeAnswer } from "./dns-message.ts";
import { isLocal, parseNameServers } from "./parse-resolv-conf.ts";

const id = 0x1234;
function question(name: string, number = id): Uint8Array {
  const bytes = encodeQuestion(number, name);
  if (bytes === null) throw new Error(`${name} is no name`);
  return bytes;
}
const sample = (name: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, "testdata/dnsmasq-2.90", `${name}.bin`));

describe("a question", () => {
  test("follows RFC 1035 to the byte", () => {
    expect(Buffer.from(question("a.test")).toString("hex")).toBe(
      "1234 0100 0001 0000 0000 0000 01 61 04 74657374 00 0001 0001".replaceAll(" ", ""),
    );
    expect(question("a.test.")).toEqual(question("a.test"));
  });

  test.each(["", "a..b", ".", `${"x".repeat(64)}.test`, `${"abcdefg.".repeat(32)}test`])(
    "cannot be asked of %j",
    (name) => {
      expect(encodeQuestion(id, name)).toBeNull();
    },
  );
});

describe("an answer of dnsmasq 2.90", () => {
  test.each([
    ["outside.test", "answers", "answers"],
    ["gone.test", "no-such-name", "no-such-name"],
    ["elsewhere.test", "refused", "refused"],
    ["large.test", "truncated", "truncated"],
  ] as const)("about %s: %s", (name, file, verdict) => {
    expect(judgeAnswer(question(name), sample(file))).toBe(verdict);
  });
});

describe("an answer is bad when", () => {
  const changed = (at: number, value: number): Uint8Array => {
    const bytes = sample("answers");
    bytes[at] = value;
    return bytes;
  };
  test.each([
    ["it is empty", new Uint8Array(0)],
    ["it is cut off", sample("answers").subarray(0, 11)],
    ["it has another number", changed(0, 0x99)],
    ["it is a question itself", changed(2, 0x01)],
    ["it is about another name", changed(13, 0x78)],
    ["the server failed (SERVFAIL)", changed(3, 0x82)],
  ])("%s", (_title, bytes) => expect(judgeAnswer(question("outside.test"), bytes)).toBe("bad-answer"));

  test("but not when letters came back in another case, or a refusal leaves the question out", () => {
    expect(judgeAnswer(question("outside.test"), changed(13, 0x4f))).toBe("answers");
    expect(judgeAnswer(question("outside.test"), Buffer.from("123481050000000000000000", "hex"))).toBe(
      "refused",
    );
  });

  test("a name without an address is as good as none", () => {
    expect(judgeAnswer(question("outside.test"), changed(7, 0))).toBe("no-such-name");
  });
});

test("no answer makes the judge throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      judgeAnswer(question("outside.test"), bytes);
      judgeAnswer(question("outside.test"), Uint8Array.from([0x12, 0x34, 0x80, ...bytes]));
    }),
  );
});

test("name servers of resolv.conf come once each, comments and other words left out", () => {
  const text = `# nameserver 9.9.9.9
nameserver 10.0.0.53
 nameserver\t2001:db8::53 # inside
nameserver fe80::1%eth0
nameserver 10.0.0.53
nameserver not-an-address!
options timeout:1
search example.com
`;
  expect(parseNameServers(text)).toEqual(["10.0.0.53", "2001:db8::53", "fe80::1%eth0"]);
  expect([isLocal("127.0.0.53"), isLocal("::1"), isLocal("10.0.0.53")]).toEqual([true, true, false]);
});
