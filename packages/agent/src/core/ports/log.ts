export type Facts = Readonly<Record<string, unknown>>;

/**
 * Where the agent writes what happened. Facts are fields, the sentence is constant. Levels are a budget: error means that a
 * person must act now, warn that something is worse than it should be and mends itself.
 */
export interface Log {
  debug(facts: Facts, sentence: string): void;
  info(facts: Facts, sentence: string): void;
  warn(facts: Facts, sentence: string): void;
  error(facts: Facts, sentence: string): void;
}
