import type { DeviceState } from "@hulplijn/shared/values";

/** Hours in each state, in the order in which they first appear: "20 h well, 4 h offline" is built from it. */
export function hoursByState(
  beat: readonly DeviceState[],
): readonly { readonly state: DeviceState; readonly hours: number }[] {
  const hours = new Map<DeviceState, number>();
  for (const state of beat) hours.set(state, (hours.get(state) ?? 0) + 1);
  return [...hours].map(([state, count]) => ({ state, hours: count }));
}
