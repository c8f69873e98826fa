// What a unit of a booted machine opens and starts while it starts anew, seen from outside by strace.
import { readFileSync } from "node:fs";
import path from "node:path";
import { start, until } from "../lab/started.ts";
import type { LinuxHouse } from "./linux-house.ts";

/** Restarts the unit under watch until `isUp`; returns every line of the machine's services' calls. */
export async function watchRestart(
  house: LinuxHouse,
  unit: string,
  isUp: () => Promise<boolean>,
): Promise<readonly string[]> {
  const file = path.join(house.machine.folder, "trace");
  const { before } = house.machine.within;
  const first = before[before.indexOf("--target") + 1] ?? "";
  const calls = "trace=open,openat,execve";
  const logFile = path.join(house.machine.folder, "strace.log");
  const strace = start("strace", ["-f", "-p", first, "-e", calls, "-s", "300", "-o", file], { logFile });
  try {
    await until("strace", () => readFileSync(logFile, "utf8").includes("attached"));
    house.shell(`systemctl restart ${unit}`);
    await until("the unit", isUp);
  } finally {
    await strace.end();
  }
  return readFileSync(file, "utf8").split("\n");
}
