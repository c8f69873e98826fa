import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { generatedFiles } from "./generate/generate.ts";

/**
 * `npm run docs`: writes every file that is derived from a registry (compiled checks, tables, the protocol's lock, the
 * reference pages). `npm run docs -- --check` writes nothing and exits 1, naming the files that are stale.
 */
const root = resolve(import.meta.dirname, "..");
const checkOnly = process.argv.includes("--check");

/** Formats like every other source: the texts are written to a folder inside the repository, so that its settings count. */
function formatted(sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const scratch = mkdtempSync(join(tmpdir(), "hulplijn-docs-"));
  try {
    for (const [path, text] of sources) {
      mkdirSync(dirname(join(scratch, path)), { recursive: true });
      writeFileSync(join(scratch, path), text);
    }
    const config = [".oxfmtrc.json", ".oxfmtrc.jsonc"]
      .map((name) => join(root, name))
      .find((path) => existsSync(path));
    if (config)
      execFileSync(join(root, "node_modules/.bin/oxfmt"), ["--config", config, "."], {
        cwd: scratch,
        stdio: "pipe",
      });
    return new Map([...sources.keys()].map((path) => [path, readFileSync(join(scratch, path), "utf8")]));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const stale: string[] = [];
for (const [path, text] of formatted(generatedFiles())) {
  const target = join(root, path);
  if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
  stale.push(path);
  if (checkOnly) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
if (stale.length === 0) process.stdout.write("Every generated file is up to date.\n");
else if (checkOnly) {
  process.stderr.write(`Stale: ${stale.join(", ")}. Run: npm run docs\n`);
  process.exitCode = 1;
} else process.stdout.write(`Written: ${stale.join(", ")}\n`);
