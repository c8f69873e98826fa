import { sign } from "node:crypto";
import { type Anchor, type Envelope, parsePayload, signedBytes } from "@hulplijn/shared/trust";
import { expect, test } from "vitest";
import {
  deviceId,
  envelope,
  makeKey,
  recordedOf,
  sha256,
  verifyEd25519,
} from "../../../../test/trust/organisation.ts";
import type { Keys } from "../core/ports/identity.ts";
import { openAnchors } from "./keep-anchors.ts";

const key = makeKey();
const keys = {
  publicKey: key.publicKey,
  sign: (bytes: Uint8Array) => sign(null, bytes, key.privateKey).toString("base64"),
  sha256Hex: sha256,
} as Keys;
const head = (index: number, text = "a") => ({ index, hash: sha256(Buffer.from(`${index}${text}`)) });

/** A device whose documents, frames to the collector and log can be looked at; `open` again is a start of the agent. */
function device() {
  const documents = new Map<string, unknown>();
  const sent: Envelope[] = [];
  const heads: string[] = [];
  const logged: string[] = [];
  const at = { policyVersion: 1, monoMs: 0, deviceId: deviceId as string | null, full: false };
  const log = (_facts: unknown, sentence: string): void => void logged.push(sentence);
  const open = () =>
    openAnchors({
      documents: {
        load: (name, isRight) => {
          const value = documents.get(name);
          return isRight(value) ? value : null;
        },
        save: (name, value) => {
          if (at.full) throw new Error("ENOSPC");
          documents.set(name, structuredClone(value));
        },
      },
      keys,
      clock: { nowMs: () => 1_795_000_000_000, monoMs: () => at.monoMs },
      log: { debug: log, info: log, warn: log, error: log },
      deviceId: () => at.deviceId,
      policyVersion: () => at.policyVersion,
      send: (anchor) => void sent.push(anchor),
      onHead: (told) => void heads.push([told.head.index, told.broken, told.policyVersion].join(" ")),
    });
  return { open, sent, heads, logged, at };
}

/** What was signed, when the device's own key did. */
function said(anchor: Envelope | undefined): Partial<Anchor> | null {
  const payload = Buffer.from(anchor?.payload ?? "", "base64");
  const [by] = anchor?.signatures ?? [];
  if (!by || !("signature" in by)) return null;
  return verifyEd25519(key.publicKey, signedBytes("anchor", payload), by.signature)
    ? parsePayload<Anchor>("anchor", payload)
    : null;
}

test("a head is signed by the device's own key, kept over a start, and sent once", () => {
  const one = device();
  one.open().told(head(5));
  expect(said(one.sent[0])).toMatchObject({ ...head(5), deviceId });
  const again = one.open();
  expect(again.furthest()).toEqual(head(5));
  again.told(head(5));
  expect([one.sent.length, one.heads]).toEqual([1, ["5  1"]]);
});

test("S-32: a trail that went back is said once in the log, stays broken over a start, and the collector is shown what it lost", () => {
  const one = device();
  const anchors = one.open();
  anchors.told(head(9));
  anchors.told(head(4));
  expect(anchors.broken()).toBe("went-back");
  expect(said(one.sent.at(-1))).toMatchObject(head(9));
  const again = one.open();
  again.told(head(3));
  expect([again.broken(), one.logged.length, one.heads]).toEqual([
    "went-back",
    1,
    ["9  1", "4 went-back 1", "3 went-back 1"],
  ]);
  one.at.policyVersion = 2;
  // Also before the next head is told, which may be an hour later.
  expect(again.broken()).toBe(null);
  again.told(head(6));
  expect([again.broken(), said(one.sent.at(-1))?.index]).toEqual([null, 6]);
});

test("S-32: what is told a runner again says under which policy it was found", () => {
  const one = device();
  const anchors = one.open();
  anchors.tellAgain();
  anchors.told(head(9));
  anchors.told(head(4));
  one.at.policyVersion = 2;
  one.open().tellAgain();
  expect(one.heads).toEqual(["9  1", "4 went-back 1", "9 went-back 1"]);
});

test("an order's own line is signed for as well, and an order without one is nothing", () => {
  const one = device();
  const anchors = one.open();
  anchors.ordered(undefined);
  expect(one.sent).toEqual([]);
  const recorded = recordedOf(envelope("order", Buffer.from("{}"), [key]), []);
  anchors.ordered({ ...recorded, head: head(99) });
  expect(one.sent.map((anchor) => said(anchor)?.index)).toEqual([7, 99]);
  anchors.ordered({ line: "{", head: head(100) });
  // It waited on its way while the trail grew: that is no trail that went back.
  anchors.ordered(recorded);
  expect([anchors.broken(), anchors.furthest()?.index]).toEqual([null, 100]);
});

test("a collector that tells ever new heads keeps neither the key nor the disk busy, and its heads still count", () => {
  const one = device();
  const anchors = one.open();
  for (let index = 1; index <= 100; index++) anchors.told(head(index));
  expect(new Set(one.sent.map(({ payload }) => payload)).size).toBe(30);
  expect(anchors.furthest()).toEqual(head(100));
  one.at.monoMs = 60_000;
  anchors.told(head(101));
  expect(said(one.sent.at(-1))?.index).toBe(101);
});

test("before it is enrolled, and with a full disk, a device signs and keeps what it can", () => {
  const one = device();
  one.at.deviceId = null;
  one.open().told(head(1));
  expect(one.sent).toEqual([]);
  one.at.deviceId = deviceId;
  one.at.full = true;
  const anchors = one.open();
  anchors.told(head(2));
  expect([anchors.furthest(), one.logged.length]).toEqual([head(2), 1]);
});
