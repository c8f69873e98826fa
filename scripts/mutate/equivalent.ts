/** A change that changes nothing that anybody could notice, and why. `from` and `to` as the run prints them. */
export interface Equivalent {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [
  {
    file: "packages/agent/src/runner/trail-book.ts",
    from: "0",
    to: "1",
    why: "The version of a book that holds nothing: the first policy has version 1, and begins such a book anew or goes on with nothing.",
  },
  {
    file: "packages/shared/src/trust/compare-order.ts",
    from: "Object.hasOwn(params, name)",
    to: "(true as boolean)",
    why: "A name is own in the one or the other, where its value is a text or a number; what any object inherits is neither.",
  },
  {
    file: "packages/shared/src/trust/decide-enrolment.ts",
    from: "0",
    to: "1",
    why: "The high-water mark of a device that trusts nobody yet: a wall clock shows at least the first millisecond of 1970.",
  },
];
