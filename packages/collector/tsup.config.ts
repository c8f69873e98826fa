import { defineConfig } from "tsup";

/** The collector as one file, `dist/collector.mjs`. Its data (fixes, the built console) lies beside it. */
export default defineConfig({
  entry: { collector: "src/main.ts" },
  format: "esm",
  outExtension: () => ({ js: ".mjs" }),
  target: "node24",
  platform: "node",
  dts: false,
  clean: true,
  splitting: false,
  // `node:sqlite` has no name without its protocol.
  removeNodeProtocol: false,
  noExternal: [/.*/],
  // Libraries that are CommonJS ask for `require` and the names of their own file and folder.
  banner: {
    js: [
      'import { createRequire as hulplijnRequire } from "node:module";',
      'import { dirname as hulplijnDirname } from "node:path";',
      'import { fileURLToPath as hulplijnPath } from "node:url";',
      "const require = hulplijnRequire(import.meta.url);",
      "const __filename = hulplijnPath(import.meta.url);",
      "const __dirname = hulplijnDirname(__filename);",
    ].join("\n"),
  },
});
