import type { ProbeValue } from "@hulplijn/shared/probes";
import type { HttpReply } from "../../core/http-reply.ts";

type Verdict = ProbeValue<"internet">["verdict"];

export interface ReplyVerdict {
  /** Null: a server answered, and neither the internet nor a portal answers so. */
  readonly verdict: Exclude<Verdict, "not-checked"> | null;
  readonly portalHost: string | null;
}

/** What the usual check pages say: Microsoft's, Mozilla's, Apple's, NetworkManager's (Debian, Fedora, GNOME). */
const known =
  /^(?:Microsoft Connect Test|Microsoft NCSI|success|OK|NetworkManager is online)\s*$|<TITLE>Success<\/TITLE>/i;

const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

/** 204 or known text is the open internet; another page, a redirect or 511 (RFC 6585) is a portal that stands in between. */
export function judgeReply(reply: HttpReply, host: string, throughProxy: boolean): ReplyVerdict {
  const { status } = reply;
  if (status === 204) return open;
  if (throughProxy && (status === 407 || status === 403 || status === 401)) {
    return { verdict: "proxy-refuses", portalHost: null };
  }
  // The proxy itself is there; what it cannot reach is the rest.
  if (throughProxy && status >= 502 && status <= 504) return { verdict: "none", portalHost: null };
  if (status === 200) {
    return known.test(decoder.decode(reply.body.subarray(0, 4096)).trim()) ? open : portal(null);
  }
  if (status === 511) return portal(null);
  if (status >= 300 && status < 400) return portal(hostOf(reply.headers.get("location") ?? "") ?? host);
  return { verdict: null, portalHost: null };
}

const open: ReplyVerdict = { verdict: "open", portalHost: null };
const portal = (portalHost: string | null): ReplyVerdict => ({ verdict: "portal", portalHost });

/** The host of an absolute address; null of any other. */
function hostOf(location: string): string | null {
  const [, host] = /^https?:\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/?#\s]+)/i.exec(location) ?? [];
  return host === undefined ? null : host.slice(0, 253);
}
