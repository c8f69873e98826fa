import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { windowsQuery } from "../../api/windows.ts";
import { Banner } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

/** Which windows keep messages silent now, until when: quiet is not the same as well. */
export function Silenced(): ReactNode {
  const { data } = useQuery(windowsQuery);
  const holding = (data?.items ?? []).filter(({ state, holds }) => state === "holding" && holds.messages);
  const [first] = holding;
  if (first === undefined) return null;
  const held = holding.reduce((sum, window) => sum + window.held, 0);
  const others = holding.length - 1;
  return (
    <Banner mark="maintenance">
      <Plural
        value={held}
        _0="Messages are kept silent; none came so far:"
        one="# message is kept silent:"
        other="# messages are kept silent:"
      />{" "}
      <Link to="/win/$number" params={{ number: String(first.number) }} className="link">
        {first.name}
      </Link>
      {first.span !== null && (
        <>
          {", "}
          <Trans>
            until <Instant atMs={first.span.untilMs} />
          </Trans>
        </>
      )}
      {others > 0 && (
        <>
          {", "}
          <Link to="/maintenance" search={{ view: "windows" }} className="link">
            <Plural value={others} one="and # other window" other="and # other windows" />
          </Link>
        </>
      )}
    </Banner>
  );
}
