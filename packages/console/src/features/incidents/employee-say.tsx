import type { Run } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Instant } from "../../ui/time.tsx";

/** What the employee said who is asked first, and until when that holds. */
export function Asking({
  run,
  reason,
}: {
  readonly run: Run;
  readonly reason:
    | "asked"
    | "postponed"
    | "declined-today"
    | "nobody-answered"
    | "nobody-there"
    | "asked-enough";
}): ReactNode {
  const from = <Instant atMs={run.waitingUntilMs ?? run.expiresAtMs} />;
  switch (reason) {
    case "asked":
      return <Trans>The employee at {run.deviceName} is asked whether it may start.</Trans>;
    case "postponed":
      return (
        <Trans>
          The employee at {run.deviceName} postponed it until {from}.
        </Trans>
      );
    case "declined-today":
      return (
        <Trans>
          The employee at {run.deviceName} said: not today. They are asked again from {from}.
        </Trans>
      );
    case "nobody-answered":
      return (
        <Trans>
          Nobody answered at {run.deviceName}. They are asked again from {from}.
        </Trans>
      );
    case "nobody-there":
      return (
        <Trans>Nobody is at the screen of {run.deviceName}; it waits until somebody can be asked.</Trans>
      );
    case "asked-enough":
      return <Trans>The employee at {run.deviceName} was asked often enough for one day.</Trans>;
  }
}

/** Who decided that it might start, or not, and when. */
export function Decided({ run }: { readonly run: Run }): ReactNode {
  if (run.consent === null) return null;
  const at = <Instant atMs={run.consent.atMs} />;
  const often = <Often postponed={run.consent.postponed} />;
  switch (run.consent.answer) {
    case "now":
      return (
        <p>
          <Trans>The employee agreed {at}.</Trans> {often}
        </p>
      );
    case "later":
    case "today":
      return (
        <p>
          <Trans>The employee put it off last {at}.</Trans> {often}
        </p>
      );
    case "nobody":
      return (
        <p>
          <Trans>Nobody answered the question on the screen, or it was locked {at}.</Trans> {often}
        </p>
      );
    case "no-session":
      return (
        <p>
          <Trans>Nobody was signed in to be asked {at}; the policy lets it run then.</Trans> {often}
        </p>
      );
    case "postponed-enough":
      return (
        <p>
          <Trans>It started {at} without a yes: it had been postponed as often as the policy allows.</Trans>{" "}
          {often}
        </p>
      );
  }
}

function Often({ postponed }: { readonly postponed: number }): ReactNode {
  if (postponed === 0) return null;
  return <Plural value={postponed} one="They postponed it once." other="They postponed it # times." />;
}
