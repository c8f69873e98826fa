import type { EditIncidents, IncidentRow } from "@hulplijn/shared/api";
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { codeOf } from "./client.ts";
import { editIncidents, splitIncident } from "./incidents.ts";

type Edit = EditIncidents["edit"];
type Before = Pick<IncidentRow, "key" | "owner" | "line" | "snoozedUntilMs">;

/** What was done last, in a word that the bar says; `keys` are the incidents that it was done to. */
export interface Done {
  readonly what: "taken" | "assigned" | "let-go" | "handed-over" | "put-off" | "taken-up" | "merged";
  readonly keys: readonly string[];
  /** Takes it back; gives the incidents for which that was refused, each with its code. */
  readonly back: () => Promise<readonly { readonly key: string; readonly code: string | null }[]>;
}

/** What can be taken back now. `turn` tells it from the same thing done again to the same incidents. */
export type Offered = Done & { readonly turn: number };

let last: Offered | null = null;
let turns = 0;
const watchers = new Set<() => void>();

/** Puts what can be taken back in the place of what could be before; null when there is nothing more. */
export function offerUndo(done: Done | null): void {
  last = done && { ...done, turn: ++turns };
  for (const tell of watchers) tell();
}

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export const lastDone = (): Offered | null => last;
export const useLastDone = (): Offered | null => useSyncExternalStore(watch, lastDone);

/** What was done, by what was changed. */
function whatOf(edit: Edit): Done["what"] {
  if (edit.line !== undefined) return "handed-over";
  if (edit.snoozedUntilMs !== undefined) return edit.snoozedUntilMs === null ? "taken-up" : "put-off";
  if (edit.owner === null) return "let-go";
  return edit.owner === "me" ? "taken" : "assigned";
}

/** The edit that puts back what an edit changed, and nothing else that somebody may have changed since. A hand-over takes the owner along. */
export function backOf(edit: Edit, before: Before): Edit {
  return {
    ...(edit.line !== undefined && { line: before.line }),
    ...((edit.owner !== undefined || edit.line !== undefined) && { owner: before.owner }),
    ...(edit.snoozedUntilMs !== undefined && { snoozedUntilMs: before.snoozedUntilMs }),
  };
}

/** How an edit left an incident: what a colleague did to it since is not taken back along with it. A hand-over to another line lets its owner go. */
export const leftBy = (edit: Edit, before: Before): Edit => ({
  ...(edit.line !== undefined && {
    line: edit.line,
    owner: edit.line === before.line ? before.owner : null,
  }),
  ...(edit.owner !== undefined && { owner: edit.owner }),
  ...(edit.snoozedUntilMs !== undefined && { snoozedUntilMs: edit.snoozedUntilMs }),
});

/** After an edit of one or several incidents: offers the way back to how each of them was. */
export function offerEditBack(client: QueryClient, edit: Edit, before: readonly Before[]): void {
  if (before.length === 0) return;
  const groups = Map.groupBy(before, (each) => JSON.stringify([backOf(edit, each), leftBy(edit, each)]));
  const back = async (): ReturnType<Done["back"]> => {
    const answers = [];
    for (const [change, rows] of groups) {
      const [back, left] = JSON.parse(change) as [Edit, Edit];
      const keys = rows.map(({ key }) => key);
      answers.push(await editIncidents(keys, back, left));
    }
    await refreshed(client);
    return answers.flatMap(({ results }) => results).filter(({ code }) => code !== null);
  };
  offerUndo({ what: whatOf(edit), keys: before.map(({ key }) => key), back });
}

/** Does it to each in turn; one for which it fails keeps none of the others from it. */
export async function refusalsOf(
  keys: readonly string[],
  act: (key: string) => Promise<unknown>,
): Promise<{ readonly key: string; readonly code: string }[]> {
  const refused = [];
  for (const key of keys)
    try {
      await act(key);
    } catch (error) {
      refused.push({ key, code: codeOf(error) });
    }
  return refused;
}

/** After a merge: offers to take each part out again. `reason` is written on them, in the language of whoever did it. */
export function offerSplit(client: QueryClient, parts: readonly string[], reason: string): void {
  const back = async (): ReturnType<Done["back"]> => {
    const refused = await refusalsOf(parts, (key) => splitIncident(key, reason));
    await refreshed(client);
    return refused;
  };
  offerUndo({ what: "merged", keys: parts, back });
}

async function refreshed(client: QueryClient): Promise<void> {
  await Promise.all(
    ["incidents", "incident", "inbox"].map((name) => client.invalidateQueries({ queryKey: [name] })),
  );
}
