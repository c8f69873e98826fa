import { Trans } from "@lingui/react/macro";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Failure } from "../../language/failure.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";

export function NotFound(): ReactNode {
  return (
    <Page>
      <Empty
        mark="unknown"
        action={
          <Link to="/" className="link">
            <Trans>Go to the inbox</Trans>
          </Link>
        }
      >
        <h1 className="text-18">
          <Trans>There is no page at this address.</Trans>
        </h1>
      </Empty>
    </Page>
  );
}

export function PageFailed({ error, reset }: ErrorComponentProps): ReactNode {
  const router = useRouter();
  return (
    <Page>
      <PageHead title={<Trans>This page could not be shown</Trans>} />
      <Failure
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}

export function PagePending(): ReactNode {
  return (
    <Page>
      <Skeleton rows={10} />
    </Page>
  );
}
