import type { WindowPreview } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Collisions } from "./window-page.tsx";

interface WindowPreviewPartProps {
  readonly preview: UseQueryResult<WindowPreview>;
  /** Whether there is enough to count. */
  readonly isComplete: boolean;
}

/** How many devices, what it keeps silent now, and what speaks against it. */
export function WindowPreviewPart({ preview, isComplete }: WindowPreviewPartProps): ReactNode {
  const draw = useDraw();
  if (!isComplete)
    return (
      <p className="text-quiet">
        <Trans>A window needs an end. Then it is counted here.</Trans>
      </p>
    );
  if (preview.isError) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined) return <Skeleton rows={3} />;
  const { count, of, names, silences, warnings, collisions } = preview.data;
  const rest = count - names.length;
  const some = names.join(", ");
  return (
    <div className="flex flex-col gap-2" aria-live="polite" aria-busy={preview.isPlaceholderData}>
      <p className="text-16 font-medium">
        <Plural value={count} one={`# device of ${of}`} other={`# devices of ${of}`} />
      </p>
      {names.length > 0 && (
        <p className="text-13 text-quiet">
          {rest > 0 ? (
            <Trans>
              {some} and {rest} more
            </Trans>
          ) : (
            some
          )}
        </p>
      )}
      <StatusLine mark={silences.count > 0 ? "warning" : "info"}>
        <Plural
          value={silences.count}
          _0="No open message is kept silent by it now."
          one="This now keeps # open message silent."
          other="This now keeps # open messages silent."
        />
      </StatusLine>
      {silences.keys.length > 0 && (
        <p className="flex flex-wrap gap-x-3 pl-5.5 text-13">
          {silences.keys.map((key) => (
            <Link key={key} to="/i/$key" params={{ key }} className="link mono">
              {key}
            </Link>
          ))}
        </p>
      )}
      <Collisions rows={collisions} />
      {warnings.length > 0 && (
        <ul className="flex flex-col gap-1">
          {warnings.map(({ code, detail }) => {
            const { title, next } = draw.error(code);
            return (
              <li key={code}>
                <StatusLine mark="warning">
                  {title}. {next}
                  {detail !== "" && (
                    <span className="block text-13 text-quiet" lang="en">
                      {detail}
                    </span>
                  )}
                </StatusLine>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
