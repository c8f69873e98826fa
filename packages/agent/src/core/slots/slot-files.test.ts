import { expect, test } from "vitest";
import {
  isHigher,
  packaged,
  readFloor,
  readName,
  readReturned,
  readStarts,
  readTrial,
  returnedText,
  slotName,
  trialText,
} from "./slot-files.ts";

const slot = slotName("ab".repeat(32));

test("what is written reads back", () => {
  const trial = { slot, previous: packaged, untilMs: 1_795_000_000_000, tries: 2 };
  expect(readTrial(trialText(trial))).toEqual(trial);
  const returned = { slot, reason: "silent" as const };
  expect(readReturned(returnedText(returned))).toEqual(returned);
  expect(readName(`${slot}\n`)).toBe(slot);
  expect(readFloor("12\n")).toBe(12);
  expect(readStarts("5\n7\n")).toEqual([5, 7]);
});

test.each([
  null,
  "",
  "slot ../x\nprevious packaged\nuntil 1\ntries 0\n",
  "slot packaged\nprevious packaged\nuntil 1\ntries 0\n",
  `slot ${slot}\nprevious /etc\nuntil 1\ntries 0\n`,
  `slot ${slot}\nprevious packaged\nuntil soon\ntries 0\n`,
  `slot ${slot}\nprevious packaged\nuntil 1\ntries -1\n`,
  `slot ${slot}\nprevious packaged\nuntil 1\n`,
  `slot ${slot}\nuntil 1\ntries 1\n`,
  `slot ${slot}\nslot ${slot}\nprevious packaged\nuntil 1\ntries 0\n`,
  `slot ${slot} more\nprevious packaged\nuntil 1\ntries 0\n`,
])("a trial that is none is none: %j", (text) => {
  expect(readTrial(text)).toBeNull();
});

test.each([null, "", `slot ${slot}\n`, "slot ..\nreason silent\n", `slot ${slot}\nreason bored\n`])(
  "a return that is none is none: %j",
  (text) => {
    expect(readReturned(text)).toBeNull();
  },
);

test("a name, floor or start that is none leads to the packaged slot, none, and nothing", () => {
  for (const text of [null, "", "../r-0000000000000000", "r-1", "r-00000000000000AA", slot + slot])
    expect(readName(text)).toBe(packaged);
  expect([null, "", "-1", "1.5", "x"].map(readFloor)).toEqual([0, 0, 0, 0, 0]);
  expect(readStarts(null)).toEqual([]);
  expect(readStarts("x\n\n-4")).toEqual([]);
});

test("versions are compared by their numbers, and one that comes before a version is below it", () => {
  const above: readonly (readonly [string, string])[] = [
    ["1.10.0", "1.9.9"],
    ["2.0.0", "1.99.99"],
    ["1.0.1", "1.0.0"],
    ["1.0.0", "1.0.0-rc.1"],
  ];
  for (const [one, other] of above)
    expect([isHigher(one, other), isHigher(other, one)]).toEqual([true, false]);
  expect(isHigher("1.2.3", "1.2.3")).toBe(false);
});
