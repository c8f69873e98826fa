// The licences of everything in a package that others wrote: they ask that their text goes along.
import { readFileSync } from "node:fs";
import { componentsOf } from "./components.ts";
import type { Payload } from "./payload.ts";

const rule = `\n${"-".repeat(79)}\n\n`;

export function noticesOf({ runtime, inputs }: Payload): string {
  const head = "Hulplijn's agent. With it come Node.js and these libraries, each under its own licence.\n";
  const libraries = componentsOf(inputs).map(
    ({ name, version, licence, licenceText }) =>
      `${name} ${version}: ${licence}\n\n${licenceText.trim()}`.trim() + "\n",
  );
  const node = `Node.js ${runtime.version}\n\n${readFileSync(runtime.licenceFile, "utf8").trim()}\n`;
  return [head, ...libraries, node].join(rule);
}
