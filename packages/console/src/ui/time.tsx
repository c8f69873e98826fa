import { useLingui } from "@lingui/react";
import type { ReactNode } from "react";
import { useNow } from "./clock.ts";
import { writeAge, writeClock, writeDuration, writeFull, writeInstant, writeSince } from "./format.ts";

/** How long ago something was; counts on by itself. */
export function Age({ atMs }: { readonly atMs: number }): ReactNode {
  const language = useLingui().i18n.locale;
  const nowMs = useNow();
  return (
    <time
      dateTime={new Date(atMs).toISOString()}
      title={writeFull(atMs, language)}
      className="whitespace-nowrap"
    >
      {writeAge(atMs, nowMs, language)}
    </time>
  );
}

/** The same in a column: "11 min". */
export function Since({ atMs }: { readonly atMs: number }): ReactNode {
  const language = useLingui().i18n.locale;
  const nowMs = useNow();
  return (
    <time
      dateTime={new Date(atMs).toISOString()}
      title={writeFull(atMs, language)}
      className="whitespace-nowrap"
    >
      {writeSince(atMs, nowMs, language)}
    </time>
  );
}

/** When something was; `seconds` where things follow each other quickly. */
export function Instant({
  atMs,
  seconds = false,
}: {
  readonly atMs: number;
  readonly seconds?: boolean;
}): ReactNode {
  const language = useLingui().i18n.locale;
  const nowMs = useNow(60);
  return (
    <time
      dateTime={new Date(atMs).toISOString()}
      title={writeFull(atMs, language)}
      className="whitespace-nowrap"
    >
      {seconds ? writeClock(atMs, language) : writeInstant(atMs, nowMs, language)}
    </time>
  );
}

export function Duration({ seconds }: { readonly seconds: number }): ReactNode {
  const language = useLingui().i18n.locale;
  return <span className="whitespace-nowrap">{writeDuration(seconds, language)}</span>;
}
