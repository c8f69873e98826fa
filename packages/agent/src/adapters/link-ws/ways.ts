import { readFileSync, statSync } from "node:fs";
import { forTls, parseProxy } from "../../core/machine-proxy.ts";
import { goesAround, type Hop, parsePacAnswer, parseProxyList, wordsOf } from "../../core/proxy-list.ts";
import type { Why } from "../../core/why-not-connected.ts";
import { isWindows } from "../../platform/platform.ts";
import { placeOfUrl } from "./dial.ts";
import type { Proxy } from "./tunnel.ts";

/** What the administrator says about proxies; nothing of it comes from the environment of whoever started us. */
export interface ProxySettings {
  readonly proxy: string | null;
  readonly proxyExcept: string | null;
  readonly proxyCredentialsFile: string | null;
  readonly proxyPac: string | null;
  /** Asks the proxy file for the way; a few words why not when it gives none. */
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
    // To Windows every file is everybody's by this; who may read it there is said elsewhere, and not to us.
    if (!isWindows && (mode & 0o077) !== 0) return unusable(mode.toString(8));
    const line = readFileSync(file, "utf8").trim();
    return /^[^\s:]{1,200}:[^\r\n]{0,500}$/.test(line)
      ? { credentials: line, trouble: null }
      : unusable("user:password");
  } catch (error) {
    return unusable((error as NodeJS.ErrnoException).code ?? "?");
  }
}

interface Listed {
  readonly proxies: readonly (Proxy | null)[];
  readonly except: readonly string[];
}

/** The proxy that the machine has for all its programs, with what it says of a password: that file is for everybody to read. */
function listedByMachine(): Listed {
  let text = "";
  try {
    text = readFileSync("/etc/environment", "utf8");
  } catch {
    // Not there: no proxy.
  }
  const found = parseProxy(text, forTls);
  return found === null ? { proxies: [null], except: [] } : { proxies: [found], except: found.except };
}

interface Asked {
  readonly hops: readonly Hop[];
  readonly trouble: Why | null;
  /** Who named the proxies may be trusted with a password for them. */
  readonly isSafe: boolean;
}

/** A proxy file is asked no more often, however often the link is tried. */
const keptMs = 60_000;
let kept: { readonly key: string; readonly atMs: number; readonly asked: Asked } | null = null;

/** The way by a proxy file; where it cannot be had, by the list, with what is wrong. */
async function byPac(
  source: string,
  url: string,
  settings: ProxySettings,
  listed: readonly Hop[],
): Promise<Asked> {
  const key = `${source} ${url}`;
  if (kept !== null && kept.key === key && performance.now() - kept.atMs < keptMs) return kept.asked;
  const told = await settings.askPac(source, url);
  const hops = "answer" in told ? parsePacAnswer(told.answer) : null;
  const about = `${source.slice(0, 120)}: ${("answer" in told ? told.answer : told.failed).slice(0, 100)}`;
  const asked: Asked =
    hops === null
      ? { hops: listed, trouble: { code: "path-pac-unusable", about }, isSafe: true }
      : // Over plain HTTP anybody on the way can name a proxy of his own, and would be given the password.
        { hops, trouble: null, isSafe: !/^http:/i.test(source) };
  kept = { key, atMs: performance.now(), asked };
  return asked;
}

/** Finds the ways to a collector, each time a connection is made. */
export async function waysTo(url: string, settings: ProxySettings): Promise<Ways> {
  const { proxy, proxyExcept, proxyCredentialsFile, proxyPac } = settings;
  const { host } = placeOfUrl(url);
  const isMachine = proxy?.toLowerCase() === "machine";
  const hops = proxy === null || isMachine ? [null] : (parseProxyList(proxy) ?? [null]);
  const listed: Listed = isMachine
    ? listedByMachine()
    : { proxies: hops.map((hop) => hop && { ...hop, credentials: null }), except: [] };
  if (goesAround([...wordsOf(proxyExcept ?? ""), ...listed.except], host))
    return { ways: [null], trouble: null };
  const asked = proxyPac === null ? null : await byPac(proxyPac, url, settings, hops);
  const isNamed = asked !== null && asked.trouble === null;
  const proxies = isNamed ? asked.hops.map((hop) => hop && { ...hop, credentials: null }) : listed.proxies;
  const { credentials, trouble } = credentialsIn(asked?.isSafe === false ? null : proxyCredentialsFile);
  return {
    ways: proxies.map((one) => one && { ...one, credentials: credentials ?? one.credentials }),
    trouble: asked?.trouble ?? trouble,
  };
}
