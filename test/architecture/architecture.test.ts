import { describe, expect, test } from "vitest";
import { type Directions, directions, guardedNodeModules } from "./directions.ts";
import { importsOf, sources } from "./imports.ts";
import { judge } from "./judge-imports.ts";

test("every import follows the table, every folder has a row, and every row is used", () => {
  expect(judge(directions, guardedNodeModules, sources())).toEqual([]);
});

describe("the judge refuses", () => {
  const table: Directions = {
    package: "agent",
    rows: { adapters: ["core/ports"], app: ["core", "shared"], core: ["shared"] },
    apart: ["adapters"],
    libraries: { ws: ["adapters/link-ws"] },
  };
  const well = [
    { package: "agent", name: "adapters/link-ws/link", imports: ["ws", "node:tls", "../../core/ports.ts"] },
    { package: "agent", name: "app/measure", imports: ["../core/plan.ts", "@hulplijn/shared/rules"] },
    { package: "agent", name: "core/plan", imports: ["./ports.ts", "@hulplijn/shared/values"] },
  ];
  const verdict = (name: string, imported: string): string[] =>
    judge([table], ["node:sqlite"], [...well, { package: "agent", name, imports: [imported] }]);

  test("nothing in what is well", () => expect(judge([table], [], well)).toEqual([]));

  test.each([
    ["an inner part that names an outer one", "core/plan2", "../app/measure.ts"],
    ["a core that names an adapter", "core/plan2", "../adapters/link-ws/link.ts"],
    ["an adapter that reaches past the ports", "adapters/host/host", "../../core/plan.ts"],
    ["an adapter that names another", "adapters/host/host", "../link-ws/link.ts"],
    ["a library outside its adapter", "app/other", "ws"],
    ["a library that has no row", "app/other", "left-pad"],
    ["a guarded module of Node outside its adapter", "app/other", "node:sqlite"],
    ["another package", "app/other", "@hulplijn/collector"],
    ["a path out of the package", "app/other", "../../../shared/src/values/ids.ts"],
    ["shared where its row does not name it", "adapters/host/host", "@hulplijn/shared/values"],
    ["a folder without a row", "elsewhere/file", "node:fs"],
  ])("%s", (_title, name, imported) => {
    expect(verdict(name, imported)).toHaveLength(1);
  });

  test("a row, a target and a library that nothing uses", () => {
    const idle = {
      ...table,
      rows: { ...table.rows, core: ["shared", "app"], gone: [] },
      libraries: { ...table.libraries, pino: ["app"] },
    };
    expect(judge([idle], [], well)).toEqual([
      'nothing uses the row "agent core → app": remove it',
      'nothing uses the row "agent gone": remove it',
      'nothing uses the row "agent app → pino": remove it',
    ]);
  });
});

test("imports are seen in every form", () => {
  const text = `import a from "a"; import type { B } from "b"; import "c"; export * from "d"; export { e } from "e";
export type { F } from "f"; const g = await import("g"); const h = await import(g);`;
  expect(importsOf("text.ts", text)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});
