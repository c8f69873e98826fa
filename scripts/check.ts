// npm run check [-- path …]: the quick loop. Format, lint and types, and the unit tests of these paths;
// without a path the unit tests of what git sees as changed.
import { statSync } from "node:fs";
import { format, lint, runTool, types } from "./stages.ts";

const paths = process.argv.slice(2);
const files = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
const folders = paths.filter((path) => !files.includes(path));

function tests(): boolean {
  const common = ["--project", "unit", "--passWithNoTests", "--reporter", "dot"];
  if (paths.length === 0) return runTool("vitest", ["run", "--changed", ...common]);
  const related = files.length === 0 || runTool("vitest", ["related", "--run", ...files, ...common]);
  return (folders.length === 0 || runTool("vitest", ["run", ...folders, ...common])) && related;
}

const content = format(paths) && lint(paths) && types() && tests();
process.stdout.write(
  content ? "check: all well\n" : "check: not well, see above; `npm run fix` mends format\n",
);
process.exitCode = content ? 0 : 1;
