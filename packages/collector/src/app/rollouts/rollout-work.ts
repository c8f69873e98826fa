import type { DraftedRollout, DraftRollout, RolloutSigning } from "@hulplijn/shared/api";
import type { Refusal } from "@hulplijn/shared/errors";
import type { Envelope } from "@hulplijn/shared/trust";
import type { Actor } from "../../core/access/ports.ts";
import { type DevicesAsked, viewRollout, viewRolloutDevices, viewRollouts } from "../views/rollouts.ts";
import type { World } from "../world.ts";
import { type Drafted, draftRollout, followRollout } from "./draft-rollout.ts";
import { haltRollout, withdrawRollout } from "./halt-rollout.ts";
import { previewRollout } from "./plan-rollout.ts";
import { askToResume, signRollout } from "./sign-rollout.ts";

interface Asked {
  readonly number: number;
  readonly person: Actor;
}

const shown = (drafted: Drafted): { readonly ok: true; readonly drafted: DraftedRollout } | Refusal =>
  drafted.ok
    ? {
        ok: true,
        drafted: {
          number: drafted.record.number,
          digest: drafted.record.digest,
          count: drafted.count,
          warnings: [...drafted.warnings],
        },
      }
    : drafted;

/** All that people reach of rollouts, in one world. */
export const rolloutWork = (world: World) => ({
  all: () => viewRollouts(world),
  one: (number: number) => viewRollout(world, number),
  devices: (number: number, asked: DevicesAsked) => viewRolloutDevices(world, number, asked),
  preview: (wish: DraftRollout) => previewRollout(world, wish),
  draft: async ({ wish, person }: { readonly wish: DraftRollout; readonly person: Actor }) =>
    shown(await draftRollout(world, wish, person)),
  follow: async ({
    number,
    how,
    giver,
    person,
  }: Asked & { readonly how: "again" | "undo"; readonly giver: string }) =>
    shown(await followRollout(world, number, how, { person: giver }, person)),
  sign: ({
    number,
    person,
    ...wish
  }: Asked & { readonly kind: RolloutSigning["kind"]; readonly signed: Envelope }) =>
    signRollout(world, number, wish, person),
  halt: ({ number, reason, person }: Asked & { readonly reason: string | null }) =>
    haltRollout(world, number, reason, person),
  resume: ({
    number,
    wish,
    person,
  }: Asked & { readonly wish: { readonly person: string; readonly reason: string } }) =>
    askToResume(world, number, wish, person),
  withdraw: ({ number, reason, person }: Asked & { readonly reason: string }) =>
    withdrawRollout(world, number, reason, person),
});
export type RolloutWork = ReturnType<typeof rolloutWork>;
