import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { payloadOf, type SealedHalt } from "@hulplijn/shared/trust";
import { afterEach, beforeEach, expect, test } from "vitest";
import { envelope, makeKey, makeOrganisation, sha256 } from "../../../../test/trust/organisation.ts";
import { openHaltBook } from "./halt-book.ts";
import type { TrustState } from "./trust-state.ts";

const organisation = makeOrganisation({}, ["R0", "R1"]);
const [ans = makeKey()] = organisation.approverKeys;
let folder = "";
let lines: string[] = [];
let monoMs = 0;
let policyVersion = 1;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-halts-"));
  lines = [];
  monoMs = 0;
  policyVersion = 1;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () =>
  openHaltBook({
    file: `${folder}/halts.json`,
    trust: () =>
      ({
        ok: true,
        deviceId: "",
        pinned: "",
        root: organisation.root,
        rootDigest: sha256(payloadOf(organisation.root)),
        policy: { ...organisation.policy, version: policyVersion },
      }) satisfies TrustState,
    log: (line) => void lines.push(line),
    monoMs: () => monoMs,
  });
const stop = (number: number, key = makeKey()): SealedHalt => {
  const nonce = Buffer.alloc(16, number % 250).toString("base64");
  const object = { type: "stop", person: "Ans", reason: `stop ${number}`, atMs: number + 1, nonce } as const;
  return { kind: "stop", sealed: envelope("stop", payloadOf(object), [key]) };
};
const refusals = (): number => lines.filter((line) => line.includes("halt-signature-wrong")).length;

test("a stop that was refused is not verified again, until somebody else decides by it", () => {
  const book = open();
  const forged = stop(1);
  for (let at = 0; at < 1000; at++) expect(book.take([forged])).toBe(false);
  expect(refusals()).toBe(1);
  policyVersion = 2;
  book.take([forged]);
  book.take([forged]);
  expect(refusals()).toBe(2);
});

test("ever new stops that do not hold are verified so many at once, then one a second; what holds is taken", () => {
  const book = open();
  const many = Array.from({ length: 300 }, (_, at) => stop(at));
  book.take(many);
  expect(refusals()).toBe(256);
  expect(book.take([stop(900, ans)])).toBe(false);
  monoMs += 1000;
  expect(book.take([stop(900, ans)])).toBe(true);
  expect(book.standing().stops.map(({ reason }) => reason)).toEqual(["stop 900"]);
  expect(book.take([stop(900, ans)])).toBe(false);
  // Taking what holds spends nothing.
  expect(book.take([stop(901)])).toBe(false);
  expect(refusals()).toBe(257);
});

test("of stops that were refused it remembers 256: the oldest makes way", () => {
  const book = open();
  const forged = Array.from({ length: 257 }, (_, at) => stop(at));
  book.take(forged.slice(0, 256));
  monoMs += 1000;
  book.take(forged.slice(256));
  expect(refusals()).toBe(257);
  monoMs += 1000;
  book.take(forged.slice(1, 2));
  expect(refusals()).toBe(257);
  book.take(forged.slice(0, 1));
  expect(refusals()).toBe(258);
});
