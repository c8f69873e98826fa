import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { setPreference, usePreferences } from "../../ui/preferences.ts";
import { Toggle } from "../../ui/toggle.tsx";
import { places } from "./places.ts";

/** The list of keys, with the switch that turns them off. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, i18n } = useLingui();
  const { shortcuts } = usePreferences();
  const keys: readonly (readonly [string, string])[] = [
    ["Ctrl K", t`Search, and go anywhere`],
    ["?", t`This list`],
    ["j  k", t`Next and previous in a list`],
    ["Enter  o", t`Open`],
    ["/", t`To the search field of the list`],
    ["x", t`Select in the inbox`],
    ["Shift j  k", t`Select, and go on`],
    ["e", t`Take the incident`],
    ["a", t`Give it to somebody`],
    ["s", t`Put it off`],
    ["m", t`Merge incidents`],
    ["f", t`Run the suggested fix (asks first)`],
    ["Shift f", t`Show the other fixes`],
    ["n", t`Write a note`],
    ["z", t`Undo what was done last`],
    [">", t`Hand over to the next line`],
    [".", t`Show new rows`],
    ["w", t`Rows closer together or further apart`],
    ["y", t`Copy the link to this page`],
    ["Shift y", t`Copy title and link, for a chat`],
    ["t", t`Next theme`],
    ["Esc", t`Close`],
    ...places.map(({ key, label }) => [`g ${key}`, i18n._(label)] as const),
  ];
  return (
    <Dialog title={<Trans>Keys</Trans>} isOpen onClose={onClose} wide>
      <Toggle
        label={<Trans>Single keys work</Trans>}
        isSelected={shortcuts}
        onChange={(on) => setPreference("shortcuts", on)}
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr_auto_1fr]">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-[4px] border border-edge px-1.5 text-12 whitespace-pre">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
