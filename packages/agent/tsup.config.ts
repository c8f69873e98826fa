import { defineConfig } from "tsup";

/**
 * The agent and its runner, one file each, with everything they need but Node. What only some verbs use (commander), or only
 * some turns (execa, systeminformation), lies in files of its own beside them, so that the running agent does not hold it.
 */
export default defineConfig({
  entry: { agent: "src/main.ts", runner: "src/runner/main.ts" },
  outDir: "dist",
  format: "esm",
  platform: "node",
  target: "node24",
  outExtension: () => ({ js: ".mjs" }),
  bundle: true,
  splitting: true,
  minify: true,
  treeshake: false,
  metafile: true,
  clean: true,
  dts: false,
  sourcemap: false,
  noExternal: [/.*/],
  external: ["bufferutil", "utf-8-validate"],
  // Libraries in the old module form ask for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as hulplijnRequire } from "node:module"; const require = hulplijnRequire(import.meta.url);',
  },
});
