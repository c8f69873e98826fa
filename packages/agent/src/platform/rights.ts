import { readdirSync } from "node:fs";
import { isWindows } from "./platform.ts";
import { ofWindows } from "./windows.ts";

/** Whether this process may do everything: root, or SYSTEM and administrators, whom alone Windows lets into the folder of its registry. */
export function hasAllRights(): boolean {
  if (!isWindows) return process.geteuid?.() === 0;
  try {
    readdirSync(ofWindows("System32\\config"));
    return true;
  } catch (error) {
    // Not there at all: no Windows of Microsoft, and nobody to keep out.
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}
