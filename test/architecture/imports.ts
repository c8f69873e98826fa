// Reads what every source file of the packages imports.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

export const packagesFolder = path.join(import.meta.dirname, "..", "..", "packages");

export interface Source {
  readonly package: string;
  /** Under `src`, with forward slashes, without its ending. */
  readonly name: string;
  readonly imports: readonly string[];
}

/** The names of modules in import and export declarations and in `import("…")` with constant text. */
export function importsOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const fixed = module.staticImports.map((found) => found.moduleRequest.value);
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
  );
  const late = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^["'](.*)["']$/s.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal?.[1] === undefined ? [] : [literal[1]];
  });
  return [...new Set([...fixed, ...passedOn, ...late])];
}

/** Every source of the packages, tests and what they are fed aside: those may import what they need. */
export function sources(folder: string = packagesFolder): Source[] {
  const files = globSync("*/src/**/*.{ts,tsx}", { cwd: folder }).map((file) =>
    file.replaceAll(path.sep, "/"),
  );
  const ours = files.filter((file) => !/\.test\.tsx?$|\/testdata\/|\.d\.ts$/.test(file));
  return ours.toSorted().map((file) => {
    const [, owner = "", name = ""] = /^([^/]+)\/src\/(.*)\.tsx?$/.exec(file) ?? [];
    return { package: owner, name, imports: importsOf(file, readFileSync(path.join(folder, file), "utf8")) };
  });
}
