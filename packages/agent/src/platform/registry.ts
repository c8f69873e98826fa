import { spawnSync } from "node:child_process";
import { parseRegQuery } from "../core/parse-reg-query.ts";
import { isWindows } from "./platform.ts";
import { ofWindows, windowsEnvironment } from "./windows.ts";

/** What the installer was given, and what administrators prescribe by policy (GPO, Intune), which wins. */
export const installerKey = "HKLM\\SOFTWARE\\Hulplijn\\Agent";
export const policyKey = "HKLM\\SOFTWARE\\Policies\\Hulplijn";

const limitMs = 10_000;

const reg = (words: readonly string[]): string =>
  spawnSync(ofWindows("System32\\reg.exe"), [...words], {
    env: windowsEnvironment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: limitMs,
    windowsHide: true,
  }).stdout ?? "";

/** The values of a key of the registry, by Windows' own program; none where there is no such key, or no Windows. */
export const registryValues = (key: string): ReadonlyMap<string, string | number> =>
  isWindows ? parseRegQuery(reg(["query", key])) : new Map();

/** Removes one value that the installer left. Whether it is gone shows when it is read again. */
export function forgetInstallerValue(name: string): void {
  if (isWindows) reg(["delete", installerKey, "/v", name, "/f"]);
}
