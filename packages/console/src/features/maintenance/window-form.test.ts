import { expect, test } from "vitest";
import {
  type WindowForm,
  draftOf,
  fieldTime,
  nextMorning,
  readTime,
  timeProblem,
  usualHolds,
} from "./window-form.ts";

const form: WindowForm = {
  kind: "maintenance",
  name: " Switch ",
  reason: "new switch",
  query: " group:utrecht",
  from: "2027-03-27T22:00",
  until: "2027-03-28T06:00",
  holds: usualHolds.maintenance,
};
const nothing = { name: "", reason: "" };

test("a field's time is read by the reader's own clock, and written back the same", () => {
  const atMs = new Date(2027, 2, 27, 22, 5).getTime();
  expect(fieldTime(atMs)).toBe("2027-03-27T22:05");
  expect(readTime("2027-03-27T22:05")).toBe(atMs);
  expect(readTime("")).toBeNull();
  expect(readTime("soon")).toBeNull();
});

test("the next morning is today's before seven, and tomorrow's from seven on", () => {
  expect(nextMorning(new Date(2027, 2, 27, 6, 59).getTime())).toBe(new Date(2027, 2, 27, 7).getTime());
  expect(nextMorning(new Date(2027, 2, 27, 7).getTime())).toBe(new Date(2027, 2, 28, 7).getTime());
});

test("a window without an end, or that ends before it begins, is not sent", () => {
  expect(timeProblem({ ...form, until: "" })).toBe("no-end");
  expect(timeProblem({ ...form, until: "2027-03-27T21:00" })).toBe("ends-first");
  expect(timeProblem(form)).toBeNull();
  expect(draftOf({ ...form, until: "" }, nothing, false)).toBeNull();
  expect(draftOf({ ...form, until: "2027-03-27T22:00" }, nothing, false)).toBeNull();
});

test("what is sent has instants and no spaces around its words", () => {
  expect(draftOf(form, nothing, true)).toEqual({
    name: "Switch",
    reason: "new switch",
    kind: "maintenance",
    query: "group:utrecht",
    devices: null,
    time: {
      kind: "once",
      fromMs: new Date(2027, 2, 27, 22).getTime(),
      untilMs: new Date(2027, 2, 28, 6).getTime(),
    },
    holds: { checks: false, messages: true, fixes: true },
    yes: true,
  });
});

test("it can be counted before it has a name, but not sent", () => {
  const unnamed = { ...form, name: "", reason: "" };
  expect(draftOf(unnamed, nothing, false)).toBeNull();
  expect(draftOf(unnamed, { name: "?", reason: "?" }, false)).toMatchObject({ name: "?", reason: "?" });
});
