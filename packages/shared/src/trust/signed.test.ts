import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payloadOf, readPayload, signedBytes, signedKinds } from "./signed.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

describe("reading what was signed", () => {
  test("gives back whatever was written, but for -0 and what is too deep", () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: "small", maxDepth: 12 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(readPayload(payloadOf(value))).toEqual(plain);
      }),
    );
  });

  test.each([
    ["a key twice", '{"a":1,"a":2}'],
    ["a key twice inside", '{"a":{"b":1,"b":1}}'],
    ["a key twice, once escaped", '{"a":1,"\\u0061":1}'],
    ["a space", '{"a": 1}'],
    ["a newline at the end", '{"a":1}\n'],
    ["a number in another notation", '{"a":1.0}'],
    ["a number with an exponent", '{"a":1e2}'],
    ["a number that loses digits", '{"a":9007199254740993}'],
    ["a negative zero", '{"a":-0}'],
    ["a letter that is escaped without need", '{"a":"\\u0061"}'],
    ["a slash that is escaped without need", '{"a":"\\/"}'],
    ["numbers as keys out of order", '{"2":1,"1":1}'],
    ["two values", "{}{}"],
    ["a comment", "{}//"],
    ["nothing", ""],
    ["a byte order mark", "\ufeff{}"],
    ["17 levels", nested(17)],
    ["100,000 levels", nested(100_000)],
  ])("refuses %s", (_title, text) => {
    expect(readPayload(bytesOf(text))).toBeNull();
  });

  test("allows 16 levels", () => {
    expect(readPayload(bytesOf(nested(16)))).not.toBeNull();
  });

  test("refuses bytes that are not UTF-8 (P-17)", () => {
    expect(readPayload(Uint8Array.from([0x22, 0xff, 0x22]))).toBeNull();
    // An overlong slash, and half of a surrogate pair.
    expect(readPayload(Uint8Array.from([0x22, 0xc0, 0xaf, 0x22]))).toBeNull();
    expect(readPayload(Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBeNull();
  });

  test("never reads the same value from two different byte strings", () => {
    const text = fc.oneof(fc.json({ maxDepth: 4 }), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(text, (written) => {
        const value = readPayload(bytesOf(written));
        if (value !== null) expect(payloadOf(value)).toEqual(bytesOf(written));
      }),
      { numRuns: 500 },
    );
  });

  test("survives any change of one byte: the same value never comes back", () => {
    const object = { type: "order", params: { queue: "floor-2", jobId: 7 }, ok: true };
    const right = payloadOf(object);
    fc.assert(
      fc.property(fc.nat(right.length - 1), fc.nat(255), (at, byte) => {
        fc.pre(right[at] !== byte);
        const wrong = Uint8Array.from(right);
        wrong[at] = byte;
        expect(readPayload(wrong)).not.toEqual(object);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps a key called __proto__ as data", () => {
    const value = readPayload(bytesOf('{"__proto__":{"isAdmin":true}}'));
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("what a signature covers", () => {
  const payload = fc.uint8Array({ maxLength: 40 });
  const kind = fc.constantFrom(...signedKinds);

  test("is different for every kind and every payload", () => {
    fc.assert(
      fc.property(kind, payload, kind, payload, (one, bytes, other, more) => {
        const isSame = one === other && Buffer.compare(bytes, more) === 0;
        expect(Buffer.compare(signedBytes(one, bytes), signedBytes(other, more)) === 0).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });

  test("cannot be shifted between head and payload", () => {
    const head = new TextEncoder().encode("1\n");
    expect(signedBytes("order", head)).not.toEqual(signedBytes("order", Uint8Array.from([...head, 0x0a])));
    expect(Buffer.from(signedBytes("order", bytesOf("{}"))).toString()).toBe("hulplijn/order/v1\n2\n{}");
  });
});
