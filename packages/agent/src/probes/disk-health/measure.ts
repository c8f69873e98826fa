import type { Program } from "../../core/ports.ts";
import { type Outcome, defineProbeImplementation } from "../define.ts";
import { whyNotRun } from "../why-not.ts";
import { parseDisk, parseScan } from "./parse-smartctl.ts";

const scan = 0;
const ask = 1;

/** `--nocheck=standby`: a disk that sleeps is left asleep, and says so by exit bit 1. */
const smartctl: Program = {
  name: "smartctl",
  paths: ["/usr/sbin/smartctl", "/usr/bin/smartctl", "/usr/local/sbin/smartctl"],
  why: "Asks each disk what it says of itself (SMART): its verdict, bad sectors, wear and temperature.",
  arguments: [
    ["--scan-open", "--json"],
    ["--json=c", "--nocheck=standby", "--all", "{}"],
  ],
  argumentForm: /^\/dev\/[a-z0-9]+(?:[/_-][a-z0-9]+)*$/,
  timeLimitSeconds: 20,
  needsRoot: true,
};

const failed = (code: "tool-empty" | "tool-unparseable", detail: string): Outcome<never> => ({
  state: "failed",
  code,
  detail,
});

/** Source: smartctl of smartmontools from 7.0 on, which speaks to the disks themselves and so needs root. */
export const diskHealth = defineProbeImplementation({
  id: "disk-health",
  programs: [smartctl],
  create: ({ host }) => ({
    measure: async (signal) => {
      if (!host.isRoot) return { state: "unavailable", reason: "needs-root" };
      const found = await host.run(smartctl, scan, null, signal);
      if (found.kind !== "ended") return whyNotRun(smartctl, found);
      if (found.stdout.trim() === "") return failed("tool-empty", found.stderr.slice(0, 200));
      const devices = parseScan(found.stdout);
      if (!devices) return failed("tool-unparseable", found.stdout.slice(0, 200));
      if (devices.length === 0) return { state: "unavailable", reason: "no-such-hardware" };
      const disks = [];
      for (const device of devices.slice(0, 64)) {
        const said = await host.run(smartctl, ask, device, signal);
        if (said.kind !== "ended") return whyNotRun(smartctl, said);
        if (said.stdout.trim() === "") return failed("tool-empty", `${device}: ${said.stderr.slice(0, 200)}`);
        const disk = parseDisk(said.stdout, device);
        if (!disk) return failed("tool-unparseable", `${device}: ${said.stdout.slice(0, 200)}`);
        disks.push(disk);
      }
      return { state: "measured", value: { disks } };
    },
  }),
});
