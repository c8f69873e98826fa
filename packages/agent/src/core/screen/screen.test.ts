import { describe, expect, test } from "vitest";
import { longestLine, readHelper } from "./helper-talk.ts";
import { languageOfEnvironment, languageOfFile } from "./language.ts";
import { plainFor } from "./screen-text.ts";
import { deskAmong, type SessionProperties } from "./sessions.ts";

// As logind (systemd 252) gives them for somebody at a GNOME desktop.
const atScreen: SessionProperties = {
  Id: "2",
  User: [1000, "/org/freedesktop/login1/user/_1000"],
  Seat: ["seat0", "/org/freedesktop/login1/seat/seat0"],
  Class: "user",
  Type: "wayland",
  State: "active",
  Active: true,
  Remote: false,
  Leader: 1822,
  LockedHint: false,
  IdleHint: false,
  IdleSinceHint: 1_700_000_000_000_000n,
};
const among = (...all: SessionProperties[]) =>
  deskAmong(all.map((properties, at) => ({ id: String(at + 1), properties })));

describe("who sits at the screen", () => {
  test("is the active session at a screen", () => {
    expect(among({ Class: "manager" }, atScreen)).toEqual({
      session: "2",
      user: 1000,
      leader: 1822,
      isLocked: false,
      idle: { isIdle: false, sinceMs: 1_700_000_000_000 },
    });
    expect(among({ ...atScreen, LockedHint: true, IdleHint: true })).toMatchObject({
      isLocked: true,
      idle: { isIdle: true },
    });
  });

  test.each([
    ["a greeter", { Class: "greeter" }],
    ["a text console", { Type: "tty" }],
    ["one in the background", { State: "online" }],
    ["one that closes", { State: "closing" }],
    ["one over ssh with X", { Remote: true }],
    ["one that does not say where it is", { Remote: undefined }],
    ["root", { User: [0, "/"] }],
    ["nobody's", { User: undefined }],
    ["one whose user is no number", { User: ["1000"] }],
  ])("%s is nobody", (_what, change) => expect(among({ ...atScreen, ...change })).toBeNull());

  test("of two seats the first seat's, and without one the first session", () => {
    const other = { ...atScreen, User: [1001, "/"], Seat: ["seat1", "/"] };
    expect(among(other, atScreen)?.user).toBe(1000);
    expect(among(other, { ...atScreen, Seat: undefined })?.user).toBe(1001);
    expect(among()).toBeNull();
  });

  test("a desktop that never said whether somebody uses it says nothing", () => {
    expect(among({ ...atScreen, IdleSinceHint: 0n })?.idle).toBeNull();
    expect(among({ ...atScreen, IdleSinceHint: undefined, Leader: undefined })).toMatchObject({
      idle: null,
      leader: 0,
    });
  });
});

describe("the employee's language", () => {
  test.each([
    ["LANG=nl_NL.UTF-8\0HOME=/home/x\0", "nl"],
    ["LANG=de_DE.UTF-8\0", "en"],
    ["LANG=en_GB.UTF-8\0LC_MESSAGES=nl_BE\0", "nl"],
    ["LANG=nl_NL\0LC_ALL=en_US\0", "en"],
    ["LANG=en_US.UTF-8\0LANGUAGE=nl:en\0", "nl"],
    ["LANG=nl_NL.UTF-8\0LANGUAGE=\0", "nl"],
    ["LANG=nl\0", "nl"],
    ["LANG=nlx\0", "en"],
    ["LANG=C.UTF-8\0LANGUAGE=nl\0", null],
    ["LC_ALL=\0LANG=POSIX\0", null],
    ["HOME=/home/x\0", null],
    ["", null],
  ])("of %j is %s", (environ, language) => expect(languageOfEnvironment(environ)).toBe(language));

  test.each([
    ['LANG="nl_NL.UTF-8"\n', "nl"],
    ["#  LANG=nl_NL\nLANG=en_US.UTF-8\n", "en"],
    ["[User]\nLanguage=nl_NL.UTF-8\nXSession=\n", "nl"],
    ["[User]\nLanguage=\n", null],
    ["", null],
  ])("of the file %j is %s", (text, language) => expect(languageOfFile(text)).toBe(language));
});

describe("what a helper said", () => {
  const read = (line: string) => readHelper(line, ["now", "today"]);
  test.each([
    { kind: "shown", id: 7 },
    { kind: "answer", answer: "today" },
    { kind: "closed" },
    { kind: "unable", detail: "it has no buttons" },
  ])("counts: %j", (said) => expect(read(JSON.stringify(said))).toEqual(said));

  test.each([
    "",
    "null",
    "[]",
    "7",
    '"now"',
    "{",
    '{"kind":"shown"}',
    '{"kind":"shown","id":0}',
    '{"kind":"shown","id":1.5}',
    '{"kind":"shown","id":4294967296}',
    '{"kind":"answer","answer":"always"}',
    '{"kind":"answer","answer":["now"]}',
    '{"kind":"unable"}',
    '{"kind":"root"}',
    `{"kind":"closed","more":"${"x".repeat(longestLine)}"}`,
  ])("counts for nothing: %s", (line) => expect(read(line)).toBeNull());

  test("has no letters that could forge a line of the log", () => {
    expect(read(JSON.stringify({ kind: "unable", detail: "a\nrunner: \u001b[1m" }))).toEqual({
      kind: "unable",
      detail: "a?runner: ?[1m",
    });
  });
});

test("text is shown as text", () => {
  expect(plainFor("a <b>b</b> & c\u0007\n", false)).toBe("a <b>b</b> & c \n");
  expect(plainFor("a <b>b</b> & c", true)).toBe("a &lt;b&gt;b&lt;/b&gt; &amp; c");
});
