import { existsSync } from "node:fs";
import type { Refusal } from "@hulplijn/shared/errors";
import type { HaltKind, SealedHalt } from "@hulplijn/shared/trust";
import {
  type AcceptedHalt,
  checkedAs,
  decideHalt,
  type StandingHalts,
  standingHalts,
} from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { keepJson, readJson } from "./keep.ts";
import { cryptography, sha256, type TrustState } from "./trust-state.ts";

/** Stops, revocations and resumptions that this device took: sticky, whatever the policy says later about who gave them. */
export interface HaltBook {
  standing(): StandingHalts;
  /** Takes what holds of these, on disk before it returns. What is known already costs nothing. */
  take(halts: readonly SealedHalt[]): void;
}

/** Revocations first: a resumption counts no key that another message of the same delivery revokes. */
const turn: Readonly<Record<HaltKind, number>> = { revoke: 0, stop: 1, resume: 2 };

/** A device whose own list cannot be read does not know what was stopped, so it runs nothing. */
const unreadable: AcceptedHalt = {
  type: "stop",
  person: "this device",
  reason: "its own list of stops cannot be read",
  atMs: 0,
  nonce: "",
  digest: "",
};

function asHalt(value: unknown): AcceptedHalt | null {
  if (typeof value !== "object" || value === null || !("digest" in value) || !("type" in value)) return null;
  const { digest, ...rest } = value;
  const kind = (["stop", "revoke", "resume"] as const).find((one) => one === value.type);
  return kind && typeof digest === "string" && checkedAs(kind, rest) ? (value as AcceptedHalt) : null;
}

function load(file: string): readonly AcceptedHalt[] {
  if (!existsSync(file)) return [];
  const kept = readJson(file);
  if (!Array.isArray(kept)) return [unreadable];
  return kept.map((one: unknown) => asHalt(one) ?? unreadable);
}

export function openHaltBook(options: {
  readonly file: string;
  readonly trust: () => TrustState | Refusal;
  readonly log: (sentence: string) => void;
}): HaltBook {
  const { file, log } = options;
  const accepted = [...load(file)];
  const known = new Set(accepted.map(({ digest }) => digest));
  let standing = standingHalts(accepted);
  return {
    standing: () => standing,
    take(halts) {
      const fresh = halts
        .filter(({ sealed }) => !known.has(sha256(fromBase64(sealed.payload) ?? new Uint8Array())))
        .toSorted((one, other) => turn[one.kind] - turn[other.kind]);
      if (fresh.length === 0) return;
      const trust = options.trust();
      if (!trust.ok) return log(`stops cannot be judged: ${trust.code}: ${trust.detail}`);
      let taken = 0;
      for (const one of fresh) {
        const trusted = { policy: trust.policy, root: trust.root, revokedKeys: standing.keys };
        const decided = decideHalt(one, trusted, cryptography);
        if (!decided.ok) {
          log(`a ${one.kind} was refused: ${decided.code}: ${decided.detail}`);
          continue;
        }
        const { halt } = decided;
        accepted.push(halt);
        known.add(halt.digest);
        standing = standingHalts(accepted);
        taken += 1;
        log(`took a ${halt.type}${halt.type === "resume" ? "" : ` of ${halt.person}: ${halt.reason}`}`);
      }
      if (taken === 0) return;
      try {
        keepJson(file, accepted);
      } catch (error) {
        // It holds for as long as this process lives; whoever started it tells the next one again.
        log(`the list of stops cannot be written: ${String(error)}`);
      }
    },
  };
}
