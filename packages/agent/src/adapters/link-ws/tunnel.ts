import { connect, type Socket } from "node:net";
import type { Seen } from "../../core/why-not-connected.ts";
import { type Place, placeText } from "./dial.ts";

/** A proxy that connects us (CONNECT, RFC 9110 9.3.6), and what it wants to hear for it. */
export interface Proxy extends Place {
  /** `user:password` for Basic (RFC 7617); null without. */
  readonly credentials: string | null;
}

const mostHeadBytes = 16 * 1024;

export type Tunnel =
  | { readonly socket: Socket; readonly failed?: never }
  | {
      readonly socket?: never;
      readonly failed: Pick<Seen, "error" | "answer"> & { readonly dateMs: number | null };
    };

function requestOf(to: Place, { credentials }: Proxy): string {
  const lines = [`CONNECT ${placeText(to)} HTTP/1.1`, `Host: ${placeText(to)}`, "User-Agent: hulplijn-agent"];
  if (credentials !== null)
    lines.push(`Proxy-Authorization: Basic ${Buffer.from(credentials, "utf8").toString("base64")}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
}

interface Head {
  readonly status: number;
  readonly all: (name: string) => readonly string[];
}

function headOf(text: string): Head | null {
  const status = /^HTTP\/1\.[01] ([1-5][0-9]{2})(?: |\r)/.exec(text)?.[1];
  if (status === undefined) return null;
  return {
    status: Number(status),
    all: (name) =>
      text
        .split("\r\n")
        .filter((line) => line.toLowerCase().startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).trim()),
  };
}

/** The sign-ins that a proxy offers. One header may name several, with commas inside their parameters too. */
const schemesOf = (offers: readonly string[]): string[] => [
  ...new Set(
    offers
      .flatMap((offer) => [...offer.matchAll(/(?:^|,\s*)([A-Za-z][A-Za-z0-9-]*)(?=\s|,|$)/g)])
      .map(([, scheme = ""]) => scheme.toLowerCase().slice(0, 32)),
  ),
];

function failureOf(head: Head): Extract<Tunnel, { failed: unknown }> {
  const answer = {
    status: head.status,
    location: head.all("location")[0] ?? null,
    schemes: schemesOf(head.all("proxy-authenticate")),
  };
  const dateMs = Date.parse(head.all("date")[0] ?? "");
  return { failed: { error: null, answer, dateMs: Number.isNaN(dateMs) ? null : dateMs } };
}

/** Asks a proxy to connect us. Never throws. */
export function openTunnel(to: Place, proxy: Proxy, limitMs: number, signal: AbortSignal): Promise<Tunnel> {
  return new Promise((done) => {
    const socket = connect({ host: proxy.host, port: proxy.port });
    let text = "";
    const settle = (tunnel: Tunnel): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cut);
      socket.removeAllListeners();
      if (tunnel.socket === undefined) {
        // Whatever still goes wrong with it is nobody's.
        socket.on("error", () => undefined);
        socket.destroy();
      }
      done(tunnel);
    };
    const fail = (code: string, message: string): void =>
      settle({ failed: { error: { code, message }, answer: null, dateMs: null } });
    const cut = (): void => fail("ABORT_ERR", "given up");
    const timer = setTimeout(() => fail("ETIMEDOUT", "the proxy does not answer"), limitMs);
    signal.addEventListener("abort", cut, { once: true });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      fail(error.code ?? "", error.message || "no connection"),
    );
    socket.on("close", () => fail("ECONNRESET", "the proxy closed the connection"));
    socket.on("connect", () => socket.write(requestOf(to, proxy)));
    socket.on("readable", () => {
      const bytes = socket.read() as Buffer | null;
      if (bytes === null) return;
      text += bytes.toString("latin1");
      const end = text.indexOf("\r\n\r\n");
      if (end === -1) {
        if (text.length > mostHeadBytes) fail("EPROTO", "the proxy does not speak HTTP");
        return;
      }
      const head = headOf(text.slice(0, end + 2));
      if (head === null) fail("EPROTO", "the proxy does not speak HTTP");
      else if (head.status >= 300) settle(failureOf(head));
      else {
        // The other side speaks first in neither TLS nor HTTP, so this is empty; if not, it is theirs.
        const rest = Buffer.from(text.slice(end + 4), "latin1");
        if (rest.length > 0) socket.unshift(rest);
        settle({ socket });
      }
    });
    if (signal.aborted) cut();
  });
}
