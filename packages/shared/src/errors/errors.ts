import type { Language, Params } from "../values/text.ts";
import type { ErrorEntry } from "./entry.ts";
import { auditErrors } from "./audit.ts";
import { backupErrors } from "./backup.ts";
import { batchErrors } from "./batch.ts";
import { callerErrors } from "./caller.ts";
import { consentErrors } from "./consent.ts";
import { deviceErrors } from "./device.ts";
import { interfaceErrors } from "./interface.ts";
import { linkErrors } from "./link.ts";
import { pathErrors } from "./path.ts";
import { releaseErrors } from "./release.ts";
import { selfStartErrors } from "./self-start.ts";
import { rolloutErrors } from "./rollout.ts";
import { scheduleDraftErrors } from "./schedule-draft.ts";
import { scheduleErrors } from "./schedule.ts";
import { storeErrors } from "./store.ts";
import { trustErrors } from "./trust.ts";
import { windowErrors } from "./window.ts";

export type { ErrorEntry } from "./entry.ts";

/** The one table of error codes. */
export const errors = {
  ...auditErrors,
  ...backupErrors,
  ...batchErrors,
  ...callerErrors,
  ...consentErrors,
  ...deviceErrors,
  ...interfaceErrors,
  ...linkErrors,
  ...pathErrors,
  ...releaseErrors,
  ...selfStartErrors,
  ...rolloutErrors,
  ...scheduleDraftErrors,
  ...scheduleErrors,
  ...storeErrors,
  ...trustErrors,
  ...windowErrors,
} as const satisfies Record<string, ErrorEntry>;
export type ErrorCode = keyof typeof errors;

/** Parameters that hold a code of the table, in a reader's words: `cause` is what failed, `next` what to do about it. */
export function withCauses(params: Params, language: Language): Params {
  const entryOf = (code: unknown): ErrorEntry | undefined =>
    typeof code === "string" && Object.hasOwn(errors, code) ? errors[code as ErrorCode] : undefined;
  const cause = entryOf(params["cause"])?.title[language];
  const next = entryOf(params["next"])?.next[language];
  return { ...params, ...(cause === undefined ? {} : { cause }), ...(next === undefined ? {} : { next }) };
}

/** An expected refusal as a value: a code of the table, and the particulars in plain English for logs. */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly detail: string;
}

export const refuse = (code: ErrorCode, detail: string): Refusal => ({ ok: false, code, detail });
