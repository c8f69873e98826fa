/** A proxy that speaks plain HTTP, and the hosts that are reached without it. */
export interface ProxySetting {
  readonly host: string;
  readonly port: number;
  /** `user:password` as it must be sent; null without. */
  readonly credentials: string | null;
  readonly except: readonly string[];
}

const forPages = ["http_proxy", "all_proxy"];
/** Where programs look for the proxy that carries TLS. */
export const forTls = ["https_proxy", "all_proxy", "http_proxy"] as const;

/**
 * The proxy of /etc/environment (pam_env(8): `NAME=value` lines, perhaps quoted), which is there for every program whatever
 * environment it was started with. Null without one.
 */
export function parseProxy(text: string, names: readonly string[] = forPages): ProxySetting | null {
  const values = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, name, value = ""] = /^\s*(?:export\s+)?([A-Za-z_]+)=["']?(.*?)["']?\s*$/.exec(line) ?? [];
    if (name !== undefined) values.set(name.toLowerCase(), value);
  }
  const written = names.map((name) => values.get(name)).find((value) => value);
  if (!written) return null;
  const [, user, host, port] =
    /^(?:http:\/\/)?(?:([^@/]*)@)?(\[[^\]]+\]|[^:/@\s]+)(?::(\d{1,5}))?\/?$/i.exec(written) ?? [];
  if (host === undefined) return null;
  return {
    host: host.replace(/^\[(.*)\]$/, "$1"),
    port: port === undefined ? 80 : Number(port),
    credentials: user === undefined ? null : decoded(user),
    except: (values.get("no_proxy") ?? "").split(/[\s,]+/).filter((one) => one !== ""),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded by the rules: as it is written.
    return text;
  }
}
