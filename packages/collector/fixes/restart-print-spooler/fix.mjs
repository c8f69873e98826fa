// Starts the print spooler once. Windows itself starts what it depends on, and waits until it runs.
import { spawnSync } from "node:child_process";

const net = `${process.env.SystemRoot}\\System32\\net.exe`;
const { status, stdout } = spawnSync(net, ["start", "Spooler"], { encoding: "utf8", windowsHide: true });
console.log((stdout ?? "").trim());
if (status !== 0) {
  console.log("Windows did not start the print spooler.");
  process.exit(1);
}
