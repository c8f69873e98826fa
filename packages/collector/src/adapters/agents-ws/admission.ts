/** How many connections a second are let in, and when whoever is sent away shall come again. */
export interface Admission {
  /** Null: come in. Else the seconds to stay away: the turn of one in a crowd. */
  ask(): number | null;
  /** To be called each second. */
  second(): void;
}

/** Those that were sent away are counted, so that a crowd of ten thousand is spread over the seconds it needs, and no longer. */
export function createAdmission(perSecond: number): Admission {
  let admitted = 0;
  let expected = 0;
  return {
    ask: () => {
      if (admitted < perSecond) {
        admitted += 1;
        return null;
      }
      expected += 1;
      return Math.ceil(expected / perSecond);
    },
    second: () => {
      admitted = 0;
      expected = Math.max(0, expected - perSecond);
    },
  };
}
