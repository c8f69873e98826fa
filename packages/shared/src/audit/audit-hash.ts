/** SHA-256 of text in UTF-8, as lower-case hexadecimal; passed in, because `shared` does no cryptography. */
export type Sha256 = (text: string) => string;

/** One line of the audit trail. `index` counts from 1; `hash` covers everything else, the line before it included. */
export interface AuditLine {
  readonly index: number;
  readonly atMs: number;
  readonly who: string;
  readonly action: string;
  readonly object: string;
  readonly detail: unknown;
  readonly previous: string;
  readonly hash: string;
}

/** What the first line of the trail names as the one before it. */
export const noPrevious = "0".repeat(64);

/** The hash of one line: over the line before it and everything this line says, in one exact form. */
export function auditHash(entry: Omit<AuditLine, "hash">, sha256: Sha256): string {
  const { previous, index, atMs, who, action, object, detail } = entry;
  return sha256(previous + canonicalJson({ index, atMs, who, action, object, detail: detail ?? null }));
}

/**
 * JSON with the keys of every object in code-point order and without spaces: the same value always gives the same text.
 * What JSON cannot say (functions, undefined) is left out as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
