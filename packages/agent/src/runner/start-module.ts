import { type ChildProcess, spawn } from "node:child_process";
import { configurationOf } from "../platform/windows.ts";
import type { Script } from "./script.ts";

/**
 * Starts a script of Windows: this very Node reads it, whole, from a pipe before it begins, so that its bytes lie in no file where others
 * could be put in their place. It is a module, whatever a `package.json` near its folder says.
 */
export function startModule(script: Script, env: Readonly<Record<string, string>>): ChildProcess {
  const words = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-"];
  const child = script.tree.start(() =>
    spawn(process.execPath, [...configurationOf(process.execArgv), ...words], {
      cwd: script.folder,
      env,
      stdio: ["pipe", "pipe", "pipe", "ignore", ...(script.alone ? ["pipe" as const] : [])],
      windowsHide: true,
    }),
  );
  // It ended before it read everything: how it ended says why.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(script.bytes);
  return child;
}
