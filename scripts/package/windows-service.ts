import { execFileSync } from "node:child_process";
import path from "node:path";
import { root } from "../stages.ts";

const source = path.join(root, "packages/agent/packaging/windows");
const gcc = "x86_64-w64-mingw32";

/** Programs that compiling it needs → the Debian package that brings them. */
export const compilerNeeds = {
  [`${gcc}-gcc`]: "gcc-mingw-w64-x86-64",
  [`${gcc}-windres`]: "binutils-mingw-w64-x86-64",
} as const;

/** Compiles the service wrapper into `out`; no warning is let through, and no clock gets in. */
export function compileService(
  work: string,
  out: string,
  version: string,
  env: Readonly<Record<string, string>>,
): void {
  const run = (program: string, args: readonly string[]): void =>
    void execFileSync(`${gcc}-${program}`, args, { cwd: work, env: { ...env }, stdio: "pipe" });
  const numbers = [...version.split("."), "0"].join(",");
  run("windmc", ["-h", ".", "-r", ".", path.join(source, "messages.mc")]);
  run("windres", [
    "-I",
    work,
    "-O",
    "coff",
    `-DVERSION=${numbers}`,
    path.join(source, "service.rc"),
    "service.o",
  ]);
  const flags = "-std=c11 -Os -s -Wall -Wextra -Werror -municode -mwindows -Wl,--no-insert-timestamp".split(
    " ",
  );
  const parts = ["service.c", "folders.c", "log.c"].map((file) => path.join(source, file));
  run("gcc", [...flags, `-I${work}`, "-o", out, ...parts, "service.o", "-ladvapi32", "-lshell32"]);
}
