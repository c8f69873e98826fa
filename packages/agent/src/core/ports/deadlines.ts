/** Moments by which something has to have happened. */
export interface Deadlines {
  /** Calls `late` after `ms`, unless the function that this gives was called before. Never after infinity. */
  in(ms: number, late: () => void): () => void;
}
