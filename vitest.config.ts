import { defineConfig } from "vitest/config";

if (!process.version.startsWith("v24.")) {
  throw new Error(`tests run on Node 24, not ${process.version}: use npm test, or npm test -- unit <path>`);
}

const execArgv = ["--disable-warning=ExperimentalWarning"];
const never = ["**/node_modules/**", "**/dist/**"];
/** Tests that start and kill our programs, or bundle them: a stage of their own, so that the others stay quick. */
const processes = "**/*.process.test.ts";

/** These wait for real minutes and do little else: they run one after the other, beside those that do more. */
const waits = ["away", "dead-name-server", "crashed-service"].map((name) => `test/e2e/${name}.e2e.test.ts`);
/** These look at screens in a browser, and wait for it most of the time: one after the other as well, beside the others. */
const screens = [
  "console",
  "enrolment",
  "hostile-texts",
  "maintenance",
  "passkey-orders",
  "rollouts",
  "updates",
].map((name) => `test/e2e/${name}.e2e.test.ts`);
/** Sets the clock of the machine: nothing may run beside it. */
const setsTheClock = "test/e2e/wrong-clock.e2e.test.ts";
/** What takes minutes has no place in the short form of the tests of packages. */
const fullOnly = ["test/package/service.package.test.ts", "test/package/update.package.test.ts"];
const inShort = process.env["HULPLIJN_PACKAGE_SHORT"] === "1";
const endToEnd = (name: string, include: string[], but: string[] = []) => ({
  test: {
    name,
    include,
    exclude: [...never, ...but],
    execArgv,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  test: {
    coverage: {
      provider: "v8",
      include: ["packages/shared/src/**/*.ts", "packages/*/src/core/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.generated.ts", "**/testing/**"],
      reporter: ["text-summary", "html"],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: [...never, processes],
          execArgv,
          // Reading every module anew for each file took half of the time; none of ours keeps state that a test could leave behind.
          isolate: false,
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: "contract",
          include: ["test/contracts/**/*.test.ts", "test/architecture/**/*.test.ts"],
          exclude: [...never, processes],
          execArgv,
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "process",
          include: ["packages/*/src/**/*.process.test.ts", "{scripts,test}/**/*.process.test.ts"],
          exclude: never,
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "lab",
          include: ["test/lab/**/*.test.ts"],
          exclude: never,
          execArgv,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      endToEnd("package", ["test/package/**/*.package.test.ts"], inShort ? fullOnly : []),
      endToEnd("e2e", ["test/e2e/**/*.e2e.test.ts"], [...waits, ...screens, setsTheClock]),
      endToEnd("e2e-screens", screens),
      endToEnd("e2e-waits", waits),
      endToEnd("e2e-clock", [setsTheClock]),
    ],
  },
});
