// npm run simulate:schedules [-- --devices 1000 --days 365 --seed 1 --from 2026-12-01]: devices in 24 zones over a simulated year, on and off,
// travelling, with wrong clocks, through freezes. Exits 0 only when every schedule ran as often as its words say, never twice, never outside
// its window, what was missed by its rule, and no two percent began in the same second. The last line is the figures.
import { parseArgs } from "node:util";
import { simulateSchedules } from "./simulate/schedules.ts";

const usage =
  "usage: npm run simulate:schedules -- [--devices 24..20000] [--days 1..365] [--seed 0..999999] [--from 2026-12-01]\n";
function stop(sentence: string): never {
  process.stderr.write(`simulate:schedules: ${sentence}\n${usage}`);
  process.exit(2);
}

function asked() {
  try {
    return parseArgs({
      options: {
        devices: { type: "string", default: "1000" },
        days: { type: "string", default: "365" },
        seed: { type: "string", default: "1" },
        from: { type: "string", default: "2026-12-01" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

const { help, from, ...numbers } = asked();
if (help) {
  process.stdout.write(usage);
  process.exit(0);
}
function whole(name: keyof typeof numbers, least: number, most: number): number {
  const value = /^\d+$/.test(numbers[name]) ? Number(numbers[name]) : Number.NaN;
  return value >= least && value <= most
    ? value
    : stop(`--${name} is a whole number from ${least} to ${most}`);
}
if (!/^20\d\d-\d\d-\d\d$/.test(from) || !new Date(`${from}T00:00Z`).toJSON()?.startsWith(from))
  stop("--from is a day, as 2026-12-01");

const told = simulateSchedules({
  devices: whole("devices", 24, 20_000),
  days: whole("days", 1, 365),
  seed: whole("seed", 0, 999_999),
  from,
  say: (line) => void process.stderr.write(`  ${line}\n`),
});
for (const sentence of told.wrong.slice(0, 20)) process.stderr.write(`WRONG: ${sentence}\n`);
if (told.wrong.length > 20) process.stderr.write(`and ${told.wrong.length - 20} more\n`);
process.stdout.write(`${told.figures}\n`);
process.exitCode = told.held ? 0 : 1;
