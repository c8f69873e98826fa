import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { openSigner } from "../adapters/signer-file/signer-file.ts";
import { copyStore, inspectStore } from "../adapters/store-sqlite/copy-store.ts";
import type { Settings } from "../config.ts";
import { builtInFixes, settingsSaid } from "../config.ts";
import { copyFile, digestOf, filesBelow, freeBytes, sync, writeWhole } from "./durable-files.ts";
import { keyName, Manifest, manifestName, mayHold, notInside, settingsName, storeName } from "./manifest.ts";

export interface Made {
  readonly ok: true;
  /** Folder of the backup. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** A disk that is filled to the last byte harms the collector more than a backup helps it. */
const spareBytes = 64 * 1024 * 1024;

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/**
 * Makes a backup of a collector, which may run meanwhile, as a folder in `to`. It gets its name when it is whole and on the disk; what
 * breaks off leaves a folder `.partial-…`, which the next one clears away.
 */
export async function createBackup(
  settings: Settings,
  to: string,
  version: string,
  nowMs: number,
  prefix = "hulplijn",
): Promise<Made | Refusal> {
  const store = join(settings.data, storeName);
  if (!existsSync(store) || !existsSync(join(settings.data, keyName)))
    return refuse("backup-nothing", settings.data);
  let partial = "";
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    clearAway(to);
    const needed = sizeOf(store) + sizeOf(`${store}-wal`) + spareBytes;
    if (freeBytes(to) < needed)
      return refuse("backup-no-space", `${to} has ${freeBytes(to)} bytes left, and ${needed} are needed`);
    partial = join(to, `.partial-${process.pid}-${nowMs}`);
    mkdirSync(partial, { mode: 0o700 });
    return await fill(settings, partial, join(to, nameOf(prefix, nowMs)), version, nowMs);
  } catch (error) {
    if (partial !== "") rmSync(partial, { recursive: true, force: true });
    return refuse("backup-failed", `${to}: ${(error as Error).message}`);
  }
}

const nameOf = (prefix: string, nowMs: number): string =>
  `${prefix}-${new Date(nowMs).toISOString().replaceAll(/[-:.]/g, "")}`;

async function fill(
  settings: Settings,
  partial: string,
  path: string,
  version: string,
  nowMs: number,
): Promise<Made | Refusal> {
  await copyStore(join(settings.data, storeName), join(partial, storeName));
  const give = (refusal: Refusal): Refusal => {
    rmSync(partial, { recursive: true, force: true });
    return refusal;
  };
  const looked = inspectStore(join(partial, storeName));
  if (!looked.ok) return give(refuse("backup-failed", looked.detail));
  copyFile(join(settings.data, keyName), join(partial, keyName));
  for (const [from, name] of besides(settings)) {
    if (!mayHold(name)) return give(refuse("backup-failed", `${from} has a name that no backup takes`));
    mkdirSync(dirname(join(partial, name)), { recursive: true, mode: 0o700 });
    copyFile(from, join(partial, name));
  }
  const said = settingsSaid(settings);
  writeFileSync(join(partial, settingsName), `${JSON.stringify(said, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  const files = [];
  for (const name of filesBelow(partial))
    files.push({
      path: name,
      sizeBytes: sizeOf(join(partial, name)),
      sha256: await digestOf(join(partial, name)),
    });
  const manifest: Manifest = {
    format: 1,
    createdAtMs: nowMs,
    version,
    collectorKey: openSigner(join(partial, keyName)).publicKey,
    store: { ...looked.facts, migrations: [...looked.facts.migrations] },
    files,
    notInside: [...notInside],
  };
  for (const folder of new Set(files.map((file) => dirname(join(partial, file.path))))) sync(folder);
  writeWhole(join(partial, manifestName), `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`);
  renameSync(partial, path);
  sync(dirname(path));
  return { ok: true, path, manifest };
}

/** What lies beside store and key: from where, and what it is called in a backup. */
function besides(settings: Settings): [from: string, name: string][] {
  const trust = ["root.json", "policy.json"].filter((name) => existsSync(join(settings.trust, name)));
  const approvals = join(settings.trust, "approvals");
  const approved = existsSync(approvals)
    ? readdirSync(approvals).filter((name) => name.endsWith(".json"))
    : [];
  const fixes =
    settings.fixes === builtInFixes || !existsSync(settings.fixes) ? [] : filesBelow(settings.fixes);
  return [
    ...trust.map((name): [string, string] => [join(settings.trust, name), `trust/${name}`]),
    ...approved.map((name): [string, string] => [join(approvals, name), `trust/approvals/${name}`]),
    ...fixes.map((name): [string, string] => [join(settings.fixes, name), `fixes/${name}`]),
  ];
}

/** What a backup that was broken off left, when the process that made it is gone. */
function clearAway(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^\.partial-(\d+)-\d+$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && pid !== process.pid && !isAlive(pid))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal: then it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Deletes all but the newest few backups of this kind in a folder. Gives the ones that are gone. */
export function keepNewest(folder: string, keep: number, prefix = "hulplijn"): string[] {
  const ours = readdirSync(folder).filter(
    (name) =>
      new RegExp(`^${prefix}-\\d{8}T\\d{9}Z$`).test(name) && existsSync(join(folder, name, manifestName)),
  );
  const old = ours.toSorted().slice(0, Math.max(0, ours.length - keep));
  for (const name of old) {
    // Without its manifest it is no backup any more, also when this is broken off.
    rmSync(join(folder, name, manifestName), { force: true });
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return old;
}
