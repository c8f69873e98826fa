/** Where a connection goes first; null: straight to the host itself. */
export type Hop = { readonly host: string; readonly port: number } | null;

const place = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]{1,253}):([0-9]{1,5})$/;

function hopOf(text: string): Hop | undefined {
  const [, host = "", port = ""] = place.exec(text) ?? [];
  const number = Number(port);
  if (host === "" || number < 1 || number > 65_535) return undefined;
  return { host: host.replace(/^\[(.*)\]$/, "$1"), port: number };
}

/** `http://proxy:3128, direct` in the order of trying; null when it is not such a list. */
export function parseProxyList(text: string): readonly Hop[] | null {
  const hops: Hop[] = [];
  for (const one of text.split(",").map((part) => part.trim())) {
    const isDirect = one.toLowerCase() === "direct";
    const hop = isDirect
      ? null
      : /^http:\/\/.*$/i.test(one)
        ? hopOf(one.slice(7).replace(/\/$/, ""))
        : undefined;
    if (hop === undefined) return null;
    hops.push(hop);
  }
  return hops;
}

/**
 * What `FindProxyForURL` answers: `PROXY host:port; DIRECT`. Kinds of proxy that are not spoken here (HTTPS, SOCKS) are passed over; an empty
 * answer means straight on. Null when nothing of it can be used.
 */
export function parsePacAnswer(text: string): readonly Hop[] | null {
  const parts = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) return [null];
  const hops = parts.flatMap((part): Hop[] => {
    if (/^DIRECT$/i.test(part)) return [null];
    const [, written = ""] = /^(?:PROXY|HTTP)\s+(\S+)$/i.exec(part) ?? [];
    const hop = hopOf(written.includes(":") ? written : `${written}:80`);
    return hop ? [hop] : [];
  });
  return hops.length > 0 ? hops : null;
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(\.[0-9]{1,3}){3}$/.test(host);

/** Whether a host goes around the proxy: its name, a domain it is in, or `*`. */
export function isExcepted(except: readonly string[], host: string): boolean {
  const name = host.toLowerCase();
  return except.some((one) => {
    const domain = one.toLowerCase().replace(/^\*?\./, "");
    return one === "*" || name === domain || name.endsWith(`.${domain}`);
  });
}

/** The same, and this very machine, which no proxy needs to be asked for. */
export const goesAround = (except: readonly string[], host: string): boolean =>
  isLoopback(host.toLowerCase()) || isExcepted(except, host);

/** A list with commas or spaces. */
export const wordsOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter((one) => one !== "");
