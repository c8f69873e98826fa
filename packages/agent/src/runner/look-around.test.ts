import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lookAround } from "./look-around.ts";

// A file system of its own, with the kernel's and logind's files where they lie.
let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "hulplijn-around-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

const idle = "WHAT=idle\nMODE=block\nWHO=Firefox\n";

test("a machine without sound, camera, screen and battery has nobody to wait for", () => {
  expect(lookAround(root)).toEqual({ call: "no", presenting: "no", "low-battery": "no" });
});

test("a microphone that takes sound in is a call; loudspeakers are none", () => {
  file("proc/asound/card0/pcm0p/sub0/status", "state: RUNNING\n");
  file("proc/asound/card0/pcm0c/sub0/status", "closed\n");
  expect(lookAround(root).call).toBe("no");
  file("proc/asound/card1/pcm0c/sub0/status", "state: RUNNING\nowner_pid   : 12\n");
  expect(lookAround(root).call).toBe("yes");
});

test("a camera that a process has open is a call", () => {
  mkdirSync(`${root}/proc/41/fd`, { recursive: true });
  symlinkSync("/dev/video0", `${root}/proc/41/fd/7`);
  // Somebody's file of that name on a machine without a camera.
  expect(lookAround(root).call).toBe("no");
  file("dev/video0", "");
  expect(lookAround(root).call).toBe("yes");
  rmSync(`${root}/proc/41/fd/7`);
  expect(lookAround(root).call).toBe("no");
});

test("a lock on the screen's sleep is a presentation; a screen without logind cannot be told", () => {
  file("tmp/.X11-unix/X0", "");
  expect(lookAround(root).presenting).toBe("unknown");
  file("run/systemd/sessions/2", "UID=1000\n");
  expect(lookAround(root).presenting).toBe("no");
  file("run/systemd/inhibit/3", "WHAT=sleep\nMODE=delay\n");
  file("run/systemd/inhibit/3.ref", "");
  expect(lookAround(root).presenting).toBe("no");
  file("run/systemd/inhibit/7", idle);
  expect(lookAround(root).presenting).toBe("yes");
});

test("an empty battery away from the mains", () => {
  file(
    "sys/class/power_supply/BAT0/uevent",
    "POWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_STATUS=Discharging\nPOWER_SUPPLY_CAPACITY=6\n",
  );
  expect(lookAround(root)["low-battery"]).toBe("yes");
});

test("what this very machine says is one of three words each", () => {
  for (const seen of Object.values(lookAround())) expect(["yes", "no", "unknown"]).toContain(seen);
});
