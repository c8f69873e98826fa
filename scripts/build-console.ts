// Builds the console into packages/console/dist, unless what is there was made from the very same sources.
// `npm start` calls this; by hand: node scripts/build-console.ts
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./stages.ts";
import { CannotStart } from "./start/refusals.ts";

const folder = path.join(root, "packages", "console");
const stampFile = path.join(folder, "dist", ".made-from");

/** Everything that ends up in the bundle: the console, what both sides share, and the versions of the tools. */
const sources = [
  "packages/console/{src,public}/**/*",
  "packages/console/*.{html,json,ts}",
  "packages/shared/src/**/*.ts",
  "pnpm-lock.yaml",
  "scripts/build-console.ts",
];

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const found = globSync(sources, { cwd: root, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && !entry.name.includes(".test."));
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted())
    hash.update(`\n${path.relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

export interface ConsoleBuild {
  /** The folder that the collector serves. */
  readonly folder: string;
  /** False when what was there already is what would have been made. */
  readonly made: boolean;
}

function ensureWritable(dist: string): void {
  try {
    mkdirSync(dist, { recursive: true });
    accessSync(dist, constants.W_OK);
  } catch (cause) {
    throw new CannotStart(
      `The console has to be built, and ${dist} cannot be written. Make the clone writable for this user.`,
      { cause },
    );
  }
}

/** Builds what is missing or out of date. Throws the bundler's error, which names file and line. */
export async function buildConsole(): Promise<ConsoleBuild> {
  const wanted = fingerprint();
  const done = { folder: path.join(folder, "dist"), made: false };
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return done;
  ensureWritable(done.folder);
  rmSync(stampFile, { force: true });
  // Loaded only when there is something to build: it takes half a second that a second start need not wait for.
  const { build } = await import("vite");
  const was = process.cwd();
  const { NODE_ENV } = process.env;
  // Lingui looks for its settings from the working directory; React leaves out its warnings by NODE_ENV, which a test runner sets.
  process.chdir(folder);
  process.env["NODE_ENV"] = "production";
  try {
    await build({ root: folder, logLevel: "warn", configFile: path.join(folder, "vite.config.ts") });
  } finally {
    process.chdir(was);
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
  writeFileSync(stampFile, wanted);
  return { ...done, made: true };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const began = performance.now();
  const { made, folder: where } = await buildConsole();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${made ? "made" : "up to date:"} ${path.relative(root, where)} (${seconds} s)\n`);
}
