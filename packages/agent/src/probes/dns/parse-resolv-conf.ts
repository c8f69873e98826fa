/** The name servers of resolv.conf(5), each once, without comments. */
export function parseNameServers(text: string): string[] {
  const found = text.split("\n").flatMap((line) => {
    const [, address] = /^\s*nameserver\s+([0-9a-fA-F.:]+(?:%[\w.-]+)?)\s*(?:[#;].*)?$/.exec(line) ?? [];
    return address === undefined ? [] : [address];
  });
  return [...new Set(found)];
}

export const isLocal = (address: string): boolean => address.startsWith("127.") || address === "::1";
