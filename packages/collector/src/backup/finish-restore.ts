import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { z } from "zod";
import { sync, writeWhole } from "./durable-files.ts";
import { storeName } from "./manifest.ts";

/**
 * What is on the disk while old and new change places. From the moment that it is there the new data are whole beside the old ones, and the
 * way leads only forward: first the old ones away, then the new ones in. Each step is a rename that is done or not, so that whoever comes
 * next, a start or another restore, goes on where it was broken off.
 */
const Marker = z.strictObject({
  phase: z.enum(["away", "in"]),
  staging: z.string().regex(/^restore-\d+$/),
  before: z.string().regex(/^before-restore-\d+$/),
});
const markerName = "restoring.json";

/** What SQLite keeps beside its file: of the old store, it would be read as the new one's. */
const companions = ["-wal", "-shm", "-journal"].map((ending) => storeName + ending);

/** Called when the folder `restore-<nowMs>` is whole and on the disk. */
export function beginPutBack(data: string, nowMs: number): void {
  const marker = { phase: "away", staging: `restore-${nowMs}`, before: `before-restore-${nowMs}` };
  writeWhole(join(data, markerName), JSON.stringify(marker));
}

/**
 * Finishes what was begun in this folder; only by who has its lock. `before` is the folder of what was there, null when nothing was
 * begun or nothing was there. `step` is called before each change, for tests that break it off.
 */
export function finishRestore(
  data: string,
  step: () => void = () => {},
): { readonly ok: true; readonly before: string | null } | Refusal {
  const marker = join(data, markerName);
  if (!existsSync(marker)) return { ok: true, before: null };
  try {
    const { phase, staging, before } = Marker.parse(JSON.parse(readFileSync(marker, "utf8")));
    const [from, aside] = [join(data, staging), join(data, before)];
    const move = (name: string, source: string, target: string): void => {
      if (!existsSync(join(source, name))) return;
      step();
      renameSync(join(source, name), join(target, name));
    };
    if (phase === "away") {
      if (!existsSync(aside)) {
        step();
        mkdirSync(aside, { mode: 0o700 });
        if (process.getuid?.() === 0) chownSync(aside, statSync(data).uid, statSync(data).gid);
      }
      for (const name of [...readdirSync(from), ...companions]) move(name, data, aside);
      sync(aside);
      sync(data);
      step();
      writeWhole(marker, JSON.stringify({ phase: "in", staging, before }));
    }
    if (existsSync(from)) {
      for (const name of readdirSync(from)) move(name, from, data);
      sync(data);
      step();
      rmSync(from, { recursive: true });
    }
    const kept = readdirSync(aside).length > 0;
    step();
    rmSync(marker);
    sync(data);
    if (!kept) rmSync(aside, { recursive: true });
    return { ok: true, before: kept ? aside : null };
  } catch (error) {
    return refuse("restore-unfinished", `${data}: ${(error as Error).message}`);
  }
}
