import { randomBytes } from "node:crypto";
import type { Problem } from "@hulplijn/shared/api";
import { type ErrorCode, errors, type Refusal } from "@hulplijn/shared/errors";
import type { Language, Text } from "@hulplijn/shared/values";

export interface Pointed {
  readonly pointer: string;
  readonly detail: string;
}

interface More {
  readonly errors?: readonly Pointed[];
  /** The particulars in both languages, where the cause has them. */
  readonly texts?: Text;
  /** Sent as Retry-After. */
  readonly waitSeconds?: number;
}

type Refused = Refusal & { readonly waitSeconds?: number };

/** An answer that is a problem (RFC 9457), thrown out of hooks and handlers; the error handler writes it. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly code: ErrorCode;
  readonly more: More;

  constructor(code: ErrorCode, detail: string, more: More = {}) {
    super(detail);
    this.code = code;
    this.more = more;
  }
}

/** What a use-case granted; its refusal becomes the answer. */
export function granted<Result extends { readonly ok: true } | Refused>(
  result: Result,
): Extract<Result, { readonly ok: true }> {
  if (result.ok) return result as Extract<Result, { readonly ok: true }>;
  const { waitSeconds } = result;
  throw new HttpProblem(result.code, result.detail, waitSeconds === undefined ? {} : { waitSeconds });
}

export const newTraceId = (): string => randomBytes(16).toString("hex");

/** The language that a reader asks for; English unless Dutch comes first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*nl\b/i.test(acceptLanguage ?? "") ? "nl" : "en";
}

/** The document of a code. */
export function problemOf(
  code: ErrorCode,
  detail: string,
  about: {
    readonly traceId: string;
    readonly instance?: string;
    readonly language?: Language;
    readonly errors?: readonly Pointed[];
  },
): Problem {
  const entry = errors[code];
  return {
    type: `urn:hulplijn:problem:${code}`,
    title: entry.title[about.language ?? "en"],
    status: entry.status,
    detail,
    ...(about.instance === undefined ? {} : { instance: about.instance }),
    code,
    traceId: about.traceId,
    ...(about.errors === undefined ? {} : { errors: [...about.errors] }),
  };
}
