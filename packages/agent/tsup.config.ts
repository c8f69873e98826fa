import { cpSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { build, defineConfig, type Options } from "tsup";

const builtins = new Set(builtinModules);
/** What `ws` asks for when it is loaded: TLS, which only a link by `wss:` takes, and compression, which ours never takes. */
const seldomUsed = new Set(["https", "tls", "zlib"]);

/**
 * Node's own modules are asked of the process. An `import` of one looks at everything that it offers, and what is made when it is looked at is
 * made: Web Crypto, worker threads and the like, a megabyte that the agent never uses. Libraries get some only when they use them.
 */
const builtinsWhenUsed: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "builtins-when-used",
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z]/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, "");
      if (!builtins.has(name) || kind === "dynamic-import") return undefined;
      const isLater = kind === "require-call" && seldomUsed.has(name);
      return { path: name, namespace: isLater ? "builtin-later" : "builtin" };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin-later" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule(${JSON.stringify(`node:${path}`)})[name] });`,
      loader: "js",
    }));
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`,
      loader: "js",
    }));
  },
};

/** Builds it as another version than the sources say: HULPLIJN_VERSION, for tests of upgrades. */
const versionAsAsked: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "version-as-asked",
  setup(build) {
    const asked = process.env["HULPLIJN_VERSION"];
    if (asked === undefined) return;
    build.onLoad({ filter: /\/agent\/src\/version\.ts$/ }, () => ({
      contents: `export const agentVersion = ${JSON.stringify(asked)};`,
      loader: "js",
    }));
  },
};

/** What decides which version starts: one file, beside the folder of a version and never in it. */
const launcher = (outDir: string): Options => ({
  config: false,
  entry: { launch: "src/launch/main.ts" },
  outDir: path.join(outDir, "launch"),
  format: "esm",
  platform: "node",
  target: "node24",
  outExtension: () => ({ js: ".mjs" }),
  bundle: true,
  splitting: false,
  minify: true,
  treeshake: false,
  metafile: false,
  clean: true,
  dts: false,
  sourcemap: false,
  silent: true,
  removeNodeProtocol: false,
  esbuildPlugins: [builtinsWhenUsed],
});

/**
 * The agent, its runner and what speaks to a desktop, one file each, with everything they need but Node. What only some verbs use (commander), or only
 * some turns (execa, systeminformation), lies in files of its own beside them, so that the running agent does not hold it.
 */
export default defineConfig(({ outDir = "dist" }) => ({
  entry: { agent: "src/main.ts", runner: "src/runner/main.ts", screen: "src/screen/main.ts" },
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
  // Else tsup takes them out of our hands.
  removeNodeProtocol: false,
  esbuildPlugins: [builtinsWhenUsed, versionAsAsked],
  // Libraries in the old module form ask for Node's own modules by `require`.
  banner: {
    js: 'const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);',
  },
  // What a machine needs to run it as a service lies beside it.
  onSuccess: async () => {
    cpSync(path.join(import.meta.dirname, "systemd"), path.join(outDir, "systemd"), { recursive: true });
    await build(launcher(outDir));
  },
}));
