import { readFileSync, writeFileSync } from "node:fs";

/** The machine is awake so long before it has something to do, so that it was there at its own moment. */
const earlyMs = 60_000;
/** Nearer than this a machine may be asleep before the alarm is set, and the alarm lies in the past. */
const nearestMs = 3 * earlyMs;

/**
 * Sets the clock of the machine's board to wake it. There is one alarm for everybody: another's that comes earlier stays, and ours goes
 * first when it is set anew, since the kernel takes none over one that is set (Documentation/admin-guide/rtc.rst). Where there is no such
 * file, as in a virtual machine, nothing is set and nothing is said: the schedule's rule for what was missed decides.
 */
export function createWakeAlarm(
  log: (sentence: string) => void,
  nowMs: () => number,
  file = "/sys/class/rtc/rtc0/wakealarm",
): (atMs: number | null) => void {
  let ours: string | null = null;

  /** The alarm that is set, in seconds since 1970; "" for none; null where none can be. */
  function standing(): string | null {
    try {
      return readFileSync(file, "utf8").trim();
    } catch {
      return null;
    }
  }

  return (atMs) => {
    const wanted = atMs === null ? null : String(Math.floor((atMs - earlyMs) / 1000));
    if (wanted === ours) return;
    const now = standing();
    if (now === null || (wanted !== null && Number(wanted) * 1000 - nowMs() < nearestMs - earlyMs)) return;
    const isOthers = now !== "" && now !== ours;
    if (isOthers && (wanted === null || Number(now) <= Number(wanted))) {
      ours = null;
      return;
    }
    try {
      if (now !== "") writeFileSync(file, "0");
      if (wanted !== null) writeFileSync(file, wanted);
      ours = wanted;
    } catch (error) {
      log(`the machine cannot be set to wake up: ${String(error)}`);
    }
  };
}
