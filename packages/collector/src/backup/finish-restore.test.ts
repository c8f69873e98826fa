import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginPutBack, finishRestore } from "./finish-restore.ts";

let data = "";
const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(data, name)), { recursive: true });
  writeFileSync(path.join(data, name), text);
};
const read = (name: string): string | null =>
  existsSync(path.join(data, name)) ? readFileSync(path.join(data, name), "utf8") : null;

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "hulplijn-finish-"));
});
afterEach(() => rmSync(data, { recursive: true }));

const old = ["hulplijn.sqlite", "hulplijn.sqlite-wal", "collector.key", "trust/policy.json"];
const fresh = ["hulplijn.sqlite", "collector.key", "settings.json", "trust/root.json"];
const prepare = (): void => {
  for (const name of old) put(name, "old");
  put("backups/one/manifest.json", "kept");
  for (const name of fresh) put(`restore-7/${name}`, "new");
  beginPutBack(data, 7);
};
const expectDone = (): void => {
  expect(fresh.map(read)).toEqual(fresh.map(() => "new"));
  expect([read("hulplijn.sqlite-wal"), read("trust/policy.json")]).toEqual([null, null]);
  expect(old.map((name) => read(`before-restore-7/${name}`))).toEqual(old.map(() => "old"));
  expect(read("backups/one/manifest.json")).toBe("kept");
  expect(readdirSync(data).toSorted()).toEqual([
    "backups",
    "before-restore-7",
    "collector.key",
    "hulplijn.sqlite",
    "settings.json",
    "trust",
  ]);
};

test("old and new change places; broken off before any step of it, the next one ends the same", () => {
  let steps = 0;
  prepare();
  expect(finishRestore(data, () => void (steps += 1))).toEqual({
    ok: true,
    before: path.join(data, "before-restore-7"),
  });
  expectDone();
  expect(steps).toBeGreaterThan(9);
  for (let broken = 0; broken < steps; broken++) {
    rmSync(data, { recursive: true });
    mkdirSync(data);
    prepare();
    // Broken off at this step, and then again at the very next one.
    for (const most of [broken, 1]) {
      let left = most;
      const broke = finishRestore(data, () => {
        if (left-- === 0) throw new Error("killed");
      });
      // The second time little may be left to do.
      if (most === broken) expect(broke).toMatchObject({ ok: false, code: "restore-unfinished" });
    }
    expect(finishRestore(data).ok).toBe(true);
    expectDone();
  }
});

test("where nothing was begun nothing is done, and into an empty folder there is nothing to keep", () => {
  put("hulplijn.sqlite", "old");
  expect(finishRestore(data)).toEqual({ ok: true, before: null });
  expect(read("hulplijn.sqlite")).toBe("old");
  rmSync(path.join(data, "hulplijn.sqlite"));
  put("restore-7/hulplijn.sqlite", "new");
  beginPutBack(data, 7);
  expect(finishRestore(data)).toEqual({ ok: true, before: null });
  expect(readdirSync(data)).toEqual(["hulplijn.sqlite"]);
});

test("a mark that names other folders than a restore makes is refused, and nothing is moved", () => {
  put("hulplijn.sqlite", "old");
  put(
    "restoring.json",
    JSON.stringify({ phase: "away", staging: "../elsewhere", before: "before-restore-7" }),
  );
  expect(finishRestore(data)).toMatchObject({ ok: false, code: "restore-unfinished" });
  expect(read("hulplijn.sqlite")).toBe("old");
});
