import { expect, test } from "vitest";
import { emptyForm, readRings, wishOf } from "./wish.ts";

const filled = { ...emptyForm, name: " Spooler ", fix: "spooler-restart", query: "group:utrecht " };

test("a form that was only given a fix sends the usual rings and gate", () => {
  expect(wishOf(filled, "Anna", {})).toEqual({
    name: "Spooler",
    person: "Anna",
    fix: "spooler-restart",
    params: {},
    query: "group:utrecht",
    except: [],
    rings: [
      { permyriad: 100, soakMinutes: 60 },
      { permyriad: 500, soakMinutes: 240 },
      { permyriad: 2500, soakMinutes: 1440 },
      { permyriad: 10_000, soakMinutes: 0 },
    ],
    gate: { verifiedPercent: 95, mostFailures: 5, incidents: "none" },
    perHour: 200,
    hours: null,
    conditions: {},
    days: 14,
  });
});

test("conditions, hours of the devices and a looser gate are sent where they were chosen", () => {
  const hours = { from: "18:00", until: "07:00", days: [1, 2] };
  expect(
    wishOf({ ...filled, hours, mains: true, notMetered: true, noIncidents: false }, "Anna", {}),
  ).toMatchObject({
    hours: { from: "18:00", until: "07:00", days: [1, 2], zone: "device" },
    conditions: { mains: true, notMetered: true },
    gate: { incidents: "any" },
  });
});

test.each([
  ["no name", { name: "  " }],
  ["no fix", { fix: "" }],
  ["a share that is no number", { rings: [{ percent: "many", soakMinutes: "0" }] }],
  ["more than everybody", { rings: [{ percent: "101", soakMinutes: "0" }] }],
  ["a soak that is no number", { rings: [{ percent: "100", soakMinutes: "an hour" }] }],
  ["a last ring that is not everybody", { rings: [{ percent: "50", soakMinutes: "0" }] }],
  ["no ring", { rings: [] }],
  ["a gate of less than half", { verifiedPercent: "49" }],
  ["failures that are no number", { mostFailures: "few" }],
  ["nobody an hour", { perHour: "0" }],
  ["more than sixty days", { days: "61" }],
  ["hours on no day", { hours: { from: "18:00", until: "07:00", days: [] } }],
])("nothing is sent with %s", (_, wrong) => {
  expect(wishOf({ ...filled, ...wrong }, "Anna", {})).toBeNull();
});

test("nothing is sent without a person, nor while a value of the fix is missing", () => {
  expect(wishOf(filled, "", {})).toBeNull();
  expect(wishOf(filled, "Anna", null)).toBeNull();
});

test("a share is read with a point or a comma, and rings have to grow", () => {
  expect(
    readRings([
      { percent: "0,5", soakMinutes: "10" },
      { percent: "2.25", soakMinutes: "20" },
      { percent: "100", soakMinutes: "0" },
    ]),
  ).toEqual([
    { permyriad: 50, soakMinutes: 10 },
    { permyriad: 225, soakMinutes: 20 },
    { permyriad: 10_000, soakMinutes: 0 },
  ]);
  expect(
    readRings([
      { percent: "10", soakMinutes: "10" },
      { percent: "10", soakMinutes: "0" },
      { percent: "100", soakMinutes: "0" },
    ]),
  ).toBeNull();
});
