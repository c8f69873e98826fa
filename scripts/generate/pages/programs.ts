import { implementations, programsOf } from "../../../packages/agent/src/probes/registry.ts";
import { cell, code, page, table } from "./markdown.ts";

export function programsPage(): string {
  const rows = [...implementations.values()].flatMap((probe) =>
    programsOf(probe).map((program) => [
      code(program.name),
      `[${probe.id}](probes.md#${probe.id})`,
      cell(program.why),
      program.paths.map(code).join(" or "),
      program.arguments.map((list) => code(list.join(" "))).join("<br>"),
      code(program.argumentForm?.source ?? ""),
      program.needsRoot ? "yes" : "no",
      `${program.timeLimitSeconds} s`,
    ]),
  );
  return page(
    "Programs",
    "packages/agent/src/probes",
    "Every program that the agent may start to measure, with every list of arguments that it may get. By absolute path and never through a shell (`%SystemRoot%` is the folder of Windows, by the word of the service's wrapper); `{}` stands for one argument of the form that is given. Fixes are another matter: those are scripts that people approved.",
    [
      rows.length === 0
        ? "None."
        : table(
            ["program", "for probe", "why", "path", "arguments", "form of `{}`", "needs root", "limit"],
            rows,
          ),
    ],
  );
}
