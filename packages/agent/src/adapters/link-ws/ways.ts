import { readFileSync, statSync } from "node:fs";
import { goesAround, type Hop, parsePacAnswer, parseProxyList, wordsOf } from "../../core/proxy-list.ts";
import type { Why } from "../../core/why-not-connected.ts";
import { placeOfUrl } from "./dial.ts";
import type { Proxy } from "./tunnel.ts";

/** What the administrator says about proxies; nothing of it comes from the environment of whoever started us. */
export interface ProxySettings {
  readonly proxy: string | null;
  readonly proxyPac: string | null;
  readonly proxyExcept: string | null;
  readonly proxyCredentialsFile: string | null;
  /** Asks the proxy file which way to go; a sentence why not when it gives none. */
  readonly askPac: (
    source: string,
    url: string,
  ) => Promise<{ readonly answer: string } | { readonly failed: string }>;
}

export interface Ways {
  /** In the order of trying; null: without a proxy. */
  readonly ways: readonly (Proxy | null)[];
  /** What is wrong with the settings themselves: the cause, when no way works. */
  readonly trouble: Why | null;
}

/** A proxy file is asked no more often, however often the link is tried. */
const keptMs = 60_000;

/** User and password for Basic, from a file that nobody else can read. */
function credentialsIn(file: string | null): {
  readonly credentials: string | null;
  readonly trouble: Why | null;
} {
  if (file === null) return { credentials: null, trouble: null };
  const unusable = (why: string): { credentials: null; trouble: Why } => ({
    credentials: null,
    trouble: { code: "path-proxy-credentials-unusable", about: `${file} (${why})` },
  });
  try {
    const mode = statSync(file).mode & 0o777;
    if ((mode & 0o077) !== 0) return unusable(mode.toString(8));
    const line = readFileSync(file, "utf8").trim();
    return /^[^\s:]{1,200}:[^\r\n]{0,500}$/.test(line)
      ? { credentials: line, trouble: null }
      : unusable("user:password");
  } catch (error) {
    return unusable((error as NodeJS.ErrnoException).code ?? "?");
  }
}

/** Finds the ways to a collector, each time a connection is made. */
export function createWays(settings: ProxySettings, nowMs: () => number): (url: string) => Promise<Ways> {
  const { proxy, proxyPac, proxyExcept, proxyCredentialsFile } = settings;
  let kept: { readonly url: string; readonly atMs: number; readonly hops: Hops } | null = null;

  interface Hops {
    readonly hops: readonly Hop[];
    readonly trouble: Why | null;
    /** The proxies were named by somebody whom a password may be trusted with. */
    readonly isSafe: boolean;
  }

  async function byPac(source: string, url: string, listed: readonly Hop[]): Promise<Hops> {
    const told = await settings.askPac(source, url);
    const hops = "answer" in told ? parsePacAnswer(told.answer) : null;
    // Over plain HTTP anybody on the way can name a proxy of his own, and would be given the password.
    const isSafe = !/^http:/i.test(source);
    if (hops !== null) return { hops, trouble: null, isSafe };
    const why = "answer" in told ? told.answer : told.failed;
    const about = `${source.slice(0, 120)}: ${why.slice(0, 80)}`;
    return {
      hops: listed.length > 0 ? listed : [null],
      trouble: { code: "path-pac-unusable", about },
      isSafe: true,
    };
  }

  async function hopsTo(url: string): Promise<Hops> {
    const listed = proxy === null ? [] : (parseProxyList(proxy) ?? []);
    if (proxyPac === null) return { hops: listed.length > 0 ? listed : [null], trouble: null, isSafe: true };
    if (kept !== null && kept.url === url && nowMs() - kept.atMs < keptMs) return kept.hops;
    const hops = await byPac(proxyPac, url, listed);
    kept = { url, atMs: nowMs(), hops };
    return hops;
  }

  return async (url) => {
    const { host } = placeOfUrl(url);
    if (goesAround(wordsOf(proxyExcept ?? ""), host)) return { ways: [null], trouble: null };
    const { hops, trouble, isSafe } = await hopsTo(url);
    const { credentials, trouble: locked } = credentialsIn(isSafe ? proxyCredentialsFile : null);
    return {
      ways: hops.map((hop) => (hop === null ? null : { ...hop, credentials })),
      trouble: trouble ?? locked,
    };
  };
}
