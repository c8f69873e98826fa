import { closeSync, fdatasync, ftruncateSync, mkdirSync, readSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Body } from "@hulplijn/shared/protocol";
import { carry } from "../../core/gap-report.ts";
import type { Log } from "../../core/ports/log.ts";
import { messagesToThin, type Pending } from "../../core/outbox.ts";
import type { Spool, SpooledType } from "../../core/ports/spool.ts";
import { encodeRecord, frameText, recordHeadBytes } from "../../core/spool-record.ts";
import { readIfThere, replaceFile, syncFolder } from "../../platform/disk.ts";
import { type Place, type Segment, loadSegments, newSegment, thinSegment } from "./segments.ts";

const sync = promisify(fdatasync);
const retryFullDiskMs = 10_000;
/** What may be sent while the disk still syncs it: a power cut may take it, and the receipt tells without it how a run went. */
const goesEarly: ReadonlySet<string> = new Set(["run-output", "run-update"] satisfies readonly SpooledType[]);
/** Numbers that are set aside at once, and how few of them may be left. */
const setAside = 8192;
const fewLeft = 1024;
const reservedFile = "reserved";
const full = new Set(["ENOSPC", "EDQUOT"]);

export interface SpoolSettings {
  readonly folder: string;
  readonly limitBytes: number;
  readonly segmentBytes: number;
  readonly newId: () => string;
  readonly log: Log;
  /**
   * The disk took no more bytes in a way that is not "full", or would not sync. What it kept is unknown and a second sync may
   * falsely succeed, so the process must end and read again what is there.
   */
  readonly onBroken: (error: unknown) => void;
}

interface Waiting {
  readonly type: SpooledType;
  readonly body: Body<SpooledType>;
  readonly done: (seq: number | null) => void;
}

/** Opens the spool in `folder`, skipping and counting what is damaged. */
export function openSpool(settings: SpoolSettings): Spool & { readonly damaged: number } {
  const { log } = settings;
  mkdirSync(settings.folder, { recursive: true, mode: 0o700 });
  const pointer = path.join(settings.folder, "epoch");
  let epoch = readIfThere(pointer)?.trim() ?? "";
  if (epoch === "") {
    epoch = settings.newId();
    mkdirSync(path.join(settings.folder, epoch), { recursive: true, mode: 0o700 });
    replaceFile(pointer, `${epoch}\n`);
  }
  const loaded = loadSegments(path.join(settings.folder, epoch));
  if (loaded.damaged > 0)
    log.warn({ damaged: loaded.damaged }, "parts of the spool were damaged and are skipped");

  let segments: Segment[] = loaded.segments;
  let places = loaded.places;
  let order = [...places.keys()];
  let head = 0;
  /** Numbers through this one may have been sent without being on disk: after a start, counting goes on behind them. */
  let reserved = Number(readIfThere(path.join(settings.folder, epoch, reservedFile)) ?? 0);
  let next = Math.max(loaded.nextSeq, reserved + 1);
  /** Highest number that is on disk, and highest one that may be sent. */
  let durable = next - 1;
  let sendable = durable;
  let syncing = false;
  /** One more than the highest number that the files show. */
  let behindLast = loaded.nextSeq;
  let heldBytes = [...places.values()].reduce((sum, place) => sum + place.bytes, 0);
  let sent = 0;
  let thinAboveBytes = settings.limitBytes;
  let queue: Waiting[] = [];
  let lost: Body<"report">[] = [];
  let flushing: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;
  const listeners = new Set<() => void>();

  const folder = (): string => path.join(settings.folder, epoch);
  const active = (): Segment => segments.at(-1) as Segment;

  function rotate(): void {
    const old = active();
    if (old.bytes === 0) return;
    segments.push(newSegment(folder(), next));
    removeIfEmpty(old);
  }

  function removeIfEmpty(segment: Segment): void {
    if (segment.live > 0 || segment === active()) return;
    closeSync(segment.handle);
    rmSync(segment.file, { force: true });
    segments = segments.filter((one) => one !== segment);
  }

  function forget(seq: number): void {
    const place = places.get(seq);
    if (!place) return;
    places.delete(seq);
    heldBytes -= place.bytes;
    place.segment.live--;
    removeIfEmpty(place.segment);
  }

  function tidyHead(): void {
    while (head < order.length && !places.has(order[head] as number)) head++;
    if (head > 1024 && head * 2 > order.length) {
      order = order.slice(head);
      head = 0;
    }
    if (places.size === 0 && !syncing && active().bytes >= settings.segmentBytes) rotate();
  }

  /**
   * Sets numbers aside before any of them is sent ahead of its sync. A power cut may take such a message, and the collector has its
   * number then; so it is never given out again. Nothing goes early where the disk is too full to say so.
   */
  function reserve(): void {
    if (next + fewLeft <= reserved) return;
    try {
      replaceFile(path.join(folder(), reservedFile), `${next + setAside}\n`);
      reserved = next + setAside;
    } catch (error) {
      if (!full.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }

  /** Through which number of these, just written, messages may be sent before they are on disk. */
  function earlyThrough(written: readonly { readonly seq: number; readonly place: Place }[]): number {
    let through = durable;
    for (const { seq, place } of written) {
      if (!goesEarly.has(place.type) || seq > reserved) break;
      through = seq;
    }
    return through;
  }

  function thinIfFull(): void {
    if (heldBytes <= thinAboveBytes) return;
    const pending = order.slice(head).flatMap((seq): Pending[] => {
      const place = places.get(seq);
      return place ? [{ seq, type: place.type, bytes: place.bytes }] : [];
    });
    const thinned = new Set(messagesToThin(pending, settings.limitBytes, sent));
    if (thinned.size === 0) return;
    if (order.some((seq) => thinned.has(seq) && places.get(seq)?.segment === active())) rotate();
    for (const segment of segments.slice(0, -1)) thinSegment(segment, places, thinned);
    heldBytes = [...places.values()].reduce((sum, place) => sum + place.bytes, 0);
    // When what may not give way is over the limit by itself, thinning after every message would only wear the disk.
    thinAboveBytes = Math.max(settings.limitBytes, heldBytes * 1.1);
    tidyHead();
    log.warn({ reports: thinned.size }, "the spool is full: the oldest reports gave way");
  }

  /** Writes one batch with one sync; gives back what did not fit. */
  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    const segment = active();
    const before = segment.bytes;
    const records: { waiting: Waiting; seq: number; place: Place }[] = [];
    const chunks: Uint8Array[] = [];
    let offset = before;
    let seq = next;
    let carried = false;
    for (const waiting of batch) {
      let body = waiting.body;
      if (waiting.type === "report" && !carried) {
        body = carry(body as Body<"report">, lost);
        carried = true;
      }
      const record = encodeRecord(frameText(waiting.type, seq, body));
      const place = {
        segment,
        offset: offset + recordHeadBytes,
        bytes: record.length - recordHeadBytes,
        type: waiting.type,
      };
      records.push({ waiting, seq, place });
      chunks.push(record);
      offset += record.length;
      seq++;
    }
    const bytes = Buffer.concat(chunks);
    try {
      let written = 0;
      while (written < bytes.length) {
        written += writeSync(segment.handle, bytes, written, bytes.length - written, before + written);
      }
    } catch (error) {
      if (!full.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      ftruncateSync(segment.handle, before);
      giveWay(batch);
      return;
    }
    segment.bytes = offset;
    next = seq;
    for (const { seq: number, place } of records) {
      places.set(number, place);
      order.push(number);
      segment.live++;
      heldBytes += place.bytes;
    }
    sendable = earlyThrough(records);
    syncing = true;
    if (sendable > durable) for (const listener of listeners) listener();
    await sync(segment.handle);
    syncing = false;
    if (carried) lost = [];
    durable = next - 1;
    sendable = durable;
    behindLast = next;
    for (const { waiting, seq: number } of records) waiting.done(number);
    if (batch.some(({ type }) => goesEarly.has(type))) reserve();
    if (segment.bytes >= settings.segmentBytes) rotate();
    thinIfFull();
    for (const listener of listeners) listener();
  }

  /** The disk is full: reports give way, the rest waits for room. */
  function giveWay(batch: readonly Waiting[]): void {
    const reports = batch.filter((waiting) => waiting.type === "report");
    lost.push(...reports.map((waiting) => waiting.body as Body<"report">));
    queue = [...batch.filter((waiting) => waiting.type !== "report"), ...queue];
    log.error(
      { reportsLost: reports.length, waiting: queue.length },
      "the spool cannot be written: the disk is full",
    );
    for (const waiting of reports) waiting.done(null);
    if (queue.length > 0 && !closed) retry ??= setTimeout(() => ((retry = null), start()), retryFullDiskMs);
  }

  async function flush(): Promise<void> {
    while (queue.length > 0 && retry === null) {
      const batch = queue;
      queue = [];
      await writeBatch(batch);
    }
  }

  function start(): void {
    if (flushing) return;
    flushing = Promise.resolve()
      .then(flush)
      .catch(settings.onBroken)
      .finally(() => {
        flushing = null;
        if (queue.length > 0 && retry === null) start();
      });
  }

  return {
    damaged: loaded.damaged,
    epoch: () => epoch,
    nextSeq: () => next,

    append: (type, body) =>
      new Promise((resolve) => {
        if (closed) return resolve(null);
        queue.push({ type, body: body as Body<SpooledType>, done: resolve });
        if (retry && type === "report") {
          // A report is the try whether there is room again.
          clearTimeout(retry);
          retry = null;
        }
        start();
      }),

    acknowledge(seq) {
      while (head < order.length && (order[head] as number) <= seq) forget(order[head++] as number);
      tidyHead();
    },

    drop(seq) {
      forget(seq);
      tidyHead();
    },

    nextAfter(seq) {
      let low = head;
      let high = order.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((order[middle] as number) > seq) high = middle;
        else low = middle + 1;
      }
      for (; low < order.length; low++) {
        const found = order[low] as number;
        if (found > sendable) return null;
        const place = places.get(found);
        if (place) return { seq: found, type: place.type, bytes: place.bytes };
      }
      return null;
    },

    waiting: () => ({ messages: places.size, bytes: heldBytes }),

    frameOf(seq) {
      const place = places.get(seq);
      if (!place) return null;
      const bytes = Buffer.alloc(place.bytes);
      const read = readSync(place.segment.handle, bytes, 0, place.bytes, place.offset);
      return read === place.bytes ? bytes.toString("utf8") : null;
    },

    sentThrough(seq) {
      sent = seq;
    },

    async beginAnew(first) {
      while (flushing) await flushing;
      const old = { folder: folder(), segments, order: order.slice(head), places };
      epoch = settings.newId();
      mkdirSync(folder(), { recursive: true, mode: 0o700 });
      const segment = newSegment(folder(), 1);
      segments = [segment];
      places = new Map();
      order = [];
      head = 0;
      heldBytes = 0;
      sent = 0;
      let seq = 1;
      const put = (type: string, body: unknown): void => {
        const record = encodeRecord(frameText(type, seq, body));
        writeSync(segment.handle, record, 0, record.length, segment.bytes);
        const bytes = record.length - recordHeadBytes;
        places.set(seq, { segment, offset: segment.bytes + recordHeadBytes, bytes, type });
        order.push(seq++);
        segment.bytes += record.length;
        segment.live++;
        heldBytes += bytes;
      };
      put("report", first);
      for (const number of old.order) {
        const place = old.places.get(number);
        if (!place) continue;
        const bytes = Buffer.alloc(place.bytes);
        readSync(place.segment.handle, bytes, 0, place.bytes, place.offset);
        put(place.type, (JSON.parse(bytes.toString("utf8")) as { body: unknown }).body);
      }
      await sync(segment.handle);
      syncFolder(folder());
      replaceFile(pointer, `${epoch}\n`);
      next = seq;
      durable = seq - 1;
      sendable = durable;
      behindLast = seq;
      reserved = 0;
      for (const one of old.segments) closeSync(one.handle);
      rmSync(old.folder, { recursive: true, force: true });
    },

    onAppended(callback) {
      listeners.add(callback);
    },

    offAppended(callback) {
      listeners.delete(callback);
    },

    async close() {
      closed = true;
      if (retry) clearTimeout(retry);
      retry = null;
      while (flushing) await flushing;
      // All that was sent is on disk, and shows where numbers go on.
      if (behindLast === next) rmSync(path.join(folder(), reservedFile), { force: true });
      for (const segment of segments) closeSync(segment.handle);
    },
  };
}
