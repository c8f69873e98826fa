// What is promised in seconds is promised of a machine that has time. How much slower this one is now, is measured beside it.
import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a quiet machine takes to start Node with nothing to do. */
const quietNodeMs = 40;

/** How many times slower than a quiet machine this one is now; never less than once. */
export async function slowness(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ["-e", ""], { stdio: "ignore" }), "exit");
  return Math.max(1, (performance.now() - began) / quietNodeMs);
}
