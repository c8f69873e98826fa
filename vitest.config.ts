import { defineConfig } from "vitest/config";

if (!process.version.startsWith("v24.")) {
  throw new Error(`tests run on Node 24, not ${process.version}: use npm test, or npm test -- unit <path>`);
}

const execArgv = ["--disable-warning=ExperimentalWarning"];
const exclude = ["**/node_modules/**", "**/dist/**"];

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
          exclude,
          execArgv,
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: "contract",
          include: ["test/contracts/**/*.test.ts", "test/architecture/**/*.test.ts"],
          exclude,
          execArgv,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "lab",
          include: ["test/lab/**/*.test.ts"],
          exclude,
          execArgv,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.e2e.test.ts"],
          exclude,
          execArgv,
          fileParallelism: false,
          // Real printers, real kills and a real browser on a machine that does other things: one second chance.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
