import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { cell, code, page, table } from "./markdown.ts";
import { openCases } from "./security-open.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const caseNumber = /\b[PHBSADTL]-\d{2}\b/g;
/** A title: a literal on one line that has a case's number in it. */
const quoted = /(["'`])((?:(?!\1)[^\\\n]|\\.)*?\b[PHBSADTL]-\d{2}\b(?:(?!\1)[^\\\n]|\\.)*)\1/g;

const groups: Readonly<Record<string, string>> = {
  P: "Between agent and collector",
  H: "HTTP",
  B: "Browser",
  S: "Orders, approvals and scripts",
  A: "On the device",
  D: "Storage",
  T: "Time",
  L: "Load",
};

interface Shown {
  readonly title: string;
  readonly file: string;
}

/** Which tests name a case in their title, by case. */
export function shownCases(): ReadonlyMap<string, readonly Shown[]> {
  const shown = new Map<string, Shown[]>();
  const files = globSync("{packages,test,scripts}/**/*.test.ts", {
    cwd: root,
    exclude: (name) => path.basename(name) === "node_modules",
  });
  for (const file of files.toSorted()) {
    for (const [, , title = ""] of readFileSync(path.join(root, file), "utf8").matchAll(quoted)) {
      for (const number of new Set(title.match(caseNumber))) {
        const all = shown.get(number) ?? [];
        shown.set(number, all);
        all.push({
          title: title.replaceAll(caseNumber, "").replaceAll(/\s*\([\s,;]*\)|^[\s:,]+/g, ""),
          file,
        });
      }
    }
  }
  return shown;
}

export function securityTestsPage(): string {
  const shown = shownCases();
  const both = Object.keys(openCases).filter((number) => shown.has(number));
  if (both.length > 0) throw new Error(`both shown by a test and open: ${both.join(", ")}`);
  const sections = Object.entries(groups).flatMap(([letter, name]) => {
    const ours = [...shown]
      .filter(([number]) => number.startsWith(letter))
      .toSorted(([one], [other]) => one.localeCompare(other));
    const rows = ours.map(([number, tests]) => [
      number,
      tests.map(({ title }) => cell(title)).join("<br>"),
      [...new Set(tests.map(({ file }) => code(file)))].join("<br>"),
    ]);
    const open = Object.entries(openCases).filter(([number]) => number.startsWith(letter));
    return [
      `## ${name}`,
      ...(rows.length > 0 ? [table(["case", "shown by the test", "in"], rows)] : []),
      ...(open.length > 0
        ? [
            table(
              ["case", "not shown", "because"],
              open.map(([number, [what, why]]) => [number, cell(what), cell(why)]),
            ),
          ]
        : []),
    ];
  });
  return page(
    "Security tests",
    "the titles of tests, and scripts/generate/pages/security-open.ts",
    `${shown.size} cases of our catalogue are shown by tests that carry their number; ${Object.keys(openCases).length} are not, or not wholly. What a thief gets is in [security.md](../security.md).`,
    sections,
  );
}
