import { type AuditHead, readLine } from "@hulplijn/shared/audit";
import type { Body } from "@hulplijn/shared/protocol";
import type { Anchor, Envelope } from "@hulplijn/shared/trust";
import { payloadOf, signedBytes } from "@hulplijn/shared/trust/decide";
import {
  type AnchorBook,
  emptyBook,
  hasAnchor,
  highestAnchor,
  judgeHead,
  type KeptAnchor,
  withAnchor,
} from "../core/anchors.ts";
import type { Clock } from "../core/ports.ts";
import type { Keys } from "../core/ports/identity.ts";
import type { Log } from "../core/ports/log.ts";
import type { Documents } from "./trust-folder.ts";

export const anchorsFile = "anchors.json";

/** So many are signed and written in a minute: a collector that tells ever new heads must not keep the disk busy. */
const mostPerMinute = 30;

export interface Anchors {
  /** The collector told where its audit trail ends. */
  told(head: AuditHead): void;
  /** An order came with its line of the trail: kept as well, since it commits the collector to that order. */
  ordered(recorded: Body<"order">["recorded"]): void;
  /** The furthest head that this device goes on from; null while there is none. */
  furthest(): AuditHead | null;
  /** Null again as soon as people signed a policy since. */
  broken(): AnchorBook["broken"];
  /** What is known from before, to a runner of now. */
  tellAgain(): void;
}

export interface AnchorDeps {
  readonly documents: Documents;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
  readonly deviceId: () => string | null;
  readonly policyVersion: () => number;
  /** To the collector, which keeps a copy. */
  readonly send: (anchor: Envelope) => void;
  /** To the runner, which keeps its own memory of it. */
  readonly onHead: (
    told: { readonly head: AuditHead } & Pick<AnchorBook, "broken" | "policyVersion">,
  ) => void;
}

export const isBook = (value: unknown): value is AnchorBook =>
  typeof value === "object" &&
  value !== null &&
  Array.isArray((value as AnchorBook).anchors) &&
  Number.isSafeInteger((value as AnchorBook).policyVersion) &&
  "furthest" in value &&
  "broken" in value;

/** The device's memory of the collector's audit trail, signed by its own key and on its own disk: a witness that no collector owns. */
export function openAnchors(deps: AnchorDeps): Anchors {
  const { documents, keys, clock, log } = deps;
  const keyId = keys.sha256Hex(Buffer.from(keys.publicKey, "base64")).slice(0, 16);
  let book = documents.load(anchorsFile, isBook) ?? emptyBook;
  let minute = { fromMs: Number.NEGATIVE_INFINITY, count: 0 };

  function signed(head: AuditHead, deviceId: string): KeptAnchor {
    const { index, hash } = head;
    const atMs = clock.nowMs();
    const payload = payloadOf({ type: "anchor", deviceId, index, hash, atMs } satisfies Anchor);
    const signature = keys.sign(signedBytes("anchor", payload));
    const envelope = {
      payload: Buffer.from(payload).toString("base64"),
      signatures: [{ keyId, signature }],
    };
    return { index, hash, atMs, envelope };
  }

  function keep(next: AnchorBook): void {
    if (next === book) return;
    book = next;
    try {
      documents.save(anchorsFile, book);
    } catch (error) {
      log.warn({ err: String(error) }, "what this device knows of the audit trail cannot be written");
    }
  }

  /** The book with this line signed for, unless it is there. */
  function add(to: AnchorBook, head: AuditHead): AnchorBook {
    const deviceId = deps.deviceId();
    const nowMs = clock.monoMs();
    if (deviceId === null || hasAnchor(to, head)) return to;
    if (nowMs - minute.fromMs >= 60_000) minute = { fromMs: nowMs, count: 0 };
    return minute.count++ < mostPerMinute ? withAnchor(to, signed(head, deviceId)) : to;
  }

  function tellRunner(head: AuditHead): void {
    const { broken, policyVersion } = book;
    deps.onHead({ head, broken, policyVersion });
  }

  function sendLast(): void {
    const last = book.anchors.at(-1);
    if (last) deps.send(last.envelope);
  }

  function told(head: AuditHead): void {
    const judged = judgeHead(book, head, deps.policyVersion());
    if (judged.stand === "known") return keep(judged.book);
    if (judged.stand === "sound") {
      keep(add(judged.book, head));
      tellRunner(head);
      return sendLast();
    }
    const { furthest } = judged.book;
    // Said once: the finding and the refusals tell the rest.
    if (book.broken === null)
      log.error(
        { stand: judged.stand, told: head.index, before: furthest?.index },
        "the collector's audit trail is not the one that this device saw before: it was cut, set back or rewritten",
      );
    const first = book.broken === null;
    keep(first ? add(judged.book, head) : judged.book);
    tellRunner(head);
    // An honest collector learns by this that it was set back.
    const highest = highestAnchor(book);
    if (highest) deps.send(highest.envelope);
  }

  return {
    furthest: () => book.furthest,
    // Whose version it is takes signatures to know: asked only where it matters.
    broken: () => (book.broken !== null && deps.policyVersion() > book.policyVersion ? null : book.broken),
    tellAgain() {
      if (book.furthest) tellRunner(book.furthest);
    },
    told,
    ordered(recorded) {
      if (!recorded) return;
      const line = readLine(recorded.line);
      if (line) {
        const before = book;
        keep(add(book, { index: line.index, hash: line.hash }));
        if (book !== before) sendLast();
      }
      // One that is behind says nothing: the order may have been on its way while the trail grew.
      if (recorded.head.index > (book.furthest?.index ?? 0)) told(recorded.head);
    },
  };
}
