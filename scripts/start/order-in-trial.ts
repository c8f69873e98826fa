import { setTimeout as wait } from "node:timers/promises";
import type { PlannedRun, PlanRun } from "../../packages/shared/src/api/registry.ts";
import { fromBase64 } from "../../packages/shared/src/values/values.ts";
import { openTrial } from "./trial.ts";

/** What posts to the API (`/runs/plan`) as a person who may run fixes. */
export type Post = (path: string, body: unknown) => Promise<unknown>;

/** A device that has only just connected gives out its tickets in a moment. */
async function planned(plan: () => Promise<PlannedRun>): Promise<PlannedRun> {
  for (let tries = 0; ; tries++) {
    try {
      return await plan();
    } catch (error) {
      if (tries === 80 || !String(error).includes("no-ticket-free")) throw error;
      await wait(250);
    }
  }
}

type Wish = Omit<PlanRun, "person">;

/** Orders a fix through the API as the trial's one person: plans, signs with the person's key, and sends it. */
export async function orderInTrial(
  dataFolder: string,
  post: Post,
  wish: Wish,
): Promise<{ readonly runId: string }> {
  return orderAs(openTrial(dataFolder), post, wish);
}

/** The same with the person's key in memory, as a browser has it. */
export async function orderAs(
  trial: ReturnType<typeof openTrial>,
  post: Post,
  wish: Wish,
): Promise<{ readonly runId: string }> {
  return orderPlanned(trial, post, await planAs(trial, post, wish));
}

/** What the console asks for when the person points at the button. */
export function planAs(
  { policy }: ReturnType<typeof openTrial>,
  post: Post,
  wish: Wish,
): Promise<PlannedRun> {
  const person = policy.people[0]?.person ?? "";
  return planned(() => post("/runs/plan", { ...wish, person }) as Promise<PlannedRun>);
}

/** What it does when the person presses it. */
export async function orderPlanned(
  { key }: ReturnType<typeof openTrial>,
  post: Post,
  plan: PlannedRun,
): Promise<{ readonly runId: string }> {
  const payload = fromBase64(plan.payload) ?? new Uint8Array();
  return (await post("/runs", { order: key.seal("order", payload) })) as { readonly runId: string };
}
