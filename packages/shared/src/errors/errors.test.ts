import { describe, expect, test } from "vitest";
import { languages } from "../values/text.ts";
import { auditErrors } from "./audit.ts";
import { backupErrors } from "./backup.ts";
import { batchErrors } from "./batch.ts";
import { callerErrors } from "./caller.ts";
import { consentErrors } from "./consent.ts";
import { deviceErrors } from "./device.ts";
import { errors, refuse, withCauses, type ErrorEntry } from "./errors.ts";
import { interfaceErrors } from "./interface.ts";
import { linkErrors } from "./link.ts";
import { pathErrors } from "./path.ts";
import { releaseErrors } from "./release.ts";
import { selfStartErrors } from "./self-start.ts";
import { rolloutErrors } from "./rollout.ts";
import { scheduleDraftErrors } from "./schedule-draft.ts";
import { scheduleErrors } from "./schedule.ts";
import { storeErrors } from "./store.ts";
import { trustErrors } from "./trust.ts";
import { windowErrors } from "./window.ts";

const parts = [
  auditErrors,
  backupErrors,
  batchErrors,
  callerErrors,
  consentErrors,
  deviceErrors,
  interfaceErrors,
  linkErrors,
  pathErrors,
  releaseErrors,
  selfStartErrors,
  rolloutErrors,
  scheduleDraftErrors,
  scheduleErrors,
  storeErrors,
  trustErrors,
  windowErrors,
];

describe.each<[string, ErrorEntry]>(Object.entries(errors))("%s", (code, { status, title, next }) => {
  test("is a code in lower case with dashes, with a status that means an error", () => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(code.length).toBeLessThanOrEqual(64);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  test.each(languages)("says in %s what failed and what to do next", (language) => {
    expect(title[language].length).toBeGreaterThan(3);
    expect(title[language]).not.toMatch(/\.$/);
    expect(next[language]).toMatch(/[.!?]$/);
    expect(`${title[language]}${next[language]}`).not.toMatch(/[{}]/);
  });

  test("says it in two languages, not twice in one", () => {
    expect(next.nl).not.toBe(next.en);
    expect(title.nl).not.toBe(title.en);
  });
});

test("no code is in two parts of the table", () => {
  const codes = parts.flatMap((part) => Object.keys(part));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.toSorted()).toEqual(Object.keys(errors).toSorted());
});

test("a refusal carries the code and the particulars", () => {
  expect(refuse("internal", "why")).toEqual({ ok: false, code: "internal", detail: "why" });
});

test("codes among the parameters of a sentence are said in words; anything else stays as it is", () => {
  const { title, next } = errors["path-opened"];
  const params = { cause: "path-opened", next: "path-opened", about: "path-opened" };
  expect(withCauses(params, "nl")).toEqual({ cause: title.nl, next: next.nl, about: "path-opened" });
  for (const same of [{}, { cause: "toString", next: 7 }, { cause: "jam" }])
    expect(withCauses(same, "en")).toEqual(same);
});
