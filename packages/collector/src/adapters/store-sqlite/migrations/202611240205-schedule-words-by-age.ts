import type { Migration } from "./define.ts";

/** What devices said of a schedule lately, and of the schedule as a whole, without a look at all that they ever said. */
export const scheduleWordsByAge: Migration = {
  id: "202611240205-schedule-words-by-age",
  sql: `
CREATE INDEX schedule_word_since ON schedule_word ("digest", "takenAtMs");
CREATE INDEX schedule_word_whole ON schedule_word ("digest") WHERE "local" = '';
`,
};
