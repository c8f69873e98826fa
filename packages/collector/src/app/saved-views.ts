import type { SaveView } from "@hulplijn/shared/api";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { SavedViewRecord } from "../core/records.ts";
import type { Secrets } from "../core/access/ports.ts";
import type { Clock, Store } from "../core/ports.ts";

/** Nobody reads a longer menu than this. */
const viewsAtMost = 50;

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, "id">;
}

/** Keeps a person's form of a list, in the place of theirs of the same name. */
export async function saveView(
  { store, clock, secrets }: Deps,
  personId: string,
  wanted: SaveView,
): Promise<{ readonly ok: true; readonly view: SavedViewRecord } | Refusal> {
  return store.write(async (tx) => {
    const own = (await tx.savedViews(personId)).filter((one) => one.personId === personId);
    const same = own.find((one) => one.list === wanted.list && one.name === wanted.name);
    if (!same && own.length >= viewsAtMost)
      return refuse("conflict", `${viewsAtMost} views are kept already`);
    const viewId = same?.viewId ?? secrets.id();
    // How one's own list looks, which has no name, is nobody else's business.
    const shared = wanted.shared && wanted.name !== "";
    const view = { ...wanted, shared, viewId, personId, savedAtMs: clock.nowMs() };
    await tx.putSavedView(view);
    return { ok: true, view };
  });
}

/** Lets a view go: one's own, and for who manages people (`shared`) what somebody else shares. */
export const dropView = ({ store }: Deps, personId: string, viewId: string, shared: boolean): Promise<void> =>
  store.write((tx) => tx.dropSavedView(personId, viewId, shared));
