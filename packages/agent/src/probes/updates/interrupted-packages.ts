import { parseDpkgStatus } from "../parse-dpkg-status.ts";

const halfWay: ReadonlySet<string> = new Set(["half-configured", "half-installed", "unpacked"]);

/**
 * Packages that are neither in nor out, sorted. `updates` are the files that dpkg leaves beside its status file when it
 * is killed; they hold what is newer.
 */
export function interruptedPackages(status: string, updates: readonly string[]): string[] {
  const states = new Map<string, string>();
  for (const text of [status, ...updates]) {
    for (const found of parseDpkgStatus(text)) states.set(`${found.name}:${found.architecture}`, found.state);
  }
  const names = [...states]
    .filter(([, state]) => halfWay.has(state))
    .map(([name]) => name.split(":")[0] ?? "");
  return [...new Set(names)].toSorted();
}
