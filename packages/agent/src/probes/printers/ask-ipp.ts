import { exchange, requestBytes } from "../../core/http-exchange.ts";
import type { Connection, ConnectFailure, Net } from "../../core/ports.ts";
import { decodeIpp, encodeIpp, type IppAttribute, type IppResponse } from "./ipp-codec.ts";

export type IppAnswer =
  | { readonly kind: "answer"; readonly response: IppResponse }
  /** Nothing listens. */
  | { readonly kind: "down" }
  /** It takes the connection and says nothing in time, or takes no more connections. */
  | { readonly kind: "hung" }
  | { readonly kind: "no-permission" }
  /** The address itself cannot be reached or resolved. */
  | { readonly kind: "out-of-reach"; readonly failure: ConnectFailure }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "empty" }
  | { readonly kind: "unparseable" };

export type IppPlace = { readonly host: string; readonly port: number } | { readonly path: string };

export interface IppQuestion {
  readonly operation: number;
  readonly target: string;
  readonly attributes: readonly IppAttribute[];
}

/**
 * Asks one place, over one connection that is kept open from question to question until `close`. A question that is asked again
 * (the same object) is written only once, and an answer of the same bytes is the same object as the one before: a print service
 * says the same thing nearly every time, and reading it byte by byte is the dearest part of asking.
 */
export interface IppAsker {
  ask(question: IppQuestion, limitMs: number, signal: AbortSignal): Promise<IppAnswer>;
  /** Hangs up. Another question opens a new connection. */
  close(): void;
}

const limitBytes = 1024 * 1024;
const now = (): number => performance.now();

/** A question as it was written, and its last answer. */
interface Asked {
  readonly bytes: Uint8Array;
  /** Where its number stands, the only thing in it that changes. */
  readonly idAt: number;
  before: { readonly body: Uint8Array; readonly answer: IppAnswer } | null;
}

/** Of a message: version, operation or status, then its number of four bytes (RFC 8010 3.1.1). */
const requestIdAt = 4;
const requestIdEnd = 8;

function isSameAnswer(before: Uint8Array, body: Uint8Array, requestId: number): boolean {
  if (before.length !== body.length || body.length < requestIdEnd) return false;
  if (new DataView(body.buffer, body.byteOffset).getUint32(requestIdAt) !== requestId) return false;
  const isSame = (from: number, to?: number): boolean =>
    Buffer.compare(before.subarray(from, to), body.subarray(from, to)) === 0;
  return isSame(0, requestIdAt) && isSame(requestIdEnd);
}

export function ippAsker(net: Net, place: IppPlace): IppAsker {
  let kept: Connection | null = null;
  let requestId = 0;

  const asked = new WeakMap<IppQuestion, Asked>();

  function write(question: IppQuestion): Asked {
    const host = "path" in place ? "localhost" : place.host.includes(":") ? `[${place.host}]` : place.host;
    const port = "path" in place ? "" : `:${place.port}`;
    const headers = { "Content-Type": "application/ipp", "User-Agent": "hulplijn-agent" };
    const body = encodeIpp({ operation: question.operation, requestId, attributes: question.attributes });
    const { target } = question;
    const bytes = requestBytes({ method: "POST", target, host: `${host}${port}`, headers, body });
    return { bytes, idAt: bytes.length - body.length + requestIdAt, before: null };
  }

  /** The question's bytes under the present number, and what it was answered before. */
  function numbered(question: IppQuestion): Asked {
    const known = asked.get(question) ?? write(question);
    asked.set(question, known);
    const { bytes, idAt } = known;
    new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).setUint32(idAt, requestId);
    return known;
  }

  function read(body: Uint8Array, known: Asked): IppAnswer {
    const { before } = known;
    if (before && isSameAnswer(before.body, body, requestId)) return before.answer;
    const response = decodeIpp(body);
    if (response === null || response.requestId !== requestId) return { kind: "unparseable" };
    const answer: IppAnswer = { kind: "answer", response };
    known.before = { body, answer };
    return answer;
  }

  async function ask(question: IppQuestion, limitMs: number, signal: AbortSignal): Promise<IppAnswer> {
    const endMs = now() + limitMs;
    requestId = (requestId % 0x7fff_ffff) + 1;
    const known = numbered(question);
    for (;;) {
      const wasKept: boolean = kept !== null;
      const connection: Connection | ConnectFailure =
        kept ?? (await net.connect(place, Math.max(1, endMs - now()), signal));
      if (connection.failure !== undefined) return whyNot(connection);
      kept = connection;
      const reply = await exchange(connection, known.bytes, { limitMs: endMs - now(), limitBytes, now });
      if (typeof reply === "string" || !reply.reusable) {
        connection.close();
        kept = null;
      }
      // The service closes what is idle for long: that says nothing, the next connection does.
      if (reply === "closed" && wasKept && !signal.aborted) continue;
      if (reply === "late") return { kind: "hung" };
      if (reply === "closed") return { kind: "empty" };
      if (typeof reply === "string") return { kind: "unparseable" };
      if (reply.status === 401 || reply.status === 403) return { kind: "no-permission" };
      if (reply.status !== 200) return { kind: "refused", detail: `HTTP ${reply.status}` };
      if (reply.body.length === 0) return { kind: "empty" };
      return read(reply.body, known);
    }
  }

  return {
    ask,
    close: () => {
      kept?.close();
      kept = null;
    },
  };
}

function whyNot(failure: ConnectFailure): IppAnswer {
  switch (failure.failure) {
    case "refused":
    case "missing":
      return { kind: "down" };
    case "timed-out":
      return { kind: "hung" };
    case "no-permission":
      return { kind: "no-permission" };
    case "unreachable":
    case "failed":
      return { kind: "out-of-reach", failure };
  }
}
