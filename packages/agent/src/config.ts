import { readFileSync } from "node:fs";
import type { Language } from "@hulplijn/shared/values";
import { type SettingKey, type Settings, settingsTable } from "./config-table.ts";

export type { Settings } from "./config-table.ts";

const prefix = "HULPLIJN_AGENT__";
const systemFile = "/etc/hulplijn/agent.json";
const keys = Object.keys(settingsTable) as SettingKey[];

export interface ConfigFault {
  readonly ok: false;
  /** One sentence: which key, where, what was found, what is allowed. */
  readonly sentence: string;
}

export interface Config {
  readonly ok: true;
  readonly settings: Settings;
  /** Where each value came from: `default`, a file, the environment or a flag. */
  readonly origins: Readonly<Record<string, string>>;
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

function fromEnvironment(env: NodeJS.ProcessEnv): Given[] {
  const byVariable = new Map<string, string>(keys.map((key) => [variableOf(key), key]));
  return Object.entries(env)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ key: byVariable.get(name) ?? name, value, origin: `environment ${name}` }));
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

/**
 * Reads the settings, weakest first: defaults, the file (`--config`, else /etc/hulplijn/agent.json), the environment, flags. A
 * key nobody knows, or a value that is not allowed, is a fault and nothing starts.
 */
export function readConfig(
  flags: SettingFlags,
  configFile: string | null = null,
  env: NodeJS.ProcessEnv = process.env,
): Config | ConfigFault {
  const file = fromFile(configFile ?? systemFile, configFile !== null);
  if ("ok" in file) return file;
  const flagged = flagKeys.map((key) => ({ key, value: flags[key], origin: "flag" }));
  const settings: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const key of keys) {
    settings[key] = settingsTable[key].fallback;
    origins[key] = "default";
  }
  for (const { key, value, origin } of [...file, ...fromEnvironment(env), ...flagged]) {
    if (value === undefined) continue;
    if (!Object.hasOwn(settingsTable, key)) {
      const close = nearest(key);
      const hint = close ? `; did you mean ${close}?` : "; see docs/reference/agent-settings.md";
      return { ok: false, sentence: `nobody knows the setting ${key} (${origin})${hint}` };
    }
    const setting = settingsTable[key as SettingKey];
    const read = setting.read(value);
    if ("wrong" in read) {
      const found =
        "secret" in setting && setting.secret ? "what was given" : JSON.stringify(value).slice(0, 80);
      return { ok: false, sentence: `${key} (${origin}) cannot be ${found}; allowed: ${read.wrong}` };
    }
    settings[key] = read.value;
    origins[key] = origin;
  }
  return { ok: true, settings: settings as unknown as Settings, origins };
}

/** In the state folder: whoever takes the agent off this machine makes it before stopping the service, whose goodbye then says so. */
export const leavingFile = "leaving";
