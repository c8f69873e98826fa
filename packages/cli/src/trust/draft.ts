import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { Envelope } from "@hulplijn/shared/trust";
import { fromBase64, toBase64 } from "@hulplijn/shared/values";

/** Documents of a trust folder that wait for signatures. */
export const draftFiles = { root: "root-draft.json", policy: "policy-draft.json" } as const;

/** A root or a policy that waits, with the signatures that it has. */
export interface Draft {
  readonly payload: string;
  readonly signatures: Envelope["signatures"];
}

export const newDraft = (payload: Uint8Array): Draft => ({ payload: toBase64(payload), signatures: [] });

export const payloadOfDraft = ({ payload }: Draft): Uint8Array => fromBase64(payload) ?? new Uint8Array();

/** What waits in a file; null when nothing does. Throws when it is something else. */
export function readDraft(file: string): Draft | null {
  if (!existsSync(file)) return null;
  const value = JSON.parse(readFileSync(file, "utf8")) as Partial<Draft>;
  const payload = Envelope.shape.payload.safeParse(value.payload);
  const signatures = Envelope.shape.signatures.safeParse(value.signatures);
  if (!payload.success) throw new Error(`${file} is nothing that waits for signatures`);
  return { payload: payload.data, signatures: signatures.success ? signatures.data : [] };
}

/** The draft with further signatures; a key that signed before signs anew. */
export function signedDraft(draft: Draft, by: readonly Envelope[]): Draft {
  const fresh = by.flatMap(({ signatures }) => signatures);
  const before = draft.signatures.filter(({ keyId }) => !fresh.some((one) => one.keyId === keyId));
  return { payload: draft.payload, signatures: [...before, ...fresh] };
}

/** Replaces a document of a trust folder as a whole, or not at all. */
export function replaceFile(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
