import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseApportName, parseCoredumpName, parseDirtyJournalName } from "./parse-crash-names.ts";
import { parseKernelRecord } from "./parse-kernel-log.ts";
import { parseTurnedReadOnly } from "./parse-mountinfo.ts";

const recorded = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/linux-6.18", name), "utf8");
const about = (text: string, priority = 3): unknown =>
  parseKernelRecord(`${priority},1,2000000,-;${text}\n SUBSYSTEM=block\n`)?.event ?? null;

test("a real log of a crash, a damaged file system and a failed read holds exactly those", () => {
  const events = recorded("kmsg.txt")
    .split("\n---\n")
    .flatMap((record) => parseKernelRecord(record)?.event ?? []);
  expect(events).toEqual([
    { kind: "crash", program: "crasher", pid: 11_027, signal: "SIGSEGV" },
    { kind: "storage-error" },
    { kind: "storage-error" },
    { kind: "storage-error" },
  ]);
});

test.each([
  "blk_update_request: I/O error, dev sda, sector 12000 op 0x0:(READ) flags 0x0",
  "I/O error, dev nvme0n1, sector 0 op 0x1:(WRITE) flags 0x800 phys_seg 1 prio class 0",
  "critical medium error, dev sdb, sector 5 op 0x0:(READ)",
  "EXT4-fs error (device sda1): ext4_lookup:1785: inode #12: comm ls: deleted inode referenced",
  "nvme nvme0: I/O 322 QID 3 timeout, aborting",
  "ata1.00: exception Emask 0x0 SAct 0x0 SErr 0x0 action 0x6 frozen",
])("%s is a storage error", (text) => expect(about(text)).toEqual({ kind: "storage-error" }));

test.each([
  "I/O error, dev fd0, sector 0 op 0x0:(READ)",
  "I/O error, dev sr0, sector 0 op 0x0:(READ)",
  "Buffer I/O error on dev sda1, logical block 0, async page read",
  "EXT4-fs (sda1): mounted filesystem with ordered data mode.",
  "something[12]: all is well",
])("%s is noise", (text) => expect(about(text)).toBeNull());

test("errors of memory, and crashes by other traps", () => {
  expect(about("EDAC MC0: 1 CE memory read error on CPU_SrcID#0_Ha#0_Chan#1_DIMM#0")).toEqual({
    kind: "memory-error",
  });
  expect(about("traps: my app[77] general protection fault ip:55d sp:7ff error:0 in app[55d+1]")).toEqual({
    kind: "crash",
    program: "my app",
    pid: 77,
    signal: "SIGSEGV",
  });
  expect(about("traps: x[7] trap invalid opcode ip:1 sp:2 error:0")).toMatchObject({ signal: "SIGILL" });
});

test("what a program writes into the kernel's log counts for nothing", () => {
  expect(about("I/O error, dev sda, sector 1", 3 + 8)).toBeNull();
  expect(parseKernelRecord("garbage")).toBeNull();
  expect(parseKernelRecord("")).toBeNull();
});

test("a core dump's name tells program, process and time", () => {
  const name = "core.sleep.0.d3d131251e444bf0b08712e008ffe93e.832.1795400961000000.zst";
  expect(parseCoredumpName(name)).toEqual({ program: "sleep", pid: 832, atMs: 1_795_400_961_000 });
  expect(parseCoredumpName(name.replace("sleep", String.raw`tokio\x2druntime\x2ew`))?.program).toBe(
    "tokio-runtime.w",
  );
  expect(parseCoredumpName("core.1234")).toBeNull();
  expect(parseApportName("_usr_bin_gedit.1000.crash")).toEqual({ program: "gedit", pid: null, atMs: null });
  expect(parseApportName("_usr_bin_gedit.1000.upload")).toBeNull();
});

test("a journal that was left open tells when it was found", () => {
  const name = "system@000660e85cb29b45-263438607a200a65.journal~";
  expect(new Date(parseDirtyJournalName(name) ?? 0).toISOString()).toBe("2026-11-23T02:29:24.152Z");
  expect(parseDirtyJournalName("system.journal")).toBeNull();
  expect(parseDirtyJournalName("user-1000@000660e85cb29b45-263438607a200a65.journal~")).toBeNull();
});

test("a file system that the kernel turned read-only is told from one that somebody mounted so", () => {
  expect(parseTurnedReadOnly(recorded("mountinfo.txt"))).toEqual(["/mnt/data"]);
  expect(
    parseTurnedReadOnly(
      [
        String.raw`30 1 8:1 / /home/a\040b rw,relatime shared:1 - ext4 /dev/sda1 ro,errors=remount-ro`,
        "31 1 8:2 / /backup ro,relatime - ext4 /dev/sda2 ro",
        "32 1 7:1 / /snap/core rw,nodev - squashfs /dev/loop1 ro",
      ].join("\n"),
    ),
  ).toEqual(["/home/a b"]);
  expect(parseTurnedReadOnly("nothing of the kind")).toBeNull();
});
