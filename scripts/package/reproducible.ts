// The same commit, the same bytes: no clock, no user and no order of this machine reaches a package.
import { execFileSync } from "node:child_process";
import { lutimesSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../stages.ts";

/** When the commit was made that is checked out, in seconds; SOURCE_DATE_EPOCH, where it is set, wins. */
export function epochOfCommit(): number {
  const given = process.env["SOURCE_DATE_EPOCH"];
  if (given !== undefined && /^\d{1,10}$/.test(given)) return Number(given);
  try {
    return Number(execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }));
  } catch {
    throw new Error("this folder is no clone of the repository: set SOURCE_DATE_EPOCH to the release's time");
  }
}

/** Every file and folder below, and the folder itself, changed when the commit was made. */
export function settleTimes(folder: string, epochSeconds: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) settleTimes(file, epochSeconds);
    else lutimesSync(file, epochSeconds, epochSeconds);
  }
  lutimesSync(folder, epochSeconds, epochSeconds);
}

/** What a tool of packaging gets to see of the environment. */
export const plainEnvironment = (epochSeconds: number): Readonly<Record<string, string>> => ({
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
  SOURCE_DATE_EPOCH: String(epochSeconds),
});
