import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useRouterState } from "@tanstack/react-router";
import { Ellipsis, PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { type ReactNode, Suspense, lazy, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { setPreference, usePreferences } from "../../ui/preferences.ts";
import { isAt, type Place, places } from "./places.ts";

export const fetchMore = () => import("./more-dialog.tsx");
const MoreDialog = lazy(async () => ({ default: (await fetchMore()).MoreDialog }));

const usePath = (): string => useRouterState({ select: (state) => state.location.pathname });

function RailLink({ place, open }: { readonly place: Place; readonly open: boolean }): ReactNode {
  const { i18n } = useLingui();
  const here = isAt(place, usePath());
  const Icon = place.icon;
  const label = i18n._(place.label);
  return (
    <Link
      to={place.to}
      aria-current={here ? "page" : undefined}
      title={open ? undefined : label}
      className={`flex min-h-9 items-center gap-3 rounded-6 px-3 ${open ? "" : "justify-center"} ${
        here ? "bg-info-tint font-medium text-info-text" : "text-ink hover:bg-hover"
      }`}
    >
      <Icon size={18} aria-hidden />
      <span className={open ? "" : "sr-only"}>{label}</span>
    </Link>
  );
}

/** The rail at the left, from 840 px. */
export function Rail(): ReactNode {
  const { t } = useLingui();
  const { railOpen } = usePreferences();
  const Icon = railOpen ? PanelLeftClose : PanelLeftOpen;
  return (
    <nav
      aria-label={t`Main`}
      className={`sticky top-12 hidden h-[calc(100dvh-48px)] shrink-0 flex-col gap-1 border-r border-hair bg-surface p-2 md:flex ${
        railOpen ? "w-[216px]" : "w-14"
      }`}
    >
      {places.map((place) => (
        <RailLink key={place.to} place={place} open={railOpen} />
      ))}
      <div className="flex-1" />
      <Button
        look="bare"
        aria-expanded={railOpen}
        onPress={() => setPreference("railOpen", !railOpen)}
        aria-label={railOpen ? t`Make the menu narrow` : t`Make the menu wide`}
      >
        <Icon size={18} aria-hidden />
      </Button>
    </nav>
  );
}

const inBar = "flex min-h-14 min-w-0 flex-auto flex-col items-center justify-center gap-0.5 px-0.5 text-12";

function BarLink({ place }: { readonly place: Place }): ReactNode {
  const { i18n } = useLingui();
  const here = isAt(place, usePath());
  const Icon = place.icon;
  return (
    <Link
      to={place.to}
      aria-current={here ? "page" : undefined}
      className={`${inBar} ${here ? "font-medium text-info-text" : "text-ink"}`}
    >
      <Icon size={20} aria-hidden />
      <span className="truncate">{i18n._(place.label)}</span>
    </Link>
  );
}

/** The bar at the bottom of a phone. */
export function BottomBar({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const { t } = useLingui();
  const [more, setMore] = useState(false);
  const shown = places.slice(0, 3);
  return (
    <nav
      aria-label={t`Main`}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-hair bg-surface md:hidden"
    >
      {shown.map((place) => (
        <BarLink key={place.to} place={place} />
      ))}
      <button type="button" className={inBar} onClick={onSearch}>
        <Search size={20} aria-hidden />
        <Trans>Search</Trans>
      </button>
      <button type="button" className={inBar} onClick={() => setMore(true)}>
        <Ellipsis size={20} aria-hidden />
        <Trans>More</Trans>
      </button>
      <Suspense>{more && <MoreDialog places={places.slice(3)} onClose={() => setMore(false)} />}</Suspense>
    </nav>
  );
}
