import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { migrate, migrations } from "../../packages/collector/src/adapters/store-sqlite/migrate.ts";
import { openDatabase } from "../../packages/collector/src/adapters/store-sqlite/sqlite.ts";
import type { Manifest } from "../../packages/collector/src/backup/manifest.ts";
import { restoreBackup } from "../../packages/collector/src/backup/restore.ts";
import { verifyBackup } from "../../packages/collector/src/backup/verify.ts";
import { readSettings } from "../../packages/collector/src/config.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { lastLines, type Program, startProgram } from "../../scripts/start/program.ts";
import { deviceRecord } from "./store-records.ts";
import { opened } from "./store-sqlite-folder.ts";

// The collector's own program, its backups and their return: as an administrator does it, and killed in the middle of it.

const top = path.resolve(import.meta.dirname, "../..");
const main = path.join(top, "packages/collector/src/main.ts");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-backup-"));
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
/** A data folder of its own with a key and a store that says what it is. */
async function newData(word: string, megabytes = 0): Promise<string> {
  const data = path.join(folder, `data-${++count}`);
  expect(collector(["key", "--data", data]).status).toBe(0);
  const store = opened(path.join(data, "hulplijn.sqlite"));
  await store.write(async (tx) => {
    await tx.putNote("word", word);
    await tx.putDevice(deviceRecord("d1"));
    for (let index = 0; index < 5; index++)
      await tx.addAudit({ atMs: index, who: word, action: "test", object: String(index), detail: null });
    for (let index = 0; index < megabytes; index++) await tx.putNote(`large ${index}`, "x".repeat(1_000_000));
  });
  await store.close();
  return data;
}

const nodeArgs = ["--disable-warning=ExperimentalWarning", main];
const env = (): NodeJS.ProcessEnv => ({ PATH: process.env["PATH"], HOME: folder });
const collector = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [...nodeArgs, ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...env(), ...more },
  });

function create(data: string, ...more: string[]): { readonly path: string; readonly manifest: Manifest } {
  const made = collector(["backup", "create", "--data", data, "--json", ...more]);
  expect(made.stderr).toBe("");
  return JSON.parse(made.stdout) as { path: string; manifest: Manifest };
}

const codeOf = (args: readonly string[]): string => {
  const done = collector(["backup", ...args, "--json"]);
  return done.status === 0 ? "ok" : (JSON.parse(done.stdout) as { code: string; detail: string }).code;
};
const wordOf = async (data: string): Promise<string | null> => {
  const store = opened(path.join(data, "hulplijn.sqlite"));
  const word = await store.note("word");
  await store.close();
  return word;
};
const keyOf = (data: string): string => readFileSync(path.join(data, "collector.key"), "utf8");

async function startCollector(data: string, port: number): Promise<Program> {
  const settings = { HULPLIJN_COLLECTOR__DATA: data, HULPLIJN_COLLECTOR__PORT: String(port) };
  const program = startProgram(
    "packages/collector/src/main.ts",
    ["run"],
    settings,
    path.join(folder, `log-${port}`),
  );
  const ready = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false;
  for (let tries = 0; tries < 600 && program.running() && !(await ready()); tries++) await wait(50);
  if (!(await ready())) throw new Error(lastLines(program.logFile));
  return program;
}

test("a collector that runs is saved, refuses to be overwritten, goes back to the copy when it has stopped, and says so", async () => {
  const data = await newData("one");
  mkdirSync(path.join(data, "trust/approvals"), { recursive: true });
  writeFileSync(path.join(data, "trust/approvals/a.json"), "{}");
  writeFileSync(path.join(data, "trust/els.key.pem"), "a key that somebody left here");
  const port = await freePort();
  const program = await startCollector(data, port);
  const { path: backup, manifest } = create(data);
  expect(collector(["sign-in-link", "--data", data]).status).toBe(0);
  expect(codeOf(["restore", backup, "--data", data])).toBe("store-in-use");
  await program.end();

  expect(manifest.files.map((file) => file.path)).toEqual([
    "collector.key",
    "hulplijn.sqlite",
    "settings.json",
    "trust/approvals/a.json",
  ]);
  expect(manifest.store).toMatchObject({ devices: 1, audit: { index: 5 } });
  for (const { path: name } of manifest.files)
    expect(statSync(path.join(backup, name)).mode & 0o777).toBe(0o600);
  for (const name of ["", "trust", "trust/approvals"])
    expect(statSync(path.join(backup, name)).mode & 0o777).toBe(0o700);
  expect(collector(["backup", "verify", backup]).stdout).toMatch(/^Whole\. Made .* 1 device, .* to line 5, /);

  const done = collector(["backup", "restore", backup, "--data", data, "--json"]);
  const { before } = JSON.parse(done.stdout) as { before: string };
  expect(path.dirname(before)).toBe(data);
  const kept = opened(path.join(before, "hulplijn.sqlite"));
  expect((await kept.auditHead())?.index).toBeGreaterThan(5);
  await kept.close();
  expect(existsSync(path.join(before, "trust/els.key.pem"))).toBe(true);

  const again = await startCollector(data, port);
  await again.end();
  expect(readFileSync(again.logFile, "utf8")).toContain("this store is a copy that was put back");
  const store = opened(path.join(data, "hulplijn.sqlite"));
  expect((await store.audit(6, 10)).map(({ action }) => action)).toContain("store.restored");
  await store.close();
  expect(keyOf(data)).toBe(keyOf(before));
}, 180_000);

test("a copy made while the store is being written holds what was acknowledged before it began, and is whole", async () => {
  const data = await newData("busy", 5);
  const writer = spawn(
    process.execPath,
    [
      nodeArgs[0] ?? "",
      path.join(import.meta.dirname, "write-until-killed.ts"),
      path.join(data, "hulplijn.sqlite"),
      "w",
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  started.push(writer);
  let printed = "";
  writer.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  while (printed.split("\n").length < 50) await wait(20);
  const acknowledged = printed.split("\n").slice(0, -1);
  const made = spawn(process.execPath, [...nodeArgs, "backup", "create", "--data", data], {
    env: env(),
    stdio: ["ignore", "pipe", "ignore"],
  });
  started.push(made);
  let out = "";
  made.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  expect(await new Promise((settle) => made.on("close", settle))).toBe(0);
  const during = printed.split("\n").length - 1;
  // It was written to while it was copied.
  expect(during).toBeGreaterThan(acknowledged.length);
  writer.kill("SIGKILL");
  await new Promise((settle) => writer.on("close", settle));
  // What a kill left behind is copied as well, by a program that reads alone.
  const afterwards = create(data);
  const all = printed.split("\n").slice(0, -1);
  for (const [backup, ids] of [
    [out.trim(), acknowledged],
    [afterwards.path, all],
  ] as const) {
    expect(codeOf(["verify", backup])).toBe("ok");
    const other = path.join(folder, `other-${path.basename(backup)}`);
    expect(codeOf(["restore", backup, "--data", other])).toBe("ok");
    const store = opened(path.join(other, "hulplijn.sqlite"));
    const notes = await Promise.all(ids.map((id) => store.note(id)));
    expect(notes.filter((note) => note !== "acknowledged")).toEqual([]);
    await store.close();
  }
}, 180_000);

test("what is not whole is refused by its name, and never put back", async () => {
  const data = await newData("kept");
  const good = create(data).path;
  const changed = (what: (backup: string) => void): string => {
    const copy = path.join(folder, `bad-${++count}`);
    cpSync(good, copy, { recursive: true });
    what(copy);
    return copy;
  };
  const inStore = (sql: string) => (backup: string) => {
    const file = path.join(backup, "hulplijn.sqlite");
    const db = openDatabase(file, "lock");
    db.exec(sql);
    db.close();
    const manifest = JSON.parse(readFileSync(path.join(backup, "manifest.json"), "utf8")) as Manifest;
    const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
    const files = manifest.files.map((one) =>
      one.path === "hulplijn.sqlite" ? { ...one, sha256, sizeBytes: statSync(file).size } : one,
    );
    writeFileSync(path.join(backup, "manifest.json"), JSON.stringify({ ...manifest, files }));
  };
  const inManifest = (from: RegExp, to: string) => (backup: string) => {
    const file = path.join(backup, "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  const flip = (name: string) => (backup: string) => {
    const bytes = readFileSync(path.join(backup, name));
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path.join(backup, name), bytes);
  };
  const cases: [code: string, said: RegExp, backup: string][] = [
    ["backup-broken", /hulplijn\.sqlite is not the one/, changed(flip("hulplijn.sqlite"))],
    ["backup-broken", /collector\.key is not the one/, changed(flip("collector.key"))],
    [
      "backup-broken",
      /collector\.key is missing/,
      changed((backup) => rmSync(path.join(backup, "collector.key"))),
    ],
    [
      "backup-broken",
      /manifest\.json: it is no backup/,
      changed((backup) => rmSync(path.join(backup, "manifest.json"))),
    ],
    [
      "backup-broken",
      /manifest\.json cannot be read/,
      changed((backup) => appendFileSync(path.join(backup, "manifest.json"), "x")),
    ],
    [
      "backup-broken",
      /hulplijn\.sqlite-journal is not in/,
      changed((backup) => writeFileSync(path.join(backup, "hulplijn.sqlite-journal"), "")),
    ],
    [
      "backup-broken",
      /names "\.\.\/\.\.\/etc\/cron/,
      changed(inManifest(/"settings\.json"/, '"../../etc/cron.d/x"')),
    ],
    [
      "backup-broken",
      /settings\.json is missing/,
      changed((backup) => {
        rmSync(path.join(backup, "settings.json"));
        symlinkSync("/etc/hostname", path.join(backup, "settings.json"));
      }),
    ],
    [
      "backup-broken",
      /from line 3 on/,
      changed(inStore(`UPDATE audit SET "who" = 'nobody' WHERE "index" = 3`)),
    ],
    ["backup-broken", /from line 5 on/, changed(inStore(`DELETE FROM audit WHERE "index" = 5`))],
    [
      "backup-newer",
      /2099/,
      changed(inStore(`INSERT INTO migration ("id") VALUES ('209901010000-from-the-future')`)),
    ],
    ["backup-newer", /form is 2/, changed(inManifest(/"format": 1/, '"format": 2'))],
  ];
  for (const [code, said, backup] of cases) {
    const looked = await verifyBackup(backup);
    expect(looked).toMatchObject({ ok: false, code });
    expect(looked.ok ? "whole" : looked.detail).toMatch(said);
    expect(await restoreBackup(backup, data, 7)).toMatchObject({ ok: false, code });
  }
  const said = collector(["backup", "restore", cases[0]?.[2] ?? "", "--data", data]);
  expect([said.status, said.stdout]).toEqual([1, ""]);
  expect(said.stderr).toMatch(
    /^This is not a whole backup \(backup-broken\): hulplijn\.sqlite is not the one/,
  );
  expect(await wordOf(data)).toBe("kept");
  expect(readdirSync(data).filter((name) => name.includes("restor"))).toEqual([]);
  expect(codeOf(["create", "--data", path.join(folder, "nothing-here")])).toBe("backup-nothing");
}, 180_000);

/** Runs a verb and kills it some milliseconds after a name that fits stands in the folder; says whether it came to that. */
async function killWhen(
  args: readonly string[],
  where: string,
  name: RegExp,
  afterMs: number,
): Promise<boolean> {
  const child = spawn(process.execPath, [...nodeArgs, ...args], { env: env(), stdio: "ignore" });
  started.push(child);
  const ended = new Promise<NodeJS.Signals | null>((settle) => child.on("close", (_code, by) => settle(by)));
  const there = (): boolean => existsSync(where) && readdirSync(where).some((one) => name.test(one));
  while (child.exitCode === null && child.signalCode === null && !there()) await wait(1);
  if (afterMs > 0) await wait(afterMs);
  child.kill("SIGKILL");
  return (await ended) === "SIGKILL";
}

test("without --data, a backup goes back to the collector of `npm start` that it was made of, although that has stopped, and never to an agent's folder", async () => {
  const trial = path.join(folder, "trial");
  expect(collector(["key", "--data", path.join(trial, "collector")]).status).toBe(0);
  const store = opened(path.join(trial, "collector/hulplijn.sqlite"));
  await store.write((tx) => tx.putNote("word", "of the trial"));
  await store.close();
  const here = { HULPLIJN_DATA: trial };
  const made = collector(["backup", "create", "--to", path.join(folder, "of-the-trial")], here);
  const back = collector(["backup", "restore", made.stdout.trim()], here);
  expect(back.stdout).toContain(`Put back into ${path.join(trial, "collector")}.`);
  expect(await wordOf(path.join(trial, "collector"))).toBe("of the trial");
  expect(readSettings({}).data).not.toBe("/var/lib/hulplijn");
});

test("killed in the middle of it, a backup is none and the next one is whole; a restore is undone or finished, with the old data kept", async () => {
  const data = await newData("new", 12);
  const good = create(data).path;
  const to = path.join(folder, "to");
  let killed = 0;
  for (const afterMs of [0, 10, 40, 120]) {
    killed += Number(
      await killWhen(["backup", "create", "--data", data, "--to", to], to, /^\.partial/, afterMs),
    );
    for (const name of readdirSync(to))
      expect([name, (await verifyBackup(path.join(to, name))).ok]).toEqual([name, !name.startsWith(".")]);
  }
  expect(killed).toBeGreaterThan(1);
  const last = create(data, "--to", to, "--keep", "1").path;
  expect(readdirSync(to)).toEqual([path.basename(last)]);

  const ended: string[] = [];
  for (const [name, afterMs] of [
    [/^restore-/, 0],
    [/^restore-/, 40],
    [/^restoring\.json/, 0],
    [/^before-restore/, 0],
  ] as const) {
    const other = await newData("old");
    const oldKey = keyOf(other);
    await killWhen(["backup", "restore", good, "--data", other], other, name, afterMs);
    const begun = existsSync(path.join(other, "restoring.json"));
    // A start finishes what was begun.
    const program = await startCollector(other, await freePort());
    await program.end();
    const word = await wordOf(other);
    ended.push(`${word}${begun ? " finished" : ""}`);
    expect(keyOf(other)).toBe(word === "new" ? keyOf(data) : oldKey);
    if (word === "new") {
      const before = readdirSync(other).find((one) => one.startsWith("before-restore")) ?? "";
      expect([await wordOf(path.join(other, before)), keyOf(path.join(other, before))]).toEqual([
        "old",
        oldKey,
      ]);
    }
    // And whatever is left of it does not stand in the way of the next.
    expect((await restoreBackup(good, other, Date.now())).ok).toBe(true);
    expect([await wordOf(other), readdirSync(other).filter((one) => one.startsWith("restor"))]).toEqual([
      "new",
      [],
    ]);
  }
  process.stdout.write(`${killed} backups killed; restores: ${ended.join(", ")}\n`);
  expect(ended).toContain("old");
}, 180_000);

/** A data folder whose store has not been through the last two steps of this version. */
async function olderData(): Promise<string> {
  const data = path.join(folder, `data-${++count}`);
  expect(collector(["key", "--data", data]).status).toBe(0);
  const db = openDatabase(path.join(data, "hulplijn.sqlite"), "writer");
  migrate(db, migrations.slice(0, -2));
  db.change(`INSERT INTO note ("name", "value") VALUES ('word', 'from before')`);
  db.close();
  return data;
}
const stepsIn = (data: string): number => {
  const db = openDatabase(path.join(data, "hulplijn.sqlite"), "reader");
  const steps = db.all("SELECT * FROM migration").length;
  db.close();
  return steps;
};

test("a start that changes the schema backs up first and keeps so many; one on a newer schema is refused with a sentence and its code", async () => {
  const data = await olderData();
  const old = ["20200101T000000000Z", "20210101T000000000Z", "20220101T000000000Z"].map(
    (at) => `before-upgrade-${at}`,
  );
  for (const name of old) {
    mkdirSync(path.join(data, "backups", name), { recursive: true });
    writeFileSync(path.join(data, "backups", name, "manifest.json"), "{}");
  }
  const program = await startCollector(data, await freePort());
  await program.end();
  expect(stepsIn(data)).toBe(migrations.length);
  const kept = readdirSync(path.join(data, "backups")).toSorted();
  expect(kept.slice(0, 2)).toEqual(old.slice(1));
  expect(kept).toHaveLength(3);
  const backup = path.join(data, "backups", kept[2] ?? "");
  expect(codeOf(["verify", backup])).toBe("ok");
  // The next start has nothing to change, and makes none.
  const next = await startCollector(data, await freePort());
  await next.end();
  expect(readdirSync(path.join(data, "backups"))).toHaveLength(3);

  expect(codeOf(["restore", backup, "--data", data])).toBe("ok");
  expect([stepsIn(data), await noteIn(data)]).toEqual([migrations.length - 2, "from before"]);

  const db = openDatabase(path.join(data, "hulplijn.sqlite"), "writer");
  db.change(`INSERT INTO migration ("id") VALUES ('209901010000-from-the-future')`);
  db.close();
  const refused = collector(["run"], { HULPLIJN_COLLECTOR__DATA: data, HULPLIJN_COLLECTOR__PORT: "0" });
  expect([refused.status, refused.stderr.trim().split("\n").length]).toEqual([1, 1]);
  expect(refused.stderr).toContain("(store-newer)");
  expect(stepsIn(data)).toBe(migrations.length - 1);
}, 180_000);

const noteIn = async (data: string): Promise<unknown> => {
  const db = openDatabase(path.join(data, "hulplijn.sqlite"), "reader");
  const word = db.get(`SELECT "value" FROM note WHERE "name" = 'word'`)?.["value"];
  db.close();
  return word;
};

/** A disk of some megabytes that is really full; null where nobody may mount one. */
function smallDisk(): string | null {
  const at = path.join(folder, "disk");
  mkdirSync(at);
  const mounted = spawnSync("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", at]);
  return mounted.status === 0 ? at : null;
}
const disk = smallDisk();
afterAll(() => {
  if (disk !== null) execFileSync("/usr/bin/umount", ["--lazy", disk]);
});

test.skipIf(disk === null)(
  "on a disk without room a start changes nothing, a backup and a restore are refused, and the version before opens what is there (needs root to mount a small disk)",
  async () => {
    const data = path.join(disk ?? "", "data");
    cpSync(await olderData(), data, { recursive: true });
    const refused = collector(["run"], { HULPLIJN_COLLECTOR__DATA: data, HULPLIJN_COLLECTOR__PORT: "0" });
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("(backup-no-space)")]);
    expect([stepsIn(data), await noteIn(data)]).toEqual([migrations.length - 2, "from before"]);
    expect(codeOf(["create", "--data", data])).toBe("backup-no-space");
    const elsewhere = create(await newData("elsewhere")).path;
    expect(codeOf(["restore", elsewhere, "--data", data])).toBe("backup-no-space");
    expect([stepsIn(data), await noteIn(data)]).toEqual([migrations.length - 2, "from before"]);

    // Without a backup, by the administrator's word, the disk fills in the middle: the steps are done or not, none of them alone.
    const ballast = path.join(disk ?? "", "ballast");
    const df = ["--output=avail", "-B1", disk ?? ""];
    const stood: number[] = [];
    for (const room of [4_000, 45_000]) {
      const left = Number(execFileSync("/usr/bin/df", df, { encoding: "utf8" }).split("\n")[1]);
      writeFileSync(ballast, Buffer.alloc(left - room));
      const full = collector(["run"], {
        HULPLIJN_COLLECTOR__DATA: data,
        HULPLIJN_COLLECTOR__PORT: "0",
        HULPLIJN_COLLECTOR__KEEP_UPGRADE_BACKUPS: "0",
      });
      expect([full.status, full.stderr]).toEqual([
        1,
        expect.stringMatching(/^[^\n]*\(store-unusable\)[^\n]*\n$/),
      ]);
      rmSync(ballast);
      stood.push(stepsIn(data) - migrations.length);
      expect(await noteIn(data)).toBe("from before");
    }
    expect([stood[0], [-2, 0].includes(stood[1] ?? 1)]).toEqual([-2, true]);
  },
  180_000,
);
