import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

test("output as text has no colours, and says what was stderr", () => {
  const line = { number: 1, step: "fix", atMs: 1, open: false } as const;
  expect(
    plainText([
      { ...line, stream: "stdout", text: "\u001b[1;31mred\u001b[0m" },
      { ...line, stream: "stderr", text: "oops" },
    ]),
  ).toBe("red\nstderr: oops\n");
});
