import { readFileSync } from "node:fs";
import type { AuditLine, KeptAnchor } from "@hulplijn/shared/audit";
import { type Anchor, Envelope, openWord } from "@hulplijn/shared/trust";
import { cryptography } from "./key-file.ts";

/** A device's signed word about the trail, and where it came from. */
export interface DeviceAnchor {
  readonly deviceId: string;
  readonly deviceName?: string;
  readonly publicKey: string;
  readonly anchor: Envelope;
}

/** What one file or the collector gave: lines that somebody wrote down, and what devices signed. */
export interface GivenAnchors {
  readonly kept: readonly KeptAnchor[];
  readonly devices: readonly DeviceAnchor[];
}

type Read = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Read => typeof value === "object" && value !== null;

/** One object of a file: a head, one anchor of a device, or all that a device printed. Null when it is none of them. */
function ofObject(value: unknown, file: string): GivenAnchors | null {
  if (!isObject(value)) return null;
  const { index, hash, deviceId, publicKey, deviceName, anchor, anchors } = value;
  if (Number.isSafeInteger(index) && typeof hash === "string")
    return { kept: [{ index: index as number, hash, by: file }], devices: [] };
  if (typeof deviceId !== "string" || typeof publicKey !== "string") return null;
  const named = typeof deviceName === "string" ? { deviceName } : {};
  const all = Array.isArray(anchors) ? anchors : [anchor];
  const envelopes = all.map((one) => Envelope.safeParse(one));
  if (!envelopes.every(({ success }) => success)) return null;
  return {
    kept: [],
    devices: envelopes.flatMap(({ data }) => (data ? [{ deviceId, publicKey, ...named, anchor: data }] : [])),
  };
}

/** A file of anchors: JSON Lines as `audit anchor` writes them, or what `hulplijn-agent anchors --json` printed. A string: what is wrong. */
export function readAnchorFile(file: string): GivenAnchors | string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return `${file} cannot be read: ${(error as Error).message}`;
  }
  const parsed = (piece: string): unknown => {
    try {
      return JSON.parse(piece);
    } catch {
      return undefined;
    }
  };
  const whole = parsed(text);
  const pieces = whole === undefined ? text.split("\n").filter((line) => line.trim() !== "") : null;
  const all = (pieces?.map(parsed) ?? [whole]).map((value) => ofObject(value, file));
  const given = all.filter((one) => one !== null);
  if (given.length < all.length)
    return `${file}: ${pieces ? `line ${all.indexOf(null) + 1}` : "it"} is no anchor`;
  return { kept: given.flatMap(({ kept }) => kept), devices: given.flatMap(({ devices }) => devices) };
}

/** The key that the trail itself says a device enrolled with; null where an older line names none. */
function enrolledKeys(lines: readonly AuditLine[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { action, object, detail } of lines) {
    const key = action === "device.enrolled" && isObject(detail) ? detail["publicKey"] : undefined;
    if (typeof key === "string") keys.set(object, key);
  }
  return keys;
}

/**
 * What devices signed, as anchors; and those that the device's key did not sign. The key that the trail's own line of the enrolment names
 * counts before the one that came along: a collector that invents anchors would have to rewrite that line, which the real ones show.
 */
export function openDeviceAnchors(
  given: readonly DeviceAnchor[],
  lines: readonly AuditLine[],
): { readonly anchors: readonly KeptAnchor[]; readonly unsigned: readonly string[] } {
  const keys = enrolledKeys(lines);
  const anchors: KeptAnchor[] = [];
  const unsigned: string[] = [];
  for (const { deviceId, deviceName = deviceId, publicKey, anchor } of given) {
    const isEnrolled = (keys.get(deviceId) ?? publicKey) === publicKey;
    const read = isEnrolled ? openWord<Anchor>(anchor, "anchor", publicKey, cryptography.verify) : null;
    if (read?.deviceId === deviceId) anchors.push({ index: read.index, hash: read.hash, by: deviceName });
    else unsigned.push(deviceName);
  }
  return { anchors, unsigned };
}
