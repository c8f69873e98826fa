import type { Notice } from "@hulplijn/shared/api";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "../../api/client.ts";
import { useSession } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Banner } from "../../ui/status.tsx";

const everyMs = 10 * 60_000;

/** What the collector has to say about itself, to those who can see to it: a policy, a root or a certificate that ends. */
export function Notices(): ReactNode {
  const may = useSession()?.may.includes("see-audit") ?? false;
  const draw = useDraw();
  const { data } = useQuery({
    queryKey: ["notices"],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Notice[] }>("notices", { signal }),
    enabled: may,
    staleTime: everyMs,
    refetchInterval: everyMs,
  });
  return data?.items.map((notice) => (
    <Banner key={notice.code} mark={notice.severity === "notice" ? "info" : notice.severity}>
      {draw.sentence(notice)}
    </Banner>
  ));
}
