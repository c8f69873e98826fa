import type { Run } from "@hulplijn/shared/api";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { gather } from "../terminal/gather.ts";
import { type Column, facts, table } from "../terminal/table.ts";
import { ago, colourOf, instant } from "../terminal/words.ts";
import { common, type Common, listing, type ListOptions, printList, talk, type Verbs } from "./context.ts";
import { readParams } from "./incidents.ts";
import { type OrderKey, orderRun, signingFlags } from "./order-run.ts";
import { batchTable, orderBatch, watchBatch } from "./order-batch.ts";
import { endOf, watchRun } from "./watch-run.ts";

interface OrderOptions extends Common, OrderKey {
  readonly device?: readonly string[];
  readonly incident?: readonly string[];
  readonly param?: readonly string[];
  readonly wait?: boolean;
}

/** What became of a stop that was asked. */
const heard = (run: Run): string =>
  run.phase === "ended" || run.deviceConnected ? "" : ", and the device is away";

type Begun = Pick<Run, "standingOrder" | "schedule">;

/** Somebody ordered it now: no device began it by itself. */
const isOrdered = ({ standingOrder, schedule }: Begun): boolean => standingOrder === null && !schedule;

const beganUnder = ({ standingOrder, schedule }: Begun): string =>
  schedule
    ? `schedule ${schedule.number} (${schedule.local.replace("T", " ")})`
    : `the standing order ${(standingOrder ?? "").slice(0, 16)}`;

export const runs: Verbs = (program, terminal) => {
  const columns: readonly Column<Run>[] = [
    { name: "id", of: (run) => run.runId },
    { name: "fix", of: (run) => `${run.fix}@${run.version}` },
    { name: "device", of: (run) => run.deviceName },
    { name: "phase", of: (run) => (run.waiting === null ? run.phase : `${run.phase} (${run.waiting})`) },
    { name: "outcome", of: (run) => run.outcome ?? "-", colour: (run) => colourOf(run.outcome) },
    { name: "by", of: (run) => (isOrdered(run) ? run.orderedBy : "the device itself") },
    { name: "age", of: (run) => ago(run.orderedAtMs, terminal.nowMs()) },
    { name: "incident", of: (run) => run.incident ?? "-" },
    { name: "risk", of: (run) => run.risk },
    { name: "ordered", of: (run) => instant(run.orderedAtMs) },
  ];
  const usual = ["id", "fix", "device", "phase", "outcome", "by", "age", "incident"];
  const noun = program.command("runs").description("what fixes did on devices");

  listing(noun.command("list").description("list runs, newest first"), columns).action(
    (options: ListOptions) => printList("runs", options, terminal, columns, usual),
  );

  common(noun.command("show <id>").description("show one run with its steps")).action(
    async (runId: string, options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await speaking.ask<Run>(`runs/${part(runId)}`), (run) => {
        const head = facts([
          ["Run", run.runId],
          ["Fix", `${run.title[speaking.language]} (${run.fix}@${run.version}, ${run.risk})`],
          ["Device", run.deviceName],
          ["Incident", run.incident],
          isOrdered(run)
            ? ["Ordered", `${instant(run.orderedAtMs)} by ${run.orderedBy}`]
            : [
                "Began",
                `${instant(run.orderedAtMs)} by itself, under ${beganUnder(run)} of ${run.orderedBy}`,
              ],
          ["Phase", run.waiting === null ? run.phase : `${run.phase}, waits: ${run.waiting}`],
          [
            "Stop asked",
            run.stopAsked && `${instant(run.stopAsked.atMs)} by ${run.stopAsked.by}${heard(run)}`,
          ],
          [
            "Outcome",
            run.outcome &&
              `${run.outcome}${run.code === null ? "" : ` (${run.code})`}${run.undone ? ", undone" : ""}`,
          ],
          [
            "Parameters",
            Object.entries(run.params)
              .map(([name, value]) => `${name}=${value}`)
              .join(" ") || null,
          ],
        ]);
        const steps: readonly Column<Run["steps"][number]>[] = [
          { name: "step", of: (step) => step.step },
          { name: "exit", of: (step) => step.signal ?? String(step.exitCode ?? "-") },
          { name: "took", of: (step) => `${(step.tookMs / 1000).toFixed(1)} s` },
        ];
        const said =
          run.steps.length === 0 ? "" : `\n${table(steps, run.steps, terminal.columns, speaking.colour)}`;
        return `${head}${said}`;
      });
    },
  );

  signingFlags(
    common(noun.command("order <fix>").description("run a fix on one or many devices, signed with your key")),
  )
    .option("--device <device>", "id or name of a device (may be repeated: one signature for all)", gather)
    .option(
      "--incident <key>",
      "the incident that it is for (may be repeated without --device: each names its device)",
      gather,
    )
    .option("--param <name=value>", "a parameter of the fix (may be repeated)", gather)
    .option("--wait", "stay, show the output of a single run, and end as the runs end")
    .action(async (fix: string, options: OrderOptions) => {
      const speaking = await talk(options, terminal);
      const { device: devices = [], incident: incidents = [] } = options;
      const params = readParams(options.param ?? []);
      const [device, ...more] = devices;
      if (device === undefined && incidents.length === 0)
        throw wrongUsage("Name a --device, or an --incident that names its own");
      if (device === undefined || more.length > 0 || incidents.length > 1) {
        const taken = await orderBatch(speaking, terminal, { fix, devices, incidents, params }, options);
        const left = taken.refused.length > 0 ? exitCodes.partly : exitCodes.success;
        if (!options.wait) {
          terminal.end.exitCode = left;
          const follow = `Follow them: hulplijn runs list --q batch:${taken.batch}\n`;
          return speaking.answer(taken, () => `${batchTable(terminal, speaking, taken)}${follow}`);
        }
        const { ended, exitCode } = await watchBatch(speaking, terminal, taken.batch);
        terminal.end.exitCode = exitCode === exitCodes.success ? left : exitCode;
        const { refused } = taken;
        return speaking.answer({ ...ended, refused }, () => batchTable(terminal, speaking, ended));
      }
      const [incident] = incidents;
      const wish = { device, fix, params, ...(incident === undefined ? {} : { incidentKey: incident }) };
      const run = await orderRun(speaking, terminal, wish, options);
      if (!options.wait) {
        speaking.answer(
          run,
          () => `Ordered on ${run.deviceName}.\nFollow it: hulplijn runs watch ${run.runId}\n`,
        );
        return undefined;
      }
      const ended = await watchRun(speaking, terminal, run.runId, options.json ?? false);
      terminal.end.exitCode = endOf(ended, speaking, terminal, options.json ?? false);
      return undefined;
    });

  common(noun.command("watch <id>").description("follow a run's output until it ends")).action(
    async (runId: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const run = await watchRun(speaking, terminal, runId, options.json ?? false);
      terminal.end.exitCode = endOf(run, speaking, terminal, options.json ?? false);
    },
  );

  common(noun.command("stop <id>").description("stop a run, or withdraw it while it waits")).action(
    async (runId: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const run = await speaking.ask<Run>(`runs/${part(runId)}/stop`, { method: "POST", body: {} });
      speaking.answer(run, () =>
        run.phase === "ended"
          ? `${run.runId}: ${run.outcome}.\n`
          : run.deviceConnected
            ? `${run.deviceName} was told to stop.\n`
            : `${run.deviceName} is away. It is told to stop when it comes back, before it starts anything.\n`,
      );
    },
  );
};
