import { readFileSync, statSync } from "node:fs";
import { forTls, parseProxy } from "../../core/machine-proxy.ts";
import { goesAround, parseProxyList, wordsOf } from "../../core/proxy-list.ts";
import type { Why } from "../../core/why-not-connected.ts";
import { placeOfUrl } from "./dial.ts";
import type { Proxy } from "./tunnel.ts";

/** What the administrator says about proxies; nothing of it comes from the environment of whoever started us. */
export interface ProxySettings {
  readonly proxy: string | null;
  readonly proxyExcept: string | null;
  readonly proxyCredentialsFile: string | null;
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
    if ((mode & 0o077) !== 0) return unusable(mode.toString(8));
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

/** Finds the ways to a collector, each time a connection is made. */
export function waysTo(url: string, { proxy, proxyExcept, proxyCredentialsFile }: ProxySettings): Ways {
  const { host } = placeOfUrl(url);
  const isMachine = proxy?.toLowerCase() === "machine";
  const hops = proxy === null || isMachine ? [null] : (parseProxyList(proxy) ?? [null]);
  const listed: Listed = isMachine
    ? listedByMachine()
    : { proxies: hops.map((hop) => hop && { ...hop, credentials: null }), except: [] };
  if (goesAround([...wordsOf(proxyExcept ?? ""), ...listed.except], host))
    return { ways: [null], trouble: null };
  const { credentials, trouble } = credentialsIn(proxyCredentialsFile);
  return {
    ways: listed.proxies.map((one) => one && { ...one, credentials: credentials ?? one.credentials }),
    trouble,
  };
}
