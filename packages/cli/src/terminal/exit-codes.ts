/** What the program ends with; documented, and the same for every verb. */
export const exitCodes = {
  success: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  notAllowed: 4,
  refused: 5,
  foundSomething: 6,
  unreachable: 7,
  conflict: 8,
  partly: 9,
  interrupted: 130,
} as const;

/** Which of them an HTTP status means. */
export function exitCodeFor(status: number): number {
  if (status === 401 || status === 403) return exitCodes.notAllowed;
  if (status === 404 || status === 410) return exitCodes.notFound;
  if (status === 409 || status === 412) return exitCodes.conflict;
  if (status === 503 || status === 504) return exitCodes.unreachable;
  return status < 500 ? exitCodes.refused : exitCodes.failed;
}
