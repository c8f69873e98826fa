// The files of a Linux package below a folder: laid out by the very code that `hulplijn-agent service install` uses.
import { lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { placeFiles } from "../../packages/agent/src/adapters/service-systemd.ts";
import type { BuildRequest } from "./format.ts";
import { noticesOf } from "./notices.ts";
import { settleTimes } from "./reproducible.ts";

export const aboutAgent = {
  name: "hulplijn-agent",
  summary: "first line of IT support on every PC: the agent",
  description: [
    "Watches this machine's health, printers and connectivity, reports to the Hulplijn",
    "collector of its organisation, and runs the fixes that people there approved.",
  ],
} as const;

/** Lays it all out; modes are those of `placeFiles`, whatever the umask of whoever builds. */
export function layOut(request: BuildRequest, tree: string): void {
  const { bundle, runtime } = request.payload;
  const umask = process.umask();
  try {
    placeFiles(bundle, runtime.file, tree, () => undefined);
    const doc = path.join(tree, "usr/share/doc", aboutAgent.name);
    mkdirSync(doc, { recursive: true, mode: 0o755 });
    writeFileSync(path.join(doc, "copyright"), noticesOf(request.payload), { mode: 0o644 });
  } finally {
    process.umask(umask);
  }
  settleTimes(tree, request.epochSeconds);
}

/** Every file below, by its path from there, in one order. */
export function filesBelow(tree: string): readonly string[] {
  const all = readdirSync(tree, { recursive: true, encoding: "utf8" });
  return all.filter((file) => !lstatSync(path.join(tree, file)).isDirectory()).toSorted();
}
