import { expect, test } from "vitest";
import { linesReported } from "./lint-text.ts";

test("a program or argument built from text is reported (A-09)", () => {
  const text = `import { execaCommand, $ } from "execa";
spawn(\`\${folder}/lpstat\`, ["-t"]);
spawn("lpstat", ["-p" + printer]);
await execa("lpstat", [\`--printer=\${printer}\`, "-t"]);
execFile("lpstat", "-t -p".split(" "));
host.run("lpstat", ["-p", ["a", "b"].join(",")]);
const order = { program: "lpstat", args: ["-p" + printer] };
`;
  expect(linesReported("no-command-from-string", text)).toEqual([1, 1, 2, 3, 4, 5, 6, 7]);
});

test("values as arguments of their own pass", () => {
  const text = `import { execa } from "execa";
await execa("lpstat", ["-p", printer, \`-t\`]);
spawn(program, args);
const message = { title: "a" + b, args: ["a" + b] };
const text = words.join(" ") + "!";
`;
  expect(linesReported("no-command-from-string", text)).toEqual([]);
});
