/** A change that changes nothing that anybody could notice, and why. `from` and `to` as the run prints them. */
export interface Equivalent {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [];
