import type { Problem } from "@hulplijn/shared/api";
import type { ErrorCode } from "@hulplijn/shared/errors";

/** What a request failed with: the collector's problem document, or null when the collector could not be reached. */
export class RequestFailed extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.code ?? "unreachable");
    this.problem = problem;
  }
}

/** Refused in this very browser: a code of the table, and the particulars. */
export const refusedHere = (code: ErrorCode, detail: string): RequestFailed =>
  new RequestFailed({ type: "about:blank", title: "", status: 0, detail, code, traceId: "" });

/** The code of a failure as `@hulplijn/shared/errors` lists it, or `unreachable`. */
export function codeOf(error: unknown): string {
  return error instanceof RequestFailed ? error.message : "internal";
}

export interface Ask {
  readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}

let csrf = "";

/** Remembers the token that goes with every write; the session's answer brings it. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

function addressOf(path: string, query: Ask["query"]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return `/api/v1/${path}${text === "" ? "" : `?${text}`}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: "",
    code: response.status >= 500 ? "unavailable" : "internal",
    traceId: response.headers.get("x-request-id") ?? "",
  };
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

/**
 * Asks the collector. The answer is trusted to have the shape of the shared contract: it comes from our own origin,
 * and the collector checks it on its way out. Throws RequestFailed, and nothing else but the abort of `signal`.
 */
export async function ask<Answer>(path: string, options: Ask = {}): Promise<Answer> {
  const held = csrf;
  try {
    return await askOnce<Answer>(path, options);
  } catch (error) {
    if (codeOf(error) !== "cross-site") throw error;
    // Another tab signed in anew meanwhile, and the token that goes with the cookie is a newer one.
    rememberCsrf((await askOnce<{ csrf: string }>("session")).csrf);
    if (csrf === held) throw error;
    return askOnce<Answer>(path, options);
  }
}

async function askOnce<Answer>(path: string, options: Ask = {}): Promise<Answer> {
  const { method = "GET", query, body, ifMatch, signal } = options;
  const headers: Record<string, string> = {
    accept: "application/json",
    // The language on screen, so that what the collector says of a mistake is in it too.
    "accept-language": document.documentElement.lang,
  };
  if (method !== "GET") headers["x-csrf-token"] = csrf;
  if (body !== undefined) headers["content-type"] = "application/json";
  if (ifMatch !== undefined) headers["if-match"] = `"${ifMatch}"`;
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal !== undefined) init.signal = signal;

  let response: Response;
  try {
    response = await fetch(addressOf(path, query), init);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new RequestFailed(null);
  }
  if (!response.ok) throw new RequestFailed(await problemOf(response));
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** A part of a path, made safe: names of devices and queues may hold anything. */
export const part = (text: string): string => encodeURIComponent(text);

/** How every list answers. */
export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

export interface ListAsk {
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}
