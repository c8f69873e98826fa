import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import WebSocket from "ws";
import type { Body, ToAgent } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import { messageTable } from "@hulplijn/shared/protocol/table";
import { type FrameRules, takeFrame } from "../../core/frame.ts";
import type { LinkEvents, LinkOpener, LinkSocket } from "../../core/ports/link.ts";
import type { Seen } from "../../core/why-not-connected.ts";
import { dial, issuerOf, placeOfUrl, placeText, type Progress, tlsOptions } from "./dial.ts";
import type { Proxy } from "./tunnel.ts";
import type { ProxySettings } from "./ways.ts";

const mostBytes = 2 * 1024 * 1024;
const handshakeMs = 10_000;
const politeMs = 2000;

/** Types that a collector may send; anything else, however it is spelt, has no limit and is refused. */
const limits = new Map<string, number>(
  Object.values(messageTable)
    .filter((message) => message.to === "agent")
    .map((message) => [message.type, message.maxBytes]),
);

const rules: FrameRules = {
  limitOf: (type) => limits.get(type),
  check: (type, body) => checks.get(type)?.(body) ?? null,
};

/** `wss://` anywhere; `ws://` on this very machine alone, where nobody stands in between. */
export function isUrlAllowed(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === "wss:") return true;
  return (
    protocol === "ws:" &&
    (hostname === "localhost" || hostname === "[::1]" || /^127(\.[0-9]{1,3}){3}$/.test(hostname))
  );
}

/** `Retry-After` of an answer that refused the upgrade, in seconds; dates are not used here. */
function retryAfterOf(header: string | undefined): number | null {
  return header !== undefined && /^[0-9]{1,5}$/.test(header) ? Number(header) : null;
}

/** What the opener is told beside the address. */
export interface OpenerSettings {
  /** Certificates to trust instead of the system's own. */
  readonly caFile: string | null;
  /** See the setting of that name. */
  readonly pins?: string | null;
  /** Null: no proxy is ever asked. */
  readonly proxies?: ProxySettings | null;
  /** Host of a portal that a check page showed last, "" for one without a name, null for none: for an explanation. */
  readonly portal?: () => string | null;
}

type Opened = Awaited<ReturnType<LinkOpener["open"]>>;
type Failed = Extract<Opened, { failed: string }>;
/** What a try met, as far as the try itself can tell. */
type Met = Pick<Seen, "step" | "error" | "answer"> & { readonly dateMs?: number | null };

/** Opens the socket and turns its events into ours. The only user of `ws`. */
export function createLinkOpener(settings: OpenerSettings): LinkOpener {
  const { caFile, pins = null, proxies = null, portal } = settings;
  const pinned = pins === null ? [] : pins.split(",");

  const plain: WebSocket.ClientOptions = {
    perMessageDeflate: false,
    maxPayload: mostBytes,
    handshakeTimeout: handshakeMs,
    followRedirects: false,
    skipUTF8Validation: false,
  };

  /** Loaded when there is something to explain. */
  async function explained(
    url: string,
    proxy: Proxy | null,
    met: Met,
    retry: number | null,
  ): Promise<Failed> {
    const { explain } = await import("./explain.ts");
    const why = await explain(url, proxy, met, portal?.() ?? null);
    const status = met.answer === null ? "" : `the collector answered ${met.answer.status}`;
    const said = met.error?.message || met.error?.code || status || "closed";
    return { failed: said, why, retryAfterSeconds: retry };
  }

  async function throughProxy(url: string, proxy: Proxy, signal: AbortSignal): Promise<Socket | Failed> {
    const { openTunnel } = await import("./tunnel.ts");
    const tunnel = await openTunnel(placeOfUrl(url), proxy, handshakeMs, signal);
    if (tunnel.socket) return tunnel.socket;
    const status = tunnel.failed.answer?.status;
    const error = tunnel.failed.error ?? { code: null, message: `the proxy answered ${status}` };
    return explained(url, proxy, { step: "proxy", ...tunnel.failed, error }, null);
  }

  async function openOne(
    url: string,
    proxy: Proxy | null,
    events: LinkEvents,
    signal: AbortSignal,
  ): Promise<Opened> {
    const under = proxy === null ? null : await throughProxy(url, proxy, signal);
    if (under !== null && "failed" in under) return under;
    const met = await handshake(url, under, events, signal);
    if ("socket" in met)
      return { socket: met.socket, over: { proxy: proxy && placeText(proxy), issuer: met.issuer } };
    return explained(url, proxy, met, met.retryAfterSeconds);
  }

  type Handshake =
    | { readonly socket: LinkSocket; readonly issuer: string | null }
    | (Met & { readonly retryAfterSeconds: number | null });

  function handshake(
    url: string,
    under: Socket | null,
    events: LinkEvents,
    signal: AbortSignal,
  ): Promise<Handshake> {
    const progress: Progress = { step: "connect" };
    return new Promise((resolve) => {
      let raw: WebSocket;
      let error: Met["error"] = null;
      let answer: Met["answer"] = null;
      let retryAfterSeconds: number | null = null;
      const fail = (): void => resolve({ step: progress.step, error, answer, retryAfterSeconds });
      const met = (found: NodeJS.ErrnoException): void => {
        // `ws` has a sentence for this and no code.
        const late = /timed out/.test(found.message) ? "ERR_HANDSHAKE_TIMEOUT" : null;
        error ??= { code: found.code ?? late, message: found.message };
      };
      try {
        const tls = url.startsWith("wss:") ? tlsOptions(caFile, pinned) : null;
        const createConnection = (): Socket => dial(placeOfUrl(url), tls, under, progress);
        // `ws` declares the function as Node's own, with options of Node's.
        raw = new WebSocket(url, [], { ...plain, ...({ createConnection } as object) });
      } catch (found) {
        met(found as Error);
        under?.destroy();
        fail();
        return;
      }
      const stop = (): void => raw.terminate();
      signal.addEventListener("abort", stop, { once: true });
      let opened = false;
      raw.on("error", met);
      raw.on("unexpected-response", (request, response) => {
        const { statusCode = 0, headers } = response;
        answer = { status: statusCode, location: headers.location ?? null, schemes: [] };
        retryAfterSeconds = retryAfterOf(headers["retry-after"]);
        response.resume();
        request.destroy();
        raw.terminate();
      });
      let issuer: string | null = null;
      raw.on("upgrade", ({ socket }) => {
        issuer = "getPeerCertificate" in socket ? issuerOf((socket as TLSSocket).getPeerCertificate()) : null;
      });
      raw.on("open", () => {
        opened = true;
        resolve({ socket: socketOf(raw), issuer });
      });
      raw.on("pong", () => {
        events.alive();
        events.pong();
      });
      raw.on("ping", () => events.alive());
      raw.on("message", (data, isBinary) => take(data, isBinary, events));
      raw.on("close", (code, reason) => {
        signal.removeEventListener("abort", stop);
        const why = error?.message ?? "closed";
        if (!opened) fail();
        else
          events.closed(reason.length > 0 ? reason.toString("utf8").slice(0, 128) : `${why} (${code})`, null);
      });
    });
  }

  return {
    async open(url, events, signal) {
      if (!isUrlAllowed(url))
        return {
          failed: "the address is not wss://, nor ws:// on this machine",
          why: { code: "path-address-wrong", about: url.slice(0, 200) },
          retryAfterSeconds: null,
        };
      if (proxies === null) return openOne(url, null, events, signal);
      const { waysTo } = await import("./ways.ts");
      const { ways, trouble } = await waysTo(url, proxies);
      let foremost: Failed | null = null;
      for (const way of ways) {
        const opened = await openOne(url, way, events, signal);
        if (opened.socket || signal.aborted) return opened;
        // The way that was meant to be gone says most about why.
        foremost ??= opened;
      }
      const failed = foremost as Failed;
      return trouble === null ? failed : { ...failed, why: trouble };
    },
  };
}

function take(data: WebSocket.RawData, isBinary: boolean, events: LinkEvents): void {
  events.alive();
  const bytes = Buffer.isBuffer(data) ? data : Buffer.concat(data as Buffer[]);
  if (isBinary) {
    events.fault({ ok: false, code: "frame-malformed", detail: "not text" });
    return;
  }
  const taken = takeFrame(bytes.toString("utf8"), bytes.length, rules);
  if (taken.ok) events.frame(taken.type as ToAgent, taken.body as Body<ToAgent>, taken.seq);
  else events.fault(taken);
}

function socketOf(raw: WebSocket): LinkSocket {
  const sendText = (text: string): boolean => {
    if (raw.readyState !== WebSocket.OPEN) return false;
    raw.send(text);
    return true;
  };
  return {
    send: (type, body) => sendText(JSON.stringify({ type, body })),
    sendText,
    ping() {
      if (raw.readyState === WebSocket.OPEN) raw.ping();
    },
    waitingBytes: () => raw.bufferedAmount,
    close() {
      raw.close(1000);
      setTimeout(() => raw.terminate(), politeMs).unref();
    },
    destroy: () => raw.terminate(),
  };
}
