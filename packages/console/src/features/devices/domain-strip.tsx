import type { Device, ProbeState } from "@hulplijn/shared/api";
import { probeTable } from "@hulplijn/shared/probes/table";
import { unavailableText } from "@hulplijn/shared/texts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { severityMark } from "../../language/marks.ts";
import { Glyph, type Mark } from "../../ui/glyph.tsx";
import { Age } from "../../ui/time.tsx";
import { type ProbeCondition, conditionOf, isAbsent, urgency } from "./domain-state.ts";
import { domainText } from "./domains.ts";
import { headline, isDoubtful } from "./headlines.ts";
import { Sparkline } from "./sparkline.tsx";
import { leadOf } from "./trend.ts";

const contractOf = (probe: string) =>
  Object.hasOwn(probeTable, probe) ? probeTable[probe as keyof typeof probeTable] : undefined;

const markOf = (condition: ProbeCondition): Mark => {
  if (condition.state === "ill") return severityMark[condition.worst];
  return condition.state === "well" ? "good" : "unknown";
};

/** One probe: what it measured, how old that is, and how it stands. */
function ProbeLine({
  device,
  probe,
  condition,
}: {
  readonly device: Device;
  readonly probe: ProbeState;
  readonly condition: ProbeCondition;
}): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const { reading } = probe;
  const contract = contractOf(probe.probe);
  const lead = reading.state === "measured" ? leadOf(probe.probe, reading.value) : null;
  const said =
    reading.state === "measured"
      ? (headline(probe.probe, reading.value, draw.language) ?? t`Measured`)
      : reading.state === "unavailable"
        ? t`Unknown: ${draw.text(unavailableText[reading.reason])}`
        : t`Unknown: ${draw.error(reading.code).title}`;
  const doubtful =
    condition.state === "well" && reading.state === "measured" && isDoubtful(probe.probe, reading.value);
  const word = doubtful
    ? t`No verdict yet`
    : { ill: t`Not well`, well: t`Well`, unknown: t`Unknown` }[condition.state];
  const old = condition.state === "unknown" && condition.why === "stale";
  return (
    <li className="grid grid-cols-[16px_1fr_auto] items-start gap-x-2 py-1.5">
      <span className="pt-0.5">
        <Glyph mark={doubtful ? "info" : markOf(condition)} />
        <span className="sr-only">{word}</span>
      </span>
      <div className="min-w-0">
        <span className="text-quiet">{contract === undefined ? probe.probe : draw.text(contract.title)}</span>
        <p className={old || reading.state !== "measured" ? "text-quiet italic" : ""}>{said}</p>
        {reading.state !== "measured" && reading.detail !== undefined && (
          <p className="text-12 text-quiet" lang="en">
            {reading.detail}
          </p>
        )}
      </div>
      <span className="pt-0.5 text-12 text-quiet" title={t`When it was measured`}>
        <Age atMs={reading.atMs} />
      </span>
      {lead !== null && (
        <span className="col-span-2 col-start-2 grid">
          <Sparkline device={device} series={lead} />
        </span>
      )}
    </li>
  );
}

/** Everything that is known of the device, by the parts that people think in. What needs somebody comes first. */
export function DomainStrip({ device }: { readonly device: Device }): ReactNode {
  const draw = useDraw();
  const withCondition = device.probes.map((probe) => ({
    probe,
    domain: contractOf(probe.probe)?.domain ?? ("inventory" as const),
    condition: conditionOf(
      probe,
      device.findings.filter((finding) => draw.rule(finding.rule)?.probe === probe.probe),
    ),
  }));
  const absent = withCondition.filter(({ probe }) => isAbsent(probe));
  const present = withCondition.filter(({ probe }) => !isAbsent(probe));
  const domains = (Object.keys(domainText) as (keyof typeof domainText)[])
    .map((domain) => {
      const lines = present
        .filter((each) => each.domain === domain)
        .toSorted((a, b) => urgency(a.condition) - urgency(b.condition));
      return { domain, lines, worst: Math.min(...lines.map((each) => urgency(each.condition))) };
    })
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => a.worst - b.worst);
  return (
    <div className="flex flex-col gap-2">
      <div className="columns-1 gap-4 sm:columns-2 xl:columns-3 2xl:columns-4">
        {domains.map(({ domain, lines }) => (
          <section key={domain} className="panel mb-4 break-inside-avoid px-4 py-2">
            <h3 className="text-13">{draw.text(domainText[domain])}</h3>
            <ul className="divide-y divide-hair">
              {lines.map(({ probe, condition }) => (
                <ProbeLine key={probe.probe} device={device} probe={probe} condition={condition} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {absent.length > 0 && (
        <p className="text-13 text-quiet">
          <Trans>
            Not in this device:{" "}
            {absent
              .map(({ probe }) =>
                draw.text(contractOf(probe.probe)?.title ?? { en: probe.probe, nl: probe.probe }),
              )
              .join(", ")}
            .
          </Trans>
        </p>
      )}
    </div>
  );
}
