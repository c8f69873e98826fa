import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { decideSlot, type SlotDecision, type SlotsNow, trialMs } from "../core/slots/decide-slot.ts";
import {
  isHigher,
  packaged,
  readFloor,
  readName,
  readReturned,
  readStarts,
  readTrial,
  type Returned,
  returnedText,
  type Trial,
  trialText,
} from "../core/slots/slot-files.ts";
import { replaceFile, syncFolder } from "../platform/disk.ts";

// The folder of releases: whoever is privileged writes it, everybody may read it. Text files, each replaced as a whole.

/** In each slot that came as a release, written with it: which release it was. */
export const releaseFile = "release.json";

/** What `release.json` of a slot says. */
export interface SlotRelease {
  readonly sequence: number;
  readonly version: string;
  readonly floor: number;
  readonly ring: number;
}

/** Replaces a file as a whole, durably, for everybody to read; null takes it away. */
export function replace(file: string, text: string | null): void {
  if (text !== null) return replaceFile(file, text, 0o644);
  rmSync(file, { force: true });
  syncFolder(path.dirname(file));
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Nobody but root, or whoever runs this, may have laid it out. Windows keeps who may write where by other means. */
export function isOurs(folder: string): boolean {
  if (process.platform === "win32") return existsSync(folder);
  try {
    const { uid, mode } = statSync(folder);
    return (uid === 0 || uid === process.geteuid?.()) && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** The release that a slot came as; null when its folder is not whole. */
export function releaseOfSlot(folder: string, slot: string): SlotRelease | null {
  try {
    const kept = JSON.parse(readFileSync(path.join(folder, slot, releaseFile), "utf8")) as SlotRelease;
    const isWhole = ["agent.mjs", "runner.mjs"].every((name) => existsSync(path.join(folder, slot, name)));
    return isWhole && Number.isSafeInteger(kept.sequence) ? kept : null;
  } catch {
    return null;
  }
}

/** What lies there, of a folder that is ours; of any other one nothing is believed. */
export function readSlots(folder: string, wallMs: number, isStart: boolean): SlotsNow {
  const has = isOurs(folder);
  const text = (name: string): string | null => (has ? textOf(path.join(folder, name)) : null);
  return {
    current: readName(text("current")),
    previous: readName(text("previous")),
    trial: readTrial(text("trial")),
    floor: readFloor(text("floor")),
    starts: readStarts(text("starts")),
    wallMs,
    isStart,
    trialMs,
    sequenceOf: (slot) => (has ? (releaseOfSlot(folder, slot)?.sequence ?? null) : null),
  };
}

export const readReturn = (folder: string): Returned | null =>
  readReturned(textOf(path.join(folder, "returned")));

/**
 * Decides which slot starts, and writes that down. In an order in which a power cut between any two of them leads to the same end: what
 * came back is noted before it does, and the trial is taken away last.
 */
export function settleSlot(folder: string, wallMs: number, isStart: boolean): SlotDecision {
  const before = readSlots(folder, wallMs, isStart);
  const decided = decideSlot(before);
  if (!isOurs(folder)) return decided;
  const file = (name: string): string => path.join(folder, name);
  const { returned, current, trial, starts, crashing } = decided;
  if (isStart || returned) replace(file("starts"), starts.map((atMs) => `${atMs}\n`).join(""));
  if (returned) replace(file("returned"), returnedText(returned));
  if (current !== before.current) replace(file("current"), `${current}\n`);
  // One that says nothing goes as well: systemd would wait for the end of a trial as long as the file is there, over and over.
  const isNone = trial === null && existsSync(file("trial"));
  if (isNone || JSON.stringify(trial) !== JSON.stringify(before.trial))
    replace(file("trial"), trial && trialText(trial));
  if (isStart && crashing !== existsSync(file("crashing")))
    replace(file("crashing"), crashing ? `${wallMs}\n` : null);
  return decided;
}

/** Begins a trial: from here on the new slot runs at each start of the agent. */
export function beginTrial(folder: string, trial: Trial): void {
  replace(path.join(folder, "trial"), trialText(trial));
}

/** The new slot proved itself: it stays, and the one before it is what an agent that crashes later goes back to. */
export function endTrial(folder: string, trial: Trial, floor: number): void {
  const file = (name: string): string => path.join(folder, name);
  replace(file("previous"), `${trial.previous}\n`);
  replace(file("current"), `${trial.slot}\n`);
  replace(file("floor"), `${floor}\n`);
  replace(file("trial"), null);
}

/**
 * The package was installed anew: it runs from now on, where no release of a higher version does. The floor stays.
 */
export function preferPackaged(folder: string, packagedVersion: string): void {
  const { current } = readSlots(folder, 0, false);
  const release = releaseOfSlot(folder, current);
  if (!isOurs(folder) || (release && isHigher(release.version, packagedVersion))) return;
  for (const name of ["trial", "current", "previous", "starts", "crashing"])
    rmSync(path.join(folder, name), { force: true });
  syncFolder(folder);
}

/** It was told what came back: nobody has to hear it again. */
export const forgetReturn = (folder: string): void => replace(path.join(folder, "returned"), null);

/** Where a slot's programs are. */
export const folderOfSlot = (packagedFolder: string, releases: string, slot: string): string =>
  slot === packaged ? packagedFolder : path.join(releases, slot);
