import { expect, test } from "vitest";
import { makeFix } from "../../../../test/trust/organisation.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { describeChange } from "./describe-change.ts";

const { manifest } = makeFix();
const text = (said: string): { en: string; nl: string } => ({ en: said, nl: said });
const { queue, ...others } = manifest.parameters;
const file = { sha256: "0".repeat(64), bytes: 1 };

test("two versions that differ in nothing but the number are the same", () => {
  expect(describeChange(manifest, { ...manifest, version: 3 })).toEqual([]);
});

test.each<[string, Partial<Manifest>, string]>([
  ["a lower risk", { risk: "R0" }, "Risk: R0, reads only (before: R1, can be taken back)."],
  ["another author", { author: "Sam" }, "Author: Sam (before: Hulplijn)."],
  ["a longer limit", { timeLimitSeconds: 60 }, "Time limit of a script: 60 s (before: 20 s)."],
  [
    "being started again",
    { repeat: "idempotent" },
    "Started again after an interruption: it may be (before: never).",
  ],
  [
    "a dead-man timer",
    { deadManSeconds: 30 },
    "Undone unless the collector is reached: after 30 s (before: no).",
  ],
  [
    "a rule that it settles",
    { settles: [{ rule: "disk-full", subject: "/" }] },
    "Settles: disk-full (/) (before: none).",
  ],
  [
    "another title",
    { title: { ...manifest.title, nl: "Anders" } },
    "Title (nl): Anders (before: Mend a thing).",
  ],
  ["a parameter less", { parameters: others }, "The parameter queue is gone."],
  [
    "a parameter more",
    { parameters: { ...manifest.parameters, name: { kind: "choice", title: text("Name"), of: ["a", "b"] } } },
    'The parameter name is new: "Name" / "Name", one of a, b.',
  ],
  [
    "a wider parameter",
    { parameters: { ...others, queue: { ...queue, maxLength: 400 } as typeof queue & object } },
    'The parameter queue is now "Queue" / "Queue", text of at most 400 characters that fits [A-Za-z0-9_.-]+ (before: "Queue" / "Queue", text of at most 40 characters that fits [A-Za-z0-9_.-]+).',
  ],
  [
    "other bounds",
    {
      parameters: {
        ...manifest.parameters,
        jobId: { kind: "whole", title: text("Number"), min: 0, max: 9999 },
      },
    },
    'The parameter jobId is now "Number" / "Number", a whole number from 0 to 9999 (before: "Number" / "Number", a whole number from 1 to 9999).',
  ],
  ["a script more", { files: { ...manifest.files, "undo.sh": file } }, "The file undo.sh is new."],
  ["another script", { files: { ...manifest.files, "fix.sh": file } }, "The file fix.sh has changed."],
  [
    "a field that has no words yet",
    { standing: { perDay: 3 } } as unknown as Partial<Manifest>,
    'standing: {"perDay":3} (before: null).',
  ],
])("%s is said", (_title, change, sentence) => {
  expect(describeChange(manifest, { ...manifest, ...change })).toEqual([sentence]);
});

test("a script that is gone, and the step that it was", () => {
  const { "fix.sh": gone, ...files } = manifest.files;
  expect(gone).toBeDefined();
  expect(describeChange(manifest, { ...manifest, files, platforms: {} })).toEqual([
    "Steps: none (before: check on linux is check.sh, fix on linux is fix.sh, verify on linux is check.sh).",
    "The file fix.sh is gone.",
  ]);
});
