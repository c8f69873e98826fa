import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Problem } from "@hulplijn/shared/api";
import { exitCodes } from "../terminal/exit-codes.ts";
import { Failure, refusedBy } from "./failure.ts";

/** Where the collector is, and how this program shows who it is. */
export type Target =
  | { readonly kind: "url"; readonly url: string; readonly token: string }
  | { readonly kind: "socket"; readonly path: string };

export interface Ask {
  readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** A body of bytes, in place of `body`. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const timeoutMs = 30_000;

export const nameOf = (target: Target): string => (target.kind === "url" ? target.url : target.path);

function addressOf(path: string, query: Ask["query"]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return `/api/v1/${path}${text === "" ? "" : `?${text}`}`;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(
  target: Target,
  address: string,
  method: string,
  headers: Record<string, string>,
  body: string | Uint8Array | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, timeout: timeoutMs };
    const request =
      target.kind === "socket"
        ? httpRequest({ ...options, socketPath: target.path, path: address })
        : (target.url.startsWith("https:") ? httpsRequest : httpRequest)(
            new URL(address, target.url),
            options,
          );
    request.on("timeout", () => request.destroy(new Error(`no answer in ${timeoutMs / 1000} s`)));
    request.on("error", reject);
    request.on("response", (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString("utf8") }),
      );
    });
    request.end(body ?? undefined);
  });
}

/**
 * Asks the collector's API. The answer is taken to have the shape of the shared contract: the collector checks it on its way
 * out. Throws Failure: 7 when it cannot be reached, and by the answer's status when it refuses.
 */
export async function ask<Result>(target: Target, path: string, options: Ask = {}): Promise<Result> {
  const body = options.bytes ?? (options.body === undefined ? null : JSON.stringify(options.body));
  const headers: Record<string, string> = { accept: "application/json", ...options.headers };
  if (body !== null) {
    headers["content-type"] = options.bytes ? "application/octet-stream" : "application/json";
    headers["content-length"] = String(Buffer.byteLength(body));
  }
  if (target.kind === "url") headers["authorization"] = `Bearer ${target.token}`;
  let answer: Answer;
  try {
    answer = await send(target, addressOf(path, options.query), options.method ?? "GET", headers, body);
  } catch (error) {
    throw new Failure(
      `The collector at ${nameOf(target)} does not answer: ${(error as Error).message}.\nSee whether it runs, and whether the address is right.`,
      exitCodes.unreachable,
    );
  }
  if (answer.status === 204) return null as Result;
  let read: unknown;
  try {
    read = JSON.parse(answer.text);
  } catch {
    throw new Failure(
      `What answers at ${nameOf(target)} is not a collector (status ${answer.status}).\nCheck the address, and what stands in between.`,
      exitCodes.unreachable,
    );
  }
  if (answer.status >= 400) throw refusedBy(read as Problem);
  return read as Result;
}

/** A part of a path, made safe: names of devices may hold anything. */
export const part = (text: string): string => encodeURIComponent(text);
