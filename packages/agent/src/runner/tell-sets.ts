import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import type { Envelope } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { type SetKind, setKinds } from "../core/known-sets.ts";
import type { FromRunner, ToRunner } from "./face.ts";
import type { LastGoodSets } from "./last-good-sets.ts";
import { sha256 } from "./trust-state.ts";

/** A frame that replaces all of one kind. */
export const isSet = (frame: ToRunner): frame is Extract<ToRunner, { readonly kind: SetKind }> =>
  setKinds.some((kind) => kind === frame.kind);

const digestOf = ({ payload }: Pick<Envelope, "payload">): string =>
  sha256(fromBase64(payload) ?? new Uint8Array());

/** Tells the collector of each schedule and rollout of a set that was given up, without looking into what is signed: that may be what failed. */
export function tellSetsGivenUp(
  sets: Pick<LastGoodSets, "told" | "untold">,
  deps: { readonly send: (frame: FromRunner) => void; readonly atMs: number; readonly zone: () => string },
): void {
  const { send, atMs } = deps;
  const code = "set-given-up";
  for (const { kind, body } of sets.untold()) {
    if (kind === "schedules" && checks.get(kind)?.(body) === null)
      for (const { schedule } of (body as Body<"schedules">).schedules)
        send({
          kind: "schedule-state",
          body: {
            schedule: digestOf(schedule),
            local: null,
            state: "refused",
            code,
            dueMs: null,
            zone: deps.zone(),
            atMs,
          },
        });
    if (kind === "rollouts" && checks.get(kind)?.(body) === null)
      for (const { rollout } of (body as Body<"rollouts">).rollouts)
        send({
          kind: "rollout-state",
          body: { rollout: digestOf(rollout), ring: 8, state: "refused", code, untilMs: null, atMs },
        });
    sets.told(kind);
  }
}
