import { type ErrorCode, errors, refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import type { Envelope, Policy, Release } from "@hulplijn/shared/trust";
import {
  type Cryptography,
  decideRelease,
  nothingHalted,
  parsePayload,
  ringOf,
  ringWaitMs,
} from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { addNewest } from "../core/newest.ts";
import { trialMs } from "../core/slots/decide-slot.ts";
import type { BundleFile } from "../core/ports/bundle-file.ts";
import type { Log } from "../core/ports/log.ts";
import type { FromRunner, ReleaseNews, ToRunner } from "../runner/face.ts";
import type { Documents } from "./trust-folder.ts";

export interface ReleaseTakerDeps {
  readonly documents: Documents;
  readonly file: BundleFile;
  /** The spool: resolves when the message is on disk. */
  readonly spool: {
    append(type: "release-state", body: Body<"release-state">): Promise<unknown>;
    waiting(): { readonly messages: number };
  };
  readonly cryptography: Cryptography;
  readonly trusted: () => { readonly policy: Policy; readonly deviceId: string } | null;
  readonly platform: string;
  readonly nodeMajor: number;
  /** The slot that this very program runs from. */
  readonly ownSlot: string;
  readonly nowMs: () => number;
  /** Asks the collector for a piece; lost when nobody is connected. */
  readonly ask: (body: Body<"release-wanted">) => void;
  readonly toRunner: (frame: Extract<ToRunner, { kind: "install" | "proved" | "release-told" }>) => void;
  /** A new version lies ready: this one ends, and whoever started it starts that. */
  readonly restart: () => void;
  readonly log: Log;
  /** Milliseconds, but for tests. */
  readonly paces?: Partial<typeof usualPaces>;
}

export const usualPaces = {
  /** Between two pieces, so that a link of a few hundred kilobit stays free for what matters. */
  pieceMs: 250,
  /** An answer that did not come is asked for again. */
  askAgainMs: 30_000,
  /** After something that will not be better at once. */
  restMs: 600_000,
  /** A run is on, or the policy is not here yet. */
  laterMs: 60_000,
  /** So long the runner has to say how a trial ended; after that nobody does: the package was installed anew in the middle of it. */
  trialMs: trialMs + 60_000,
  longestTimerMs: 3_600_000,
};

/** What the network half knows of the release that it was offered last. */
interface Kept {
  readonly digest: string;
  readonly envelope: Envelope;
  readonly seenAtMs: number;
  /** What the collector was told last of it; null: nothing. */
  readonly state: Body<"release-state">["state"] | null;
  readonly code: string | null;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Kept).digest === "string" &&
  Number.isSafeInteger((value as Kept).seenAtMs) &&
  typeof (value as Kept).envelope === "object";

export interface ReleaseTaker {
  offered(body: Body<"release">): void;
  piece(body: Body<"release-piece">): void;
  fromRunner(frame: Extract<FromRunner, { kind: "installed" | "release-news" }>): void;
  linkChanged(connected: boolean): void;
  /** The agent connected, and measured. */
  proved(): void;
  stop(): void;
}

const mostDenied = 64;

/** Nothing more happens with a release in these states. */
const isOver = ({ state }: Kept): boolean =>
  state === "refused" || state === "returned" || state === "settled";

/** The network half's side of updates: waits for its ring, fetches the bundle, and hands it to the runner, which judges all of it anew. */
export function createReleaseTaker(deps: ReleaseTakerDeps): ReleaseTaker {
  const { documents, file, spool, cryptography, log, nowMs } = deps;
  const paces = { ...usualPaces, ...deps.paces };
  let kept = documents.load("release.json", isKept);
  let openRing = -1;
  let connected = false;
  let timer: NodeJS.Timeout | null = null;
  /** Where the piece that was asked for begins; null: none was. */
  let asked: number | null = null;
  let proven = false;
  const startedAtMs = nowMs();
  /** Releases that were refused as soon as they came. */
  const denied = new Set<string>();

  function later(ms: number): void {
    if (timer) clearTimeout(timer);
    timer = setTimeout(step, Math.min(ms, paces.longestTimerMs));
    timer.unref();
  }

  function keep(next: Kept): void {
    kept = next;
    documents.save("release.json", next);
  }

  const releaseOf = ({ envelope }: Kept): Release | null =>
    parsePayload<Release>("release", fromBase64(envelope.payload) ?? new Uint8Array());

  const ringHere = (release: Release): number =>
    Math.min(ringOf(deps.trusted()?.deviceId ?? "", release, cryptography.sha256), release.rings.length - 1);

  const stateOf = (
    release: Release,
    state: Body<"release-state">["state"],
    code: string | null,
  ): Body<"release-state"> => ({
    sequence: release.sequence,
    version: release.version,
    state,
    ring: ringHere(release),
    code,
    atMs: nowMs(),
  });

  /** Tells the collector once; resolves when that is on disk. */
  async function tell(
    now: Kept,
    release: Release,
    state: Body<"release-state">["state"],
    code: string | null,
  ): Promise<void> {
    if (now.state === state && now.code === code) return;
    keep({ ...now, state, code });
    const { sequence, version } = release;
    log.info({ sequence, version, state, code }, "a release of the agent");
    await spool.append("release-state", stateOf(release, state, code));
  }

  /** Before anything is fetched. The runner says the last word: it knows stops, floors and what was tried here before. */
  function judge({ envelope }: Kept): Refusal | null {
    const trusted = deps.trusted();
    if (!trusted) return refuse("policy-malformed", "this device is not enrolled");
    const decided = decideRelease(envelope, {
      ...cryptography,
      policy: trusted.policy,
      halts: nothingHalted,
      isReportOnly: false,
      platform: deps.platform,
      nodeMajor: deps.nodeMajor,
      sequence: 0,
      floor: 0,
      wallMs: nowMs(),
      highWaterMs: 0,
    });
    return decided.ok ? null : decided;
  }

  /** Said once for each while this program runs; it is looked at anew when it is offered anew. */
  function sayNo(now: Kept, release: Release, { code, detail }: Refusal): void {
    if (denied.has(now.digest)) return;
    addNewest(denied, now.digest, mostDenied);
    const { sequence, version } = release;
    log.warn({ sequence, version, code, detail }, "a release that was offered is refused");
    void spool.append("release-state", stateOf(release, "refused", code));
  }

  function refused(now: Kept, release: Release, code: ErrorCode): void {
    asked = null;
    // What may be well later is waited for: no room, a stop, a policy that is renewed.
    const passes =
      errors[code].retry ||
      ["all-stopped", "report-only", "policy-expired", "journal-unwritable"].includes(code);
    void tell(now, release, passes ? "waiting" : "refused", code);
    if (passes) later(paces.restMs);
    else file.clear();
  }

  function step(): void {
    timer = null;
    if (!kept || isOver(kept) || !connected || asked !== null) return;
    const release = releaseOf(kept);
    if (!release) return;
    // It runs, or gave way to this one: the runner says which. What is here already is not fetched again meanwhile.
    const trialLeftMs = kept.state === "trying" ? startedAtMs + paces.trialMs - nowMs() : 0;
    if (trialLeftMs > 0) return later(trialLeftMs);
    const refusal = judge(kept);
    if (refusal) return refused(kept, release, refusal.code);
    const seenForMs = nowMs() - kept.seenAtMs;
    const waitMs = ringWaitMs(release, ringHere(release), { openRing, seenForMs });
    if (waitMs !== 0) {
      void tell(kept, release, "waiting", null);
      // Until the collector opens the ring, when it says so.
      if (waitMs !== null) later(waitMs);
      return;
    }
    fetchOn(kept, release);
  }

  function fetchOn(now: Kept, release: Release): void {
    const { sha256, sizeBytes } = release.bundle;
    try {
      const offset = file.begin(sha256);
      if (offset < sizeBytes) {
        void tell(now, release, "fetching", null);
        // Findings and receipts go first.
        if (spool.waiting().messages > 0) return later(paces.pieceMs);
        asked = offset;
        deps.ask({ sha256, offset });
        timer = setTimeout(() => {
          asked = null;
          step();
        }, paces.askAgainMs);
        timer.unref();
        return;
      }
      if (offset === sizeBytes && file.digest() === sha256)
        return deps.toRunner({ kind: "install", release: now.envelope });
      const code: ErrorCode = "release-bundle-wrong";
      log.warn(
        { sha256, code },
        "the bundle that came is not the one that was signed: it is fetched anew later",
      );
      file.clear();
    } catch (error) {
      log.warn({ err: String(error) }, "the bundle of a release cannot be kept: tried again later");
    }
    later(paces.restMs);
  }

  return {
    offered({ release: envelope, openRing: ring }) {
      openRing = ring;
      const payload = fromBase64(envelope.payload);
      if (!payload) return;
      const digest = cryptography.sha256(payload);
      const before = kept && releaseOf(kept);
      const isSame = kept?.digest === digest;
      const next: Kept =
        kept && isSame
          ? { ...kept, envelope }
          : { digest, envelope, seenAtMs: nowMs(), state: null, code: null };
      const release = releaseOf(next);
      if (!release) return log.warn({ digest }, "a release that was offered is none");
      const refusal = judge(next);
      // What nobody signed takes no place of what somebody did.
      if (refusal) return isSame ? undefined : sayNo(next, release, refusal);
      if (before && release.sequence < before.sequence)
        return log.warn({ sequence: release.sequence }, "a release older than the last one was offered");
      if (!isSame) asked = null;
      keep(next);
      if (asked === null) later(0);
    },
    piece(body) {
      const release = kept && !isOver(kept) ? releaseOf(kept) : null;
      // What nobody asked for is not even looked at.
      if (!release || asked === null || body.sha256 !== release.bundle.sha256 || body.offset !== asked)
        return;
      const bytes = fromBase64(body.data);
      const isRight =
        bytes !== null &&
        bytes.length > 0 &&
        body.sizeBytes === release.bundle.sizeBytes &&
        asked + bytes.length <= release.bundle.sizeBytes;
      asked = null;
      if (!isRight) {
        log.warn({ offset: body.offset }, "a piece of a bundle is not what was asked for: tried again later");
        return later(paces.restMs);
      }
      try {
        file.append(bytes);
        later(paces.pieceMs);
      } catch (error) {
        log.warn({ err: String(error) }, "a piece of a bundle cannot be kept: tried again later");
        void (kept && tell(kept, release, "waiting", "release-no-space"));
        later(paces.restMs);
      }
    },
    fromRunner(frame) {
      if (frame.kind === "release-news") return news(frame.body);
      const release = kept?.envelope.payload === frame.payload ? releaseOf(kept) : null;
      if (!kept || !release) return;
      if (frame.outcome === "later") return later(paces.laterMs);
      if (frame.outcome !== "go") return refused(kept, release, frame.outcome);
      file.clear();
      // On disk before it ends, so that the new version finds it.
      void tell(kept, release, "trying", null).then(deps.restart, deps.restart);
    },
    linkChanged(now) {
      if (now === connected) return;
      connected = now;
      asked = null;
      if (!now && timer) clearTimeout(timer);
    },
    proved() {
      if (proven) return;
      proven = true;
      deps.toRunner({ kind: "proved", slot: deps.ownSlot });
    },
    stop() {
      connected = false;
      if (timer) clearTimeout(timer);
    },
  };

  /** How a trial ended: told until the runner knows that it is on disk here. */
  function news(body: ReleaseNews): void {
    const { sequence, state } = body;
    const release = kept && releaseOf(kept);
    if (kept && release?.sequence === sequence) {
      keep({ ...kept, state, code: body.code });
      file.clear();
    }
    log.info({ ...body }, "a release of the agent");
    void spool
      .append("release-state", body)
      .then(() => deps.toRunner({ kind: "release-told", sequence, state }));
  }
}
