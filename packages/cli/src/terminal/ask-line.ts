import { createInterface } from "node:readline/promises";

/** What the person at this terminal answers, on one line. Asked on standard error, since standard output is for answers. */
export async function askLine(question: string): Promise<string> {
  const desktop = createInterface({ input: process.stdin, output: process.stderr });
  const said = await desktop.question(question);
  desktop.close();
  return said;
}
