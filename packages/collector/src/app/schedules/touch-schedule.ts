import type { World } from "../world.ts";

/** Schedules of which something came in since consoles were told last. */
const touched = new WeakMap<World, Set<number>>();

/** A night's thousand devices are no thousand events: consoles hear of a schedule once a second at most. */
export function touchSchedule(world: World, number: number): void {
  const known = touched.get(world) ?? new Set<number>();
  touched.set(world, known);
  known.add(number);
}

/** Tells consoles what was touched; called each second. */
export function tellTouched(world: World): void {
  const known = touched.get(world);
  if (!known) return;
  touched.delete(world);
  for (const number of known) world.bus.publish("schedule-changed", { number });
}
