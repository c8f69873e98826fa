import { readFileSync } from "node:fs";
import type { PeerCertificate } from "node:tls";
import WebSocket from "ws";
import type { Body, ToAgent } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import { messageTable } from "@hulplijn/shared/protocol/table";
import { type FrameRules, takeFrame } from "../../core/frame.ts";
import type { LinkEvents, LinkOpener, LinkSocket } from "../../core/ports/link.ts";

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

/**
 * The name on the certificate, and then, where keys are pinned, its key: whoever has a certificate that the system trusts, as a proxy
 * of the company's that opens TLS does, still has another key. Asked after the chain was found right.
 */
function identityCheck(pins: readonly string[]) {
  // Loaded with the first such link: see below.
  const { checkServerIdentity } = process.getBuiltinModule("node:tls");
  const { createHash, X509Certificate } = process.getBuiltinModule("node:crypto");
  return (host: string, certificate: PeerCertificate): Error | undefined => {
    const wrong = checkServerIdentity(host, certificate);
    if (wrong || pins.length === 0) return wrong;
    const key = new X509Certificate(certificate.raw).publicKey.export({ type: "spki", format: "der" });
    const digest = createHash("sha256").update(key).digest("hex");
    if (pins.includes(digest)) return undefined;
    return new Error(`the certificate of ${host} has a key that is not pinned: ${digest}`);
  };
}

/** Opens the socket and turns its events into ours. The only user of `ws`. `pins`: see the setting of that name. */
export function createLinkOpener(caFile: string | null, pins: string | null = null): LinkOpener {
  const pinned = pins === null ? [] : pins.split(",");
  function options(url: string): WebSocket.ClientOptions {
    const plain: WebSocket.ClientOptions = {
      perMessageDeflate: false,
      maxPayload: mostBytes,
      handshakeTimeout: handshakeMs,
      followRedirects: false,
      skipUTF8Validation: false,
    };
    if (!url.startsWith("wss:")) return plain;
    // Asked for here, and not imported: TLS takes megabytes, and a link within this machine has none.
    const systemCa = (): string[] => process.getBuiltinModule("node:tls").getCACertificates("system");
    const ca = caFile === null ? systemCa() : [readFileSync(caFile, "utf8")];
    // Said outright, so that no variable in the environment can switch the checking off.
    const strict = { rejectUnauthorized: true, minVersion: "TLSv1.3" } as const;
    const identity = { checkServerIdentity: identityCheck(pinned) };
    // `ws` declares the function as its own, older form.
    return { ...plain, ...strict, ...(identity as object), ...(ca.length > 0 ? { ca } : {}) };
  }

  return {
    open(url, events, signal) {
      return new Promise((resolve) => {
        if (!isUrlAllowed(url)) {
          resolve({
            failed: "the address is not wss://, nor ws:// on this machine",
            retryAfterSeconds: null,
          });
          return;
        }
        let raw: WebSocket;
        try {
          raw = new WebSocket(url, [], options(url));
        } catch (error) {
          resolve({ failed: String(error), retryAfterSeconds: null });
          return;
        }
        const stop = (): void => raw.terminate();
        signal.addEventListener("abort", stop, { once: true });
        let opened = false;
        let why = "closed";
        let retryAfterSeconds: number | null = null;
        raw.on("error", (error) => {
          why = error.message;
        });
        raw.on("unexpected-response", (request, response) => {
          why = `the collector answered ${response.statusCode}`;
          retryAfterSeconds = retryAfterOf(response.headers["retry-after"]);
          response.resume();
          request.destroy();
          raw.terminate();
        });
        raw.on("open", () => {
          opened = true;
          resolve({ socket: socketOf(raw) });
        });
        raw.on("pong", () => {
          events.alive();
          events.pong();
        });
        raw.on("ping", () => events.alive());
        raw.on("message", (data, isBinary) => take(data, isBinary, events));
        raw.on("close", (code, reason) => {
          signal.removeEventListener("abort", stop);
          if (!opened) resolve({ failed: why, retryAfterSeconds });
          else
            events.closed(
              reason.length > 0 ? reason.toString("utf8").slice(0, 128) : `${why} (${code})`,
              null,
            );
        });
      });
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
