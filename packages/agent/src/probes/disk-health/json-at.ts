/** A value deep inside parsed JSON, or undefined where any step of the way is not there. */
export function jsonAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) =>
      typeof inside === "object" && inside !== null && Object.hasOwn(inside, name)
        ? (inside as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/** The number at that place that lies within the bounds, or null. */
export function numberAt(value: unknown, path: readonly string[], min: number, max: number): number | null {
  const found = jsonAt(value, ...path);
  return typeof found === "number" && found >= min && found <= max ? found : null;
}

/** The first text among those places, or "". */
export function textAt(value: unknown, ...names: readonly string[]): string {
  const found = names.map((name) => jsonAt(value, name)).find((text) => typeof text === "string");
  return typeof found === "string" ? found.trim() : "";
}

/** Null when it is not JSON, rather than an exception: tools print other things too. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is not JSON is told apart by the caller.
    return null;
  }
}
