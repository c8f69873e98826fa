const mostKept = 64;

/** Runs that were stopped before they began: the last ones, so that nobody fills the memory with stops. */
export function createWithdrawn(): Pick<Set<string>, "has" | "add" | "delete"> {
  const runs = new Set<string>();
  return {
    has: (runId) => runs.has(runId),
    delete: (runId) => runs.delete(runId),
    add(runId) {
      const [oldest] = runs.size >= mostKept ? runs : [];
      if (oldest !== undefined) runs.delete(oldest);
      return runs.add(runId);
    },
  };
}
