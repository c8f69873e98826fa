import type { WindowDraft } from "@hulplijn/shared/api";
import { WindowDraft as Schema } from "@hulplijn/shared/api";
import type { WindowRecord } from "../../core/windows/records.ts";
import { addWindow } from "../windows.ts";
import type { World } from "../world.ts";

export const planner = { personId: "019ab000-0000-7000-8000-0000000000aa", name: "Piet" };

/** A window from now on, over all devices, that holds everything back unless a test says otherwise. */
export async function makeWindow(
  world: World,
  { minutes = 60, ...over }: Partial<WindowDraft> & { readonly minutes?: number } = {},
): Promise<WindowRecord> {
  const fromMs = world.clock.nowMs();
  const draft = Schema.parse({
    name: "Saturday night",
    reason: "patches",
    kind: "maintenance",
    query: "",
    devices: null,
    time: { kind: "once", fromMs, untilMs: fromMs + minutes * 60_000 },
    holds: { checks: false, messages: true, fixes: true },
    yes: true,
    ...over,
  });
  const made = await addWindow(world, draft, planner);
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`);
  return made.record;
}
