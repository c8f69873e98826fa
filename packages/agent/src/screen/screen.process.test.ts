import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Desktop, employee, noDesktop, startDesktop } from "../../test/desktop.ts";
import type { Question } from "../core/ports/screen.ts";
import { createDeadlines } from "../adapters/deadlines-node.ts";
import { openSocket } from "../adapters/net-node/open-socket.ts";
import { openBus } from "../dbus/bus.ts";
import { findDesk, type SeatedDesk } from "./desk-logind.ts";
import { createScreen, type ScreenOptions } from "./screen-linux.ts";

const entry = path.join(import.meta.dirname, "main.ts");
const helper = { program: process.execPath, args: ["--disable-warning=ExperimentalWarning", entry] };

const notice = (body: string, about = "run") => ({
  about,
  title: { en: "Restart the print service", nl: "Afdrukdienst herstarten" },
  body: { en: body, nl: `nl ${body}` },
  stays: true,
});

const question: Question = {
  ...notice("May it start?"),
  answers: [
    { id: "now", label: { en: "Now", nl: "Nu" } },
    { id: "hour", label: { en: "In an hour", nl: "Over een uur" } },
    { id: "today", label: { en: "Not today", nl: "Niet vandaag" } },
  ],
};

const never = new AbortController().signal;

function screenOf(desk: SeatedDesk | null, options: Partial<ScreenOptions> = {}) {
  const lines: string[] = [];
  const screen = createScreen({
    findDesk: () => Promise.resolve(desk),
    languageOf: () => "nl",
    helper,
    log: (line) => void lines.push(line),
    ...options,
  });
  return { screen, lines };
}

/** Helpers that are at work for this user now. */
const helpers = (): string[] =>
  readdirSync("/proc").filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(`main.ts\0--user\0${employee}`);
    } catch {
      return false;
    }
  });

const title = "Afdrukdienst herstarten";

test.skipIf(noDesktop !== null)("asks on a real desktop, and hears which button was pressed", async () => {
  const desktop = await startDesktop(["now", "hour", "today"]);
  const { screen } = screenOf(desktop.desk);
  for (const answer of ["hour", "today", "now"]) {
    desktop.willPress(answer);
    const asked = screen.ask(question, 60_000, never);
    await desktop.until("it is asked", () => desktop.displayed() === 1);
    desktop.press();
    expect(await asked).toEqual({ kind: "answer", answer });
  }
  expect(desktop.displayed()).toBe(0);
  expect(desktop.history()[0]).toEqual({ title, body: "nl May it start?" });
});

test.skipIf(noDesktop !== null)(
  "a question that is put away, taken back or left alone was answered by nobody, and stands no longer",
  async () => {
    const desktop = await startDesktop([]);
    const { screen } = screenOf(desktop.desk);
    const putAway = screen.ask(question, 60_000, never);
    await desktop.until("it is asked", () => desktop.displayed() === 1);
    desktop.putAway();
    expect(await putAway).toEqual({ kind: "nobody" });

    const stop = new AbortController();
    const takenBack = screen.ask(question, 60_000, stop.signal);
    await desktop.until("it is asked", () => desktop.displayed() === 1);
    stop.abort();
    expect(await takenBack).toEqual({ kind: "nobody" });
    expect(desktop.displayed()).toBe(0);

    expect(await screen.ask(question, 3000, never)).toEqual({ kind: "nobody" });
    expect(desktop.displayed()).toBe(0);
  },
);

test.skipIf(noDesktop !== null)(
  "one notice of a name takes the place of the one before, and can be withdrawn",
  async () => {
    const desktop = await startDesktop([]);
    const { screen } = screenOf(desktop.desk);
    expect(await screen.show(notice("one"))).toBe("shown");
    expect(await screen.show(notice("two"))).toBe("shown");
    expect(await screen.show(notice("other", "another"))).toBe("shown");
    expect(desktop.displayed()).toBe(2);
    await screen.withdraw("run");
    expect(desktop.displayed()).toBe(1);
    expect(desktop.history().map(({ body }) => body)).toEqual(["nl two"]);
  },
);

test.skipIf(noDesktop !== null)(
  "what speaks to the desktop is that user, of no group and with no right of root, and gets no environment",
  async () => {
    const desktop: Desktop = await startDesktop([]);
    const { screen } = screenOf(desktop.desk);
    process.env["HULPLIJN_SECRET"] = "of ours";
    onTestFinished(() => void delete process.env["HULPLIJN_SECRET"]);
    const stop = new AbortController();
    const asked = screen.ask(question, 60_000, stop.signal);
    await desktop.until("it is asked", () => desktop.displayed() === 1);
    const [id = ""] = helpers();
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    const all = `${employee}\t${employee}\t${employee}\t${employee}`;
    expect(status).toContain(`Uid:\t${all}\n`);
    expect(status).toContain(`Gid:\t${all}\n`);
    expect(status).toMatch(/^Groups:\s*$/m);
    expect(status).toMatch(/^CapPrm:\s+0+$/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(readFileSync(`/proc/${id}/environ`, "utf8")).toBe("LC_ALL=C\0");
    stop.abort();
    await asked;
    expect(helpers()).toEqual([]);
  },
);

test.skipIf(noDesktop !== null)("a session's bus refuses root: that is why there is a helper", async () => {
  const { desk } = await startDesktop([]);
  const deadlines = createDeadlines();
  const net = {
    connect: (to: { path: string }, limitMs: number, signal: AbortSignal) =>
      openSocket(deadlines, to, limitMs, performance.now(), signal),
  };
  const opened = await openBus(net, desk.socket, "org.freedesktop.DBus", 4000, never, () =>
    performance.now(),
  );
  expect(opened).toMatchObject({ failure: "failed" });
});

test("nobody at a screen, a locked screen, a session without a desktop: told apart, and nothing is shown", async () => {
  const desk = { session: "1", user: employee, group: employee, name: "x", leader: 0, idle: null };
  const socket = "/nonexistent/bus";
  expect(await screenOf(null).screen.ask(question, 1000, never)).toEqual({ kind: "no-session" });
  expect(await screenOf(null).screen.show(notice("one"))).toBe("no-session");
  const locked = screenOf({ ...desk, socket, isLocked: true }).screen;
  expect(await locked.ask(question, 1000, never)).toEqual({ kind: "locked" });
  expect(await locked.show(notice("one"))).toBe("locked");
  const { screen, lines } = screenOf({ ...desk, socket, isLocked: false });
  expect(await screen.ask(question, 4000, never)).toEqual({ kind: "no-session" });
  expect(lines.join()).toContain(process.geteuid?.() === 0 ? "missing" : "");
  expect(await findDesk("/nonexistent/system-bus")).toBeNull();
});

test.each([
  ["an answer that was not offered", `{"kind":"answer","answer":"always"}`],
  ["a text that is none", "now"],
  ["more lines than there is something to say", `{"kind":"closed"}\n`.repeat(9)],
  ["a flood", "x".repeat(100_000)],
])("a helper that says %s has answered nothing, and is ended", async (_what, said) => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-helper-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "wild.mjs");
  const text = JSON.stringify(`{"kind":"shown","id":1}\n${said}\n`);
  // It goes on for ever, and does not care that its input ends.
  writeFileSync(file, `process.stdout.write(${text}); setInterval(() => undefined, 1000);`);
  const desk = { session: "1", user: employee, group: employee, name: "x", leader: 0, idle: null };
  const wild = { program: process.execPath, args: [file] };
  const { screen } = screenOf({ ...desk, socket: "/x", isLocked: false }, { helper: wild });
  const began = performance.now();
  expect((await screen.ask(question, 60_000, never)).kind).not.toBe("answer");
  expect(performance.now() - began).toBeLessThan(30_000);
});
