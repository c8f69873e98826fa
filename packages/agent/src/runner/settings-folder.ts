import { statSync } from "node:fs";
import { isWindows } from "../platform/platform.ts";

/** A folder with nothing in it, for devices without settings of their own. */
const none = "/nonexistent";

/**
 * What the administrator of this device says to fixes, as files that scripts read (`HULPLIJN_SETTINGS`): which services may
 * be restarted, how they are where no service manager is, which caches may be emptied. Some of them are programs that run as
 * root, so a folder counts only when nobody but root, or whoever the runner is, can write in it.
 */
export function safeSettings(folder: string): string {
  // The service's wrapper sees to it that SYSTEM and administrators alone can write there; Node cannot read who may.
  if (isWindows) return folder;
  try {
    const { uid, mode } = statSync(folder);
    const isOurs = uid === 0 || uid === process.geteuid?.();
    return isOurs && (mode & 0o022) === 0 ? folder : none;
  } catch {
    return none;
  }
}
