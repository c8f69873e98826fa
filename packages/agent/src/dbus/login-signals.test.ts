import { expect, test } from "vitest";
import { loginNewsOf, loginRules } from "./login-signals.ts";

const login = { path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager" };

test.each([
  ["PrepareForSleep", true, "sleeps"],
  ["PrepareForSleep", false, "woke"],
  ["PrepareForShutdown", true, "shuts-down"],
  ["PrepareForShutdown", false, "stays"],
] as const)("%s(%s) means: it %s", (member, begins, news) => {
  expect(loginNewsOf({ ...login, member, body: [begins] })).toBe(news);
});

test.each([
  ["another signal of logind's", { ...login, member: "SessionNew", body: [true] }],
  ["the name of something that every object has", { ...login, member: "constructor", body: [true] }],
  ["another object", { ...login, path: "/", member: "PrepareForSleep", body: [true] }],
  ["another interface", { ...login, interface: "a.b", member: "PrepareForSleep", body: [true] }],
  ["no boolean", { ...login, member: "PrepareForSleep", body: ["true"] }],
  ["nothing in it", { ...login, member: "PrepareForSleep", body: [] }],
])("%s means nothing", (_what, signal) => expect(loginNewsOf(signal)).toBeNull());

test("each rule names sender, path, interface and member", () => {
  expect(loginRules).toEqual([
    "type='signal',sender='org.freedesktop.login1',path='/org/freedesktop/login1',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
    "type='signal',sender='org.freedesktop.login1',path='/org/freedesktop/login1',interface='org.freedesktop.login1.Manager',member='PrepareForShutdown'",
  ]);
});
