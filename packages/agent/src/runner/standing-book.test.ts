import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { refuse } from "@hulplijn/shared/errors";
import type { StandingOrder } from "@hulplijn/shared/trust";
import { nothingHalted, payloadOf } from "@hulplijn/shared/trust/decide";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  approvalOf,
  deviceId,
  envelope,
  makeFix,
  makeOrganisation,
  sha256,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { judgeStanding, type KeptStanding, openStandingBook } from "./standing-book.ts";
import type { TrustState } from "./trust-state.ts";

const { root, policy, ordererKey, approverKeys } = makeOrganisation();
const [ans] = approverKeys as [TestKey];
const rootDigest = sha256(payloadOf(root));
const trust: TrustState = { ok: true, deviceId, root, pinned: rootDigest, rootDigest, policy };
const fix = makeFix(undefined, { settles: [{ rule: "dns-fails", subject: "" }], parameters: {} });
const order: StandingOrder = {
  type: "standing-order",
  person: "Dirk",
  fix: fix.manifest.id,
  version: fix.manifest.version,
  manifestDigest: sha256(fix.bytes),
  params: {},
  devices: [deviceId],
  perDay: 3,
  issuedAtMs: wallMs - 1000,
  expiresAtMs: wallMs + 86_400_000,
  nonce: Buffer.alloc(16, 5).toString("base64"),
};
const standing: KeptStanding = {
  order: envelope("standing-order", payloadOf(order), [ordererKey]),
  manifest: Buffer.from(fix.bytes).toString("base64"),
  approvals: [approvalOf(fix, "Ans", ans)],
  files: Object.fromEntries(
    [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
  ),
};
const moment = { wallMs, highWaterMs: 0, isRoot: true, halts: nothingHalted, isReportOnly: false };

let folder = "";
let lines: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-standing-"));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (): string => path.join(folder, "standing.json");
const open = (): ReturnType<typeof openStandingBook> => openStandingBook(file(), (line) => lines.push(line));

test("standing orders are on disk when they were replaced, for every runner after this one", () => {
  expect(open().kept()).toEqual([]);
  open().replace([standing]);
  expect(open().kept()).toEqual([standing]);
  open().replace([]);
  expect(open().kept()).toEqual([]);
  expect(lines).toEqual([]);
});

test.each(["", "[]", "null", '{"orders":[{}]}', '{"orders":1}'])(
  "of a file that reads %s none is left",
  (text) => {
    writeFileSync(file(), text);
    expect(open().kept()).toEqual([]);
  },
);

test("where the disk does not take them they hold for as long as this runner lives", () => {
  mkdirSync(`${file()}.new`);
  const book = open();
  book.replace([standing]);
  expect(book.kept()).toEqual([standing]);
  expect(lines).toEqual([expect.stringMatching(/^standing orders cannot be written/)]);
});

test("a standing order that is accepted says by which policy", () => {
  expect(judgeStanding(standing, trust, moment)).toMatchObject({ ok: true, policyVersion: policy.version });
});

test("a refusal is told as it is, and names no policy", () => {
  const refused = judgeStanding({ ...standing, approvals: [] }, trust, moment);
  expect(refused).toMatchObject({ ok: false, code: "approvals-too-few" });
  expect(refused).not.toHaveProperty("policyVersion");
});

test("it is judged as this device, by this moment", () => {
  const other = { ...trust, deviceId: "0193b5a0-0000-7000-8000-000000000002" };
  expect(judgeStanding(standing, other, moment)).toMatchObject({ ok: false });
  expect(judgeStanding(standing, trust, { ...moment, isReportOnly: true })).toMatchObject({
    code: "report-only",
  });
});

test("who trusts nobody starts nothing, and says why", () => {
  const nobody = refuse("root-not-pinned", "this device is not enrolled");
  expect(judgeStanding(standing, nobody, moment)).toBe(nobody);
});
