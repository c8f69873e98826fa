import type { BatchRuns, Fix, Incident, PlannedBatch } from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import type { ParameterValues } from "@hulplijn/shared/fixes";
import { draftBatch, isGrave } from "@hulplijn/shared/trust/decide";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { type Column, table } from "../terminal/table.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { sha256 } from "../trust/key-file.ts";
import type { Talk } from "./context.ts";
import { openOrderKey, type OrderKey, readDevice, readFix, refused } from "./order-run.ts";
import { helped } from "./watch-run.ts";

export interface BatchWish {
  readonly fix: string;
  /** Ids or names. */
  readonly devices: readonly string[];
  /** With devices one at most, which is then that of all of them; without, each names its own device. */
  readonly incidents: readonly string[];
  readonly params: ParameterValues;
}

/** One device of the batch, as the person is shown it. */
interface Wanted {
  readonly deviceId: string;
  readonly name: string;
  readonly params: ParameterValues;
  readonly incidentKey?: string;
}

async function byIncidents(speaking: Talk, { fix, incidents, params }: BatchWish): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const key of incidents) {
    const incident = await speaking.ask<Incident>(`incidents/${part(key)}`);
    const proposal = incident.proposals.find((one) => one.fix === fix);
    if (!proposal) throw wrongUsage(`${fix} is not proposed for ${key}: name its device and parameters`);
    const { deviceId, deviceName: name } = incident;
    wanted.push({ deviceId, name, params: { ...proposal.params, ...params }, incidentKey: incident.key });
  }
  return wanted;
}

async function byDevices(speaking: Talk, { devices, incidents, params }: BatchWish): Promise<Wanted[]> {
  const [incidentKey, ...more] = incidents;
  if (more.length > 0) throw wrongUsage("With --device there is one --incident at most, that of all of them");
  const wanted: Wanted[] = [];
  for (const named of devices) {
    const { deviceId, name } = await readDevice(speaking, named);
    wanted.push({ deviceId, name, params, ...(incidentKey === undefined ? {} : { incidentKey }) });
  }
  return wanted;
}

const sameOrNone = (wanted: readonly Wanted[]): string => {
  const said = new Set(
    wanted.map(({ params }) =>
      Object.entries(params)
        .map(([name, value]) => `${name}=${value}`)
        .join(" "),
    ),
  );
  const [only = ""] = said;
  return said.size > 1 ? ", each with its own parameters" : only === "" ? "" : `, with ${only}`;
};

/** What is about to be signed, in words: on how many machines, on which, with what, and which get nothing and why. */
function explain(
  speaking: Talk,
  person: string,
  fix: Fix,
  wanted: readonly Wanted[],
  plan: PlannedBatch,
): string {
  const known: Readonly<Record<string, { readonly title: { readonly en: string } }>> = errors;
  const planned = new Set(plan.planned.map(({ deviceId }) => deviceId));
  const will = wanted.filter(({ deviceId }) => planned.has(deviceId));
  const nameOf = new Map(wanted.map(({ deviceId, name }) => [deviceId, name]));
  const many = will.length === 1 ? "1 machine" : `${will.length} machines`;
  const lines = [
    `${person} orders ${fix.title[speaking.language]} (${fix.fix}@${fix.version}, ${fix.manifest.risk}) on ${many}, under one signature${sameOrNone(will)}:`,
    ...will.map(({ name, params }) =>
      sameOrNone(will).startsWith(", each")
        ? `  ${name}${sameOrNone([{ deviceId: "", name, params }])}`
        : `  ${name}`,
    ),
  ];
  if (plan.refused.length > 0) {
    lines.push(`Not on ${plan.refused.length}:`);
    for (const { deviceId, code } of plan.refused)
      lines.push(`  ${nameOf.get(deviceId) ?? deviceId}: ${known[code]?.title.en ?? code} (${code})`);
  }
  return shown(`${lines.join("\n")}\n`);
}

/**
 * Orders a fix on many devices in the name of the person whose key it is, under one signature: asks the collector for the exact
 * bytes of each order, reads them all, holds them against what was asked for, says it in words, and signs the root over them.
 */
export async function orderBatch(
  speaking: Talk,
  terminal: Terminal,
  wish: BatchWish,
  options: OrderKey,
): Promise<BatchRuns & { readonly refused: PlannedBatch["refused"] }> {
  const { key, person } = openOrderKey(options);
  const fix = await readFix(speaking, wish.fix);
  const wanted = await (wish.devices.length === 0 ? byIncidents : byDevices)(speaking, wish);
  if (wish.devices.length === 0 && isGrave(fix.manifest.risk))
    throw refused(
      `${fix.fix} is of class ${fix.manifest.risk}, and what is signed of that class is not the collector's to choose: name each --device and --param. Nothing was signed.`,
    );
  const ids = new Set(wanted.map(({ deviceId }) => deviceId));
  if (ids.size < wanted.length) throw wrongUsage("A device is named twice; one order each is signed for");
  const plan = await speaking.ask<PlannedBatch>("runs/plan", {
    method: "POST",
    body: {
      person,
      fix: fix.fix,
      devices: wanted.map(({ name: _name, ...one }) => one),
    },
  });
  const { version, manifestDigest } = fix;
  const draft = await draftBatch(
    plan.planned,
    { person, fix: fix.fix, version, manifestDigest, devices: wanted },
    sha256,
    terminal.nowMs(),
  );
  if (plan.planned.length === 0) {
    terminal.err(explain(speaking, person, fix, wanted, plan));
    throw refused("None of these devices can have this order. Nothing was signed.");
  }
  if (!draft.ok)
    throw refused(`The collector wants something else signed: ${draft.detail}. Nothing was signed.`);
  terminal.err(explain(speaking, person, fix, wanted, plan));
  const taken = await speaking.ask<BatchRuns>("runs", {
    method: "POST",
    body: { batch: key.seal("batch", draft.payload), runs: draft.runs },
  });
  return { ...taken, refused: plan.refused };
}

type BatchRun = BatchRuns["runs"][number];

const columns: readonly Column<BatchRun>[] = [
  { name: "id", of: (run) => run.runId },
  { name: "device", of: (run) => run.deviceName },
  { name: "phase", of: (run) => (run.waiting === null ? run.phase : `${run.phase} (${run.waiting})`) },
  { name: "outcome", of: (run) => run.outcome ?? "-" },
];

/** The runs of a batch as people read them. */
export const batchTable = (terminal: Terminal, { colour }: Talk, { runs }: BatchRuns): string =>
  table(columns, runs, terminal.columns, colour);

const everyMs = 1000;

/** Stays until every run of a batch has ended, saying how many have; gives the exit code: 9 when some helped and some did not. */
export async function watchBatch(
  speaking: Talk,
  terminal: Terminal,
  batch: string,
): Promise<{ readonly ended: BatchRuns; readonly exitCode: number }> {
  let said = "";
  for (;;) {
    const now = await speaking.ask<BatchRuns>(`batches/${part(batch)}`);
    const ended = now.runs.filter(({ phase }) => phase === "ended");
    const well = ended.filter(({ outcome }) => helped.has(outcome)).length;
    const line = `-- ${ended.length} of ${now.runs.length} ended, ${well} of them well\n`;
    if (line !== said) terminal.err((said = line));
    if (ended.length === now.runs.length) {
      const exitCode =
        well === ended.length ? exitCodes.success : well > 0 ? exitCodes.partly : exitCodes.failed;
      return { ended: now, exitCode };
    }
    await terminal.sleep(everyMs);
  }
}
