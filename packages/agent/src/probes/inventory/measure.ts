import { createHash } from "node:crypto";
import type { Host } from "../../core/ports.ts";
import { defineProbeImplementation } from "../define.ts";
import { parseDpkgStatus } from "../parse-dpkg-status.ts";
import { type Snapshot, diffInventory } from "./diff-inventory.ts";
import { asSnapshot, comparing, isKeptDays } from "./kept-days.ts";

const keptAs = "inventory";
const statusBytes = 32 * 1024 * 1024;
/** A part of a long text keeps the whole of it in memory (1.7 MB of package descriptions): this makes it stand alone. */
const ownText = (part: string): string => Buffer.from(part, "utf8").toString("utf8");

/** Installed packages by name and architecture, or null where there is no dpkg to ask. */
function installedPackages(host: Host): ReadonlyMap<string, string> | null {
  const status = host.read("/var/lib/dpkg/status", statusBytes);
  if (status.kind !== "text") return null;
  const installed = parseDpkgStatus(status.text)
    .filter((one) => one.state === "installed")
    .map((one): [string, string] => [
      ownText(`${one.name}:${one.architecture}`),
      ownText(one.version.slice(0, 256)),
    ]);
  return installed.length > 0 ? new Map(installed) : null;
}

/** SHA-256 over `name:architecture=version` lines in order of their bytes. */
function digestOf(packages: ReadonlyMap<string, string>): string {
  const lines = [...packages].map(([name, version]) => `${name}=${version}\n`).toSorted();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** Source: systeminformation for the machine, dpkg's status file for what is installed. */
export const inventory = defineProbeImplementation({
  id: "inventory",
  programs: [],
  windows: "same",
  create: ({ host, clock, kept }) => {
    return {
      measure: async () => {
        const { disks, ...facts } = await host.facts();
        const packages = installedPackages(host);
        const snapshot: Snapshot = {
          facts: { ...facts, disks: disks.slice(0, 64).map((disk) => ({ ...disk })) },
          packages,
        };
        const days = kept.load(keptAs, isKeptDays);
        const next = comparing(days, snapshot, clock.nowMs());
        if (next !== days) kept.save(keptAs, next);
        const changes = diffInventory(asSnapshot(next.yesterday ?? next.today), snapshot);
        return {
          state: "measured",
          value: {
            ...snapshot.facts,
            packages: packages?.size ?? null,
            packagesDigest: packages && digestOf(packages),
            changes,
          },
        };
      },
    };
  },
});
