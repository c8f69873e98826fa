import { exchange } from "../../core/http-exchange.ts";
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

/** Asks one place, over one connection that is kept open from question to question until `close`. */
export interface IppAsker {
  ask(question: IppQuestion, limitMs: number, signal: AbortSignal): Promise<IppAnswer>;
  /** Hangs up. Another question opens a new connection. */
  close(): void;
}

const limitBytes = 1024 * 1024;
const now = (): number => performance.now();

export function ippAsker(net: Net, place: IppPlace): IppAsker {
  let kept: Connection | null = null;
  let requestId = 0;

  async function once(bytes: Uint8Array, target: string, connection: Connection, limitMs: number) {
    const host = "path" in place ? "localhost" : place.host.includes(":") ? `[${place.host}]` : place.host;
    const headers = { "Content-Type": "application/ipp", "User-Agent": "hulplijn-agent" };
    const port = "path" in place ? "" : `:${place.port}`;
    const request = { method: "POST", target, host: `${host}${port}`, headers, body: bytes } as const;
    return exchange(connection, request, { limitMs, limitBytes, now });
  }

  async function ask(question: IppQuestion, limitMs: number, signal: AbortSignal): Promise<IppAnswer> {
    const endMs = now() + limitMs;
    requestId = (requestId % 0x7fff_ffff) + 1;
    const bytes = encodeIpp({ operation: question.operation, requestId, attributes: question.attributes });
    for (;;) {
      const wasKept: boolean = kept !== null;
      const connection: Connection | ConnectFailure =
        kept ?? (await net.connect(place, Math.max(1, endMs - now()), signal));
      if (connection.failure !== undefined) return whyNot(connection);
      kept = connection;
      const reply = await once(bytes, question.target, connection, endMs - now());
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
      const response = decodeIpp(reply.body);
      return response === null || response.requestId !== requestId
        ? { kind: "unparseable" }
        : { kind: "answer", response };
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
