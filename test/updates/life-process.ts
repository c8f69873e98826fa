// `life-process.ts <folder> <at> <torn>`: the same in a process of its own, which kill -9 ends at that change of the disk.
import { dieAt } from "./die-at.ts";
import { live } from "./life.ts";

const [folder = "", at = "0", torn] = process.argv.slice(2);
dieAt(Number(at), torn === "torn", () => {
  process.kill(process.pid, "SIGKILL");
  for (;;);
});
process.stdout.write(JSON.stringify(live(folder)));
