import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "../values/base64.ts";
import { type CarriedShift, readShift, writeShift } from "./shift-fragment.ts";

const carried = (seed: Uint8Array, payload: Uint8Array, signature: Uint8Array): CarriedShift => ({
  seed,
  delegation: {
    payload: toBase64(payload),
    signatures: [{ keyId: "0123456789abcdef", signature: toBase64(signature) }],
  },
});
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe("a shift in a fragment", () => {
  test("is read as it was written, in letters that a fragment may hold", () => {
    fc.assert(
      fc.property(
        bytes(32),
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        bytes(64),
        (seed, payload, signature) => {
          const shift = carried(seed, payload, signature);
          const text = writeShift(shift) ?? "";
          expect(text).toMatch(/^[A-Za-z0-9_.-]+$/);
          expect(readShift(text)).toEqual(shift);
        },
      ),
    );
  });

  const good = carried(new Uint8Array(32), new Uint8Array(9), new Uint8Array(64));
  const text = writeShift(good) ?? "";
  test.each([
    ["nothing", ""],
    ["a word", "shift"],
    ["one part too many", `${text}.AAAA`],
    ["one part too few", text.split(".").slice(0, 3).join(".")],
    ["a short seed", text.replace(/^A/, "")],
    ["a seed of other length", `AAAA${text}`],
    ["another alphabet", text.replace(/^A/, "+")],
    ["no payload", text.replace(/\.A+\./, "..")],
    ["a key id that is none", text.replace("0123456789abcdef", "0123456789abcdeg")],
    ["a short signature", text.slice(0, -4)],
  ])("is not read out of %s", (_what, wrong) => {
    expect(readShift(wrong)).toBeNull();
  });

  const [proof] = good.delegation.signatures;
  test.each([
    ["no signature", []],
    ["two signatures", [proof, proof]],
    [
      "a passkey's assertion",
      [
        {
          keyId: "0123456789abcdef",
          assertion: { authenticatorData: "", clientDataJSON: "", signature: "" },
        },
      ],
    ],
  ])("is not written with %s", (_what, signatures) => {
    expect(
      writeShift({ ...good, delegation: { ...good.delegation, signatures: signatures as never } }),
    ).toBeNull();
  });
});
