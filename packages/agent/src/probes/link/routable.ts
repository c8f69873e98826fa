/**
 * Whether an address can be used beyond its own cable. 169.254/16 and fe80::/10 are what a machine gives itself when no lease
 * came (RFC 3927, RFC 4291).
 */
export function isRoutable(address: string): boolean {
  if (address.includes(":")) return !/^(?:fe[89ab][0-9a-f]:|::1$|::$)/i.test(address);
  return !/^(?:169\.254\.|127\.|0\.)/.test(address);
}
