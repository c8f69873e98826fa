import { expect, test } from "vitest";
import { type ScheduleForm, emptySchedule, scheduleWish } from "./schedule-form.ts";

const form: ScheduleForm = {
  ...emptySchedule,
  name: " Updates ",
  fixes: [{ fix: "updates-install", values: {} }],
  when: "every second tuesday of the month at 22:00",
  query: "group:utrecht ",
};

test("what is sent is what was chosen, without spaces around the words", () => {
  expect(scheduleWish(form, "Anna", [{ days: 3 }], true)).toEqual({
    name: "Updates",
    person: "Anna",
    fixes: [{ fix: "updates-install", params: { days: 3 } }],
    query: "group:utrecht",
    onlyThese: false,
    when: "every second tuesday of the month at 22:00",
    zone: "device",
    windowMinutes: 120,
    spreadMinutes: 30,
    missed: "in-window",
    skipHolidays: false,
    conditions: {},
    wake: false,
    yes: true,
  });
});

test("conditions are sent only where they were ticked", () => {
  expect(
    scheduleWish({ ...form, mains: true, idle: true, notMetered: true }, "Anna", [{}], false)?.conditions,
  ).toEqual({ mains: true, idleMinutes: 10, notMetered: true });
});

test.each<[string, Partial<ScheduleForm>]>([
  ["no name", { name: " " }],
  ["no time", { when: "" }],
  ["no zone", { zone: " " }],
  ["no fix", { fixes: [] }],
  ["a second fix that is not chosen", { fixes: [...form.fixes, { fix: "", values: {} }] }],
  ["a window that is no number", { windowMinutes: "long" }],
  ["a spread that is no number", { spreadMinutes: "" }],
])("nothing is sent with %s", (_, wrong) => {
  expect(scheduleWish({ ...form, ...wrong }, "Anna", [{}, {}], false)).toBeNull();
});

test("nothing is sent without a person, nor while a value of a fix is missing", () => {
  expect(scheduleWish(form, "", [{}], false)).toBeNull();
  expect(scheduleWish(form, "Anna", [null], false)).toBeNull();
  expect(scheduleWish(form, "Anna", [], false)).toBeNull();
});
