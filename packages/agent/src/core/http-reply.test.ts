import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HttpReply, replyReader } from "./http-reply.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (reply: HttpReply): string => Buffer.from(reply.body).toString();
const crlf = (...lines: string[]): string => lines.join("\r\n");

function whole(text: string, limitBytes = 1000) {
  return replyReader(limitBytes).take(bytes(text));
}
function body(text: string): string {
  const outcome = whole(text);
  if (outcome === null || typeof outcome === "string") throw new Error(String(outcome));
  return textOf(outcome);
}

const sized = crlf("HTTP/1.1 200 OK", "Content-Length: 5", "", "hello");
const chunked = crlf(
  "HTTP/1.1 200 OK",
  "Transfer-Encoding: chunked",
  "",
  "3;x=y",
  "hel",
  "2",
  "lo",
  "0",
  "",
  "",
);

describe("a reply is whole", () => {
  test("by its length", () => {
    expect(whole(sized)).toMatchObject({ status: 200, reusable: true });
    expect(body(sized)).toBe("hello");
  });

  test("by its last chunk", () => {
    expect(body(chunked)).toBe("hello");
    expect(whole(chunked)).toMatchObject({ reusable: true });
  });

  test("when the other side closes, if it says no length", () => {
    const reader = replyReader(1000);
    expect(reader.take(bytes(crlf("HTTP/1.0 200 OK", "", "hel")))).toBeNull();
    expect(reader.take(bytes("lo"))).toBeNull();
    const outcome = reader.end();
    expect(outcome).toMatchObject({ status: 200, reusable: false });
    expect(textOf(outcome as HttpReply)).toBe("hello");
  });

  test.each([204, 304])("at once, if %i has no body", (status) => {
    expect(body(crlf(`HTTP/1.1 ${status} None`, "", ""))).toBe("");
  });

  test("after interim replies", () => {
    expect(body(crlf("HTTP/1.1 100 Continue", "", sized))).toBe("hello");
  });

  test.each([sized, chunked])("byte by byte", (text) => {
    const reader = replyReader(1000);
    const outcomes = [...bytes(text)].map((byte) => reader.take(Uint8Array.of(byte)));
    expect(outcomes.slice(0, -1).every((outcome) => outcome === null)).toBe(true);
    expect(outcomes.at(-1)).toEqual(whole(text));
  });

  test("in whatever pieces it comes, however large", () => {
    const large = "x".repeat(9000);
    const texts = [sized, chunked, crlf("HTTP/1.1 200 OK", "content-length: 9000", "", large)];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.nat(9100), { maxLength: 30 }), (text, cuts) => {
        const all = bytes(text);
        const reader = replyReader(10_000);
        const offsets = [0, ...cuts.filter((cut) => cut < all.length).toSorted((a, b) => a - b), all.length];
        const outcomes = offsets.slice(1).map((end, index) => reader.take(all.subarray(offsets[index], end)));
        expect(outcomes.findLast((outcome) => outcome !== null)).toEqual(whole(text, 10_000));
      }),
    );
  });
});

describe("a connection can be used again", () => {
  test.each([
    ["HTTP/1.1", "X: y", true],
    ["HTTP/1.1", "Connection: close", false],
    ["HTTP/1.0", "X: y", false],
    ["HTTP/1.0", "Connection: Keep-Alive", true],
  ])("%s with %s: %s", (version, header, reusable) => {
    expect(whole(crlf(`${version} 200 OK`, header, "Content-Length: 0", "", ""))).toMatchObject({ reusable });
  });

  test("but not when more came than was asked for", () => {
    expect(whole(`${sized}extra`)).toMatchObject({ reusable: false });
    expect(whole(`${chunked}extra`)).toMatchObject({ reusable: false });
  });
});

describe("what is no reply is said to be none", () => {
  test.each([
    ["another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n"],
    ["a header without a name", crlf("HTTP/1.1 200 OK", ": x", "", "")],
    ["an unknown coding", crlf("HTTP/1.1 200 OK", "Transfer-Encoding: gzip", "", "")],
    ["a length that is no number", crlf("HTTP/1.1 200 OK", "Content-Length: -1", "", "")],
    ["a chunk without a size", crlf("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "zz", "")],
    [
      "a chunk that is longer than it said",
      crlf("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "1", "abcd"),
    ],
    ["a chunk that ends oddly", crlf("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "1", "a\rX")],
    ["a head without end", "HTTP/1.1 200 OK\r\n".padEnd(20_000, "x")],
    [
      "a chunk's line without end",
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${"1".repeat(2000)}`,
    ],
  ])("%s", (_title, text) => expect(whole(text, 100_000)).toBe("garbage"));

  test("an end before the reply was whole", () => {
    const reader = replyReader(100);
    reader.take(bytes(sized.slice(0, -1)));
    expect(reader.end()).toBe("garbage");
    expect(replyReader(100).end()).toBe("garbage");
  });

  test.each([
    ["by its length", crlf("HTTP/1.1 200 OK", "Content-Length: 101", "", "")],
    ["by its chunks", crlf("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "ffffffff", "")],
    ["until it closes", crlf("HTTP/1.1 200 OK", "", "x".repeat(101))],
  ])("too much, %s", (_title, text) => expect(whole(text, 100)).toBe("too-large"));

  test("random bytes neither throw nor loop", () => {
    const start = fc.constantFrom(
      "",
      "HTTP/1.1 200 OK\r\n",
      crlf("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", ""),
    );
    fc.assert(
      fc.property(start, fc.array(fc.uint8Array({ maxLength: 50 })), (head, pieces) => {
        const reader = replyReader(200);
        reader.take(bytes(head));
        for (const piece of pieces) reader.take(piece);
        reader.end();
      }),
    );
  });
});
