// The desktop of an ordinary user, for tests: a message bus of that user's session, a display, and Debian's dunst, which shows
// notifications there and can be told what to press. The user exists for these processes alone.
import { execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { SeatedDesk } from "../src/screen/desk-logind.ts";

export const employee = 61_017;

const programs = ["/usr/bin/dbus-daemon", "/usr/bin/dunst", "/usr/bin/dunstctl", "/usr/bin/Xvfb"];
/** Why there can be no desktop here; null when there can. */
export const noDesktop: string | null =
  process.geteuid?.() === 0
    ? (programs.find((one) => !existsSync(one)) ?? null)
    : "root, who starts it as another user";

/** Which button a press presses: dunst knows one for each notification, by its rules. */
const rulesFor = (answers: readonly string[]): string =>
  answers.map((one) => `[${one}]\nenabled = false\naction_name = ${one}\n`).join("");

// The bus looks its user up: a list of users of its own, seen by these processes alone.
const asEmployee = `mount --bind "$1" /etc/passwd; shift
exec setpriv --reuid ${employee} --regid ${employee} --clear-groups -- "$@"`;

export interface Desktop {
  readonly folder: string;
  readonly desk: SeatedDesk;
  /** What is on the screen now. */
  displayed(): number;
  /** Says which button a press will press, before there is something to press: dunst looks at it when a notification comes. */
  willPress(answer: string): void;
  /** Presses it. */
  press(): void;
  /** Puts away what stands there, as the employee would. */
  putAway(): void;
  /** What stood there, newest first: it is known when it is gone. */
  history(): { readonly title: string; readonly body: string }[];
  until(what: string, holds: () => boolean): Promise<void>;
}

/** A desktop with somebody at it. `answers`: the buttons that the test may press. It goes with the test. */
export async function startDesktop(answers: readonly string[]): Promise<Desktop> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-desktop-"));
  const users = path.join(folder, "passwd");
  writeFileSync(
    users,
    `${readFileSync("/etc/passwd", "utf8")}employee:x:${employee}:${employee}::${folder}:/bin/sh\n`,
  );
  writeFileSync(path.join(folder, "dunstrc"), `[global]\nidle_threshold = 0\n${rulesFor(answers)}`);
  chownSync(folder, employee, employee);
  const socket = path.join(folder, "bus");
  const env: Record<string, string> = {
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
    PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  };
  const begin = ["--mount", "--propagation", "private", "--", "/bin/sh", "-c", asEmployee, "sh", users];
  const start = (stdio: SpawnOptions["stdio"], ...command: readonly string[]) => {
    const child = spawn("unshare", [...begin, ...command], { env, stdio: stdio ?? "ignore" });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  };
  const said = (from: unknown): Promise<string> =>
    new Promise((resolve) => (from as Readable).once("data", (text: Buffer) => resolve(text.toString())));

  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bus = start(
    ["ignore", "pipe", "ignore"],
    "/usr/bin/dbus-daemon",
    "--session",
    "--nofork",
    "--nopidfile",
    "--print-address=1",
    "--address",
    `unix:path=${socket}`,
  );
  await said(bus.stdout);
  const display = start(
    ["ignore", "ignore", "ignore", "pipe"],
    "/usr/bin/Xvfb",
    "-displayfd",
    "3",
    "-nolisten",
    "tcp",
    "-screen",
    "0",
    "640x480x24",
  );
  env["DISPLAY"] = `:${(await said(display.stdio[3])).trim()}`;
  start("ignore", "/usr/bin/dunst", "-conf", path.join(folder, "dunstrc"));

  const control = (...args: readonly string[]): string =>
    execFileSync("/usr/bin/dunstctl", args, {
      env,
      uid: employee,
      gid: employee,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const tried = (work: () => boolean): boolean => {
    try {
      return work();
    } catch {
      return false;
    }
  };
  async function until(what: string, holds: () => boolean): Promise<void> {
    const endMs = performance.now() + 40_000;
    while (!tried(holds)) {
      if (performance.now() > endMs) throw new Error(`waited in vain until ${what}`);
      await sleep(20);
    }
  }
  const displayed = (): number => Number(control("count", "displayed"));
  await until("the desktop shows notifications", () => displayed() >= 0);
  return {
    folder,
    desk: {
      session: "1",
      user: employee,
      group: employee,
      name: "employee",
      leader: 0,
      isLocked: false,
      idle: null,
      socket,
    },
    displayed,
    willPress(answer) {
      for (const one of answers) control("rule", one, one === answer ? "enable" : "disable");
    },
    press: () => void control("action", "0"),
    putAway: () => void control("close"),
    history() {
      const { data } = JSON.parse(control("history")) as {
        data: [Record<"summary" | "body", { data: string }>[]];
      };
      return data[0].map(({ summary, body }) => ({ title: summary.data, body: body.data }));
    },
    until,
  };
}
