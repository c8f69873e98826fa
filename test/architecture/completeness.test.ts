import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packagesFolder } from "./imports.ts";
import { kinds } from "./kinds.ts";

const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

describe.each(kinds)("every $name", (kind) => {
  const folder = path.join(packagesFolder, kind.folder);
  const all = path.join(packagesFolder, kind.all);
  const files = readdirSync(folder).filter((file) => /^[^.]+\.ts$/.test(file));
  const names = files.toSorted().map((file) => file.slice(0, -3));
  const ids = names.filter((name) => !kind.besides.includes(name));

  test("is a line of all.ts, alphabetical by file name, and nothing else is", () => {
    const from = `./${path.posix.relative(path.posix.dirname(kind.all), kind.folder)}/`.replace(
      /^\.\/\/$/,
      "./",
    );
    const lines = ids.map((id) => `export { ${camel(id)} } from "${from}${id}.ts";\n`);
    expect(readFileSync(all, "utf8")).toBe(lines.join(""));
  });

  test.each(ids)("%s is called by its file name", async (id) => {
    const module = (await import(path.join(folder, `${id}.ts`))) as Record<string, Record<string, unknown>>;
    expect(module[camel(id)]?.[kind.id]).toBe(id);
  });

  test("is told apart from files that exist", () => {
    expect(kind.besides.filter((name) => !existsSync(path.join(folder, `${name}.ts`)))).toEqual([]);
  });
});
