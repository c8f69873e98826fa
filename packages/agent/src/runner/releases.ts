import { existsSync } from "node:fs";
import path from "node:path";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Envelope } from "@hulplijn/shared/trust";
import { decideRelease, type OpenedRelease, ringOf, type StandingHalts } from "@hulplijn/shared/trust/decide";
import { isHigher, packaged, slotName } from "../core/slots/slot-files.ts";
import { trialMs as compiledTrialMs } from "../core/slots/decide-slot.ts";
import {
  beginTrial,
  endTrial,
  forgetReturn,
  isOurs,
  readReturn,
  readSlots,
  releaseOfSlot,
  type SlotRelease,
} from "../slots/slot-folder.ts";
import { agentVersion } from "../version.ts";
import { readTheirsBytes } from "./as-service.ts";
import type { FromRunner, ReleaseNews, ToRunner } from "./face.ts";
import { keepJson, readJson } from "./keep.ts";
import { cryptography, sha256, type Theirs, type TrustState } from "./trust-state.ts";
import { layOutSlot, openBundle, tidySlots } from "./unpack-slot.ts";

/** The runner's own memory of releases: it goes only up. */
interface Book {
  /** The highest sequence that was tried here to its end, well or not. */
  readonly sequence: number;
  /** The highest floor that was ever seen signed. */
  readonly floor: number;
  /** A version that settled, until the network half has it on disk. */
  readonly settled: ReleaseNews | null;
}

const isBook = (value: unknown): value is Book =>
  typeof value === "object" &&
  value !== null &&
  Number.isSafeInteger((value as Book).sequence) &&
  Number.isSafeInteger((value as Book).floor);

export interface ReleasesOptions {
  /** Where slots of releases lie; null: this agent is not installed with slots. */
  readonly releases?: string | null;
  /** For tests shorter than `trialMs`; never longer. */
  readonly trialMs?: number;
  /** What this very program is, but for tests. */
  readonly version?: string;
  /** What the runner keeps. */
  readonly own: string;
  readonly state: Theirs;
  readonly trust: () => TrustState | Refusal;
  readonly moment: () => {
    readonly wallMs: number;
    readonly highWaterMs: number;
    readonly halts: StandingHalts;
    readonly isReportOnly: boolean;
  };
  readonly busy: () => boolean;
  readonly nowMs: () => number;
  readonly send: (frame: FromRunner) => void;
  readonly log: (sentence: string) => void;
}

export interface Releases {
  take(frame: ToRunner): void;
  /** The version that runs ends again and again, and there is none to go back to. */
  isCrashing(): boolean;
}

/** The privileged side of updates: judges a release and its bundle by itself, lays the new version out, and ends its trial. */
export function createReleases(options: ReleasesOptions): Releases {
  const { releases = null, state, send, log, nowMs } = options;
  const file = `${options.own}/releases.json`;
  const trialMs = Math.min(options.trialMs ?? compiledTrialMs, compiledTrialMs);
  const found = readJson(file);
  // Who does not know how far it was takes nothing.
  const unknown: Book = { sequence: Number.MAX_SAFE_INTEGER, floor: 0, settled: null };
  const none: Book = { sequence: 0, floor: 0, settled: null };
  let book: Book = isBook(found) ? found : existsSync(file) ? unknown : none;

  function keep(change: Partial<Book>): void {
    const next = { ...book, ...change };
    if (JSON.stringify(next) === JSON.stringify(book)) return;
    keepJson(file, next);
    book = next;
  }

  /** Judged by what the runner itself has on disk; its floor is kept whether or not it is taken now. */
  function judge(envelope: Envelope): (OpenedRelease & { readonly ring: number }) | Refusal {
    const trust = options.trust();
    if (!trust.ok) return trust;
    const decided = decideRelease(envelope, {
      ...cryptography,
      ...options.moment(),
      policy: trust.policy,
      platform: `${process.platform}-${process.arch}`,
      nodeMajor: Number(process.versions.node.split(".", 1)[0]),
      sequence: book.sequence,
      floor: book.floor,
    });
    if (!decided.ok) return decided;
    keep({ floor: Math.max(book.floor, decided.release.floor) });
    return { ...decided, ring: ringOf(trust.deviceId, decided.release, sha256) };
  }

  function install(envelope: Envelope): Refusal | "later" | null {
    if (releases === null || !isOurs(releases))
      return refuse("release-no-slots", `${releases ?? "no folder"} is not there for releases`);
    const judged = judge(envelope);
    if (!judged.ok) return judged;
    const now = readSlots(releases, nowMs(), false);
    if (options.busy() || now.trial !== null) return "later";
    const { release, ring } = judged;
    const slot = slotName(release.bundle.sha256);
    // It is the very program that runs.
    if (slot === now.current) return refuse("release-older", `${slot} is current already`);
    // A package has no sequence: who kept a release back until a newer package was here would else undo that one by it.
    const own = options.version ?? agentVersion;
    if (now.current === packaged && isHigher(own, release.version))
      return refuse("release-older", `version ${release.version}, and the package brought ${own}`);
    let bytes: Buffer;
    try {
      const spooled = path.join(state.folder, "release", release.bundle.sha256);
      bytes = readTheirsBytes(spooled, state.owner, release.bundle.sizeBytes);
    } catch (error) {
      return refuse("release-bundle-wrong", String(error));
    }
    const opened = openBundle(bytes, release);
    if (!opened.ok) return opened;
    tidySlots(releases, keptSlots(releases));
    const failed = layOutSlot(releases, opened.files, release, ring);
    if (failed) return failed;
    beginTrial(releases, { slot, previous: now.current, untilMs: nowMs() + trialMs, tries: 0 });
    log(`version ${release.version} is laid out and starts next`);
    return null;
  }

  /** What runs, what it would go back to, and what is yet to be told. */
  function keptSlots(folder: string): readonly string[] {
    const { current, previous } = readSlots(folder, nowMs(), false);
    return [current, previous, readReturn(folder)?.slot ?? current];
  }

  const newsOf = (
    { sequence, version, ring }: SlotRelease,
    state: ReleaseNews["state"],
    code: ReleaseNews["code"],
  ): ReleaseNews => ({ sequence, version, ring, state, code, atMs: nowMs() });

  /** The version that is on trial started, connected and measured. */
  function proved(slot: string): void {
    if (releases === null) return;
    const { trial, floor } = readSlots(releases, nowMs(), false);
    const release = trial?.slot === slot ? releaseOfSlot(releases, slot) : null;
    if (!trial || !release) return;
    // In this order: a power cut between leaves a trial, which is proved again.
    keep({
      sequence: Math.max(book.sequence, release.sequence),
      settled: newsOf(release, "settled", null),
    });
    endTrial(releases, trial, Math.max(floor, release.floor));
    tidySlots(releases, keptSlots(releases));
    log(`version ${release.version} proved itself and stays`);
    tell();
  }

  /** What the network half is to tell, until it has it on its own disk. */
  function tell(): void {
    if (releases === null || !isOurs(releases)) return;
    const returned = readReturn(releases);
    const release = returned && releaseOfSlot(releases, returned.slot);
    if (returned && release) {
      keep({ sequence: Math.max(book.sequence, release.sequence) });
      log(`version ${release.version} was given up: ${returned.reason}`);
      send({ kind: "release-news", body: newsOf(release, "returned", `release-${returned.reason}`) });
    } else if (returned) forgetReturn(releases);
    if (book.settled) send({ kind: "release-news", body: book.settled });
  }

  function told(news: Pick<ReleaseNews, "sequence" | "state">): void {
    if (news.state === "settled" && book.settled?.sequence === news.sequence) keep({ settled: null });
    const returned = releases === null || news.state !== "returned" ? null : readReturn(releases);
    if (releases === null || !returned) return;
    if (releaseOfSlot(releases, returned.slot)?.sequence === news.sequence) forgetReturn(releases);
  }

  function answer(envelope: Envelope): Refusal | "later" | null {
    try {
      return install(envelope);
    } catch (error) {
      // The disk would not: nothing was begun, or a trial was, which the next start decides.
      log(`a version could not be laid out: ${String(error)}`);
      return "later";
    }
  }

  return {
    take(frame) {
      if (frame.kind === "tickets") tell();
      if (frame.kind === "proved") proved(frame.slot);
      if (frame.kind === "release-told") told(frame);
      if (frame.kind !== "install") return;
      const { release } = frame;
      const refusal = answer(release);
      if (refusal !== null && refusal !== "later")
        log(`a release was refused: ${refusal.code}: ${refusal.detail}`);
      const outcome = refusal === null ? "go" : refusal === "later" ? "later" : refusal.code;
      send({ kind: "installed", payload: release.payload, outcome });
    },
    isCrashing: () => releases !== null && isOurs(releases) && existsSync(path.join(releases, "crashing")),
  };
}
