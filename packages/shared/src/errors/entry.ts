import type { Text } from "../values/text.ts";

/**
 * One code of the one table. Codes are never reused. `status` is the HTTP status where it reaches a person's program;
 * `retry` says whether the same thing may go well later. `title` is what failed; `next` is what to do.
 */
export interface ErrorEntry {
  readonly status: number;
  readonly retry: boolean;
  readonly title: Text;
  readonly next: Text;
}

/** Shorthand for a row of the table: status, may be tried again, title and next step in both languages. */
export const entry = (
  status: number,
  retry: boolean,
  title: readonly [en: string, nl: string],
  next: readonly [en: string, nl: string],
): ErrorEntry => ({
  status,
  retry,
  title: { en: title[0], nl: title[1] },
  next: { en: next[0], nl: next[1] },
});
