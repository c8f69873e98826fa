import { defineProbeImplementation } from "../define.ts";
import { watchSystemd } from "./systemd.ts";
import { watchNamed } from "./watched.ts";
import { watchWindows, windowsPrograms } from "./windows.ts";

/** Source: systemd over D-Bus where it is the service manager (sd_booted(3)), process id files elsewhere; on Windows `windows.ts`. */
export const services = defineProbeImplementation({
  id: "services",
  programs: [],
  create: (world) =>
    world.host.status("/run/systemd/system")?.kind === "folder" ? watchSystemd(world) : watchNamed(world),
  windows: { programs: windowsPrograms, create: watchWindows },
});
