// npm run fix [-- path …]: what machines can mend, mended.
import { runTool } from "./stages.ts";

const paths = process.argv.slice(2);
const linted = runTool("oxlint", ["--fix", "--no-error-on-unmatched-pattern", ...paths]);
const formatted = runTool("oxfmt", ["--no-error-on-unmatched-pattern", ...paths]);
process.exitCode = linted && formatted ? 0 : 1;
