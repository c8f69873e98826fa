// Exits 0 when the print spooler runs, and still does a moment later.
import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

const sc = `${process.env.SystemRoot}\\System32\\sc.exe`;
const runs = () => {
  const { stdout } = spawnSync(sc, ["query", "Spooler"], { encoding: "utf8", windowsHide: true });
  return /^\s*STATE\s*:\s*4\b/m.test(stdout ?? "");
};

if (!runs()) {
  console.log("The print spooler does not run.");
  process.exit(1);
}
// One whose driver brings it down does so within the first seconds.
await wait(3000);
if (!runs()) {
  console.log("The print spooler has stopped again.");
  process.exit(1);
}
console.log("The print spooler runs.");
