/** One package that dpkg knows of, as `/var/lib/dpkg/status` has it. */
export interface DpkgPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** The third word of Status: installed, unpacked, half-configured, config-files … */
  readonly state: string;
}

/** Packages out of dpkg's status file, in its order. What is no paragraph of a package is passed over. Source: dpkg(1). */
export function parseDpkgStatus(text: string): DpkgPackage[] {
  const packages: DpkgPackage[] = [];
  for (const paragraph of text.split(/\n{2,}/)) {
    const field = (name: string): string =>
      new RegExp(String.raw`^${name}: *(.*)$`, "m").exec(paragraph)?.[1]?.trim() ?? "";
    const name = field("Package");
    const state = field("Status").split(" ")[2];
    if (name === "" || state === undefined) continue;
    packages.push({ name, version: field("Version"), architecture: field("Architecture"), state });
  }
  return packages;
}
