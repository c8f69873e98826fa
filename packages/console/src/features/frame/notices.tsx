import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { noticesQuery } from "../../api/notices.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Banner } from "../../ui/status.tsx";

/** What the collector has to say about itself, to those who can see to it: a policy, a root or a certificate that ends. */
export function Notices(): ReactNode {
  const may = useMay("see-audit");
  const draw = useDraw();
  const { data } = useQuery({ ...noticesQuery, enabled: may });
  return data?.items.map((notice) => (
    <Banner key={notice.code} mark={notice.severity === "notice" ? "info" : notice.severity}>
      {draw.sentence(notice)}
    </Banner>
  ));
}
