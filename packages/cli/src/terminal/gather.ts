/** For a flag that may be given again: all of its values, in their order. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
