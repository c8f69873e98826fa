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
import { createAllowance } from "../core/allowance.ts";
import { addNewest } from "../core/newest.ts";
import { keepJson, readJson } from "./keep.ts";
import { cryptography, sha256, type TrustState } from "./trust-state.ts";

/** Stops, revocations and resumptions that this device took: sticky, whatever the policy says later about who gave them. */
export interface HaltBook {
  standing(): StandingHalts;
  /**
   * Takes what holds of these, on disk before it returns; true when that was any. What is known already, or was refused by the
   * same root, policy and revocations, is not verified again.
   */
  take(halts: readonly SealedHalt[]): boolean;
}

/** Resumptions last: they count no key that another message of the same delivery revokes, and lift what came with them. */
const turn = ({ kind }: { readonly kind: HaltKind }): number => Number(kind === "resume");

/** As many as one message carries, each with up to sixteen signatures; more in vain are looked at one a second. */
const mostRefused = 256;

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
  readonly monoMs: () => number;
}): HaltBook {
  const { file, log } = options;
  const accepted = [...load(file)];
  const known = new Set(accepted.map(({ digest }) => digest));
  let standing = standingHalts(accepted);
  /** What did not hold, and by what that was judged: another policy may say otherwise. */
  const refused = new Set<string>();
  let refusedBy = "";
  const inVain = createAllowance(mostRefused, 1000, options.monoMs);
  return {
    standing: () => standing,
    take(halts) {
      const fresh = halts
        .filter(({ sealed }) => !known.has(sha256(fromBase64(sealed.payload) ?? new Uint8Array())))
        .toSorted((one, other) => turn(one) - turn(other));
      if (fresh.length === 0) return false;
      const trust = options.trust();
      if (!trust.ok) {
        log(`stops cannot be judged: ${trust.code}: ${trust.detail}`);
        return false;
      }
      let taken = 0;
      for (const one of fresh) {
        const judgedBy = `${trust.rootDigest} ${trust.policy.version} ${[...standing.keys].join()}`;
        if (judgedBy !== refusedBy) refused.clear();
        refusedBy = judgedBy;
        const name = sha256(Buffer.from(JSON.stringify(one)));
        if (refused.has(name)) continue;
        // A collector that floods could as well have kept them all to itself: it gains nothing but a quiet runner.
        if (!inVain.isLeft()) {
          log("more stops that hold nothing came than are looked at");
          break;
        }
        const trusted = { policy: trust.policy, root: trust.root, revokedKeys: standing.keys };
        const decided = decideHalt(one, trusted, cryptography);
        if (!decided.ok) {
          inVain.spend();
          addNewest(refused, name, mostRefused);
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
      if (taken === 0) return false;
      try {
        keepJson(file, accepted);
      } catch (error) {
        // It holds for as long as this process lives; whoever started it tells the next one again.
        log(`the list of stops cannot be written: ${String(error)}`);
      }
      return true;
    },
  };
}
