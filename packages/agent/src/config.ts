import { readFileSync } from "node:fs";
import type { Language } from "@hulplijn/shared/values";
import { readBinaryPlist } from "./binary-plist.ts";
import { policyFolder, readManagedPreferences, readPolicyFiles } from "./config-policy.ts";
import { type SettingKey, type Settings, settingsTable } from "./config-table.ts";
import { places } from "./platform/places.ts";
import { isWindows } from "./platform/platform.ts";
import { installerKey, policyKey, registryValues } from "./platform/registry.ts";

export type { Settings } from "./config-table.ts";

const prefix = "HULPLIJN_AGENT__";
const keys = Object.keys(settingsTable) as SettingKey[];

export interface ConfigFault {
  readonly ok: false;
  /** One sentence: which key, where, what was found, what is allowed. */
  readonly sentence: string;
}

export interface Config {
  readonly ok: true;
  readonly settings: Settings;
  /** Where each value came from: `default`, a file, the environment, a flag, a key of the registry, or `policy` and its file. */
  readonly origins: Readonly<Record<string, string>>;
  /** What the policy says and this version does not know: one policy is for agents of several versions, so that stops nothing. */
  readonly ignored: readonly string[];
}

/** `probes.dnsInsideName` → `HULPLIJN_AGENT__PROBES__DNS_INSIDE_NAME` */
export const variableOf = (key: string): string =>
  prefix +
  key
    .replaceAll(".", "__")
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();

interface Given {
  readonly key: string;
  readonly value: unknown;
  readonly origin: string;
  /** Of the policy: a key that nobody knows is passed over, and a secret may not stand where everybody reads it. */
  readonly policy?: { readonly isPublic: boolean };
}

function flattened(value: unknown, path: string, origin: string): Given[] {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isGroup) return [{ key: path, value, origin }];
  return Object.entries(value).flatMap(([name, inner]) =>
    flattened(inner, path === "" ? name : `${path}.${name}`, origin),
  );
}

function fromFile(file: string, mustExist: boolean): Given[] | ConfigFault {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" && !mustExist) return [];
    return {
      ok: false,
      sentence: `cannot read the settings in ${file} (${code}); check the path and its permissions`,
    };
  }
  try {
    return flattened(JSON.parse(content), "", file);
  } catch {
    return { ok: false, sentence: `${file} is not JSON; correct it or remove it` };
  }
}

function fromPolicy({ folder, profile, ownerUid }: PolicyPlaces): Given[] | ConfigFault {
  if (folder === null) return [];
  const given: Given[] = [];
  for (const one of [...readPolicyFiles(folder, ownerUid), ...readManagedPreferences(profile, ownerUid)]) {
    if ("wrong" in one) return { ok: false, sentence: one.wrong };
    const { file, bytes, isPublic } = one;
    try {
      const said: unknown = file.endsWith(".plist") ? readBinaryPlist(bytes) : JSON.parse(bytes.toString());
      const read = flattened(said, "", `policy ${file}`);
      given.push(...read.map((each) => ({ ...each, policy: { isPublic } })));
    } catch {
      const form = file.endsWith(".plist") ? "a binary property list of settings" : "JSON";
      return { ok: false, sentence: `${file} is not ${form}; correct it or remove it` };
    }
  }
  return given;
}

function fromEnvironment(env: NodeJS.ProcessEnv): Given[] {
  const byVariable = new Map<string, string>(keys.map((key) => [variableOf(key), key]));
  return Object.entries(env)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ key: byVariable.get(name) ?? name, value, origin: `environment ${name}` }));
}

/** `probes.timeServer` → `ProbesTimeServer`: the name of a setting in the registry of Windows. */
export function registryNameOf(key: string): string {
  if (key === "url") return "CollectorUrl";
  if (key === "token") return "EnrollToken";
  return key.replaceAll(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Settings among the values of a key of the registry. Others may be for another version; an empty text is one that nobody gave. */
export function fromRegistry(values: ReadonlyMap<string, string | number>, origin: string): Given[] {
  return keys.flatMap((key) => {
    const value = values.get(registryNameOf(key));
    return value === undefined || value === "" ? [] : [{ key, value, origin }];
  });
}

function nearest(key: string): string | null {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");
  const wanted = bare(key.startsWith(prefix) ? key.slice(prefix.length) : key);
  const close = keys.find((one) => bare(one).startsWith(wanted.slice(0, 4)) && wanted.length >= 4);
  return close ?? null;
}

/** What flags may set. */
export type SettingFlags = Readonly<
  Partial<Record<"caFile" | "rootDigest" | "socket" | "state" | "tokenFile" | "url", string>>
>;
const flagKeys = ["state", "url", "tokenFile", "rootDigest", "caFile", "socket"] as const;

/** How the person at this terminal reads: their language, and whether in colour. */
export function reader(
  isTerminal: boolean,
  env: NodeJS.ProcessEnv = process.env,
): { readonly language: Language; readonly colour: boolean } {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
    (one) => one !== undefined && one !== "",
  );
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  const refused = env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "";
  return { language: locale?.startsWith("nl") ? "nl" : "en", colour: !refused && (forced || isTerminal) };
}

interface PolicyPlaces {
  /** Null: no files. */
  readonly folder: string | null;
  /** What macOS keeps of a configuration profile. */
  readonly profile?: string;
  readonly ownerUid?: number;
  readonly registry?: typeof registryValues;
}

/** Where this device's own policy lies. To Windows the folder of Linux is one that any user can make. */
const ownPolicy: PolicyPlaces = { folder: isWindows ? null : policyFolder, registry: registryValues };

/**
 * Reads the settings, weakest first: defaults, what an installer was given (Windows: in the registry), the file (`--config`, else
 * /etc/hulplijn/agent.json), the environment (not on Windows, where users have a say in it), flags, and the policy of this device (files;
 * on Windows the registry), which therefore wins; only with `--config`, which asks for other settings than the installed service's, it is not
 * read. A key nobody knows, or a value that is not allowed, is a fault and nothing starts. `policy` is where it lies, for tests.
 */
export function readConfig(
  flags: SettingFlags,
  configFile: string | null = null,
  env: NodeJS.ProcessEnv = process.env,
  policy: PolicyPlaces = configFile === null ? ownPolicy : { folder: null },
): Config | ConfigFault {
  const file = fromFile(configFile ?? places.settingsFile, configFile !== null);
  if ("ok" in file) return file;
  const decided = fromPolicy(policy);
  if ("ok" in decided) return decided;
  const flagged = flagKeys.map((key) => ({ key, value: flags[key], origin: "flag" }));
  const settings: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  const ignored: string[] = [];
  for (const key of keys) {
    settings[key] = settingsTable[key].fallback;
    origins[key] = "default";
  }
  const registry = policy.registry ?? (() => new Map());
  const all: readonly Given[] = [
    ...fromRegistry(registry(installerKey), installerKey),
    ...file,
    ...(isWindows ? [] : fromEnvironment(env)),
    ...flagged,
    ...decided,
    ...fromRegistry(registry(policyKey), policyKey),
  ];
  for (const { key, value, origin, policy: by } of all) {
    if (value === undefined) continue;
    if (!Object.hasOwn(settingsTable, key)) {
      if (by) {
        ignored.push(`${key} (${origin})`);
        continue;
      }
      const close = nearest(key);
      const hint = close ? `; did you mean ${close}?` : "; see docs/reference/configuration.md";
      return { ok: false, sentence: `nobody knows the setting ${key} (${origin})${hint}` };
    }
    const setting = settingsTable[key as SettingKey];
    const read = setting.read(value);
    if ("wrong" in read) {
      const found =
        "secret" in setting && setting.secret ? "what was given" : JSON.stringify(value).slice(0, 80);
      return { ok: false, sentence: `${key} (${origin}) cannot be ${found}; allowed: ${read.wrong}` };
    }
    if (by?.isPublic === true && "secret" in setting && setting.secret) {
      const sentence = `${key} (${origin}) stands where everybody can read it: chmod 640, group hulplijn-agent`;
      return { ok: false, sentence };
    }
    settings[key] = read.value;
    origins[key] = origin;
  }
  return { ok: true, settings: settings as unknown as Settings, origins, ignored };
}

/** In the state folder: whoever takes the agent off this machine makes it before stopping the service, whose goodbye then says so. */
export const leavingFile = "leaving";
