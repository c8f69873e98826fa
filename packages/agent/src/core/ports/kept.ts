/** What a probe finds again after the agent started anew: a few values, each under a name, replaced as a whole. */
export interface Kept {
  /** Null when nothing was kept, or it is not what it should be. */
  load<Value>(name: string, isRight: (value: unknown) => value is Value): Value | null;
  /** Never throws: on a disk that takes nothing, what was kept before stays. */
  save(name: string, value: unknown): void;
}
