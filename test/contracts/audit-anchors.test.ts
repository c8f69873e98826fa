import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditHash, type AuditLine, noPrevious } from "../../packages/shared/src/audit/audit.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { envelope, makeKey } from "../trust/organisation.ts";
import { type House, makeHouse } from "./http-house.ts";
import { commandLine, type Ended } from "./command-line.ts";
import { deviceRecord } from "./store-records.ts";

// An auditor with a file and devices that kept what they saw, against a collector whose database somebody rewrites.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-anchors-"));
const at = (name: string): string => path.join(folder, name);
const deviceId = "019ab000-0000-7000-8000-000000000001";
const device = makeKey();
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
let house: House;
let env: Record<string, string>;

beforeAll(async () => {
  house = await makeHouse();
  const url = `http://localhost:${await house.http.listen({ host: "127.0.0.1", port: 0 })}`;
  await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId, { name: "LT-1", publicKey: device.publicKey }));
    const detail = { publicKey: device.publicKey };
    await tx.addAudit({ atMs: 1, who: "device LT-1", action: "device.enrolled", object: deviceId, detail });
    for (let line = 0; line < 9; line++)
      await tx.addAudit({
        atMs: line,
        who: "Ans",
        action: "incident.edited",
        object: "INC-1",
        detail: { line },
      });
  });
  env = { HULPLIJN_URL: url, HULPLIJN_TOKEN: await house.token("auditor") };
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const audit = (...args: string[]): Promise<Ended> => commandLine(["audit", ...args], { home: folder, env });
const trail = (): Promise<readonly AuditLine[]> => house.store.audit(0, 1000);
const found = async (...args: string[]): Promise<unknown> => {
  const { code, out } = await audit("verify", "--json", ...args);
  return { code, ...(JSON.parse(out) as object) };
};

/** The device signs for a line, and the collector keeps a copy. */
async function signs(index: number, hash: string, key = device): Promise<void> {
  const signed = envelope("anchor", payloadOf({ type: "anchor", deviceId, index, hash, atMs: 1 }), [key]);
  await house.store.write((tx) =>
    tx.addAnchor({ deviceId, index, hash, envelope: signed, takenAtMs: index }),
  );
  const printed = { deviceId, publicKey: key.publicKey, broken: null, anchors: [signed] };
  writeFileSync(at(`device-${index}.json`), JSON.stringify(printed, null, 2));
}

/** Whoever owns the database rewrites it from one line on, with hashes that fit, or cuts it off. */
async function rewrite(change: (lines: readonly AuditLine[]) => readonly AuditLine[]): Promise<void> {
  const lines = change(await trail());
  const db = new DatabaseSync(path.join(house.folder, "store.sqlite"));
  db.exec("DELETE FROM audit");
  const insert = db.prepare(
    `INSERT INTO audit ("index", "atMs", "who", "action", "object", "detail", "previous", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let previous = noPrevious;
  lines.forEach((line, place) => {
    const { atMs, who, action, object, detail } = line;
    const index = place + 1;
    const hash = auditHash({ index, atMs, who, action, object, detail, previous }, sha256);
    insert.run(index, atMs, who, action, object, JSON.stringify(detail), previous, hash);
    previous = hash;
  });
  db.close();
}

test("an auditor writes down where the trail ends, and devices keep it: all of it fits", async () => {
  for (let twice = 0; twice < 2; twice++) {
    const said = await audit("anchor", "--out", at("kept.jsonl"));
    expect(said.code, said.err).toBe(0);
  }
  const lines = readFileSync(at("kept.jsonl"), "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ index: 12, from: env["HULPLIJN_URL"] });
  await signs(5, (await trail())[4]?.hash ?? "");
  await signs(9, (await trail())[8]?.hash ?? "");
  const all = ["--anchors", at("kept.jsonl"), "--anchors", at("device-5.json"), "--devices"];
  expect(await found(...all)).toMatchObject({
    code: 0,
    ok: true,
    anchors: { sound: 5, soundUpTo: 12, broken: [], unsigned: [] },
  });
  expect((await audit("verify", ...all)).out).toContain("5 anchors fit; line 12 and all before it");
});

test("a trail that grows while it is read was not cut, whatever devices sign for meanwhile", async () => {
  const real = house.store.audit.bind(house.store);
  let grew = 0;
  const growing: typeof real = async (...of) => {
    const lines = await real(...of);
    if (grew > 0) return lines;
    await house.store.write((tx) =>
      tx.addAudit({ atMs: 1, who: "Ans", action: "incident.edited", object: "INC-1", detail: {} }),
    );
    const last = (await real(0, 1000)).at(-1);
    grew = last?.index ?? 0;
    await signs(grew, last?.hash ?? "");
    return lines;
  };
  Object.assign(house.store, { audit: growing });
  try {
    expect(await found("--devices")).toMatchObject({ code: 0, ok: true, anchors: { broken: [] } });
    expect(await found("--devices")).toMatchObject({ code: 0, anchors: { soundUpTo: grew } });
  } finally {
    Object.assign(house.store, { audit: real });
    await rewrite((lines) => lines.slice(0, -1));
    const db = new DatabaseSync(path.join(house.folder, "store.sqlite"));
    db.exec(`DELETE FROM anchor WHERE "index" = ${grew}`);
    db.close();
  }
});

test("S-32: a database that was rewritten with hashes that fit is found by the file and by the device, and nothing is added to the file", async () => {
  await rewrite((lines) => lines.map((line) => (line.index === 7 ? { ...line, who: "Bas" } : line)));
  expect(await found()).toMatchObject({ code: 0, ok: true });
  const byDevice = await found("--devices");
  expect(byDevice).toMatchObject({ code: 6, firstBadIndex: 9, anchors: { sound: 1, soundUpTo: 5 } });
  expect(await found("--anchors", at("device-9.json"))).toMatchObject({ code: 6, firstBadIndex: 9 });
  expect(await found("--anchors", at("kept.jsonl"))).toMatchObject({ code: 6, firstBadIndex: 12 });
  const said = await audit("anchor", "--out", at("kept.jsonl"));
  expect([said.code, readFileSync(at("kept.jsonl"), "utf8").trimEnd().split("\n").length]).toEqual([6, 2]);
  expect((await audit("verify", "--devices")).out).toContain("LT-1: saw another line 9.");
});

test("S-32: a database that was cut is found at the first line that is missing", async () => {
  await rewrite((lines) => lines.slice(0, 6));
  expect(await found("--anchors", at("device-9.json"))).toMatchObject({ code: 6, firstBadIndex: 7 });
  expect((await audit("verify", "--devices")).out).toContain(
    "LT-1: saw line 9, and the trail ends before it.",
  );
});

test("an anchor that the device did not sign proves nothing, and is told", async () => {
  await signs(3, (await trail())[2]?.hash ?? "", makeKey());
  expect(await found("--anchors", at("device-3.json"))).toMatchObject({
    code: 6,
    ok: false,
    anchors: { sound: 0, unsigned: [deviceId] },
  });
});

test("a file that is none is told before anything is asked", async () => {
  writeFileSync(at("wrong.json"), "{}");
  expect((await audit("verify", "--anchors", at("wrong.json"))).code).toBe(2);
  expect((await audit("verify", "--anchors", at("none.json"))).code).toBe(2);
  // Half of an envelope: what it would say is signed by nobody.
  writeFileSync(at("half.json"), JSON.stringify({ deviceId, publicKey: "", anchor: { payload: "e30=" } }));
  expect((await audit("verify", "--anchors", at("half.json"))).code).toBe(2);
});
