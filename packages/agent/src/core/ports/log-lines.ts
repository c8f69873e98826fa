/** One line of the machine's own logs. */
export interface LogLine {
  readonly atMs: number;
  readonly source: string;
  readonly text: string;
}

/** Lines that the system logged as warnings or worse, for the evidence of a finding. Empty where they cannot be read. */
export type RecentLogLines = (sinceMs: number, most: number) => Promise<readonly LogLine[]>;
