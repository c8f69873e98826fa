/** What one record of the kernel's log is about, as far as it matters here. */
export type KernelEvent =
  | { readonly kind: "storage-error" }
  | { readonly kind: "memory-error" }
  | { readonly kind: "crash"; readonly program: string; readonly pid: number; readonly signal: string };

const storage = [
  // One line per failed request. "Buffer I/O error" repeats it and is left out.
  /^(?:blk_update_request: |print_req_error: )?(?:I\/O|critical (?:medium|target|nexus|space allocation)|protection|end of device) error, dev (?!fd\d|sr\d)/,
  /^(?:EXT4-fs error|XFS \([^)]+\): (?:Metadata (?:corruption|CRC error)|Corruption|log I\/O error)|BTRFS (?:error|critical))/,
  /^nvme nvme\d+: (?:I\/O \d+.* timeout|controller is down|Device not ready)/,
  /^ata\d+(?:\.\d+)?: (?:failed command|exception Emask)/,
];
const memory = [/^EDAC \S+: \d+ (?:CE|UE) /, /\[Hardware Error\]: .*(?:memory|DRAM|DIMM)/i];
const faults: readonly (readonly [RegExp, string])[] = [
  [/^(.{1,15})\[(\d+)\]: (?:segfault|bad frame|unhandled signal 11)\b/, "SIGSEGV"],
  [/^traps: (.{1,15})\[(\d+)\] general protection/, "SIGSEGV"],
  [/^traps: (.{1,15})\[(\d+)\] trap invalid opcode/, "SIGILL"],
  [/^traps: (.{1,15})\[(\d+)\] trap divide error/, "SIGFPE"],
  [/^traps: (.{1,15})\[(\d+)\] trap int3/, "SIGTRAP"],
];

/** Seconds since the machine started and the text of a record of /dev/kmsg; null for records that programs wrote. */
function partsOf(record: string): { readonly seconds: number; readonly text: string } | null {
  const found = /^(\d+),\d+,(\d+),[^;]*;([^\n]*)/.exec(record);
  if (!found) return null;
  const [, priority, microseconds, text = ""] = found;
  // The facility stands above the lowest three bits; the kernel's own is 0, and others may write what they like.
  return Number(priority) >> 3 === 0 ? { seconds: Number(microseconds) / 1e6, text } : null;
}

/** Null for what is neither. Source: Documentation/ABI/testing/dev-kmsg. */
export function parseKernelRecord(
  record: string,
): { readonly seconds: number; readonly event: KernelEvent } | null {
  const parts = partsOf(record);
  if (!parts) return null;
  const { seconds, text } = parts;
  if (storage.some((form) => form.test(text))) return { seconds, event: { kind: "storage-error" } };
  if (memory.some((form) => form.test(text))) return { seconds, event: { kind: "memory-error" } };
  for (const [form, signal] of faults) {
    const [, program, pid] = form.exec(text) ?? [];
    if (program !== undefined)
      return { seconds, event: { kind: "crash", program, pid: Number(pid), signal } };
  }
  return null;
}
