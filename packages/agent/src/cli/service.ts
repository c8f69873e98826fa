import path from "node:path";
import {
  CannotInstall,
  type Given,
  installService,
  placeFiles,
  removeService,
  type Told,
  withoutSystemd,
} from "../adapters/service-systemd.ts";
import { exitCode } from "./exit-codes.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

export interface InstallFlags extends Given {
  readonly into?: string;
  /** Called by a package, which placed the files. */
  readonly packaged?: boolean;
}

/** Says each thing as it is done. Root and systemd are asked for unless files are only laid out somewhere. */
function doing(out: Out, here: boolean, act: (told: Told) => void): number {
  if (here && process.geteuid?.() !== 0) {
    out.trouble(out.say(texts.serviceNeedsRoot));
    return exitCode.noRight;
  }
  if (here && withoutSystemd()) {
    out.trouble(out.say(texts.serviceNeedsSystemd));
    return exitCode.refused;
  }
  const said = {
    placed: texts.servicePlaced,
    removed: texts.serviceRemoved,
    did: texts.serviceDid,
    kept: texts.serviceKept,
  };
  try {
    act((done, what) => out.marked(done === "kept" ? "–" : "✓", out.say(said[done]), what));
    return exitCode.success;
  } catch (error) {
    if (!(error instanceof CannotInstall)) throw error;
    out.trouble(error.message);
    return exitCode.refused;
  }
}

/** `hulplijn-agent service install`: this built program as a service of this machine; with `--into`, its files alone, elsewhere. */
export function installVerb(flags: InstallFlags, out: Out): number {
  const { url, rootDigest, into } = flags;
  if (url !== undefined && rootDigest === undefined) {
    out.trouble(
      out.say(texts.needed, { flag: "--root-digest", hint: "hulplijn-agent service install --help" }),
    );
    return exitCode.wrongUsage;
  }
  const bundle = import.meta.dirname;
  const code = doing(out, into === undefined, (told) =>
    into === undefined
      ? installService(bundle, process.execPath, flags, told, flags.packaged === true)
      : placeFiles(bundle, process.execPath, path.resolve(into), told),
  );
  if (code === exitCode.success && into === undefined) out.line(out.say(texts.serviceInstalled));
  return code;
}

/** `hulplijn-agent service remove`. */
export function removeVerb(everything: boolean, out: Out): number {
  return doing(out, true, (told) => removeService(everything, told));
}
