// npm run simulate:rollouts [-- --devices 1000]: one fix over simulated devices over real links, by a real collector that lies about its
// rings. Exits 0 only when it was halted where the gate says, nobody outside of the opened rings ever ran it, one click stopped it within
// two seconds, signatures let it go on without a second run anywhere, and the report was right. The last line is the figures.
import { parseArgs } from "node:util";
import { simulateRollouts } from "./simulate/rollouts.ts";
import { endPrograms } from "./start/program.ts";

const { values } = parseArgs({ options: { devices: { type: "string", default: "1000" } } });
const devices = Number(values.devices);
if (!Number.isInteger(devices) || devices < 100 || devices > 20_000) {
  process.stderr.write("simulate:rollouts: --devices is a whole number from 100 to 20000\n");
  process.exit(2);
}
try {
  const told = await simulateRollouts({ devices, say: (line) => void process.stderr.write(`  ${line}\n`) });
  for (const sentence of told.wrong) process.stderr.write(`WRONG: ${sentence}\n`);
  process.stdout.write(`${told.figures}\n`);
  process.exitCode = told.held ? 0 : 1;
} finally {
  await endPrograms();
}
