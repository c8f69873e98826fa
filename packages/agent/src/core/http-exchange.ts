import { type HttpReply, type ReplyFault, replyReader } from "./http-reply.ts";
import type { Connection } from "./ports.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** Path and query as they go on the wire. */
  readonly target: string;
  /** Host, and port where it is not the scheme's own. */
  readonly host: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface ExchangeLimits {
  readonly limitMs: number;
  readonly limitBytes: number;
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
}

const encoder = new TextEncoder();

/** The bytes of a request. Anything that could start another header is taken out. */
export function requestBytes(request: HttpRequest): Uint8Array {
  const visible = (text: string): string => text.replace(/[^\x21-\x7e]/g, "");
  const lines = [
    `${request.method} ${visible(request.target)} HTTP/1.1`,
    `Host: ${visible(request.host)}`,
    ...Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  if (request.body !== undefined) lines.push(`Content-Length: ${request.body.length}`);
  const head = encoder.encode(`${lines.join("\r\n")}\r\n\r\n`);
  const body = request.body ?? new Uint8Array(0);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/**
 * Sends a request (`requestBytes`) and reads its reply over an open connection. `closed`: the other side closed before a whole reply came,
 * as it does with a connection that was idle for long; `late`: the limit passed.
 */
export async function exchange(
  connection: Connection,
  request: Uint8Array,
  limits: ExchangeLimits,
): Promise<HttpReply | ReplyFault | "closed" | "late"> {
  const endMs = limits.now() + limits.limitMs;
  const reader = replyReader(limits.limitBytes);
  connection.write(request);
  let silent = true;
  for (;;) {
    const restMs = endMs - limits.now();
    if (restMs <= 0) return "late";
    const bytes = await connection.read(restMs);
    if (bytes === "late") return "late";
    if (bytes === "end") return silent ? "closed" : reader.end();
    silent = false;
    const outcome = reader.take(bytes);
    if (outcome !== null) return outcome;
  }
}
