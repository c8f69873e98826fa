import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InstallPackage } from "@hulplijn/shared/api";

const kinds: Readonly<Record<string, Pick<InstallPackage, "platform" | "format">>> = {
  deb: { platform: "linux", format: "deb" },
  rpm: { platform: "linux", format: "rpm" },
  msi: { platform: "windows", format: "msi" },
  pkg: { platform: "macos", format: "pkg" },
};

/** One line of `sha256sum`'s: the digest, a blank or a star, the name of a file beside it. */
const line = /^([0-9a-f]{64}) [ *]([A-Za-z0-9][A-Za-z0-9._~+-]*\.(deb|rpm|msi|pkg))$/;

/**
 * The installers of a folder that `npm run package` filled, as its SHA256SUMS lists them, by name. Read each time that it is asked
 * for: a new version is put there without a restart. Files that are not there any more are left out; no SHA256SUMS, no packages.
 */
export function readPackageFolder(folder: string): readonly InstallPackage[] {
  let sums: string;
  try {
    sums = readFileSync(join(folder, "SHA256SUMS"), "utf8");
  } catch {
    return [];
  }
  return sums
    .split("\n")
    .flatMap((each) => {
      const [, sha256 = "", file = "", ending = ""] = line.exec(each) ?? [];
      const kind = kinds[ending];
      return kind && existsSync(join(folder, file)) ? [{ ...kind, file, sha256 }] : [];
    })
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
}
