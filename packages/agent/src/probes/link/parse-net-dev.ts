/** Packets that an interface received, and those it lost, since it came up. */
export interface Received {
  readonly packets: number;
  /** Dropped or in error. */
  readonly lost: number;
}

/** /proc/net/dev: `eth0: bytes packets errs drop fifo frame …`, after two lines of titles. Null when it is none. */
export function parseNetDev(text: string): ReadonlyMap<string, Received> | null {
  const [, titles = "", ...lines] = text.split("\n");
  if (!/^\s*face\s*\|\s*bytes\s+packets\s+errs\s+drop/.test(titles)) return null;
  const found = new Map<string, Received>();
  for (const line of lines) {
    const colon = line.lastIndexOf(":");
    const name = line.slice(0, colon).trim();
    const [, packets, errors, drops] = firstNumbers(line, colon + 1, 4);
    if (name === "" || packets === undefined || errors === undefined || drops === undefined) continue;
    found.set(name, { packets, lost: errors + drops });
  }
  return found;
}

/** Numbers of a line with spaces in between, as many as asked for or there are. */
function firstNumbers(line: string, from: number, most: number): number[] {
  const numbers: number[] = [];
  for (const field of line.slice(from).split(" ")) {
    if (field === "") continue;
    if (numbers.push(Number(field)) === most) break;
  }
  return numbers;
}

/**
 * Signal in dBm per interface out of /proc/net/wireless: `wlan0: 0000   54.  -56.  -256 …`. Old drivers give the level as a
 * byte, whose upper half is negative; small positive numbers are on a scale of the driver's own, so left out.
 */
export function parseWireless(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [, name, written] = /^\s*([^\s:|]+):\s+\S+\s+\S+\s+(-?\d+)\.?\s/.exec(line) ?? [];
    if (name === undefined) continue;
    const level = Number(written);
    const dbm = level >= 64 && level < 256 ? level - 256 : level;
    if (dbm < 0 && dbm > -200) found.set(name, dbm);
  }
  return found;
}
