import { readdirSync, readFileSync, statfsSync } from "node:fs";
import { parseSupply } from "../core/parse-supply.ts";
import { type ConditionFacts, mainsOf, meteredOf } from "../core/presence/conditions.ts";
import type { Seen } from "../core/presence/presence.ts";
import { isWindows } from "../platform/platform.ts";
import { findDesk } from "../screen/desk-logind.ts";
import { reachBus } from "../screen/reach-bus.ts";

const networkManager = "org.freedesktop.NetworkManager";
const limitMs = 2000;

function supplies(root: string): Seen {
  if (isWindows) return "unknown";
  const folder = `${root}/sys/class/power_supply`;
  try {
    const names = readdirSync(folder);
    return mainsOf(
      names.flatMap((name) => parseSupply(readFileSync(`${folder}/${name}/uevent`, "utf8"), name) ?? []),
    );
  } catch (error) {
    // A machine whose kernel knows no power supplies runs on a plug.
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "yes" : "unknown";
  }
}

/** Asks NetworkManager, where there is one. Source: the property `Metered` of org.freedesktop.NetworkManager. */
async function metered(systemBus: string): Promise<Seen> {
  const bus = await reachBus(systemBus, networkManager, limitMs);
  if ("failure" in bus) return "unknown";
  try {
    const get = {
      path: "/org/freedesktop/NetworkManager",
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      arguments: [networkManager, "Metered"],
    };
    const [reply] = await bus.ask([get], limitMs);
    return meteredOf(reply?.kind === "reply" ? reply.body[0] : undefined);
  } finally {
    bus.close();
  }
}

/** Room for the system's own writing: what root may use, which is more than a person may. */
function freeMiB(folder: string): number | null {
  try {
    const { bfree, bsize } = statfsSync(folder);
    return Math.floor((bfree * bsize) / 1_048_576);
  } catch {
    return null;
  }
}

/** What conditions are about on this machine. Each is read when it is asked, and costs nothing before. */
export const conditionFacts = (
  systemBus = "/run/dbus/system_bus_socket",
  root = "",
  nowMs: () => number = () => Date.now(),
): ConditionFacts => ({
  onMains: () => supplies(root),
  desk: () => findDesk(systemBus),
  metered: () => metered(systemBus),
  freeMiB: () => freeMiB(isWindows ? "C:\\" : `${root}/`),
  nowMs,
});
