/**
 * A passkey belongs to a name (WebAuthn: an RP ID is a domain), so on a page that was opened by a number there are none.
 * Null where they work; else the address to open instead, or `""` where only whoever runs the collector knows a name.
 */
export function passkeyAddress({
  protocol,
  hostname,
  port,
}: Pick<Location, "protocol" | "hostname" | "port">): string | null {
  if (/[a-z]/i.test(hostname) && !hostname.startsWith("[")) return null;
  const own = hostname === "[::1]" || hostname.startsWith("127.");
  return own ? `${protocol}//localhost${port === "" ? "" : `:${port}`}` : "";
}
