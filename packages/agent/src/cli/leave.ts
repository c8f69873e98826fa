import { writeFileSync } from "node:fs";
import path from "node:path";
import { leavingFile, type Settings } from "../config.ts";
import { exitCode } from "./exit-codes.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

/**
 * `hulplijn-agent leave`, for uninstallers: the goodbye that the running agent says when it is stopped next tells that it goes for
 * good. The state folder is another user's: what lies at that place already is neither followed nor written to.
 */
export function leave(settings: Settings, out: Out): number {
  try {
    writeFileSync(path.join(settings.state, leavingFile), "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      out.trouble(out.say(texts.cannotLeave, { state: settings.state, why: String(error) }));
      return exitCode.failed;
    }
  }
  out.line(out.say(texts.leaves));
  return exitCode.success;
}
