/** One crash as the name of its file tells it. */
export interface CrashFile {
  readonly program: string;
  readonly pid: number | null;
  readonly atMs: number | null;
}

/**
 * `core.<program>.<uid>.<boot>.<pid>.<µs since 1970>.zst` of systemd-coredump, which writes other letters of the name as
 * `\x2f`. Null for other files. Source: systemd-coredump(8), submit_coredump in coredump.c.
 */
export function parseCoredumpName(name: string): CrashFile | null {
  const found = /^core\.(.+)\.\d+\.[0-9a-f]{32}\.(\d+)\.(\d{16})(?:\.(?:zst|lz4|xz))?$/.exec(name);
  if (!found) return null;
  const [, program = "", pid, microseconds] = found;
  const plain = program.replace(/\\x([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { program: plain, pid: Number(pid), atMs: Number(microseconds) / 1000 };
}

/** `_usr_bin_program.<uid>.crash` of apport; when it happened is the file's own time. Null for other files. */
export function parseApportName(name: string): CrashFile | null {
  const found = /^(_.+)\.\d+\.crash$/.exec(name);
  const program = found?.[1]?.split("_").at(-1);
  return program === undefined || program === "" ? null : { program, pid: null, atMs: null };
}

/**
 * When journald put a journal aside that its last run had left open: `system@<hex µs>-<random>.journal~`, which happens
 * at the start after the machine lost power or hung. Null for other files.
 */
export function parseDirtyJournalName(name: string): number | null {
  const found = /^system@([0-9a-f]{16})-[0-9a-f]{16}\.journal~$/.exec(name)?.[1];
  return found === undefined ? null : Number.parseInt(found, 16) / 1000;
}
