/** One line of the table: what was measured, against which budget of the design. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** Null where there is nothing to hold it against in this run. */
  readonly ok: boolean | null;
}

/** One bench. `short` takes seconds, for the checks of every commit; the full form is what the documentation quotes. */
export interface Bench {
  readonly id: string;
  /** What it measures, for whoever asks which there are. */
  readonly about: string;
  readonly run: (short: boolean) => Promise<readonly Row[]>;
}
