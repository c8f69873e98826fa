import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeIpp, encodeIpp, type IppAttribute } from "./ipp-codec.ts";

const own = path.join(import.meta.dirname, "testdata/cups-2.4.2");
const recordings = path.join(import.meta.dirname, "../../../../../../shared/recordings/ipp");
const read = (file: string): Uint8Array => readFileSync(file);
const samples = readdirSync(own).map((file) => read(path.join(own, file)));

describe("encoding", () => {
  test("follows RFC 8010 to the byte", () => {
    const bytes = encodeIpp({
      operation: 0x000a,
      requestId: 7,
      attributes: [
        { name: "limit", kind: "integer", values: [258] },
        { name: "a", kind: "keyword", values: ["b", "cd"] },
      ],
    });
    const expected =
      "0101 000a 00000007 01" +
      "47 0012 617474726962757465732d63686172736574 0005 7574662d38" +
      "48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0002 656e" +
      "21 0005 6c696d6974 0004 00000102" +
      "44 0001 61 0001 62" +
      "44 0000 0002 6364" +
      "03";
    expect(Buffer.from(bytes).toString("hex")).toBe(expected.replaceAll(" ", ""));
  });

  test("then decoding gives back what went in", () => {
    const attribute: fc.Arbitrary<IppAttribute> = fc.oneof(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 40 }),
        kind: fc.constantFrom("uri" as const, "keyword" as const, "name" as const),
        values: fc.array(fc.string({ unit: "grapheme", maxLength: 50 }), { minLength: 1, maxLength: 5 }),
      }),
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 40 }),
        kind: fc.constant("integer" as const),
        values: fc.array(fc.integer(), { minLength: 1, maxLength: 5 }),
      }),
    );
    const attributes = fc.uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(0x7fff_ffff), attributes, (operation, requestId, list) => {
        const decoded = decodeIpp(encodeIpp({ operation, requestId, attributes: list }));
        expect(decoded).toMatchObject({ status: operation, requestId });
        const [group] = decoded?.groups ?? [];
        expect(group?.tag).toBe(1);
        for (const { name, values } of list) expect(group?.attributes.get(name)).toEqual(values);
      }),
    );
  });
});

describe("decoding", () => {
  test("reads every attribute of a virtual IPP Everywhere printer, collections aside", () => {
    const response = decodeIpp(read(path.join(own, "ippeveprinter-attributes.ipp")));
    const printer = response?.groups.find((group) => group.tag === 4);
    expect(printer?.attributes.size).toBe(106);
    expect(printer?.attributes.get("printer-state")).toEqual([4]);
    expect(printer?.attributes.get("printer-is-accepting-jobs")).toEqual([true]);
    expect(printer?.attributes.get("media-col-default")).toEqual([null]);
    expect(printer?.attributes.get("ipp-versions-supported")).toEqual(["1.1", "2.0"]);
  });

  test.skipIf(!existsSync(recordings))("reads real printers' responses (needs ../shared/recordings)", () => {
    for (const file of readdirSync(recordings).filter((name) => name.endsWith(".ipp"))) {
      const response = decodeIpp(read(path.join(recordings, file)));
      const printer = response?.groups.find((group) => group.tag === 4);
      expect(printer?.attributes.get("printer-state"), file).toEqual([expect.any(Number)]);
      expect(printer?.attributes.get("printer-make-and-model"), file).toEqual([expect.any(String)]);
    }
  });

  const head = [2, 0, 0, 0, 0, 0, 0, 1];
  const whole = (...body: readonly number[]) => decodeIpp(Uint8Array.from([...head, ...body]));

  test("reads text that names its language, and values of no kind we know as nothing", () => {
    const inner = [0, 2, 0x6e, 0x6c, 0, 2, 0x68, 0x69];
    const response = whole(4, 0x35, 0, 1, 0x61, 0, 8, ...inner, 0x33, 0, 1, 0x62, 0, 8, ...inner, 3);
    expect(response?.groups[0]?.attributes.get("a")).toEqual(["hi"]);
    expect(response?.groups[0]?.attributes.get("b")).toEqual([null]);
  });

  test("reads numbers and truths of a wrong length as nothing", () => {
    const response = whole(
      4,
      0x21,
      0,
      1,
      0x61,
      0,
      1,
      9,
      0x22,
      0,
      1,
      0x62,
      0,
      2,
      1,
      1,
      0x35,
      0,
      1,
      0x63,
      0,
      1,
      9,
      3,
    );
    const values = ["a", "b", "c"].map((name) => response?.groups[0]?.attributes.get(name));
    expect(values).toEqual([[null], [null], [null]]);
  });

  test.each([
    ["no bytes", []],
    ["a header alone", head],
    ["no end", [...head, 4]],
    ["a name longer than the rest", [...head, 4, 0x44, 0xff, 0xff, 0x61]],
    ["a value longer than the rest", [...head, 4, 0x44, 0, 1, 0x61, 0x7f, 0xff, 0x61, 3]],
    ["half a length", [...head, 4, 0x44, 0]],
    ["a further value of nothing", [...head, 4, 0x44, 0, 0, 0, 1, 0x61, 3]],
    ["an attribute outside any group that is a further value", [...head, 0x44, 0, 0, 0, 0, 3]],
    ["a collection that never ends", [...head, 4, 0x34, 0, 1, 0x61, 0, 0, 3]],
    ["a collection that ends before it began", [...head, 4, 0x37, 0, 1, 0x61, 0, 0, 3]],
    [
      "a named value inside a collection",
      [...head, 4, 0x34, 0, 1, 0x61, 0, 0, 0x44, 0, 1, 0x61, 0, 0, 0x37, 0, 0, 0, 0, 3],
    ],
  ])("refuses %s", (_title, bytes) => expect(decodeIpp(Uint8Array.from(bytes))).toBeNull());

  test("random bytes neither throw nor loop", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        decodeIpp(bytes);
        decodeIpp(Uint8Array.from([...head, 4, ...bytes]));
      }),
      { numRuns: 2000 },
    );
  });

  test("real responses with bytes changed, cut or put in neither throw nor loop", () => {
    const change = fc.record({ at: fc.nat(), cut: fc.nat(6), put: fc.uint8Array({ maxLength: 6 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (sample, changes) => {
          const bytes = [...sample];
          for (const { at, cut, put } of changes) bytes.splice(at % bytes.length, cut, ...put);
          decodeIpp(Uint8Array.from(bytes));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
