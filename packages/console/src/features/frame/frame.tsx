import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { type ReactNode, Suspense, lazy, useEffect, useRef, useState } from "react";
import { useSession } from "../../api/session.ts";
import { followStream } from "../../api/stream.ts";
import { useLastDone } from "../../api/undo.ts";
import { spoken } from "../../language/language.ts";
import { pageTitle } from "../../ui/document-title.ts";
import { preferences, setPreference } from "../../ui/preferences.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { LostConnection } from "./lost-connection.tsx";
import { BottomBar, Rail, fetchMore } from "./navigation.tsx";
import { Notices } from "./notices.tsx";
import { fetchPersonMenu } from "./person-button.tsx";
import { places } from "./places.ts";
import { SessionWarning } from "./session-warning.tsx";
import { TopBar } from "./top-bar.tsx";

const fetchPalette = () => import("./palette.tsx");
const Palette = lazy(async () => ({ default: (await fetchPalette()).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import("./key-help.tsx")).KeyHelp }));

const UndoBar = lazy(async () => ({ default: (await import("./undo-bar.tsx")).UndoBar }));

const themes = ["system", "light", "dark"] as const;

function nextTheme(): void {
  setPreference("theme", themes[(themes.indexOf(preferences().theme) + 1) % themes.length] ?? "system");
}

/** What stands around every page of whoever is signed in. */
export function Frame(): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const place = useRouterState({ select: (state) => state.location.href });
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const undoable = useLastDone() !== null;

  useEffect(() => followStream(client), [client]);
  useEffect(() => {
    // Fetched before somebody asks: what is typed right behind Ctrl K must not get lost.
    // Without the collector it cannot be fetched now; it is asked for again when it is wanted.
    const fetchAll = (): Promise<unknown> => Promise.all([fetchPalette(), fetchPersonMenu(), fetchMore()]);
    const timer = setTimeout(() => void fetchAll().catch(() => undefined), 1000);
    return () => clearTimeout(timer);
  }, []);
  // While the sign-in page is fetched, this frame still stands at its address: that is no place to come back to.
  const signedOut = session === null && path !== "/sign-in";
  useEffect(() => {
    if (signedOut) void navigate({ to: "/sign-in", search: place === "/" ? {} : { next: place } });
  }, [signedOut, navigate, place]);

  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    // A new page: whoever reads along by ear begins at its content, not at the link that is gone.
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);

  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener("keydown", open);
    return () => window.removeEventListener("keydown", open);
  }, []);

  useShortcuts({
    "[Shift]+?": () => setHelping(true),
    t: nextTheme,
    y: () => void navigator.clipboard.writeText(location.href),
    "[Shift]+Y": () => void navigator.clipboard.writeText(`${pageTitle()} — ${location.href}`),
    w: () => setPreference("density", preferences().density === "compact" ? "standard" : "compact"),
    ...Object.fromEntries(places.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })])),
  });

  if (session === null) return null;
  return (
    <div className="flex min-h-dvh flex-col" lang={spoken()}>
      <a
        href="#main"
        className="button fixed top-2 left-2 z-50 -translate-y-16 focus:translate-y-0"
        onClick={() => document.getElementById("main")?.focus()}
      >
        <Trans>Go to the content</Trans>
      </a>
      <TopBar onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <div className="flex flex-1">
        <Rail />
        <div className="flex min-w-0 flex-1 flex-col pb-16 md:pb-0">
          <LostConnection />
          <SessionWarning />
          <Notices />
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none" aria-label={t`Content`}>
            <Outlet />
          </main>
          <Suspense>{undoable && <UndoBar />}</Suspense>
        </div>
      </div>
      <BottomBar onSearch={() => setSearching(true)} />
      <Suspense>
        {searching && <Palette onClose={() => setSearching(false)} />}
        {helping && <KeyHelp onClose={() => setHelping(false)} />}
      </Suspense>
    </div>
  );
}
