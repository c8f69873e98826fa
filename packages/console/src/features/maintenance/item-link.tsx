import type { AgendaItem } from "@hulplijn/shared/api";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface ItemLinkProps {
  readonly item: Pick<AgendaItem, "kind" | "number">;
  readonly className?: string;
  readonly children: ReactNode;
}

/** To the page of what happens. A holiday has none. */
export function ItemLink({ item, className = "link", children }: ItemLinkProps): ReactNode {
  if (item.number === null || item.kind === "holiday") return <span className={className}>{children}</span>;
  const to = {
    schedule: "/sch/$number",
    rollout: "/ro/$number",
    window: "/win/$number",
    freeze: "/win/$number",
  } as const;
  return (
    <Link to={to[item.kind]} params={{ number: String(item.number) }} data-row-link className={className}>
      {children}
    </Link>
  );
}
