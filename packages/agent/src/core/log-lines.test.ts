import { expect, test } from "vitest";
import { newestLines, parseJournal, parseKernelRecord, parseSyslog } from "./log-lines.ts";

test("journalctl's JSON gives instant, source and text", () => {
  const text = [
    '{"__REALTIME_TIMESTAMP":"1795400000123456","SYSLOG_IDENTIFIER":"cupsd","MESSAGE":"Unable to open"}',
    '{"__REALTIME_TIMESTAMP":"1795400001000000","MESSAGE":"no name"}',
    '{"__REALTIME_TIMESTAMP":"x","MESSAGE":"no instant"}',
    '{"__REALTIME_TIMESTAMP":"1795400001000000","MESSAGE":[104,105]}',
    "not json",
    "",
  ].join("\n");
  expect(parseJournal(text)).toEqual([
    { atMs: 1_795_400_000_123, source: "cupsd", text: "Unable to open" },
    { atMs: 1_795_400_001_000, source: "system", text: "no name" },
  ]);
});

test("of a plain log only recent lines that show that something is wrong are taken", () => {
  const text = [
    "2026-11-23T02:00:00.5+00:00 pc cupsd[12]: job 4 failed: backend error",
    "2026-11-23T02:00:01+00:00 pc cron: all is well",
    "2026-11-23T01:00:00+00:00 pc kernel: error long ago",
    "Nov 23 02:00:00 pc old: error in another form",
  ].join("\n");
  expect(parseSyslog(text, Date.parse("2026-11-23T01:30:00Z"), Date.parse)).toEqual([
    { atMs: Date.parse("2026-11-23T02:00:00.5Z"), source: "cupsd", text: "job 4 failed: backend error" },
  ]);
});

test("of the kernel's records only warnings and worse are taken", () => {
  expect(parseKernelRecord("4,100,2500000,-;I/O error, dev sda\n SUBSYSTEM=block", 1000)).toEqual({
    atMs: 3500,
    source: "kernel",
    text: "I/O error, dev sda",
  });
  expect(parseKernelRecord("6,100,2500000,-;eth0: link up", 0)).toBeNull();
  expect(parseKernelRecord("30,100,2500000,-;systemd: started", 0)).toBeNull();
  expect(parseKernelRecord("garbage", 0)).toBeNull();
});

test("addresses of mail, secrets and control characters do not leave the device", () => {
  const [line] = parseJournal(
    JSON.stringify({
      __REALTIME_TIMESTAMP: "1",
      SYSLOG_IDENTIFIER: "x",
      MESSAGE: "for jan@example.nl password=hunter2 \u0007 now",
    }),
  );
  expect(line?.text).toBe("for <mail> password=<hidden>   now");
});

test("the newest lines are kept, oldest first, and a repeated one is told once", () => {
  const line = (atMs: number, text: string): { atMs: number; source: string; text: string } => ({
    atMs,
    source: "s",
    text,
  });
  const lines = [line(1, "a"), line(4, "a"), line(2, "b"), line(3, "c")];
  expect(newestLines(lines, 2).map((one) => [one.atMs, one.text])).toEqual([
    [3, "c"],
    [4, "a"],
  ]);
  expect(newestLines(lines, 9)).toHaveLength(3);
});
