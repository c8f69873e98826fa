// npm run hostile-collector [-- --json]: a collector that holds every key a collector has, and tries what it can against a real agent
// with its real runner on this machine, in a folder of its own. Needs root, as fixes do. Exits 0 only when nothing ran, each attack
// was logged once with its code, and the one order that people meant did run. The last line is the figures.
import { parseArgs } from "node:util";
import { playAll, type Told } from "../test/hostile/play.ts";
import { endPrograms } from "./start/program.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
if (process.geteuid?.() !== 0) {
  process.stderr.write(
    "hostile-collector wants root: a runner without it refuses every fix, whoever sends it.\n",
  );
  process.exit(2);
}
const told: Told[] = [];
const wordOf = ({ held, ran }: Told): string => (held ? "refused" : ran ? "RAN" : "NOT AS IT SHOULD");

try {
  const result = await playAll((one) => {
    told.push(one);
    process.stderr.write(`  ${told.length} ${one.name}: ${wordOf(one)}\n`);
  });
  const { attacks, ran, rightRan, clean } = result;
  const well = rightRan && clean && attacks.every(({ held }) => held);
  if (values.json) process.stdout.write(`${JSON.stringify({ ...result, well }, null, 2)}\n`);
  else {
    const [names, codes] = [
      Math.max(...attacks.map(({ name }) => name.length)),
      Math.max(...attacks.map(({ expected }) => expected.length)),
    ];
    for (const one of attacks) {
      const [name, code] = [one.name.padEnd(names), one.expected.padEnd(codes)];
      const found = one.held ? "" : ` (logged: ${one.codes.join(", ") || "nothing"})`;
      process.stdout.write(`${wordOf(one).padEnd(7)}  ${name}  ${code}  ${one.tries}${found}\n`);
    }
    process.stdout.write(`the order that people meant ${rightRan ? "ran once" : "DID NOT RUN ONCE"}\n`);
    if (!clean) process.stdout.write("THE JOURNAL OR THE MARK SAYS THAT MORE WAS STARTED\n");
    process.stdout.write(`${attacks.length} attacks, ${ran} ran\n`);
  }
  process.exitCode = well ? 0 : 1;
} finally {
  await endPrograms();
}
