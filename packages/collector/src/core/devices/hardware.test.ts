import { expect, test } from "vitest";
import { hardwareOf } from "./hardware.ts";

const known = { maker: "LENOVO", model: "20XW", serial: " PF3ABCDE " };

test("maker, model and serial number, however they are written", () => {
  expect(hardwareOf(known)).toBe("lenovo\n20xw\npf3abcde");
  expect(hardwareOf({ ...known, serial: "pf3abcde" })).toBe(hardwareOf(known));
  expect(hardwareOf({ ...known, model: "20XX" })).not.toBe(hardwareOf(known));
});

test.each([
  ["no inventory", null],
  ["no maker", { ...known, maker: null }],
  ["no model", { ...known, model: "" }],
  ["no serial number", { ...known, serial: null }],
  ["a serial number that is none", { ...known, serial: "To Be Filled By O.E.M." }],
  ["noughts", { ...known, serial: "00000000" }],
  ["too short a number", { ...known, serial: "1" }],
  ["a number that is no text", { ...known, serial: 12_345_678 }],
])("%s names no machine", (_what, inventory) => {
  expect(hardwareOf(inventory)).toBe(null);
});
