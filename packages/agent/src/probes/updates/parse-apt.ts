export interface PendingUpdates {
  readonly pending: number;
  readonly security: number;
}

/**
 * Counts what `apt-get -s dist-upgrade` would install, out of lines such as
 * `Inst bash [5.2.15-2] (5.2.15-3 Debian-Security:12/oldstable-security [amd64])`. Null when it is not that program's
 * output: it names what it reads, in any language, before it counts.
 */
export function parseSimulation(text: string): PendingUpdates | null {
  if (!/^(?:Reading package lists|Inst |\d+ upgraded)/m.test(text)) return null;
  const installs = text.split("\n").filter((line) => line.startsWith("Inst "));
  const security = installs.filter((line) => /\([^)]*security/i.test(line));
  return { pending: installs.length, security: security.length };
}
