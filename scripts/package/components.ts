// Which libraries of others are in a bundle, from the files that esbuild took.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../stages.ts";

export interface Component {
  readonly name: string;
  readonly version: string;
  /** As the package itself says it (SPDX). */
  readonly licence: string;
  /** The text of its licence; empty when it brings none. */
  readonly licenceText: string;
}

const ofLibrary = /^(?:.*\/)?node_modules\/(?!\.pnpm\/)((?:@[^/]+\/)?[^/]+)\//;

/** Each library once, by name. Throws for one that does not say under which licence it comes. */
export function componentsOf(inputs: readonly string[]): readonly Component[] {
  const folders = new Set(inputs.flatMap((file) => ofLibrary.exec(file)?.[0] ?? []));
  const found = [...folders].map((folder): Component => {
    const at = path.join(root, folder);
    const manifest = JSON.parse(readFileSync(path.join(at, "package.json"), "utf8")) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string;
    };
    if (manifest.license === undefined) throw new Error(`${manifest.name} does not name its licence`);
    const text = readdirSync(at).find((name) => /^licen[cs]e(\.|$)/i.test(name));
    return {
      name: manifest.name,
      version: manifest.version,
      licence: manifest.license,
      licenceText: text === undefined ? "" : readFileSync(path.join(at, text), "utf8"),
    };
  });
  const byName = (one: Component, other: Component): number =>
    `${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1;
  return found.toSorted(byName);
}
