// What a package runs on the machine: small POSIX scripts in packages/agent/packaging, put together here. The parts that they share with
// `hulplijn-agent service …` lie beside the units.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../stages.ts";

const agent = path.join(root, "packages/agent");

/** The script, with the parts that it names (`#include turn-off.sh`) in place, and `@NAME@` replaced by what it is given. */
export function scriptlet(file: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(path.join(agent, "packaging", file), "utf8");
  const whole = text.replace(/^#include (\S+)$/gm, (_, part: string) =>
    readFileSync(path.join(agent, "systemd", part), "utf8").trimEnd(),
  );
  return whole.replace(/@([A-Z_]+)@/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file} asks for @${name}@, which nobody gives`);
    return value;
  });
}
