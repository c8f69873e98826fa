import { RequestFailed } from "../api/client.ts";

/**
 * What is wrong with a search, with the part that is not understood in front: nothing is ever ignored in silence. Null when
 * the request failed for another reason. `before` counts the characters that the page itself put before the person's words.
 */
export function queryProblem(error: unknown, q: string, before = 0): string | null {
  const problem = error instanceof RequestFailed ? error.problem : null;
  if (problem === null || problem.code !== "query-invalid") return null;
  for (const { pointer } of problem.errors ?? []) {
    const [, at, length] = /^\/q\/(\d+)\/(\d+)$/.exec(pointer) ?? [];
    const from = Number(at) - before;
    if (at !== undefined && from >= 0) return `${q.slice(from, from + Number(length))}: ${problem.detail}`;
  }
  return problem.detail;
}
