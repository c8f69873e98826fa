/**
 * One step of the schema. `id` is the file's name: `YYYYMMDDHHMM-slug`. Forward only, never edited once merged; runs in one
 * transaction, so that an interrupted start leaves the step undone as a whole and the next start does it.
 */
export interface Migration {
  readonly id: string;
  readonly sql: string;
}
