import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host, KernelLog } from "../../core/ports.ts";
import { type World, defineProbeImplementation } from "../define.ts";
import { growthWithin } from "../growth.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import {
  type CrashFile,
  parseApportName,
  parseCoredumpName,
  parseDirtyJournalName,
} from "./parse-crash-names.ts";
import { type KernelEvent, parseKernelRecord } from "./parse-kernel-log.ts";
import { parseTurnedReadOnly } from "./parse-mountinfo.ts";

type Program = ProbeValue<"crashes">["programs"][number];

const dayMs = 24 * 3600 * 1000;
const recordsAtOnce = 5000;
/** More of one kind than this in a day says nothing more. */
const mostEvents = 5000;
const bootMinutes = 15;

interface Crash {
  readonly program: string;
  readonly pid: number | null;
  readonly atMs: number;
  readonly signal: string;
}

const number = (host: Host, file: string, form: RegExp): number | null => {
  const text = host.read(file, 64 * 1024);
  const found = text.kind === "text" ? form.exec(text.text)?.[1] : undefined;
  return found === undefined ? null : Number(found);
};

function dumped(world: World, folder: string, parse: (name: string) => CrashFile | null): Crash[] {
  return world.host.list(folder).flatMap((name) => {
    const file = parse(name);
    const atMs = file && (file.atMs ?? world.host.status(`${folder}/${name}`)?.modifiedAtMs);
    return file && typeof atMs === "number" ? [{ ...file, atMs, signal: "" }] : [];
  });
}

/** Follows the kernel's log from its oldest record on; null where this user may not read it. */
function kernelEvents(
  world: World,
  log: KernelLog | null,
): () => readonly { atMs: number; event: KernelEvent }[] | null {
  let events: { atMs: number; event: KernelEvent }[] = [];
  let isFirst = true;
  return () => {
    if (!log) return null;
    const nowMs = world.clock.nowMs();
    const upSeconds = number(world.host, "/proc/uptime", /^(\d+\.\d+) /);
    for (const record of log.next(recordsAtOnce)) {
      const parsed = parseKernelRecord(record);
      if (!parsed) continue;
      // What is new happened since the last look; only what was there before needs the kernel's own clock.
      const atMs = isFirst && upSeconds !== null ? nowMs - (upSeconds - parsed.seconds) * 1000 : nowMs;
      events.push({ atMs, event: parsed.event });
    }
    isFirst = false;
    events = events.filter((one) => nowMs - one.atMs < dayMs).slice(-mostEvents);
    return events;
  };
}

/** Memory errors that the memory controllers counted within a day, or null where they do not count. */
function memoryErrors(world: World): () => number | null {
  const growth = growthWithin(dayMs / 1000);
  const folder = "/sys/devices/system/edac/mc";
  return () => {
    const counts = world.host
      .list(folder)
      .filter((name) => /^mc\d+$/.test(name))
      .flatMap((name) => [`${folder}/${name}/ce_count`, `${folder}/${name}/ue_count`])
      .map((file) => number(world.host, file, /^(\d+)$/m))
      .filter((count) => count !== null);
    if (counts.length === 0) return null;
    return growth(
      world.clock.monoMs(),
      counts.reduce((sum, count) => sum + count, 0),
    );
  };
}

/** The same crash may be told twice, by its dump and by the kernel: one of each process id counts. */
function byProgram(crashes: readonly Crash[], nowMs: number): Program[] {
  const programs = new Map<string, Program>();
  const seen = new Set<number>();
  const signals = new Map(crashes.filter((one) => one.signal !== "").map((one) => [one.pid, one.signal]));
  for (const crash of crashes) {
    const ageMs = nowMs - crash.atMs;
    if (ageMs >= dayMs || ageMs < -dayMs || (crash.pid !== null && seen.has(crash.pid))) continue;
    if (crash.pid !== null) seen.add(crash.pid);
    const name = crash.program.slice(0, 256);
    const before = programs.get(name);
    const isLater = !before || crash.atMs > before.lastAtMs;
    programs.set(name, {
      program: name,
      count24Hours: (before?.count24Hours ?? 0) + 1,
      lastAtMs: isLater ? crash.atMs : before.lastAtMs,
      signal: isLater ? crash.signal || (signals.get(crash.pid) ?? "") : before.signal,
    });
  }
  return [...programs.values()].toSorted((a, b) => b.lastAtMs - a.lastAtMs).slice(0, 64);
}

/** Whether the machine stopped without saying goodbye, from what it left behind; null where nothing is kept. */
function wasUnclean(host: Host): boolean | null {
  if (host.list("/sys/fs/pstore").some((name) => name.startsWith("dmesg-"))) return true;
  const startedSeconds = number(host, "/proc/stat", /^btime (\d+)$/m);
  const journals = host
    .list("/var/log/journal")
    .flatMap((machine) => host.list(`/var/log/journal/${machine}`));
  if (startedSeconds === null || !journals.includes("system.journal")) return null;
  return journals.some((name) => {
    const atMs = parseDirtyJournalName(name);
    const afterMs = atMs === null ? -1 : atMs - startedSeconds * 1000;
    return afterMs >= 0 && afterMs < bootMinutes * 60_000;
  });
}

/** Source: names of core dumps, the kernel's log, pstore, names of journals, mountinfo. */
export const crashes = defineProbeImplementation({
  id: "crashes",
  programs: [],
  create: (world) => {
    const { host } = world;
    const { mountTable } = world.settings;
    const opened = host.kernelLog();
    const log = opened === "no-permission" ? null : opened;
    const followKernel = kernelEvents(world, log);
    const countMemoryErrors = memoryErrors(world);
    let unclean: boolean | null | undefined;
    return {
      measure: () => {
        const mountinfo = host.read(mountTable);
        if (mountinfo.kind !== "text") return whyNotRead(mountTable, mountinfo);
        const turned = parseTurnedReadOnly(mountinfo.text);
        if (!turned) return notUnderstood(mountTable);
        const boot = host.read("/proc/sys/kernel/random/boot_id", 128);
        if (boot.kind !== "text") return whyNotRead("/proc/sys/kernel/random/boot_id", boot);
        const events = followKernel();
        const counted = countMemoryErrors();
        const ofKind = (kind: KernelEvent["kind"]): number | null =>
          events && events.filter((one) => one.event.kind === kind).length;
        const logged = (events ?? []).flatMap(({ atMs, event }) =>
          event.kind === "crash"
            ? [{ program: event.program, pid: event.pid, atMs, signal: event.signal }]
            : [],
        );
        unclean ??= wasUnclean(host);
        const found = [
          ...dumped(world, "/var/lib/systemd/coredump", parseCoredumpName),
          ...dumped(world, "/var/crash", parseApportName),
          ...logged,
        ];
        return {
          state: "measured",
          value: {
            programs: byProgram(found, world.clock.nowMs()),
            lastStopUnclean: unclean,
            storageErrors24Hours: ofKind("storage-error"),
            memoryErrors24Hours: counted ?? ofKind("memory-error"),
            fileSystemsTurnedReadOnly: turned.map((point) => point.slice(0, 512)).slice(0, 32),
            bootId: boot.text.trim().slice(0, 64),
          },
        };
      },
      stop: () => log?.close(),
    };
  },
});
