import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../packages/collector/src/adapters/store-sqlite/sqlite.ts";
import { verifyChain } from "../../packages/shared/src/audit/audit.ts";
import type { AuditRecord } from "../../packages/collector/src/core/records.ts";
import { startMs } from "./store-records.ts";
import { newFile, opened } from "./store-sqlite-folder.ts";

/** Thirty kills in all. */
const kills = 10;
const stores = ["first", "second", "third"];
const writer = path.join(import.meta.dirname, "write-until-killed.ts");

/** Lets a process write for a while after its first acknowledgement, kills it with SIGKILL, and gives what it acknowledged. */
async function writeAndKill(file: string, name: string, aliveMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", writer, file, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (printed === "") setTimeout(() => child.kill("SIGKILL"), aliveMs);
    printed += text;
  });
  const signal = await new Promise((resolve) => child.on("close", (_code, by) => resolve(by)));
  expect(signal).toBe("SIGKILL");
  // A line without its end was not acknowledged.
  return printed.split("\n").slice(0, -1);
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test.concurrent.each(stores)(
  `%s store: after ${kills} kills at random moments everything acknowledged is there, and the file is whole (D-01)`,
  async (which) => {
    const { file, remove } = newFile();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      acknowledged.push(...(await writeAndKill(file, `d${kill}`, Math.random() * 120)));
    }
    // Opening it proves that the lock went with the last process.
    const store = opened(file);
    const notes = await Promise.all(acknowledged.map(async (id) => store.note(id)));
    expect(notes.filter((note) => note !== "acknowledged")).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(kills * 8);

    const last = new Map<string, number>();
    for (const id of acknowledged) {
      const [name = "", by = "", count = ""] = id.split("-");
      last.set(`${name} ${by}`, Math.max(last.get(`${name} ${by}`) ?? -1, Number(count)));
    }
    for (const [key, count] of last) {
      const [name = "", by = ""] = key.split(" ");
      expect(await store.acknowledged(name, `epoch-${by}`)).toBeGreaterThan(count);
      const [point] = await store.series(name, `a/${by}`, startMs, startMs + count + 1, 1);
      // A point that is lost, or there twice, would move the mean.
      expect([key, point?.max, point?.mean]).toEqual([key, count, count / 2]);
    }
    const trail: AuditRecord[] = [];
    for (
      let more = await store.audit(1, 1000);
      more.length > 0;
      more = await store.audit(trail.length + 1, 1000)
    ) {
      trail.push(...more);
    }
    expect(trail.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(verifyChain(trail, sha256)).toEqual({ ok: true });
    await store.close();

    const db = openDatabase(file, "reader");
    expect(db.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    db.close();
    remove();
    process.stdout.write(`${which} store: ${kills} kills, ${acknowledged.length} acknowledged, 0 missing\n`);
  },
  120_000,
);
