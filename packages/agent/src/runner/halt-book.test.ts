import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { HaltKind, SealedHalt } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  deviceId,
  envelope,
  makeOrganisation,
  sha256,
  type TestKey,
} from "../../../../test/trust/organisation.ts";
import { type HaltBook, openHaltBook } from "./halt-book.ts";
import type { TrustState } from "./trust-state.ts";

const { root, rootKeys, policy, approverKeys } = makeOrganisation();
const [ans, bas, cor] = approverKeys as [TestKey, TestKey, TestKey];
const rootDigest = sha256(payloadOf(root));
const trusted: TrustState = { ok: true, deviceId, root, pinned: rootDigest, rootDigest, policy };

let folder = "";
let lines: string[] = [];
let asked = 0;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-halts-"));
  lines = [];
  asked = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, "halts.json");
const open = (trust: TrustState | Refusal = trusted): HaltBook =>
  openHaltBook({
    file: file(),
    trust: () => {
      asked += 1;
      return trust;
    },
    log: (line) => lines.push(line),
    monoMs: () => 0,
  });

type Halt = Readonly<Record<string, unknown>> & { readonly type: HaltKind };
const seal = (halt: Halt, keys: readonly TestKey[]): SealedHalt => ({
  kind: halt.type,
  sealed: envelope(halt.type, payloadOf(halt), keys),
});
const nonceOf = (at: number): string => Buffer.alloc(16, at).toString("base64");
const stop = (at = 1): Halt => ({
  type: "stop",
  person: "Ans",
  reason: "wrong",
  atMs: at,
  nonce: nonceOf(at),
});
const revokeBas: Halt = {
  type: "revoke",
  person: "Cor",
  reason: "stolen",
  fixes: [],
  keys: [bas.keyId],
  atMs: 2,
  nonce: nonceOf(9),
};
const lifting = (...halts: readonly Halt[]): Halt => ({
  type: "resume",
  lifts: halts.map((halt) => sha256(payloadOf(halt))),
  atMs: 3,
  nonce: nonceOf(3),
});

test("S-26: a stop is on disk when it was taken, and stands for every runner after this one", () => {
  open().take([seal(stop(), [ans])]);
  expect(lines).toEqual(["took a stop of Ans: wrong"]);
  expect(open().standing().stops).toMatchObject([{ person: "Ans", digest: sha256(payloadOf(stop())) }]);
});

test("what is known already is not judged again; nothing is asked and nothing written for it", () => {
  const book = open();
  book.take([seal(stop(), [ans])]);
  rmSync(file());
  book.take([seal(stop(), [ans])]);
  book.take([]);
  const after = open();
  after.take([]);
  expect(asked).toBe(1);
  expect(existsSync(file())).toBe(false);
});

test("one that is new among known ones is taken alone", () => {
  const book = open();
  book.take([seal(stop(1), [ans])]);
  book.take([seal(stop(1), [ans]), seal(stop(2), [ans])]);
  expect(book.standing().stops.map(({ atMs }) => atMs)).toEqual([1, 2]);
  expect(JSON.parse(readFileSync(file(), "utf8"))).toHaveLength(2);
  expect(lines).toHaveLength(2);
});

test("what nobody of the policy signed is told and not taken, and what follows it is", () => {
  const book = open();
  const [stranger] = makeOrganisation().approverKeys as [TestKey];
  book.take([seal(stop(1), [stranger])]);
  expect(lines).toEqual([expect.stringMatching(/^a stop was refused: halt-signature-wrong: /)]);
  expect(existsSync(file())).toBe(false);
  book.take([seal(stop(2), [stranger]), seal(stop(3), [ans])]);
  expect(book.standing().stops.map(({ atMs }) => atMs)).toEqual([3]);
});

test("a payload that is no base64 is refused as any other", () => {
  const book = open();
  const { kind, sealed } = seal(stop(), [ans]);
  book.take([{ kind, sealed: { ...sealed, payload: "%" } }]);
  expect(lines).toEqual([expect.stringMatching(/^a stop was refused: halt-malformed: /)]);
});

test("a device that trusts nobody takes nothing, and says so once", () => {
  const book = open(refuse("root-not-pinned", "this device is not enrolled"));
  book.take([seal(stop(), [ans])]);
  expect(lines).toEqual(["stops cannot be judged: root-not-pinned: this device is not enrolled"]);
  expect(book.standing().stops).toEqual([]);
});

test("a resumption counts no key that the same delivery revokes, in whatever order they came", () => {
  const resume = seal(lifting(stop()), [ans, bas]);
  const both = [resume, seal(revokeBas, [cor])];
  for (const delivery of [both, both.toReversed()]) {
    const book = open();
    book.take([seal(stop(), [ans])]);
    book.take(delivery);
    expect(book.standing().stops).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^a resume was refused: halt-signature-wrong/);
    rmSync(file());
  }
});

test("a stop that comes with its own resumption is lifted, in whatever order they came", () => {
  const both = [seal(lifting(stop()), [ans, bas]), seal(stop(), [ans])];
  for (const delivery of [both, both.toReversed()]) {
    const book = open();
    book.take(delivery);
    expect(book.standing().stops).toEqual([]);
    expect(lines.splice(0)).toEqual(["took a stop of Ans: wrong", "took a resume"]);
    rmSync(file());
  }
});

test("the root's people resume, too", () => {
  const book = open();
  book.take([seal(stop(), [ans])]);
  book.take([seal(lifting(stop()), rootKeys)]);
  expect(book.standing().stops).toEqual([]);
});

test("a revocation is kept over a start of the runner", () => {
  open().take([seal(revokeBas, [cor])]);
  expect(open().standing().keys).toEqual(new Set([bas.keyId]));
  expect(open().standing().stops).toEqual([]);
});

test("a list that cannot be written holds for as long as this runner lives", () => {
  mkdirSync(`${file()}.new`);
  const book = open();
  book.take([seal(stop(), [ans])]);
  expect(book.standing().stops).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/^the list of stops cannot be written: /);
});

const kept = { ...stop(), digest: "d" };
const { digest: _digest, ...undigested } = kept;
test.each([
  ["nothing", ""],
  ["no JSON", "[{]"],
  ["no list", "{}"],
  ["a thing that is no object", "[7]"],
  ["nobody", "[null]"],
  ["a text", '["stop"]'],
  ["one without a digest", JSON.stringify([undigested])],
  ["one whose digest is no text", JSON.stringify([{ ...kept, digest: 1 }])],
  ["one without a kind", JSON.stringify([{ digest: "d" }])],
  ["one of a kind that is none", JSON.stringify([{ ...kept, type: "pause" }])],
  ["a stop that has not what a stop has", JSON.stringify([{ ...kept, person: 1 }])],
  [
    "a right one and a wrong one",
    JSON.stringify([
      { ...revokeBas, digest: "d" },
      { ...kept, type: "pause" },
    ]),
  ],
])("a list that holds %s stops everything", (_title, text) => {
  writeFileSync(file(), text);
  expect(open().standing().stops).toEqual([
    expect.objectContaining({ type: "stop", person: "this device", digest: "", atMs: 0 }),
  ]);
});

test.each(["stop", "revoke", "resume"] as const)("a %s is read as it was kept", (type) => {
  const of = { stop: stop(), revoke: revokeBas, resume: lifting(stop(7)) }[type];
  const digest = sha256(payloadOf(of));
  writeFileSync(file(), JSON.stringify([{ ...of, digest }]));
  const { stops, keys } = open().standing();
  expect([stops.length, keys.size]).toEqual({ stop: [1, 0], revoke: [0, 1], resume: [0, 0] }[type]);
});
