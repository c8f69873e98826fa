/** What somebody was writing when their session ended, the page was loaded anew or they went elsewhere. It lives as long as the tab. */
export interface Draft {
  readonly text: string;
  /** The version of what it is written over, so that a colleague's change meanwhile is not overwritten unseen; 0 for new texts. */
  readonly version: number;
}

const prefix = "hulplijn.draft.";
const placeOf = (personId: string, place: string): string => `${prefix}${personId}.${place}`;

/** Keeps it, or forgets it when it is null. A browser that keeps nothing for us still writes. */
export function keepDraft(personId: string, place: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(placeOf(personId, place));
    else sessionStorage.setItem(placeOf(personId, place), JSON.stringify(draft));
  } catch {
    // Full, or not allowed: then a text lives as long as its page, as it would without this.
  }
}

export function readDraft(personId: string, place: string): Draft | null {
  try {
    const kept = JSON.parse(
      sessionStorage.getItem(placeOf(personId, place)) ?? "null",
    ) as Partial<Draft> | null;
    return typeof kept?.text === "string" && typeof kept.version === "number"
      ? { text: kept.text, version: kept.version }
      : null;
  } catch {
    return null;
  }
}

/** Forgets what everybody but this person was writing; null: everybody. */
export function forgetDrafts(except: string | null): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(prefix) && (except === null || !name.startsWith(placeOf(except, ""))))
      sessionStorage.removeItem(name);
}
