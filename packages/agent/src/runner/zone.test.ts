import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { zoneOf } from "./zone.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-zone-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const linkTo = (target: string): string => {
  const file = path.join(folder, "localtime");
  rmSync(file, { force: true });
  symlinkSync(target, file);
  return file;
};
const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;

test("the machine's link says its zone, asked anew each time", () => {
  expect(zoneOf(linkTo("/usr/share/zoneinfo/Europe/Amsterdam"), "")).toBe("Europe/Amsterdam");
  expect(zoneOf(linkTo("../usr/share/zoneinfo/posix/America/Argentina/Buenos_Aires"), undefined)).toBe(
    "America/Argentina/Buenos_Aires",
  );
});

test("what the environment says wins, where it names a zone", () => {
  const file = linkTo("/usr/share/zoneinfo/Europe/Amsterdam");
  expect(zoneOf(file, "Asia/Kathmandu")).toBe("Asia/Kathmandu");
  expect(zoneOf(file, ":Asia/Kathmandu")).toBe("Asia/Kathmandu");
  expect(zoneOf(file, "CET-1CEST,M3.5.0,M10.5.0/3")).toBe("Europe/Amsterdam");
});

test("without a link, or with one that leads to no zone, it is what the runtime took it for", () => {
  expect(zoneOf(path.join(folder, "nothing"), "")).toBe(own);
  expect(zoneOf(linkTo("/etc/nowhere"), "")).toBe(own);
});
