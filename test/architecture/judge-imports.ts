// Holds sources against the table. Pure, so that the test can show what it refuses.
import path from "node:path";
import type { Directions } from "./directions.ts";
import type { Source } from "./imports.ts";

const isWithin = (name: string, folder: string): boolean =>
  folder === "." || name === folder || name.startsWith(`${folder}/`);

/** The row that a file belongs to: the longest name that fits. */
function rowOf(table: Directions, name: string): string | undefined {
  const fitting = Object.keys(table.rows).filter((row) => isWithin(name, row));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

/** `adapters/store-sqlite/rows` within `adapters` → `store-sqlite`; a file in the folder itself has no entry. */
function entryOf(name: string, folder: string): string | undefined {
  const parts = name.slice(folder.length + 1).split("/");
  return isWithin(name, folder) && parts.length > 1 ? parts[0] : undefined;
}

class Verdicts {
  readonly faults: string[] = [];
  readonly used = new Set<string>();
  readonly tables: ReadonlyMap<string, Directions>;
  readonly guarded: readonly string[];

  constructor(tables: readonly Directions[], guarded: readonly string[]) {
    this.tables = new Map(tables.map((table) => [table.package, table]));
    this.guarded = guarded;
  }
}

function judgeInside(verdicts: Verdicts, table: Directions, from: Source, target: string): void {
  const row = rowOf(table, from.name) ?? "";
  const apart = table.apart.find((folder) => isWithin(from.name, folder) && isWithin(target, folder));
  if (apart !== undefined) {
    const [own, other] = [entryOf(from.name, apart), entryOf(target, apart)];
    if (own !== undefined && other !== undefined && own !== other) {
      verdicts.faults.push(
        `${where(from)} imports ${target}: the entries of ${apart} never import each other`,
      );
      return;
    }
  }
  if (rowOf(table, target) === row) return;
  const allowed = (table.rows[row] ?? []).find((to) => to !== "shared" && isWithin(target, to));
  if (allowed === undefined) {
    verdicts.faults.push(
      `${where(from)} imports ${target}: ${row} may not, by test/architecture/${table.package}.ts`,
    );
  } else verdicts.used.add(`${table.package} ${row} → ${allowed}`);
}

function judgeOutside(verdicts: Verdicts, table: Directions, from: Source, wanted: string): void {
  if (wanted.startsWith("node:") && !verdicts.guarded.includes(wanted)) return;
  const parts = wanted.split("/");
  const name = wanted.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
  const key = [name, `${parts[0] ?? ""}/*`].find((candidate) => Object.hasOwn(table.libraries, candidate));
  const folder = table.libraries[key ?? ""]?.find((allowed) => isWithin(from.name, allowed));
  if (key === undefined || folder === undefined) {
    verdicts.faults.push(
      `${where(from)} imports ${wanted}: not its place, by test/architecture/${table.package}.ts`,
    );
  } else verdicts.used.add(`${table.package} ${folder} → ${key}`);
}

function judgeImport(verdicts: Verdicts, table: Directions, from: Source, wanted: string): void {
  if (wanted.startsWith(".")) {
    const target = path.posix.join(path.posix.dirname(from.name), wanted).replace(/\.tsx?$/, "");
    if (target.startsWith(".."))
      verdicts.faults.push(`${where(from)} imports ${wanted}: outside its package`);
    else if (/\.(css|json)$/.test(target)) return;
    else judgeInside(verdicts, table, from, target);
  } else if (wanted === "@hulplijn/shared" || wanted.startsWith("@hulplijn/shared/")) {
    const row = rowOf(table, from.name) ?? "";
    if (table.rows[row]?.includes("shared")) verdicts.used.add(`${table.package} ${row} → shared`);
    else verdicts.faults.push(`${where(from)} imports ${wanted}: ${row} may not name shared`);
  } else if (wanted.startsWith("@hulplijn/")) {
    verdicts.faults.push(`${where(from)} imports ${wanted}: packages see shared alone`);
  } else judgeOutside(verdicts, table, from, wanted);
}

const where = (source: Source): string => `packages/${source.package}/src/${source.name}`;

/** What the table forbids, what has no row, and which rows nothing uses; empty when all is well. */
export function judge(
  tables: readonly Directions[],
  guarded: readonly string[],
  all: readonly Source[],
): string[] {
  const verdicts = new Verdicts(tables, guarded);
  for (const source of all) {
    const table = verdicts.tables.get(source.package);
    if (table === undefined || rowOf(table, source.name) === undefined) {
      verdicts.faults.push(`${where(source)} has no row in test/architecture/${source.package}.ts`);
      continue;
    }
    for (const wanted of source.imports) judgeImport(verdicts, table, source, wanted);
  }
  return [...verdicts.faults, ...idleRows(verdicts, all)];
}

function idleRows(verdicts: Verdicts, all: readonly Source[]): string[] {
  const idle: string[] = [];
  for (const table of verdicts.tables.values()) {
    const own = all.filter((source) => source.package === table.package);
    for (const [row, targets] of Object.entries(table.rows)) {
      if (!own.some((source) => rowOf(table, source.name) === row)) idle.push(`${table.package} ${row}`);
      idle.push(...targets.map((to) => `${table.package} ${row} → ${to}`));
    }
    for (const [library, folders] of Object.entries(table.libraries)) {
      idle.push(...folders.map((folder) => `${table.package} ${folder} → ${library}`));
    }
    idle.push(
      ...table.apart
        .filter((folder) => !(folder in table.rows))
        .map((folder) => `${table.package} ${folder}`),
    );
  }
  return idle
    .filter((row) => !verdicts.used.has(row))
    .map((row) => `nothing uses the row "${row}": remove it`);
}
