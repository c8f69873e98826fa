import { messages } from "@hulplijn/shared/protocol";
import { expect, test } from "vitest";
import { belongs } from "./link-phase.ts";

const types = [...messages.values()].filter((one) => one.to === "agent").map((one) => one.type) as Parameters<
  typeof belongs
>[1][];
const allowedIn = (phase: Parameters<typeof belongs>[0]): string[] =>
  types.filter((type) => belongs(phase, type));

test("before the collector has proved itself, nothing but its greeting and a refusal is taken", () => {
  expect(allowedIn("enrolling")).toEqual(["enrolled", "refused"]);
  expect(allowedIn("greeting")).toEqual(["challenge", "refused"]);
  expect(allowedIn("proving")).toEqual(["refused", "welcome"]);
});

test("on an open link the greeting is over", () => {
  expect(allowedIn("open")).toEqual([
    "ack",
    "halts",
    "heartbeat-echo",
    "measure-now",
    "order",
    "refused",
    "release-piece",
    "release",
    "rollouts",
    "schedules",
    "show-caller-code",
    "standing-orders",
    "stop",
    "trust",
    "windows",
  ]);
});
