import type { LogLine } from "./ports/log-lines.ts";

/** What people wrote into a log does not belong in evidence: addresses of mail and anything that looks like a secret is cut out. */
const clean = (text: string): string =>
  text
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "<mail>")
    .replace(/\b(password|passwd|token|secret|key)\b(\s*[=:]\s*)\S+/gi, "$1$2<hidden>")
    .replace(/\p{Cc}+/gu, " ")
    .slice(0, 512);

/** `journalctl --output=json`: one object a line. Lines that are not are passed over. */
export function parseJournal(text: string): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    let entry: Record<string, unknown>;
    try {
      entry = JSON.parse(line) as Record<string, unknown>;
    } catch {
      continue;
    }
    const { __REALTIME_TIMESTAMP: atMicros, SYSLOG_IDENTIFIER: name, MESSAGE: message } = entry;
    if (typeof message !== "string" || !Number.isFinite(Number(atMicros))) continue;
    const source = typeof name === "string" ? name : "system";
    lines.push({ atMs: Math.floor(Number(atMicros) / 1000), source: clean(source), text: clean(message) });
  }
  return lines;
}

/** Words by which a line of a plain log shows that something is wrong; such logs have no level. */
const looksWrong =
  /\b(error|fail(ed|ure)?|warn(ing)?|critical|fatal|panic|denied|timed? ?out|unable|cannot|oom)\b/i;

/** A syslog file with RFC 3339 instants (Debian 12 and later): only lines since `sinceMs` that show that something is wrong. */
export function parseSyslog(
  text: string,
  sinceMs: number,
  parseInstant: (text: string) => number,
): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (const line of text.split("\n")) {
    const found = /^(\d{4}-\d\d-\d\dT\S+) \S+ ([^\s:[]{1,64})(?:\[\d+\])?: (.*)$/.exec(line);
    const [, instant, source, message] = found ?? [];
    if (instant === undefined || source === undefined || message === undefined) continue;
    const atMs = parseInstant(instant);
    if (!(atMs >= sinceMs) || !looksWrong.test(message)) continue;
    lines.push({ atMs, source: clean(source), text: clean(message) });
  }
  return lines;
}

/** A record of `/dev/kmsg` (`level,number,microseconds since boot,…;text`) that is a warning or worse. */
export function parseKernelRecord(record: string, bootAtMs: number): LogLine | null {
  const found = /^(\d+),\d+,(\d+),[^;]*;([^\n]*)/.exec(record);
  const [, facility, micros, text] = found ?? [];
  if (facility === undefined || micros === undefined || text === undefined) return null;
  if ((Number(facility) & 7) > 4) return null;
  return { atMs: Math.floor(bootAtMs + Number(micros) / 1000), source: "kernel", text: clean(text) };
}

/** The last lines before the finding, oldest first; a line that repeats is told once. */
export function newestLines(lines: readonly LogLine[], most: number): readonly LogLine[] {
  const seen = new Set<string>();
  const kept: LogLine[] = [];
  for (const line of [...lines].sort((one, other) => other.atMs - one.atMs)) {
    const key = `${line.source}\n${line.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(line);
    if (kept.length >= most) break;
  }
  return kept.reverse();
}
