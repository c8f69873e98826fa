/** Where agents connect, out of the address by which people and devices reach the collector. */
export const agentUrl = (publicUrl: string): string =>
  `${publicUrl.replace(/^http/i, "ws").replace(/\/+$/, "")}/agent/v1`;
