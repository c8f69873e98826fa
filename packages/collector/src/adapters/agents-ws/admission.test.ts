import { expect, test } from "vitest";
import { createAdmission } from "./admission.ts";

test("so many are let in each second", () => {
  const admission = createAdmission(2);
  expect([admission.ask(), admission.ask(), admission.ask()]).toEqual([null, null, 1]);
  admission.second();
  expect([admission.ask(), admission.ask()]).toEqual([null, null]);
});

test("a crowd that is sent away is spread over the seconds that it needs", () => {
  const admission = createAdmission(2);
  const told = Array.from({ length: 8 }, () => admission.ask());
  expect(told).toEqual([null, null, 1, 1, 2, 2, 3, 3]);
});

test("the queue gets shorter by those whose turn has come", () => {
  const admission = createAdmission(2);
  for (let index = 0; index < 8; index++) admission.ask();
  admission.second();
  expect([admission.ask(), admission.ask(), admission.ask()]).toEqual([null, null, 3]);
  for (let index = 0; index < 9; index++) admission.second();
  expect([admission.ask(), admission.ask(), admission.ask()]).toEqual([null, null, 1]);
});
