import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Moment, openTicketBook, type Tickets } from "./tickets.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let folder = "";
let now: Moment;
let made = 0;
const used = new Set<string>();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-tickets-"));
  now = { bootId: "monday", monoMs: hourMs, wallMs: 1_800_000_000_000 };
  used.clear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const book = (): Tickets =>
  openTicketBook({
    file: `${folder}/tickets.json`,
    now: () => now,
    used: (ticket) => used.has(ticket),
    nonce: () => `ticket ${++made}`,
  });
const pass = (ms: number): void => {
  now = { ...now, monoMs: now.monoMs + ms, wallMs: now.wallMs + ms };
};
/** The machine is off for so long, and has then run for a minute. */
const startAgain = (offMs: number, bootId = "tuesday"): void => {
  now = { bootId, monoMs: 60_000, wallMs: now.wallMs + offMs + 60_000 };
};

test("four tickets are given out, the same ones until they are used or half their life is over", () => {
  const tickets = book();
  const first = tickets.offer();
  expect(first).toHaveLength(4);
  pass(dayMs);
  expect(tickets.offer()).toEqual(first);
  tickets.use(first[0] ?? "");
  expect(tickets.offer().filter((one) => first.includes(one))).toEqual(first.slice(1));
  pass(3 * dayMs);
  expect(tickets.offer().filter((one) => first.includes(one))).toEqual([]);
  expect(tickets.open().map(({ ticket }) => ticket)).toEqual(expect.arrayContaining(first.slice(1)));
});

test("a ticket lives seven days by the monotonic clock, wherever the wall clock stands", () => {
  const tickets = book();
  const [one] = tickets.offer();
  pass(7 * dayMs - 1);
  now = { ...now, wallMs: now.wallMs - 365 * dayMs };
  expect(tickets.open()).toContainEqual({ ticket: one, ageMs: 7 * dayMs - 1, isOfThisBoot: true });
  pass(1);
  expect(tickets.open()).toEqual([]);
});

test("the agent started again knows its tickets; the used ones are gone", () => {
  const first = book().offer();
  used.add(first[2] ?? "");
  pass(1000);
  expect(book().open()).toEqual(
    [0, 1, 3].map((at) => ({ ticket: first[at], ageMs: 1000, isOfThisBoot: true })),
  );
});

test("a ticket goes on over a night in which the machine was off, as old as the wall clock says", () => {
  const [one] = book().offer();
  pass(hourMs);
  startAgain(14 * hourMs);
  const tickets = book();
  expect(tickets.open()).toContainEqual({ ticket: one, ageMs: 15 * hourMs + 60_000, isOfThisBoot: false });
  expect(tickets.offer()).toHaveLength(4);
  expect(tickets.offer()).not.toContain(one);
  startAgain(7 * dayMs, "next week");
  expect(
    book()
      .open()
      .map(({ ticket }) => ticket),
  ).not.toContain(one);
});

test("a wall clock that was set back makes no ticket younger than the machine knows (S-19, T-01)", () => {
  const [one] = book().offer();
  pass(5 * dayMs);
  book().offer();
  startAgain(-5 * dayMs);
  expect(
    book()
      .open()
      .find(({ ticket }) => ticket === one)?.ageMs,
  ).toBe(5 * dayMs + 60_000);
  pass(2 * dayMs);
  expect(
    book()
      .open()
      .some(({ ticket }) => ticket === one),
  ).toBe(false);
});

test("a wall clock that stands before the ticket was given out makes it void at the next start (S-19, T-01)", () => {
  book().offer();
  startAgain(-dayMs);
  expect(book().open()).toEqual([]);
});

test("many starts leave no more than sixteen tickets", () => {
  for (let start = 0; start < 10; start += 1) {
    startAgain(1000, `start ${start}`);
    book().offer();
  }
  expect(book().open()).toHaveLength(16);
});

test.each(["", "{", "[]", '{"at":{},"tickets":[]}', '{"at":{"bootId":"x","monoMs":1},"tickets":[{}]}'])(
  "a book that reads %s is begun anew",
  (text) => {
    writeFileSync(`${folder}/tickets.json`, text);
    const tickets = book();
    expect(tickets.open()).toEqual([]);
    expect(tickets.offer()).toHaveLength(4);
    expect(readFileSync(`${folder}/tickets.json`, "utf8")).toContain("monday");
  },
);
