/** What the agent's program ends with. */
export const exitCode = {
  success: 0,
  failed: 1,
  wrongUsage: 2,
  noRight: 4,
  refused: 5,
  found: 6,
  notReachable: 7,
} as const;
