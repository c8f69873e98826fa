import type { ErrorCode } from "@hulplijn/shared/errors";

/** What one try to reach the collector met, step by step; null for what was not looked at or did not come. */
export interface Seen {
  /** `host:port` of the collector. */
  readonly place: string;
  /** `host:port` of the proxy on the way. */
  readonly proxy: string | null;
  /** How far it came: `proxy` is asking the proxy to connect us. */
  readonly step: "name" | "connect" | "proxy" | "tls" | "upgrade";
  /** The system's or OpenSSL's own code. */
  readonly error: { readonly code: string | null; readonly message: string } | null;
  /** An HTTP answer that was not the one hoped for; `schemes` are the sign-ins that a proxy takes, in lower case. */
  readonly answer: {
    readonly status: number;
    readonly location: string | null;
    readonly schemes: readonly string[];
  } | null;
  /** A user and password went to the proxy. */
  readonly signedIn: boolean;
  /** The certificate that was shown, looked at without believing it. */
  readonly certificate: {
    readonly issuer: string;
    readonly names: string;
    readonly fromMs: number;
    /** The days of its beginning and its end, `2026-11-23`. */
    readonly from: string;
    readonly until: string;
  } | null;
  readonly nowMs: number;
  /** The time as somebody else says it, who need not be right: a `Date` header, the collector when it was last heard. */
  readonly toldMs: number | null;
  /** Kinds of addresses, 4 and 6. */
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
  /** The check page showed a portal: its host, or "". */
  readonly portal: string | null;
}

/** One cause, and what it is about: a host, an issuer, a span. */
export interface Why {
  readonly code: ErrorCode;
  readonly about: string;
}

const noName = new Set(["ENOTFOUND", "ENODATA", "EAI_NONAME"]);
const noNameServer = new Set(["EAI_AGAIN", "EAI_FAIL", "ESERVFAIL", "ETIMEOUT", "EREFUSED"]);
const noWay = new Set(["ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EHOSTDOWN", "EADDRNOTAVAIL"]);
const cutOff = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);
const issuerUnknown = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
/** OpenSSL's words for bytes that are no TLS record. */
const noTls = new Set(["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG", "EPROTO"]);
const oldTls = new Set([
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_NO_PROTOCOLS_AVAILABLE",
]);

/** The same, where OpenSSL's own code got lost on the way. */
const oldTlsSaid = /alert protocol version|unsupported protocol/i;

/** Of a link that reports each minute, a clock that far off is no accident of the network. */
const wrongFromMs = 300_000;

const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");

/** A span as every language writes it: `3 d 04:05:06`. */
export function spanOf(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const days = Math.floor(seconds / 86_400);
  const clock = `${pad((seconds % 86_400) / 3600)}:${pad((seconds % 3600) / 60)}:${pad(seconds % 60)}`;
  return days === 0 ? clock : `${days} d ${clock}`;
}

const kinds = (families: readonly number[]): string => families.map((family) => `IPv${family}`).join(", ");

/** One cause out of what was seen. The first step that failed speaks; what it is not sure of it does not claim. */
export function whyNotConnected(seen: Seen): Why {
  if (seen.step === "proxy") return atProxy(seen);
  if (seen.answer !== null) return answered(seen, seen.answer);
  const code = seen.error?.code ?? "";
  return atNetwork(seen, code) ?? atTls(seen, code) ?? other(seen);
}

function atProxy(seen: Seen): Why {
  const about = seen.proxy ?? "";
  const because = (code: ErrorCode): Why => ({ code, about });
  if (seen.answer === null)
    return because(cutOff.has(seen.error?.code ?? "") ? "path-cut-off" : "path-proxy-unreachable");
  const { status, schemes } = seen.answer;
  // 401 is for servers, but tinyproxy says it to whoever has a wrong password.
  if (status === 407 || status === 401) {
    const takesBasic = schemes.length === 0 || schemes.includes("basic");
    if (!takesBasic)
      return { code: "path-proxy-scheme-not-spoken", about: `${about} (${schemes.join(", ")})` };
    return because(seen.signedIn ? "path-proxy-sign-in-wrong" : "path-proxy-wants-sign-in");
  }
  const isBeyond = status >= 500 && status <= 504 && status !== 501;
  if (isBeyond) return { code: "path-proxy-cannot-reach", about: `${about} (${status})` };
  return isPortal(seen.answer)
    ? portalOf(seen)
    : { code: "path-proxy-forbids", about: `${about} (${status})` };
}

const isPortal = ({ status }: { readonly status: number }): boolean =>
  status === 511 || (status >= 300 && status < 400);

/** The host of an absolute address; null of any other. */
const hostOf = (location: string | null): string | null =>
  /^https?:\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/?#\s]{1,253})/i.exec(location ?? "")?.[1] ?? null;

const portalOf = (seen: Seen): Why => ({
  code: "path-portal",
  about: hostOf(seen.answer?.location ?? null) ?? (seen.portal === "" ? null : seen.portal) ?? seen.place,
});

/** An answer instead of a WebSocket. */
function answered(seen: Seen, answer: NonNullable<Seen["answer"]>): Why {
  if (seen.portal !== null || isPortal(answer)) return portalOf(seen);
  const about = `${seen.place} (${answer.status})`;
  if (answer.status === 429 || answer.status === 503) return { code: "path-collector-busy", about };
  if (answer.status === 502 || answer.status === 504) return { code: "path-collector-away", about };
  return { code: "path-not-a-collector", about };
}

/** Before TLS: names, routes, ports. Null: it is none of those. */
function atNetwork(seen: Seen, code: string): Why | null {
  const { place: about } = seen;
  const isName = noName.has(code) || noNameServer.has(code);
  const isTimedOut = code === "ETIMEDOUT" || code === "ERR_HANDSHAKE_TIMEOUT";
  const isNetwork = isName || noWay.has(code) || code === "ECONNREFUSED" || isTimedOut || cutOff.has(code);
  if (!isNetwork) return null;
  // A name without an address of a kind that this machine has counts as unknown (AI_ADDRCONFIG, RFC 3493 6.1).
  const knowsBoth = seen.mine.length > 0 && seen.theirs.length > 0;
  if (knowsBoth && !seen.mine.some((family) => seen.theirs.includes(family)))
    return { code: "path-no-common-address", about: `${kinds(seen.mine)} – ${about}: ${kinds(seen.theirs)}` };
  if (isName) return { code: noName.has(code) ? "path-name-unknown" : "path-name-servers-silent", about };
  // Whoever holds back a guest holds back this connection too.
  if (seen.portal !== null) return portalOf(seen);
  if (noWay.has(code)) return { code: "path-no-network", about };
  if (code === "ECONNREFUSED") return { code: "path-port-closed", about };
  return { code: isTimedOut ? "path-no-answer" : "path-cut-off", about };
}

function atTls(seen: Seen, code: string): Why | null {
  const { certificate, portal } = seen;
  const { place: about } = seen;
  const issuer = certificate?.issuer ?? about;
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") return outOfTime(seen, code);
  if (portal !== null) return portalOf(seen);
  if (issuerUnknown.has(code)) return { code: "path-issuer-unknown", about: issuer };
  if (code === "ERR_KEY_NOT_PINNED") return { code: "path-opened", about: issuer };
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return {
      code: "path-certificate-of-another",
      about: certificate === null ? about : `${certificate.names} (${issuer})`,
    };
  if (oldTls.has(code) || oldTlsSaid.test(seen.error?.message ?? ""))
    return { code: "path-tls-too-old", about: issuer };
  return noTls.has(code) ? { code: "path-not-tls", about } : null;
}

/**
 * A certificate that does not hold now: either it is so, or our clock is wrong. Whoever else tells the time decides; without one, a certificate of
 * the future means a clock that is behind, because nobody hands those out.
 */
function outOfTime(seen: Seen, code: string): Why {
  const { certificate, nowMs, toldMs } = seen;
  const offMs = toldMs === null ? 0 : toldMs - nowMs;
  if (offMs > wrongFromMs) return { code: "path-clock-behind", about: spanOf(offMs) };
  if (offMs < -wrongFromMs) return { code: "path-clock-ahead", about: spanOf(offMs) };
  if (code === "CERT_HAS_EXPIRED")
    return {
      code: "path-certificate-expired",
      about: certificate === null ? seen.place : certificate.until,
    };
  if (toldMs === null && certificate !== null)
    return { code: "path-clock-behind", about: `≥ ${spanOf(certificate.fromMs - nowMs)}` };
  return {
    code: "path-certificate-not-yet",
    about: certificate === null ? seen.place : certificate.from,
  };
}

const other = (seen: Seen): Why => ({
  code: "path-other",
  about: (seen.error?.message ?? seen.error?.code ?? seen.place).slice(0, 200),
});
