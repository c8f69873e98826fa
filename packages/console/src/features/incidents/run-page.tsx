import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { runQuery } from "../../api/incidents.ts";
import { useDraw } from "../../language/draw.ts";
import { Page, PageHead } from "../../ui/panel.tsx";
import { RunPanel } from "./run-panel.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/frame/run/$runId");

/** One run by itself, for links to it. */
export function RunPage(): ReactNode {
  const { t } = useLingui();
  const { runId } = route.useParams();
  const draw = useDraw();
  const run = useQuery(runQuery(runId)).data;
  useDocumentTitle(run === undefined ? t`Run` : `${draw.text(run.title)} — ${run.deviceName}`);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="pb-1 text-13">
        {run && run.incident !== null ? (
          <Link to="/i/$key" params={{ key: run.incident }} className="link mono">
            {run.incident}
          </Link>
        ) : (
          run && (
            <Link to="/d/$name" params={{ name: run.deviceName }} className="link mono">
              {run.deviceName}
            </Link>
          )
        )}
      </nav>
      <PageHead title={<Trans>Run</Trans>} />
      <RunPanel runId={runId} />
    </Page>
  );
}
