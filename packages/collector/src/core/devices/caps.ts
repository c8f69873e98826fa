/**
 * What one device may make the collector keep. A device that proved itself can still be in somebody's hands; what is beyond
 * a cap is refused by its code before anything of it is stored, and everything else of that device goes on.
 */
export const caps = {
  /** Findings that are raised at the same time. Ours has some 60 rules, most with one subject. */
  openFindings: 256,
  /** Findings that are new within a day, whether they were cleared or not. */
  findingsADay: 512,
  /** Runs that it says it began by itself, within a day: more than all standing orders together allow. */
  selfStartedRunsADay: 256,
  /** Times of schedules that it speaks of, within a day: sixteen schedules, each quarter of an hour, and some more. */
  scheduleWordsADay: 2048,
  /** Lines on a timeline that say why a run does not begin yet, for each run. Why it waits now shows on the run itself after that as well. */
  waitingLinesARun: 32,
  /** Names that it takes within a day. */
  renamesADay: 4,
  /** Names of before that are kept. */
  formerNames: 16,
  /** Series that a connection gives numbers to. The store keeps no more of them either. */
  series: 4096,
} as const;
