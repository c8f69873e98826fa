import { checks } from "@hulplijn/shared/protocol/checks";
import { isSlotName } from "../core/slots/slot-files.ts";
import type { ToRunner } from "./face.ts";

function isHead(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("index" in value) || !("hash" in value)) return false;
  const { index, hash } = value;
  return Number.isSafeInteger(index) && (index as number) >= 1 && /^[0-9a-f]{64}$/.test(String(hash));
}

const isBroken = (value: unknown): boolean => value === null || value === "went-back" || value === "forked";

const isSpan = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** What the network half sent, when it is one of the frames of `face.ts`; null otherwise. It is not trusted to be. */
export function readFrame(value: unknown): ToRunner | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  const { kind } = value;
  const has = (name: string, type: string): boolean => typeof Reflect.get(value, name) === type;
  const right =
    kind === "tickets" ||
    (kind === "order" && checks.get("order")?.(Reflect.get(value, "body")) === null) ||
    (kind === "halts" && checks.get("halts")?.(Reflect.get(value, "body")) === null) ||
    (kind === "standing-orders" && checks.get("standing-orders")?.(Reflect.get(value, "body")) === null) ||
    (kind === "schedules" && checks.get("schedules")?.(Reflect.get(value, "body")) === null) ||
    (kind === "rollouts" && checks.get("rollouts")?.(Reflect.get(value, "body")) === null) ||
    (kind === "due" && isSpan(Reflect.get(value, "awakeMs")) && has("held", "boolean")) ||
    (kind === "rollouts-due" && has("held", "boolean")) ||
    (kind === "head" &&
      isHead(Reflect.get(value, "head")) &&
      isBroken(Reflect.get(value, "broken")) &&
      Number.isSafeInteger(Reflect.get(value, "policyVersion"))) ||
    (kind === "show-caller-code" && checks.get("show-caller-code")?.(Reflect.get(value, "body")) === null) ||
    (kind === "raised" && has("rule", "string") && has("subject", "string")) ||
    // As the message of the collector that brought it.
    (kind === "install" && checks.get("release")?.({ ...value, openRing: 0 }) === null) ||
    (kind === "proved" && isSlotName(String(Reflect.get(value, "slot")))) ||
    (kind === "release-told" && has("sequence", "number") && has("state", "string")) ||
    ((kind === "stop" || kind === "reported") && has("runId", "string")) ||
    (kind === "link" && has("connected", "boolean")) ||
    (kind === "judged" && has("ask", "number") && has("level", "string"));
  return right ? (value as ToRunner) : null;
}
