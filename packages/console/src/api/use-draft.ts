import { useState } from "react";
import { type Draft, keepDraft, readDraft } from "./draft-store.ts";
import { useSession } from "./session.ts";

export interface Writing extends Draft {
  readonly write: (text: string) => void;
  /** Once it is saved, or given up. */
  readonly forget: () => void;
}

/**
 * A text that is being written at a place that has a name of its own (`INC-12/note`). Whoever signs in anew, or loads the page
 * again, finds it as they left it. `first` is what stands there before anybody wrote; `version` is that of what is written over.
 */
export function useDraft(place: string, first = "", version = 0): Writing {
  const personId = useSession()?.person.personId ?? "";
  const [draft, setDraft] = useState<Draft>(() => readDraft(personId, place) ?? { text: first, version });
  return {
    ...draft,
    write: (text) => {
      const next = { text, version: draft.version };
      setDraft(next);
      keepDraft(personId, place, text === first ? null : next);
    },
    forget: () => {
      setDraft({ text: first, version });
      keepDraft(personId, place, null);
    },
  };
}

/** Whether this person had left something there when the page was opened. */
export function useHadDraft(place: string): boolean {
  const personId = useSession()?.person.personId ?? "";
  return useState(() => readDraft(personId, place) !== null)[0];
}
