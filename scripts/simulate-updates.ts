// npm run simulate:updates [-- --devices 1000]: a version of the agent that is bad for the devices of its second ring, on a real collector
// and simulated devices over real links. Exits 0 only when it was halted there, those devices went back, nobody of a later ring fetched any
// of it (not even when the collector opens all rings at once), and the report was right. The last line is the figures.
import { parseArgs } from "node:util";
import { simulateUpdates } from "./simulate/updates.ts";
import { endPrograms } from "./start/program.ts";

const { values } = parseArgs({
  options: {
    devices: { type: "string", default: "1000" },
    rings: { type: "string", default: "1/1,10/1,25/1,100" },
  },
});
const devices = Number(values.devices);
if (!Number.isInteger(devices) || devices < 20 || devices > 20_000) {
  process.stderr.write("simulate:updates: --devices is a whole number from 20 to 20000\n");
  process.exit(2);
}
try {
  const told = await simulateUpdates({
    devices,
    rings: values.rings,
    say: (line) => void process.stderr.write(`  ${line}\n`),
  });
  for (const sentence of told.wrong) process.stderr.write(`WRONG: ${sentence}\n`);
  process.stdout.write(`${told.figures}\n`);
  process.exitCode = told.held ? 0 : 1;
} finally {
  await endPrograms();
}
