import type { FixVersion, FixVersionText } from "@hulplijn/shared/api";
import { visible, visibleScript } from "@hulplijn/shared/review";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fixVersionQuery } from "../../api/fixes.ts";
import { type Draw, useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { writeDuration } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { type Row, lineChanges } from "./line-changes.ts";
import { type ManifestChange, manifestChanges } from "./manifest-changes.ts";

interface DifferenceProps {
  readonly fix: string;
  readonly versions: readonly FixVersion[];
  readonly from: string;
  readonly to: string;
  readonly onChange: (from: string, to: string) => void;
}

/** What two versions of a fix do differently: first in words, then line by line. */
export function Difference({ fix, versions, from, to, onChange }: DifferenceProps): ReactNode {
  const { t } = useLingui();
  const before = useQuery(fixVersionQuery(fix, from));
  const after = useQuery(fixVersionQuery(fix, to));
  const choose = (label: string, value: string, take: (digest: string) => void): ReactNode => (
    <select
      className="field w-auto"
      aria-label={label}
      value={value}
      onChange={(event) => take(event.target.value)}
    >
      {versions.map((one) => (
        <option key={one.manifestDigest} value={one.manifestDigest}>
          {one.present ? t`Version ${one.version}, now` : t`Version ${one.version}`}
        </option>
      ))}
    </select>
  );
  const failed = before.error ?? after.error;
  return (
    <Panel
      title={<Trans>Difference between two versions</Trans>}
      id="difference"
      aside={
        <span className="flex flex-wrap items-center gap-2">
          {choose(t`From version`, from, (digest) => onChange(digest, to))}
          <span aria-hidden>→</span>
          {choose(t`To version`, to, (digest) => onChange(from, digest))}
        </span>
      }
    >
      {failed !== null && <Failure error={failed} />}
      {failed === null && !(before.data && after.data) && <Skeleton rows={4} />}
      {before.data && after.data && <Compared before={before.data} after={after.data} />}
    </Panel>
  );
}

function Compared({
  before,
  after,
}: {
  readonly before: FixVersionText;
  readonly after: FixVersionText;
}): ReactNode {
  const draw = useDraw();
  const sentence = useChangeWords(draw);
  const changed = manifestChanges(before.manifest, after.manifest);
  const textOf = (of: FixVersionText, name: string): string =>
    of.files.find((file) => file.name === name)?.text ?? "";
  const names = [...new Set([...before.files, ...after.files].map(({ name }) => name))].toSorted();
  const files = names.filter((name) => textOf(before, name) !== textOf(after, name));
  return (
    <div className="flex flex-col gap-4">
      {changed.length === 0 ? (
        <p className="text-quiet">
          <Trans>These two do exactly the same.</Trans>
        </p>
      ) : (
        <ul className="flex max-w-[72ch] list-disc flex-col gap-1 pl-5">
          {changed.map((change) => (
            <li key={JSON.stringify(change)}>{sentence(change)}</li>
          ))}
        </ul>
      )}
      <p className="text-13 text-quiet">
        <Trans>
          Runs as <code>{after.manifest.runAs}</code>, risk class {after.manifest.risk}.
        </Trans>
      </p>
      {files.map((name) => (
        <FileChanges key={name} name={name} rows={lineChanges(textOf(before, name), textOf(after, name))} />
      ))}
    </div>
  );
}

function useChangeWords(draw: Draw): (change: ManifestChange) => ReactNode {
  const { t } = useLingui();
  const seconds = (value: number | null): string =>
    value === null ? t`none` : writeDuration(value, draw.language);
  const listed = (values: readonly string[] | null): string =>
    values === null
      ? t`not said`
      : values.length === 0
        ? t`none`
        : values.map((one) => `“${visible(one)}”`).join(", ");
  const ruleTitle = (rule: string): string => draw.title(rule, {}).replaceAll(/\{[^}]+\}/g, "…");
  return (change) => {
    switch (change.what) {
      case "risk":
        return t`Risk class: was ${change.from}, is ${change.to}.`;
      case "runAs":
        return t`Runs as: was ${change.from}, is ${change.to}.`;
      case "author":
        return t`Written by: was ${visible(change.from)}, is ${visible(change.to)}.`;
      case "repeat":
        return change.to === "idempotent" ? t`May now be run again.` : t`May now be run only once.`;
      case "timeLimitSeconds":
        return t`Time limit: was ${seconds(change.from)}, is ${seconds(change.to)}.`;
      case "verifyWithinSeconds":
        return t`Has to help within: was ${seconds(change.from)}, is ${seconds(change.to)}.`;
      case "deadManSeconds":
        return t`Takes itself back without a connection after: was ${seconds(change.from)}, is ${seconds(change.to)}.`;
      case "settles":
        return change.added
          ? t`Now also for: ${ruleTitle(change.name)}`
          : t`No longer for: ${ruleTitle(change.name)}`;
      case "system":
        return change.added ? t`Now also on ${change.name}.` : t`No longer on ${change.name}.`;
      case "undo":
        return change.added ? t`Can now be taken back.` : t`Can no longer be taken back.`;
      case "parameter":
        return change.added
          ? t`A new value is asked: ${change.name}.`
          : t`A value is no longer asked: ${change.name}.`;
      case "parameter-changed":
        return t`Which values are allowed has changed: ${change.name}.`;
      case "title":
        return t`It has another name.`;
      case "summary":
        return t`What it does is described differently.`;
      case "caution":
        return t`What to mind is described differently.`;
      case "notice":
        return t`What the employee notices is described differently.`;
      case "file":
        return change.added ? t`New script: ${change.name}` : t`Script gone: ${change.name}`;
      case "file-changed":
        return t`Changed script: ${change.name}`;
      case "other":
        return t`In the manifest, ${change.name}: was ${listed(change.from)}, is ${listed(change.to)}.`;
    }
  };
}

const looks = {
  same: "",
  added: "bg-good-tint",
  removed: "bg-critical-tint",
} as const;

function FileChanges({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }): ReactNode {
  const { t } = useLingui();
  const signs = { same: " ", added: "+", removed: "−" };
  const words = { same: "", added: t`new:`, removed: t`gone:` };
  return (
    <section className="overflow-hidden rounded-6 border border-hair" aria-label={name}>
      <h3 className="border-b border-hair px-3 py-1 font-mono text-13">{name}</h3>
      {/* It scrolls sideways, so the keyboard has to get in. */}
      <div
        tabIndex={0}
        role="group"
        aria-label={t`Changes of ${name}`}
        className="overflow-auto py-2 font-mono text-12 leading-[18px]"
      >
        <div className="w-fit min-w-full" lang="">
          {rows.map((row, at) =>
            row.kind === "skipped" ? (
              <p key={at} className="border-y border-hair px-3 py-0.5 font-sans text-quiet">
                <Plural value={row.lines} one="# line the same" other="# lines the same" />
              </p>
            ) : (
              <div key={at} className={`flex ${looks[row.kind]}`}>
                <span className="w-10 shrink-0 pr-2 text-right text-quiet select-none" aria-hidden="true">
                  {row.number}
                </span>
                <span className="w-4 shrink-0 select-none" aria-hidden="true">
                  {signs[row.kind]}
                </span>
                <span className="pr-3 whitespace-pre">
                  {row.kind !== "same" && <span className="sr-only">{words[row.kind]} </span>}
                  {row.parts.map((part, place) => (
                    <span key={place} className={part.changed ? "font-semibold underline" : undefined}>
                      {visibleScript(part.text)}
                    </span>
                  ))}
                </span>
              </div>
            ),
          )}
        </div>
      </div>
    </section>
  );
}
