import type { SavedView, ViewList } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useDropView, useKeepView, useSavedViews } from "../api/lists.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Menu } from "../ui/menu.tsx";
import { useMay } from "../api/session.ts";
import { Failure } from "./failure.tsx";

interface Form {
  readonly q: string;
  readonly sort: string;
  readonly columns: readonly string[] | null;
}

interface ViewsMenuProps {
  readonly list: ViewList;
  /** How the list looks now. */
  readonly now: Form;
  readonly onChoose: (view: SavedView) => void;
}

/** The person's own views of a list and the team's: choose one, keep what is on screen, or let one go. Kept at the collector, so on each computer. */
export function ViewsMenu({ list, now, onChoose }: ViewsMenuProps): ReactNode {
  const { t } = useLingui();
  const views = useSavedViews(list).filter((view) => view.name !== "");
  const keep = useKeepView();
  const drop = useDropView();
  const mayTidy = useMay("manage-people");
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  return (
    <Menu title={<Trans>Views…</Trans>} label={t`Your views of this list`}>
      {(close) => (
        <>
          {views.length === 0 && (
            <p className="px-1 text-13 text-quiet">
              <Trans>You kept no view yet. A view is a search, an order and columns under one name.</Trans>
            </p>
          )}
          <ul>
            {views.map((view) => (
              <li key={view.viewId} className="flex items-center gap-1">
                <Button
                  look="bare"
                  className="min-w-0 flex-1 justify-start! text-left!"
                  onPress={() => {
                    onChoose(view);
                    close();
                  }}
                >
                  <span className="min-w-0">
                    {view.name}
                    {view.shared && (
                      <span className="block text-12 font-normal text-quiet">
                        {view.mine ? t`The team has it too` : t`From ${view.by}, for the team`}
                      </span>
                    )}
                  </span>
                </Button>
                {(view.mine || mayTidy) && (
                  <Button
                    look="bare"
                    onPress={() => drop.mutate(view.viewId)}
                    aria-label={t`Remove the view ${view.name}`}
                  >
                    <Trans>Remove</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {drop.isError && <Failure error={drop.error} />}
          <form
            className="flex flex-col gap-2 border-t border-hair px-1 pt-2"
            onSubmit={(event) => {
              event.preventDefault();
              keep.mutate(
                {
                  list,
                  name,
                  q: now.q,
                  sort: now.sort,
                  columns: now.columns === null ? null : [...now.columns],
                  shared,
                },
                {
                  onSuccess: () => {
                    setName("");
                    setShared(false);
                  },
                },
              );
            }}
          >
            <Field
              label={<Trans>Keep what is on screen as</Trans>}
              value={name}
              onChange={setName}
              maxLength={64}
              autoComplete="off"
            />
            <label className="flex min-h-8 cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-(--accent)"
                checked={shared}
                onChange={() => setShared(!shared)}
              />
              <Trans>For the whole team</Trans>
            </label>
            <Button type="submit" isDisabled={name.trim() === "" || keep.isPending}>
              <Trans>Keep this view</Trans>
            </Button>
            {keep.isError && <Failure error={keep.error} />}
          </form>
        </>
      )}
    </Menu>
  );
}

interface ColumnsMenuProps {
  readonly list: ViewList;
  readonly all: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  /** Null goes back to the list's own. */
  readonly onChange: (columns: readonly string[] | null) => void;
}

/** Which columns, and in which order. What is chosen stands in the address; the person may keep it for always. */
export function ColumnsMenu({ list, all, chosen, onChange }: ColumnsMenuProps): ReactNode {
  const { t } = useLingui();
  const keep = useKeepView();
  const ordered = [...chosen, ...all.map(({ id }) => id).filter((id) => !chosen.includes(id))];
  const move = (id: string, by: 1 | -1): void => {
    const at = chosen.indexOf(id);
    const other = chosen[at + by];
    if (other === undefined) return;
    onChange(chosen.map((each) => (each === id ? other : each === other ? id : each)));
  };
  return (
    <Menu title={<Trans>Columns…</Trans>} label={t`Columns of this list`}>
      {() => (
        <>
          <ul>
            {ordered.map((id) => {
              const title = all.find((one) => one.id === id)?.title;
              const at = chosen.indexOf(id);
              if (title === undefined) return null;
              return (
                <li key={id} className="flex items-center gap-1">
                  <label className="flex min-h-8 min-w-0 flex-1 cursor-pointer items-center gap-2 px-1">
                    <input
                      type="checkbox"
                      className="size-4 accent-(--accent)"
                      checked={at >= 0}
                      // A table without a column is none.
                      disabled={at >= 0 && chosen.length === 1}
                      onChange={() =>
                        onChange(at >= 0 ? chosen.filter((each) => each !== id) : [...chosen, id])
                      }
                    />
                    {title}
                  </label>
                  {at > 0 && (
                    <Button
                      look="bare"
                      shape="icon"
                      onPress={() => move(id, -1)}
                      aria-label={t`Move ${title} forward`}
                    >
                      <span aria-hidden>↑</span>
                    </Button>
                  )}
                  {at >= 0 && at < chosen.length - 1 && (
                    <Button
                      look="bare"
                      shape="icon"
                      onPress={() => move(id, 1)}
                      aria-label={t`Move ${title} back`}
                    >
                      <span aria-hidden>↓</span>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          <div className="flex flex-wrap gap-2 border-t border-hair px-1 pt-2">
            <Button
              onPress={() =>
                keep.mutate({ list, name: "", q: "", sort: null, columns: [...chosen], shared: false })
              }
              isDisabled={keep.isPending}
            >
              {keep.isSuccess ? t`Kept` : t`Always show these`}
            </Button>
            <Button
              look="bare"
              onPress={() => {
                keep.mutate({ list, name: "", q: "", sort: null, columns: null, shared: false });
                onChange(null);
              }}
            >
              <Trans>Back to standard</Trans>
            </Button>
          </div>
          {keep.isError && <Failure error={keep.error} />}
        </>
      )}
    </Menu>
  );
}

/** The columns of a list: as the address says, else as the person keeps them, else the list's own. */
export function useChosenColumns(
  list: ViewList,
  asked: string | undefined,
  standard: readonly string[],
  known: readonly string[],
): readonly string[] {
  const kept = useSavedViews(list).find((view) => view.name === "")?.columns ?? null;
  const wanted = asked?.split(",") ?? kept ?? standard;
  const usable = wanted.filter((id) => known.includes(id));
  return usable.length > 0 ? usable : standard;
}
