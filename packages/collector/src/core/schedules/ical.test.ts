import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarText, type CalendarEvent, folded, instantText } from "./ical.ts";

// Read back by ical.js, the parser of Thunderbird.

const iso = (atMs: number): string => new Date(atMs).toISOString();
const nowMs = Date.UTC(2027, 2, 1, 12);
const event: CalendarEvent = {
  uid: "schedule-3-2027-03-28T02:30@hulplijn",
  title: "Patches, and a restart; “Utrecht” \\ night",
  lines: ["Local: 03:00", "12 devices"],
  when: { fromMs: Date.UTC(2027, 2, 28, 1), untilMs: Date.UTC(2027, 2, 28, 3) },
  category: "schedule",
  busy: false,
};
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
};

test("what is written is read back as it was, by another's parser", () => {
  const holiday = {
    ...event,
    uid: "h",
    when: { day: "2027-12-31", nextDay: "2028-01-01" },
    lines: [],
    busy: true,
  };
  const { calendar, events } = read(calendarText("Hulplijn: Utrecht", [event, holiday], nowMs, iso));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("name")).toBe("Hulplijn: Utrecht");
  const [first, second] = events;
  expect(first?.uid).toBe(event.uid);
  expect(first?.summary).toBe(event.title);
  expect(first?.description).toBe("Local: 03:00\n12 devices");
  expect(first?.startDate.toJSDate().getTime()).toBe(Date.UTC(2027, 2, 28, 1));
  expect(first?.endDate.toJSDate().getTime()).toBe(Date.UTC(2027, 2, 28, 3));
  expect(first?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  expect(second?.startDate.isDate).toBe(true);
  expect([second?.startDate.toString(), second?.endDate.toString()]).toEqual(["2027-12-31", "2028-01-01"]);
  expect(second?.component.getFirstPropertyValue("transp")).toBe("OPAQUE");
});

test("lines end with CR and LF, are 75 octets at most, and no character is cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 60, maxLength: 300 }), (text) => {
      const line = `SUMMARY:${text.replace(/[\r\n]/g, " ")}`;
      const written = folded(line);
      const lines = written.split("\r\n");
      expect(lines.pop()).toBe("");
      for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
      expect(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join("")).toBe(line);
    }),
  );
});

test("whatever people call things, nothing of it becomes a line of its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (title) => {
      const text = calendarText(title, [{ ...event, title, lines: [title], category: title }], nowMs, iso);
      const { events } = read(text);
      expect(events).toHaveLength(1);
      expect(text.split("\r\n").filter((line) => line.startsWith("END:"))).toHaveLength(2);
      // oxlint-disable-next-line no-control-regex
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\u0000-\u001f\u007f]/);
    }),
  );
  const hostile = calendarText("x", [{ ...event, title: "a\r\nATTENDEE:mailto:x@example.org" }], nowMs, iso);
  expect(read(hostile).events[0]?.summary).toBe("a\nATTENDEE:mailto:x@example.org");
  expect(read(hostile).events[0]?.attendees).toEqual([]);
});

test("instants are in UTC", () => {
  expect(instantText(Date.UTC(2027, 9, 31, 0, 30, 5), iso)).toBe("20271031T003005Z");
});
