import type { EnrolmentToken } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useMay } from "../../api/session.ts";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { Arrivals } from "./arrivals.tsx";
import { Steps } from "./steps.tsx";
import { Tokens } from "./tokens.tsx";

/** Which line do I paste where, and did the first device arrive? */
export function EnrolmentPage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`Enrolment`);
  const may = useMay("enrol-devices");
  return (
    <Page>
      <PageHead
        title={<Trans>Enrolment</Trans>}
        lead={<Trans>Begin with one test machine. The key is made on the device and never leaves it.</Trans>}
      />
      {may ? <Allowed /> : <NoRight />}
    </Page>
  );
}

function NoRight(): ReactNode {
  return (
    <Empty mark="unknown">
      <Trans>Your role may not enrol devices. Third line and team leads may; ask one of them.</Trans>
    </Empty>
  );
}

function Allowed(): ReactNode {
  const [made, setMade] = useState<EnrolmentToken | null>(null);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
      {/* First in order, also for the keyboard and on a phone: every step needs a token. */}
      <div className="min-w-0 lg:col-start-2 lg:row-start-1">
        <Tokens made={made} onMade={setMade} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-1">
        <Steps made={made} />
        <Arrivals />
      </div>
    </div>
  );
}
