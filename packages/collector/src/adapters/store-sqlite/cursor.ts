/** Where a page ended: the order it was in, the value ordered by of its last row, and that row's id. */
export interface Place {
  readonly key: string | number;
  readonly id: string;
}

/** Opaque to everyone else. Names its order, so that it cannot go on in another one. */
export function writeCursor(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([order, place.key, place.id])).toString("base64url");
}

/** Null for anything that `writeCursor` did not make for this order. What it holds is only ever compared with, as a parameter. */
export function readCursor(order: string, cursor: string): Place | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(read) || read.length !== 3 || read[0] !== order) return null;
    const [, key, id] = read as unknown[];
    const keyed = typeof key === "string" || (typeof key === "number" && Number.isSafeInteger(key));
    return keyed && typeof id === "string" ? { key, id } : null;
  } catch {
    return null;
  }
}
