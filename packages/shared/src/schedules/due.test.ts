import { describe, expect, test } from "vitest";
import { type Due, type DueCircumstances, dueOf, mostPending, type Timed } from "./due.ts";

const at = (iso: string): number => Date.parse(`${iso}Z`);
const minutes = (count: number): number => count * 60_000;

/** Every night at 22:00 for two hours, spread over one, known for long. */
const nightly: Timed = {
  when: { kind: "cron", cron: "0 22 * * *", zone: "device" },
  windowMinutes: 120,
  spreadMinutes: 60,
  missed: "in-window",
  skipDays: [],
  issuedAtMs: at("2027-01-01T00:00"),
  expiresAtMs: at("2027-12-31T00:00"),
};
const device: Omit<DueCircumstances, "nowMs"> = {
  zone: "UTC",
  spreadMs: minutes(20),
  done: ["2027-06-14T22:00"],
  knownSinceMs: at("2027-01-01T00:00"),
  onSinceMs: at("2027-06-15T08:00"),
};

/** In one line: what it does, when, and what it missed. */
function told(due: Due): string {
  const time = (ms: number | null): string =>
    ms === null ? "never" : new Date(ms).toISOString().slice(5, 16);
  const missed =
    due.missed.length === 0 ? "" : `; missed ${due.missed.map((local) => local.slice(5)).join(" ")}`;
  if (due.act === "start")
    return `start ${due.local.slice(5)} due ${time(due.dueMs)} until ${time(due.endMs)}${due.late ? " late" : ""}${missed}`;
  const next = due.next ? `${due.next.local.slice(5)} due ${time(due.next.dueMs)}` : "nothing";
  return `wait until ${time(due.untilMs)} for ${next}${missed}`;
}
const asked = (now: string, change: Partial<DueCircumstances> = {}, schedule: Partial<Timed> = {}): string =>
  told(dueOf({ ...nightly, ...schedule }, { ...device, nowMs: at(now), ...change }));

describe("a device that is on at its moment", () => {
  test("waits for it, and begins at it", () => {
    expect(asked("2027-06-15T21:59")).toBe("wait until 06-15T22:20 for 06-15T22:00 due 06-15T22:20");
    expect(asked("2027-06-15T22:00")).toBe("wait until 06-15T22:20 for 06-15T22:00 due 06-15T22:20");
    expect(asked("2027-06-15T22:19")).toBe("wait until 06-15T22:20 for 06-15T22:00 due 06-15T22:20");
    expect(asked("2027-06-15T22:20")).toBe("start 06-15T22:00 due 06-15T22:20 until 06-16T00:00");
  });
  test("may begin until its window ends, and is late after two minutes", () => {
    expect(asked("2027-06-15T22:22")).toBe("start 06-15T22:00 due 06-15T22:20 until 06-16T00:00");
    expect(asked("2027-06-15T22:23")).toBe("start 06-15T22:00 due 06-15T22:20 until 06-16T00:00 late");
    expect(asked("2027-06-15T23:59")).toBe("start 06-15T22:00 due 06-15T22:20 until 06-16T00:00 late");
    expect(asked("2027-06-16T00:00")).toBe(
      "wait until 06-16T22:20 for 06-16T22:00 due 06-16T22:20; missed 06-15T22:00",
    );
  });
  test("waits for the next one when the journal has this one", () => {
    expect(asked("2027-06-15T22:21", { done: ["2027-06-15T22:00"] })).toBe(
      "wait until 06-16T22:20 for 06-16T22:00 due 06-16T22:20",
    );
  });
  test("may begin long after it when that is the rule", () => {
    expect(asked("2027-06-16T09:00", {}, { missed: "next-start" })).toBe(
      "start 06-15T22:00 due 06-15T22:20 until never late",
    );
  });
  test("that has no delay begins at the instant itself", () => {
    const now = { spreadMs: 0 };
    expect(asked("2027-06-15T22:00", now, { spreadMinutes: 0 })).toBe(
      "start 06-15T22:00 due 06-15T22:00 until 06-16T00:00",
    );
  });
});

describe("a device that was off at its moment", () => {
  const from = (time: string): Partial<DueCircumstances> => ({ onSinceMs: at(`2027-06-15T${time}`) });
  test("catches up within the window, by its own share of half an hour from when it is on", () => {
    expect(asked("2027-06-15T23:00", from("23:00"))).toBe(
      "wait until 06-15T23:10 for 06-15T22:00 due 06-15T23:10",
    );
    expect(asked("2027-06-15T23:10", from("23:00"))).toBe(
      "start 06-15T22:00 due 06-15T23:10 until 06-16T00:00 late",
    );
  });
  test("catches up at its own spread where that is less than half an hour", () => {
    const quick = { ...from("23:00"), spreadMs: minutes(4) };
    expect(asked("2027-06-15T23:00", quick, { spreadMinutes: 10 })).toBe(
      "wait until 06-15T23:04 for 06-15T22:00 due 06-15T23:04",
    );
    expect(asked("2027-06-15T23:00", { ...quick, spreadMs: 0 }, { spreadMinutes: 0 })).toBe(
      "start 06-15T22:00 due 06-15T23:00 until 06-16T00:00 late",
    );
  });
  test("has missed it when its turn would come after the window", () => {
    expect(asked("2027-06-15T23:49", from("23:49"))).toBe(
      "wait until 06-15T23:59 for 06-15T22:00 due 06-15T23:59",
    );
    expect(asked("2027-06-15T23:50", from("23:50"))).toBe(
      "wait until 06-16T22:20 for 06-16T22:00 due 06-16T22:20; missed 06-15T22:00",
    );
  });
  test("has missed it at once where the rule is to skip, but for two minutes", () => {
    const skip = { missed: "skip" } as const;
    expect(asked("2027-06-15T22:23", from("22:22"), skip)).toBe(
      "wait until 06-15T22:32 for 06-15T22:00 due 06-15T22:32",
    );
    expect(asked("2027-06-15T22:32", from("22:22"), skip)).toBe(
      "start 06-15T22:00 due 06-15T22:32 until 06-16T00:00 late",
    );
    expect(asked("2027-06-15T22:23", from("22:23"), skip)).toBe(
      "wait until 06-16T22:20 for 06-16T22:00 due 06-16T22:20; missed 06-15T22:00",
    );
    expect(asked("2027-06-16T00:00", from("08:00"), skip)).toMatch(/missed 06-15T22:00/);
  });
  test("waits its own turn when it is on before it", () => {
    expect(asked("2027-06-15T22:20", from("22:20"))).toBe(
      "start 06-15T22:00 due 06-15T22:20 until 06-16T00:00",
    );
    expect(asked("2027-06-15T22:20", from("22:20"), { missed: "skip" })).toMatch(/^start/);
  });
  test("catches up with one of several, the newest, when the window is over", () => {
    const long = { done: ["2027-06-10T22:00"], onSinceMs: at("2027-06-15T08:00") };
    const rule = { missed: "next-start" } as const;
    const missed = "missed 06-11T22:00 06-12T22:00 06-13T22:00";
    expect(asked("2027-06-15T08:05", long, rule)).toBe(
      `wait until 06-15T08:10 for 06-14T22:00 due 06-15T08:10; ${missed}`,
    );
    expect(asked("2027-06-15T08:10", long, rule)).toBe(
      `start 06-14T22:00 due 06-15T08:10 until never late; ${missed}`,
    );
    // What is older than what was begun is over, also when the journal does not name it.
    expect(asked("2027-06-15T08:11", { ...long, done: ["2027-06-14T22:00"] }, rule)).toBe(
      "wait until 06-15T22:20 for 06-15T22:00 due 06-15T22:20",
    );
    expect(asked("2027-06-15T08:10", long)).toBe(
      `wait until 06-15T22:20 for 06-15T22:00 due 06-15T22:20; ${missed} 06-14T22:00`,
    );
  });
  test("whose turn to catch up comes after the next one's has missed the old one then", () => {
    const late = { done: ["2027-06-13T22:00"], onSinceMs: at("2027-06-15T21:55"), spreadMs: minutes(30) };
    const rule = { missed: "next-start", spreadMinutes: 60 } as const;
    expect(asked("2027-06-15T21:56", late, rule)).toBe(
      "wait until 06-15T22:10 for 06-14T22:00 due 06-15T22:10",
    );
    expect(asked("2027-06-15T22:00", late, rule)).toBe(
      "wait until 06-15T22:10 for 06-14T22:00 due 06-15T22:10",
    );
    expect(asked("2027-06-15T22:10", late, rule)).toMatch(/^start 06-14T22:00/);
    expect(asked("2027-06-15T22:30", late, rule)).toBe(
      "start 06-15T22:00 due 06-15T22:30 until never; missed 06-14T22:00",
    );
    // Switched on within ten minutes of it: one turn for both.
    const both = { ...late, onSinceMs: at("2027-06-15T22:20") };
    expect(asked("2027-06-15T22:21", both, rule)).toBe(
      "wait until 06-15T22:30 for 06-15T22:00 due 06-15T22:30; missed 06-14T22:00",
    );
  });
  test("for a year names the newest it missed, as many as anybody reads, and begins none of the others later", () => {
    const hourly = {
      when: { kind: "cron", cron: "0 * * * *", zone: "device" },
      missed: "next-start",
    } as const;
    const long = { done: [], onSinceMs: at("2027-06-15T08:00"), knownSinceMs: at("2027-01-01T00:00") };
    const due = dueOf({ ...nightly, ...hourly }, { ...device, ...long, nowMs: at("2027-06-15T08:30") });
    expect(due).toMatchObject({ act: "start", local: "2027-06-15T08:00" });
    expect(due.missed).toHaveLength(mostPending - 1);
    const done = [...due.missed, "2027-06-15T08:00"];
    expect(asked("2027-06-15T08:31", { ...long, done }, hourly)).toBe(
      "wait until 06-15T09:20 for 06-15T09:00 due 06-15T09:20",
    );
  });
});

describe("windows that reach into the next one", () => {
  const hourly = { when: { kind: "cron", cron: "0 * * * *", zone: "device" }, windowMinutes: 180 } as const;
  test("leave one that is ready its turn until the newer one's comes", () => {
    const held = { done: ["2027-06-15T21:00"] };
    expect(asked("2027-06-15T23:10", held, hourly)).toBe(
      "start 06-15T22:00 due 06-15T22:20 until 06-16T01:00 late",
    );
    expect(asked("2027-06-15T23:20", held, hourly)).toBe(
      "start 06-15T23:00 due 06-15T23:20 until 06-16T02:00; missed 06-15T22:00",
    );
  });
});

describe("what a device did not know", () => {
  const since = (time: string): Partial<DueCircumstances> => ({ done: [], knownSinceMs: at(time) });
  test("is no concern of its when the window was over by then", () => {
    for (const missed of ["in-window", "next-start"] as const) {
      expect(asked("2027-06-15T10:00", since("2027-06-15T00:00"), { missed })).toBe(
        "wait until 06-15T22:20 for 06-15T22:00 due 06-15T22:20",
      );
      expect(asked("2027-06-15T08:30", since("2027-06-14T23:59"), { missed })).toMatch(/06-14T22:00/);
    }
  });
  test("is its own when the window is open, spread from when it knows", () => {
    expect(asked("2027-06-15T22:45", since("2027-06-15T22:40"))).toBe(
      "wait until 06-15T22:50 for 06-15T22:00 due 06-15T22:50",
    );
  });
  test("is not missed by the rule to skip", () => {
    const skip = { missed: "skip" } as const;
    expect(asked("2027-06-15T22:45", since("2027-06-15T22:23"), skip)).toBe(
      "wait until 06-16T22:20 for 06-16T22:00 due 06-16T22:20",
    );
    expect(asked("2027-06-15T22:25", since("2027-06-15T22:22"), skip)).toMatch(
      /06-15T22:00 due 06-15T22:32$/,
    );
    expect(asked("2027-06-15T22:25", since("2027-06-15T22:20"), skip)).toMatch(
      /^start 06-15T22:00 due 06-15T22:20/,
    );
  });
  test("since before it was issued, or after its end, is none", () => {
    expect(asked("2027-06-15T22:30", {}, { issuedAtMs: at("2027-06-15T22:00") + 1 })).toMatch(
      /^wait.* 06-16T22:00/,
    );
    expect(asked("2027-06-15T22:30", {}, { issuedAtMs: at("2027-06-15T22:00") })).toMatch(/^start/);
    expect(asked("2027-06-15T21:30", {}, { issuedAtMs: at("2027-06-20T00:00") })).toMatch(
      /^wait.* 06-20T22:00/,
    );
    expect(asked("2027-06-15T22:30", {}, { expiresAtMs: at("2027-06-15T22:00") })).toBe(
      "wait until 06-15T22:30 for nothing",
    );
    expect(asked("2027-06-15T22:30", {}, { expiresAtMs: at("2027-06-15T22:00") + 1 })).toMatch(/^start/);
    expect(asked("2027-06-15T08:00", {}, { expiresAtMs: at("2027-06-15T22:00") })).toBe(
      "wait until 06-15T22:00 for nothing",
    );
  });
});

describe("clocks that are wrong", () => {
  test("a device that learnt of it by a clock that was ahead runs in its windows all the same", () => {
    const ahead = { done: [], knownSinceMs: at("2028-01-01T00:00") };
    expect(asked("2027-06-15T22:30", ahead)).toBe("start 06-15T22:00 due 06-15T22:20 until 06-16T00:00 late");
    expect(asked("2027-06-16T00:01", ahead, { missed: "next-start" })).toMatch(/^wait.* 06-16T22:00/);
  });
  test("switched on in the future is now", () => {
    expect(asked("2027-06-15T23:00", { onSinceMs: at("2027-06-16T00:00") })).toBe(
      "wait until 06-15T23:10 for 06-15T22:00 due 06-15T23:10",
    );
  });
  test("set back behind what was done, it waits for the first that was not", () => {
    const done = ["2027-06-14T22:00", "2027-06-15T22:00", "2027-06-16T22:00"];
    expect(asked("2027-06-15T21:00", { done })).toBe(
      "wait until 06-17T22:20 for 06-17T22:00 due 06-17T22:20",
    );
  });
  test("set ahead by a week it begins one, and set right again none of that week", () => {
    const rule = { missed: "next-start" } as const;
    const ahead = dueOf({ ...nightly, ...rule }, { ...device, nowMs: at("2027-06-22T12:00") });
    expect(told(ahead)).toMatch(/^start 06-21T22:00.*missed 06-15T22:00.*06-20T22:00$/);
    const done = [...device.done, ...ahead.missed, "2027-06-21T22:00"];
    expect(asked("2027-06-15T22:20", { done }, rule)).toMatch(/^wait.* 06-22T22:00 due/);
  });
});

describe("zones", () => {
  test("a laptop that flies east catches up with what was due there already, by the rule", () => {
    const there = { zone: "Asia/Tokyo", done: ["2027-06-14T22:00"] };
    // 14:30 in Amsterdam is 21:30 in Tokyo; an hour later it is half past ten.
    expect(asked("2027-06-15T12:30", there)).toBe("wait until 06-15T13:20 for 06-15T22:00 due 06-15T13:20");
    expect(asked("2027-06-15T14:00", there)).toBe("start 06-15T22:00 due 06-15T13:20 until 06-15T15:00 late");
    expect(asked("2027-06-15T15:00", there)).toMatch(/missed 06-15T22:00$/);
  });
  test("a laptop that flies west does not do the same evening twice", () => {
    const there = { zone: "America/New_York", done: ["2027-06-15T22:00"] };
    expect(asked("2027-06-16T02:30", there)).toMatch(/^wait.* 06-16T22:00 due 06-17T02:20$/);
  });
  test("its own zone is the same everywhere", () => {
    const amsterdam = { when: { kind: "cron", cron: "0 22 * * *", zone: "Europe/Amsterdam" } } as const;
    for (const zone of ["Asia/Tokyo", "UTC", "nowhere"])
      expect(asked("2027-06-15T20:20", { zone }, amsterdam)).toMatch(/^start 06-15T22:00/);
  });
  test("the night that leaves half past two out begins at three; the one that shows it twice, the first time", () => {
    const half = { when: { kind: "cron", cron: "30 2 * * *", zone: "Europe/Amsterdam" } } as const;
    const spring = { spreadMs: 0, onSinceMs: at("2027-03-20T00:00"), done: ["2027-03-27T02:30"] };
    expect(asked("2027-03-28T00:59", spring, half)).toMatch(/^wait until 03-28T01:00/);
    expect(asked("2027-03-28T01:00", spring, half)).toMatch(/^start 03-28T02:30/);
    const autumn = { spreadMs: 0, onSinceMs: at("2027-10-20T00:00"), done: ["2027-10-30T02:30"] };
    expect(asked("2027-10-31T00:30", autumn, half)).toMatch(/^start 10-31T02:30/);
    const again = { ...autumn, done: ["2027-10-31T02:30"] };
    expect(asked("2027-10-31T01:30", again, half)).toMatch(/^wait.* 11-01T02:30/);
  });
});

test("a day that is left out has no occurrence, and none is missed", () => {
  const skipDays = ["2027-06-15", "2027-06-16"];
  expect(asked("2027-06-15T22:30", {}, { skipDays })).toBe(
    "wait until 06-17T22:20 for 06-17T22:00 due 06-17T22:20",
  );
  expect(asked("2027-06-17T12:00", {}, { skipDays, missed: "next-start" })).not.toMatch(/missed/);
  // It is the day of the wall clock where it happens.
  const tokyo = { when: { kind: "cron", cron: "0 5 * * *", zone: "Asia/Tokyo" } } as const;
  expect(asked("2027-06-14T20:20", {}, { ...tokyo, skipDays })).toMatch(/^wait.* 06-17T05:00/);
});

test("what cannot be read is never due", () => {
  const never = { when: { kind: "cron", cron: "0 3 30 2 *", zone: "device" } } as const;
  expect(asked("2027-06-15T22:30", {}, never)).toBe("wait until 12-31T00:00 for nothing");
});
