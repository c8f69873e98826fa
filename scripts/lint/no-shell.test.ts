import { expect, test } from "vitest";
import { linesReported } from "./lint-text.ts";

test("every way to a shell is reported (A-09)", () => {
  const text = `import { exec, execSync as other } from "node:child_process";
import * as children from "node:child_process";
children.exec("lpstat -t");
spawn("lpstat", ["-t"], { shell: true });
spawn("lpstat", ["-t"], { shell: "/bin/bash" });
spawn("sh", ["-c", "lpstat -t"]);
await execa("/bin/bash", ["-lc", "lpstat -t"]);
execFile("cmd.exe", ["/c", "dir"]);
host.run("sh", ["-c", "lpstat -t"]);
const order = { program: "bash", args: ["-c", "lpstat -t"] };
`;
  expect(linesReported("no-shell", text)).toEqual([1, 1, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("a program with an array of arguments passes, and so does a pattern's exec", () => {
  const text = `import { spawn } from "node:child_process";
spawn("lpstat", ["-t"], { shell: false });
spawn("bash", ["/usr/lib/hulplijn/fix/check.sh"]);
const found = /a/.exec("a");
const person = { shell: "/bin/zsh" };
`;
  expect(linesReported("no-shell", text)).toEqual([]);
});
