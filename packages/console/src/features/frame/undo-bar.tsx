import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { type Done, offerUndo, useLastDone } from "../../api/undo.ts";
import { Failure } from "../../language/failure.tsx";
import { Refused } from "../../language/refused.tsx";
import { Button } from "../../ui/button.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";

/** Long enough to read it and to get there with a keyboard; what was done can still be changed by hand after that. */
const shownMs = 30_000;

function What({ done }: { readonly done: Done }): ReactNode {
  switch (done.what) {
    case "taken":
      return <Trans>taken by you</Trans>;
    case "assigned":
      return <Trans>given to somebody</Trans>;
    case "let-go":
      return <Trans>let go</Trans>;
    case "handed-over":
      return <Trans>handed over</Trans>;
    case "put-off":
      return <Trans>put off</Trans>;
    case "taken-up":
      return <Trans>taken up again</Trans>;
    case "merged":
      return <Trans>merged into another</Trans>;
  }
}

/** Says what was done last, and takes it back: with its button, or the key z. */
export function UndoBar(): ReactNode {
  const done = useLastDone();
  return done === null ? null : <Offer key={done.turn} done={done} />;
}

function Offer({ done }: { readonly done: Done }): ReactNode {
  const { t } = useLingui();
  const { shortcuts } = usePreferences();
  const undo = useMutation({ mutationFn: done.back });
  const { mutate, isIdle, isSuccess, data: refused = [] } = undo;
  useShortcuts({ z: () => isIdle && mutate() });
  const settled = isIdle || (isSuccess && refused.length === 0);
  useEffect(() => {
    if (!settled) return undefined;
    const timer = setTimeout(() => offerUndo(null), isIdle ? shownMs : 4000);
    return () => clearTimeout(timer);
  }, [settled, isIdle, done]);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = bar.current;
    return () => {
      // Whoever pressed one of its keys goes on in the page, not at its very beginning.
      if (shown?.contains(document.activeElement) === true)
        document.getElementById("main")?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={bar}
      role="group"
      aria-label={t`What was done last`}
      className="sticky bottom-16 z-20 mx-auto mb-3 flex w-fit max-w-[calc(100%-32px)] flex-col gap-2 rounded-6 border border-accent bg-surface px-3 py-1.5 shadow-(--shadow) md:bottom-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span role="status">
          <span className="font-medium">
            {done.keys.length === 1 ? (
              <span className="mono">{done.keys[0]}</span>
            ) : (
              <Plural value={done.keys.length} one="# incident" other="# incidents" />
            )}
          </span>
          {": "}
          <What done={done} />
          {isSuccess && refused.length === 0 && (
            <>
              {" — "}
              <Trans>taken back.</Trans>
            </>
          )}
        </span>
        {!isSuccess && (
          <Button onPress={() => mutate()} isDisabled={undo.isPending} aria-keyshortcuts="z">
            <Trans>Undo</Trans>
            {shortcuts && <kbd className="text-12 text-quiet max-md:hidden">z</kbd>}
          </Button>
        )}
        <Button look="bare" onPress={() => offerUndo(null)}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {undo.isError && <Failure error={undo.error} />}
      <Refused refused={refused} />
    </div>
  );
}
