import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleHelp, Search } from "lucide-react";
import type { ReactNode } from "react";
import { inboxQuery } from "../../api/incidents.ts";
import { useLive } from "../../api/stream.ts";
import { Button } from "../../ui/button.tsx";
import { Status } from "../../ui/status.tsx";
import { PersonButton } from "./person-button.tsx";

function LiveDot(): ReactNode {
  const live = useLive().state === "live";
  return (
    <span className="text-13">
      <Status mark={live ? "good" : "warning"}>
        {live ? <Trans>Live</Trans> : <Trans>Interrupted</Trans>}
      </Status>
    </span>
  );
}

function DevicesSeen(): ReactNode {
  const { data } = useQuery(inboxQuery);
  const { t } = useLingui();
  if (data === undefined) return null;
  const { devices, devicesSeen } = data;
  return (
    <Link
      to="/devices"
      className="hidden text-13 text-quiet hover:underline lg:inline"
      title={t`Devices that the collector heard of in the last 15 minutes`}
    >
      <Trans>
        {devicesSeen} of {devices} seen
      </Trans>
    </Link>
  );
}

interface TopBarProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ onSearch, onHelp }: TopBarProps): ReactNode {
  const { t } = useLingui();
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-hair bg-surface px-3 md:gap-4 md:px-4">
      <Link to="/" className="flex items-center gap-2 text-16 font-semibold">
        <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true" className="text-accent">
          <rect width="32" height="32" rx="7" fill="currentColor" />
          <path
            d="M6 17h5l3-8 5 15 3-7h4"
            fill="none"
            stroke="var(--on-accent)"
            strokeWidth="2.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        Hulplijn
      </Link>
      <div className="flex flex-1 md:justify-center">
        <button
          type="button"
          onClick={onSearch}
          className="field hidden max-w-[480px] items-center gap-2 text-left text-quiet md:flex"
        >
          <Search size={16} aria-hidden />
          <span className="flex-1 truncate">
            <Trans>Search devices, incidents, fixes</Trans>
          </span>
          <kbd className="text-12">Ctrl K</kbd>
        </button>
      </div>
      <DevicesSeen />
      <LiveDot />
      <span className="hidden md:inline">
        <Button look="bare" shape="icon" onPress={onHelp} aria-label={t`Help and keys`}>
          <CircleHelp size={18} aria-hidden />
        </Button>
      </span>
      <PersonButton />
    </header>
  );
}
