/** How a device behind a queue can be asked whether it is there; null where it cannot (USB, a name on the local link). */
export type Doorbell =
  | { readonly by: "ipp"; readonly host: string; readonly port: number; readonly target: string }
  | { readonly by: "tcp"; readonly host: string; readonly ports: readonly number[] };

interface Address {
  readonly scheme: string;
  /** As written, without user name and password; IPv6 in its brackets. */
  readonly host: string;
  readonly port: number | null;
  readonly target: string;
}

/** Own and not URL: addresses of printers have hosts like `Canon%20MG5300%20series` or `HP/LaserJet`, which URL changes. */
function split(uri: string): Address | null {
  const [, scheme, authority = "", target = ""] =
    /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?(.*)$/i.exec(uri) ?? [];
  if (scheme === undefined) return null;
  // A password with a slash in it, not encoded as it should be: nothing of it is a host.
  if (/^[^?]*@/.test(target)) return { scheme: scheme.toLowerCase(), host: "", port: null, target };
  const place = authority.slice(authority.lastIndexOf("@") + 1);
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(place) ?? [];
  const number = port === undefined ? null : Number(port);
  return { scheme: scheme.toLowerCase(), host, port: number, target };
}

/** Scheme and host, and the port where it is not the scheme's own. User names, passwords and paths are left out. */
export function shownPath(uri: string): string {
  const address = split(uri);
  if (address === null) return "";
  const port = address.port === null ? "" : `:${address.port}`;
  return address.host === "" ? `${address.scheme}:` : `${address.scheme}://${address.host}${port}`;
}

export function doorbell(uri: string): Doorbell | null {
  const address = split(uri);
  if (address === null || address.host === "") return null;
  const host = address.host.replace(/^\[(?:v1\.)?(.*)\]$/, "$1").replace(/(?:%25|%|\+)([a-z].*)$/, "%$1");
  const tcp = (...ports: number[]): Doorbell => ({
    by: "tcp",
    host,
    ports: address.port === null ? ports : [address.port, ...ports.slice(1)],
  });
  switch (address.scheme) {
    case "ipp":
      return { by: "ipp", host, port: address.port ?? 631, target: address.target || "/" };
    case "ipps":
      return tcp(631);
    case "https":
      return tcp(443);
    case "http":
      return tcp(address.port ?? 80);
    case "socket":
      // Many devices serve one at a time on 9100 and refuse the next, or have it closed by policy: 631 tells as well.
      return tcp(9100, 631);
    case "lpd":
      return tcp(515, 631);
    case "smb":
      return tcp(445);
    default:
      return null;
  }
}
