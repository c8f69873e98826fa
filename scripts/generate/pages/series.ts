import { probes } from "../../../packages/shared/src/probes/registry.ts";
import { code, page, table } from "./markdown.ts";

export function seriesPage(): string {
  const rows = [...probes.values()].flatMap((probe) =>
    probe.series.map((series) => [
      code(
        series.each === undefined ? `${probe.id}/${series.id}` : `${probe.id}/${series.id}:<${series.key}>`,
      ),
      series.title.en,
      series.title.nl,
      series.unit,
      String(series.step),
      code(series.each === undefined ? series.value : `${series.each}[].${series.value}`),
    ]),
  );
  return page(
    "Series",
    "packages/shared/src/probes",
    "The numbers that are kept as history. A change smaller than the step says nothing new, and is not sent.",
    [table(["series", "what", "in Dutch", "unit", "step", "from"], rows)],
  );
}
