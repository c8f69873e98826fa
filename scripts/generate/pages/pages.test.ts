import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings, variableOf } from "../../../packages/collector/src/config.ts";
import { errors } from "../../../packages/shared/src/errors/errors.ts";
import { probes } from "../../../packages/shared/src/probes/registry.ts";
import { messages } from "../../../packages/shared/src/protocol/registry.ts";
import { toldRules } from "../../../packages/shared/src/rules/registry.ts";
import { generatedFiles } from "../generate.ts";
import { bytes, duration, table } from "./markdown.ts";
import { fields } from "./schema.ts";
import { openCases } from "./security-open.ts";
import { shownCases } from "./security-tests.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const page = (name: string): string => readFileSync(path.join(root, `docs/reference/${name}.md`), "utf8");
const headings = (text: string, level: string): string[] =>
  [...text.matchAll(new RegExp(`^${level} ([a-z0-9-]+)$`, "gm"))].map((found) => found[1] ?? "");

describe("the reference and the registries name the same", () => {
  test("error codes", () => {
    const codes = [...page("errors").matchAll(/^\| `([a-z0-9-]+)`/gm)].map((found) => found[1] ?? "");
    expect(codes.toSorted()).toEqual(Object.keys(errors).toSorted());
  });

  test("probes, rules and messages", () => {
    expect(headings(page("probes"), "##").toSorted()).toEqual([...probes.keys()].toSorted());
    expect(headings(page("rules"), "###").toSorted()).toEqual([...toldRules.keys()].toSorted());
    expect(headings(page("messages"), "##").toSorted()).toEqual([...messages.keys()].toSorted());
  });

  test("every link inside the reference leads to a heading that is there", () => {
    const generated = [...generatedFiles()].filter(([file]) => file.startsWith("docs/reference/"));
    const texts = new Map(generated.map(([file, text]) => [path.basename(file), text]));
    // A fix may be proposed before it exists; the rules' own tests are about that.
    const links = generated.flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([a-z]*(?:\.md)?)#([a-z0-9-]+)\)/g)].map((found) => ({
        to: found[1] === "" ? path.basename(file) : (found[1] ?? ""),
        heading: found[2] ?? "",
      })),
    );
    expect(links.length).toBeGreaterThan(100);
    for (const { to, heading } of links) {
      if (to === "fixes.md") continue;
      expect(headings(texts.get(to) ?? "", "#{2,3}"), `${to}#${heading}`).toContain(heading);
    }
  });
});

test("the collector reads its settings from the variables that the reference names", () => {
  const read = readSettings({ [variableOf("publicUrl")]: "https://a.example", [variableOf("port")]: "1" });
  expect(read).toMatchObject({ publicUrl: "https://a.example", port: 1 });
});

test("times and sizes are written in the largest unit that has no rest", () => {
  expect([0, 1, 90, 120, 3600, 86_400].map(duration)).toEqual([
    "at once",
    "1 second",
    "90 seconds",
    "2 minutes",
    "1 hour",
    "1 day",
  ]);
  expect([100, 4096, 2_097_152].map(bytes)).toEqual(["100 bytes", "4 KiB", "2 MiB"]);
});

test("a table has a line for its head, one to part it, and one for each row", () => {
  expect(table(["a", "b"], [["1", "2"]])).toBe("| a | b |\n| --- | --- |\n| 1 | 2 |");
});

test("fields are told with their paths, what they may be, and whether they may be left out", () => {
  const schema = {
    type: "object",
    properties: {
      queues: {
        type: "array",
        maxItems: 3,
        items: { type: "object", properties: { name: { type: "string", maxLength: 9 } }, required: ["name"] },
      },
      level: { anyOf: [{ type: "number", minimum: 0 }, { type: "null" }] },
      names: { type: "object", additionalProperties: { enum: ["a", "b"] } },
    },
    required: ["queues"],
  };
  expect(fields(schema)).toEqual([
    { path: "queues", type: "list, at most 3", isOptional: false },
    { path: "queues[].name", type: "text to 9 characters", isOptional: false },
    { path: "level", type: "number from 0; or null", isOptional: true },
    { path: "names", type: "object", isOptional: true },
    { path: "names.*", type: '"a", "b"', isOptional: false },
  ]);
});

test("every test that the docs name is there", () => {
  const pages = ["docs/security.md", "docs/status.md", "docs/reference/security-tests.md"];
  const named = pages.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/`([a-z][\w./-]*\.test\.ts)`/g)].map(
      (found) => found[1] ?? "",
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test("a case of the security catalogue is shown by a test or open, never both", () => {
  const shown = shownCases();
  expect(shown.size).toBeGreaterThan(70);
  expect(Object.keys(openCases).filter((number) => shown.has(number))).toEqual([]);
});
