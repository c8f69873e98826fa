import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { newestLines, parseJournal, parseKernelRecord, parseSyslog } from "../core/log-lines.ts";
import type { Clock, Host, Program } from "../core/ports.ts";
import { isWindows } from "../platform/platform.ts";
import type { LogLine, RecentLogLines } from "../core/ports/log-lines.ts";

/** Started when a finding is raised, and by whoever asks for a report of a fault of ours; never in between. */
export const journalctl: Program = {
  name: "journalctl",
  paths: ["/usr/bin/journalctl", "/bin/journalctl"],
  why: "the system's own warnings around the moment of a finding; what the agent itself logged, for a report about it",
  arguments: [
    [
      "--output=json",
      "--output-fields=MESSAGE,SYSLOG_IDENTIFIER",
      "--priority=warning",
      "--lines=200",
      "--no-pager",
      "--since",
      "{}",
    ],
    [
      "--unit=hulplijn-agent.service",
      "--unit=hulplijn-runner@*.service",
      "--lines=400",
      "--no-pager",
      "--output=short-iso",
    ],
  ],
  argumentForm: /^@[0-9]{1,12}$/,
  timeLimitSeconds: 1,
  needsRoot: false,
};

const plainLogs = isWindows ? [] : ["/var/log/syslog", "/var/log/messages"];
const tailBytes = 128 * 1024;

/** The end of a log; null when it cannot be read. */
export function tailOf(file: string): string | null {
  let handle: number;
  try {
    handle = openSync(file, "r");
  } catch {
    return null;
  }
  try {
    const { size } = fstatSync(handle);
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    const length = readSync(handle, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString("utf8", 0, length);
  } finally {
    closeSync(handle);
  }
}

function kernelLines(host: Host, clock: Clock, sinceMs: number): readonly LogLine[] {
  const log = host.kernelLog();
  if (log === null || log === "no-permission") return [];
  const bootAtMs = clock.nowMs() - clock.monoMs();
  const lines: LogLine[] = [];
  for (const record of log.next(20_000)) {
    const line = parseKernelRecord(record, bootAtMs);
    if (line && line.atMs >= sinceMs) lines.push(line);
  }
  log.close();
  return lines;
}

/** The journal where there is one, which has the kernel's lines too; else the plain log and the kernel's own. */
export function systemLogLines(host: Host, clock: Clock): RecentLogLines {
  return async (sinceMs, most) => {
    const since = `@${Math.floor(sinceMs / 1000)}`;
    const journal = await host.run(journalctl, 0, since, AbortSignal.timeout(1000));
    const told = journal.kind === "ended" && journal.exitCode === 0 ? parseJournal(journal.stdout) : [];
    if (told.length > 0) return newestLines(told, most);
    const plain = plainLogs.map(tailOf).find((text) => text !== null) ?? "";
    const lines = [...parseSyslog(plain, sinceMs, Date.parse), ...kernelLines(host, clock, sinceMs)];
    return newestLines(lines, most);
  };
}
