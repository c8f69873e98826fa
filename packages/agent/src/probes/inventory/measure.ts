import { createHash } from "node:crypto";
import type { Host } from "../../core/ports.ts";
import { defineProbeImplementation } from "../define.ts";
import { parseDpkgStatus } from "../parse-dpkg-status.ts";
import { type Snapshot, diffInventory } from "./diff-inventory.ts";

const statusBytes = 32 * 1024 * 1024;
/** Changes are told against a day ago, also when somebody asks for a measurement in between. */
const daySeconds = 23 * 3600;

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
  create: ({ host, clock }) => {
    let base: { readonly atMs: number; readonly snapshot: Snapshot } | null = null;
    let next: { readonly atMs: number; readonly snapshot: Snapshot } | null = null;
    return {
      measure: async () => {
        const { disks, ...facts } = await host.facts();
        const packages = installedPackages(host);
        const snapshot: Snapshot = {
          facts: { ...facts, disks: disks.slice(0, 64).map((disk) => ({ ...disk })) },
          packages,
        };
        const atMs = clock.monoMs();
        // A day after it was taken, a snapshot becomes what later ones are compared with.
        if (next && atMs - next.atMs >= daySeconds * 1000) {
          base = next;
          next = null;
        }
        next ??= { atMs, snapshot };
        const changes = diffInventory((base ?? next).snapshot, snapshot);
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
