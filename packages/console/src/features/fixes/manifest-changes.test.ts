import type { Fix } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { manifestChanges } from "./manifest-changes.ts";

const text = { en: "Text", nl: "Tekst" };
const manifest: Fix["manifest"] = {
  type: "fix",
  id: "flush",
  version: 1,
  author: "Ada",
  title: text,
  summary: text,
  caution: text,
  notice: text,
  risk: "R1",
  repeat: "idempotent",
  runAs: "root",
  timeLimitSeconds: 60,
  verifyWithinSeconds: 10,
  parameters: { queue: { kind: "whole", title: text, min: 1, max: 5 } },
  settles: [{ rule: "dns-dead", subject: "" }],
  platforms: { linux: { check: "run.sh", fix: "run.sh", verify: "run.sh" } },
  files: { "run.sh": { sha256: "a", bytes: 1 } },
};

test("the next number alone changes nothing", () => {
  expect(manifestChanges(manifest, { ...manifest, version: 2 })).toEqual([]);
});

test("what it may do comes before what is said of it, and files come last", () => {
  const next: Fix["manifest"] = {
    ...manifest,
    risk: "R2",
    timeLimitSeconds: 300,
    deadManSeconds: 30,
    summary: { ...text, nl: "Andere tekst" },
    settles: [{ rule: "clock-wrong", subject: "" }],
    parameters: {
      queue: { kind: "whole", title: text, min: 1, max: 9 },
      job: manifest.parameters["queue"] as never,
    },
    platforms: { linux: { check: "run.sh", fix: "run.sh", verify: "run.sh", undo: "back.sh" } },
    files: { "run.sh": { sha256: "b", bytes: 1 }, "back.sh": { sha256: "c", bytes: 1 } },
  };
  expect(manifestChanges(manifest, next)).toEqual([
    { what: "risk", from: "R1", to: "R2" },
    { what: "timeLimitSeconds", from: 60, to: 300 },
    { what: "deadManSeconds", from: null, to: 30 },
    { what: "settles", added: true, name: "clock-wrong" },
    { what: "settles", added: false, name: "dns-dead" },
    { what: "undo", added: true, name: "back.sh" },
    { what: "parameter", added: true, name: "job" },
    { what: "parameter-changed", name: "queue" },
    { what: "summary" },
    { what: "file", added: true, name: "back.sh" },
    { what: "file-changed", name: "run.sh" },
  ]);
  expect(manifestChanges(next, manifest).filter(({ what }) => what === "undo")).toEqual([
    { what: "undo", added: false, name: "back.sh" },
  ]);
});

test("two versions with the same scripts that do other things with them are not the same", () => {
  const two = { ...manifest.files, "back.sh": { sha256: "c", bytes: 1 } };
  const before: Fix["manifest"] = { ...manifest, waitsFor: ["call"], files: two };
  const { waitsFor: _, ...rest } = before;
  const swapped = {
    ...rest,
    settles: [{ rule: "dns-dead", subject: "{queue}" }],
    platforms: { linux: { check: "run.sh", fix: "run.sh", verify: "back.sh" } },
  };
  expect(manifestChanges(before, swapped)).toEqual([
    { what: "other", name: "linux: verify", from: ["run.sh"], to: ["back.sh"] },
    { what: "other", name: "settles: dns-dead", from: [""], to: ["{queue}"] },
    { what: "other", name: "waitsFor", from: ["call"], to: null },
  ]);
});

test("a field of a later form of the manifest is named all the same", () => {
  const later = { ...manifest, reach: { subnets: 2 } };
  expect(manifestChanges(manifest, later)).toEqual([
    { what: "other", name: "reach", from: null, to: ['{"subnets":2}'] },
  ]);
});
