import { readlinkSync } from "node:fs";
import { isZone } from "@hulplijn/shared/schedules";

/** Where Linux says in which zone it is: a link into the zone data (localtime(5)). */
const localTime = "/etc/localtime";

/**
 * The zone of this machine, as the IANA names it; "UTC" where nobody can tell. Asked anew each time: Node reads the zone once, and
 * laptops travel. `TZ` wins, as for every program.
 */
export function zoneOf(file = localTime, told = process.env["TZ"]): string {
  for (const name of [told?.replace(/^:/, ""), linked(file), own()])
    if (name !== undefined && name !== "" && isZone(name)) return name;
  return "UTC";
}

function linked(file: string): string | undefined {
  try {
    return readlinkSync(file)
      .split("/zoneinfo/")
      .at(-1)
      ?.replace(/^(posix|right)\//, "");
  } catch {
    return undefined;
  }
}

/** What the runtime took it for when it started: Windows has no such link. */
const own = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
