import type { Text } from "@hulplijn/shared/values";

/** What the employee reads: in both languages, since only the adapter knows which one this employee reads. */
export interface Notice {
  /** What it is about: of one name only one stands on the screen, and a later one takes its place. */
  readonly about: string;
  readonly title: Text;
  readonly body: Text;
  /** It stays until the employee puts it away. Otherwise it goes by itself, as this desktop has it. */
  readonly stays: boolean;
}

export interface Question extends Notice {
  /** What may be answered, in the order of the buttons. */
  readonly answers: readonly { readonly id: string; readonly label: Text }[];
}

/**
 * What became of a question. `nobody`: it was on a screen, and nobody chose within the time, or put it away. `locked`: there is a
 * session, and its screen is locked, so nothing was shown. `no-session`: nobody is signed in at a screen, or their desktop can ask
 * nothing.
 */
export type Asked =
  | { readonly kind: "answer"; readonly answer: string }
  | { readonly kind: "nobody" | "locked" | "no-session" };

/**
 * The screen of the employee who sits at this device. Whatever comes from there is the word of that employee's programs: it counts as
 * theirs, and never for more than agreeing, postponing or declining.
 */
export interface Screen {
  /** Shows a notice. A locked screen gets none: whoever comes by would read it. */
  show(notice: Notice): Promise<"shown" | "locked" | "no-session">;
  /** Takes away what stands there of this name. */
  withdraw(about: string): Promise<void>;
  /** Resolves with the answer; `stop` takes the question away and resolves with `nobody`. */
  ask(question: Question, limitMs: number, stop: AbortSignal): Promise<Asked>;
}
