import { readFileSync } from "node:fs";
import path from "node:path";
import {
  CannotInstall,
  type Given,
  installService,
  placeFiles,
  removeService,
  takeToken,
  type Told,
  withoutSystemd,
} from "../adapters/service-systemd.ts";
import { givenNames, readGiven } from "../core/given-at-install.ts";
import { exitCode } from "./exit-codes.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

export interface InstallFlags extends Omit<Given, "token"> {
  readonly into?: string;
  readonly tokenFile?: string;
  /** Called by a package, which placed the files. */
  readonly packaged?: boolean;
}

/** Says each thing as it is done. Root is asked for unless files are only laid out somewhere, and systemd where it has to do something. */
function doing(
  out: Out,
  {
    needsRoot = true,
    needsSystemd = true,
  }: { readonly needsRoot?: boolean; readonly needsSystemd?: boolean },
  act: (told: Told) => void,
): number {
  if (needsRoot && process.geteuid?.() !== 0) {
    out.trouble(out.say(texts.serviceNeedsRoot));
    return exitCode.noRight;
  }
  if (needsSystemd && withoutSystemd()) {
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

/** What the collector's name, root and token are: by flags, or, of a package, by the environment that it was installed in. */
function givenTo({ packaged, ...flags }: InstallFlags): ReturnType<typeof readGiven> {
  const { url, rootDigest, tokenFile } = flags;
  if (packaged !== true)
    return readGiven({
      ...(url === undefined ? {} : { url }),
      ...(rootDigest === undefined ? {} : { rootDigest }),
      ...(tokenFile === undefined ? {} : { token: readFileSync(tokenFile, "utf8") }),
    });
  const from = Object.entries(givenNames).flatMap(([key, name]) => {
    const text = process.env[name];
    return text === undefined ? [] : [[key, text] as const];
  });
  return readGiven(Object.fromEntries(from));
}

/** `hulplijn-agent service install`: this built program as a service of this machine; with `--into`, its files alone, elsewhere. */
export function installVerb(flags: InstallFlags, out: Out): number {
  const { url, rootDigest, into, packaged = false, caFile } = flags;
  if (url !== undefined && rootDigest === undefined) {
    out.trouble(
      out.say(texts.needed, { flag: "--root-digest", hint: "hulplijn-agent service install --help" }),
    );
    return exitCode.wrongUsage;
  }
  const bundle = import.meta.dirname;
  if (into !== undefined)
    return doing(out, { needsRoot: false, needsSystemd: false }, (told) =>
      placeFiles(bundle, process.execPath, path.resolve(into), told),
    );
  const code = doing(out, { needsSystemd: !packaged }, (told) => {
    const read = givenTo(flags);
    if ("wrong" in read) throw new CannotInstall(read.wrong);
    const given = { ...read.given, ...(caFile === undefined ? {} : { caFile }) };
    installService(bundle, process.execPath, given, told, packaged);
  });
  if (code === exitCode.success && !packaged) out.line(out.say(texts.serviceInstalled));
  return code;
}

/** `hulplijn-agent service remove`. */
export function removeVerb(everything: boolean, out: Out): number {
  return doing(out, {}, (told) => removeService(import.meta.dirname, everything, told));
}

/** `hulplijn-agent service take-token`: before each start, where an administrator's tool left one. */
export function takeTokenVerb(out: Out): number {
  return doing(out, {}, takeToken);
}
