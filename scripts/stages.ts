// The stages that `npm test`, `npm run check` and `npm run fix` are made of.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, globSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..");

const fromRoot = createRequire(path.join(root, "package.json"));
const binOf = { oxfmt: "oxfmt", oxlint: "oxlint", tsc: "typescript", vitest: "vitest" } as const;

/** Runs a development tool on this very Node, with its output on ours, or all of it on standard error. True when it was content. */
export function runTool(
  tool: keyof typeof binOf,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  output: "inherit" | 2 = "inherit",
): boolean {
  return runNode([pathOf(tool), ...args], env, output);
}

/** The same, begun and not waited for; all that it says goes to a file. */
export function beginTool(
  tool: keyof typeof binOf,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  outputFile: string,
): Promise<boolean> {
  const output = openSync(outputFile, "w");
  const child = spawn(process.execPath, [pathOf(tool), ...args], {
    cwd: root,
    env: withOurNode(env),
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}

function pathOf(tool: keyof typeof binOf): string {
  const manifest = fromRoot.resolve(`${binOf[tool]}/package.json`);
  const { bin } = fromRoot(manifest) as { bin: string | Record<string, string> };
  const relative = typeof bin === "string" ? bin : bin[tool];
  if (relative === undefined) throw new Error(`${manifest} has no program ${tool}`);
  return path.join(path.dirname(manifest), relative);
}

/** Tools that start `node` themselves must find this one first. */
const withOurNode = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [path.dirname(process.execPath), process.env["PATH"] ?? ""].join(path.delimiter),
  ...env,
});

export function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  output: "inherit" | 2 = "inherit",
): boolean {
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    env: withOurNode(env),
    stdio: ["inherit", output, "inherit"],
  });
  if (result.signal === "SIGINT") process.exit(130);
  return result.status === 0;
}

/** Whether any file of ours (none from node_modules) fits one of the patterns. */
export function anyFile(patterns: readonly string[]): boolean {
  const ours = { cwd: root, exclude: (name: string) => path.basename(name) === "node_modules" };
  return globSync([...patterns], ours).length > 0;
}

export function format(paths: readonly string[] = []): boolean {
  return runTool("oxfmt", ["--check", "--no-error-on-unmatched-pattern", ...paths]);
}

export function lint(paths: readonly string[] = []): boolean {
  return runTool("oxlint", ["--no-error-on-unmatched-pattern", ...paths]);
}

const programs = [
  { config: "tsconfig.json", sources: ["*.ts"] },
  { config: "tsconfig.pure.json", sources: ["packages/shared/src/**/*.ts", "packages/*/src/core/**/*.ts"] },
  { config: "packages/console/tsconfig.json", sources: ["packages/console/src/**/*.{ts,tsx}"] },
];

/** Checks every program, so that one run names all that is wrong. */
export function types(): boolean {
  const present = programs.filter((program) => anyFile(program.sources));
  const results = present.map((program) => runTool("tsc", ["-p", program.config]));
  return results.every(Boolean);
}
