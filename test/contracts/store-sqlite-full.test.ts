import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../packages/collector/src/adapters/store-sqlite/sqlite.ts";
import { StoreUnavailable } from "../../packages/collector/src/core/ports.ts";
import { opened } from "./store-sqlite-folder.ts";

/** A disk of some megabytes that really fills; null where nobody may mount one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-full-"));
  try {
    execFileSync("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = smallDisk();
afterAll(() => {
  if (disk === null) return;
  execFileSync("/usr/bin/umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true });
});

test.skipIf(disk === null)(
  "a disk that fills refuses writes, keeps what was acknowledged, and takes writes again when there is space (needs root to mount a small disk) (D-04)",
  async () => {
    const folder = disk ?? "";
    const ballast = path.join(folder, "ballast");
    // What is given back is more than the log holds: moving the log into the file needs as much again.
    writeFileSync(ballast, Buffer.alloc(15 * 1024 * 1024));
    const file = path.join(folder, "store.sqlite");
    const store = opened(file);
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const large = "x".repeat(20_000);
    const fillUp = async (id: string): Promise<void> => {
      try {
        await store.write(async (tx) => {
          await tx.putNote(`begun ${id}`, "1");
          await tx.putNote(id, large);
        });
        acknowledged.push(id);
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailable);
        refused.push(id);
      }
    };
    for (let round = 0; refused.length === 0; round++) {
      await Promise.all(Array.from({ length: 10 }, async (_, index) => fillUp(`${round}-${index}`)));
      expect(round).toBeLessThan(100);
    }
    // A swallowed error does not make a write of it.
    const swallowed = store.write(async (tx) =>
      tx.putNote("swallowed", "x".repeat(8_000_000)).catch(() => {}),
    );
    await expect(swallowed).rejects.toBeInstanceOf(StoreUnavailable);
    expect(acknowledged.length).toBeGreaterThan(10);
    const kept = async (): Promise<string[]> => {
      const wrong: string[] = [];
      for (const id of acknowledged) if ((await store.note(id)) !== large) wrong.push(id);
      for (const id of refused) {
        if ((await store.note(id)) !== null || (await store.note(`begun ${id}`)) !== null) wrong.push(id);
      }
      return wrong;
    };
    expect(await kept()).toEqual([]);

    rmSync(ballast);
    expect(await store.healthy()).toBe(true);
    await fillUp("after");
    expect(acknowledged.at(-1)).toBe("after");
    expect(await kept()).toEqual([]);
    await store.close();

    const again = opened(file);
    expect(await again.note("after")).toBe(large);
    expect(await again.note(acknowledged[0] ?? "")).toBe(large);
    expect(await again.note("swallowed")).toBeNull();
    await again.close();
    const db = openDatabase(file, "reader");
    expect(db.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    db.close();
  },
);
