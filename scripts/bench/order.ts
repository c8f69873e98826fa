import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../start/free-port.ts";
import { orderPlanned, planAs } from "../start/order-in-trial.ts";
import { startCollectorOnly } from "../start/stack.ts";
import { openTrial } from "../start/trial.ts";
import { bundledAgent, startAgentAt } from "./agent-under-test.ts";
import type { Bench } from "./bench.ts";
import { approvedEchoFix } from "./echo-fix.ts";

/** Follows the event stream through the control socket; calls for each event. */
function follow(
  socketPath: string,
  heard: (name: string, event: Record<string, unknown>) => void,
): Promise<() => void> {
  return new Promise((settle, reject) => {
    const asked = request(
      { socketPath, path: "/api/v1/stream", headers: { host: "localhost" } },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
          for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
            const frame = text.slice(0, end);
            text = text.slice(end + 2);
            const name = /^event: (.+)$/m.exec(frame)?.[1];
            const data = /^data: (.+)$/m.exec(frame)?.[1];
            if (name && data) heard(name, JSON.parse(data) as Record<string, unknown>);
          }
        });
        answer.on("error", () => undefined);
        settle(() => asked.destroy());
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** Signs a person in as a browser does; gives what posts as that person, on a kept connection. */
async function signedIn(
  url: string,
  link: string,
): Promise<(path: string, body: unknown) => Promise<unknown>> {
  const asked = await fetch(`${url}/api/v1/session/link`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ link, name: "Bench" }),
  });
  if (!asked.ok) throw new Error(`signing in: ${await asked.text()}`);
  const cookie = String(asked.headers.get("set-cookie")).split(";", 1)[0] ?? "";
  const { csrf } = (await asked.json()) as { readonly csrf: string };
  return async (path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie, "x-csrf-token": csrf },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/** Where the time of one run went, in milliseconds. On one machine all its parts have the same clock. */
interface Split {
  /** From the click until the check script is started on the device: sign, audit, store, deliver, verify, journal. */
  readonly toDevice: number;
  /** The check script, starting it included. */
  readonly check: number;
  /** From the end of the check until the fix is started. */
  readonly between: number;
  /** From starting the fix until it writes its first line. */
  readonly script: number;
  /** From that line until it is on the event stream: spooled, sent, stored. */
  readonly back: number;
}
const ours = (split: Split): number => split.toDevice + split.between + split.back;

interface Heard {
  readonly atMs: number;
  readonly data: string;
}

const wallMs = (): number => performance.timeOrigin + performance.now();

/** From the receipt's steps and the time that the script wrote. Null when the receipt lacks a step. */
function splitOf(clickMs: number, first: Heard, steps: readonly Step[]): Split | null {
  const check = steps.find(({ step }) => step === "check");
  const fix = steps.find(({ step }) => step === "fix");
  const writtenMs = Number(Buffer.from(first.data, "base64").toString()) / 1e6;
  if (!check || !fix || !Number.isFinite(writtenMs)) return null;
  return {
    toDevice: check.startedAtMs - clickMs,
    check: check.tookMs,
    between: fix.startedAtMs - check.startedAtMs - check.tookMs,
    script: writtenMs - fix.startedAtMs,
    back: first.atMs - writtenMs,
  };
}

interface Step {
  readonly step: string;
  readonly startedAtMs: number;
  readonly tookMs: number;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? Number.NaN;

/** What has to be on disk, one behind the other, before the line is seen: the signed order, the runner's journal, the device's spool. */
const syncs = ["order", "journal", "spool"] as const;

/** The disk alone: as many small appends, each synced, in files of their own beside the real ones; the time of all of them. */
function openYardstick(folder: string): { readonly measure: () => number; readonly close: () => void } {
  const handles = syncs.map((name) => openSync(join(folder, `yardstick-${name}`), "a"));
  const bytes = Buffer.alloc(2048, "x");
  return {
    measure: () => {
      const beganMs = performance.now();
      for (const handle of handles) {
        writeSync(handle, bytes);
        fdatasyncSync(handle);
      }
      return performance.now() - beganMs;
    },
    close: () => handles.forEach((handle) => closeSync(handle)),
  };
}

const needsRoot = process.geteuid?.() === 0 ? null : "fixes run as root, and this is not root";

/**
 * From the click, which is a signature and one POST, to the first line of a fix's output on the event stream, on a device that is
 * connected. The order's bytes are asked for before, as the console does when the person points at the button.
 */
export const order: Bench = {
  id: "order",
  about: "from the click to the first line of a fix's output",
  run: async (short) => {
    const budget = "≤ 10 ms p50, ≤ 25 ms p99 besides the script";
    const what = "click to the first line of output, on a connected device";
    if (needsRoot !== null) return [{ what, measured: `not measured: ${needsRoot}`, budget, ok: null }];
    const runs = short ? 8 : 100;
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const fix = approvedEchoFix(folder);
    const collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
      collectorEnv: { HULPLIJN_COLLECTOR__FIXES: fix.fixFolder, HULPLIJN_COLLECTOR__LEADS_RUN_FIXES: "true" },
    });
    let endAgent = async (): Promise<void> => undefined;
    const firstOf = new Map<string, Heard>();
    const endedAtMs = new Map<string, number>();
    const disk = openYardstick(folder);
    const diskMs: number[] = [];
    const planMs: number[] = [];
    const postMs: number[] = [];
    const stop = await follow(join(folder, "collector/control.sock"), (name, event) => {
      const runId = String(event["runId"]);
      if (name === "run-output" && !firstOf.has(runId))
        firstOf.set(runId, { atMs: wallMs(), data: String(event["data"]) });
      if (name === "run-changed" && event["phase"] === "ended") endedAtMs.set(runId, performance.now());
    });
    try {
      const program = bundledAgent(join(folder, "bundle"));
      const { agent, deviceId } = await startAgentAt(
        collector,
        Number(new URL(collector.url).port),
        program,
        folder,
      );
      endAgent = () => agent.end();
      await wait(short ? 3000 : 10_000);
      const invited = (await collector.ask("POST", "/people/invites", { role: "lead" })) as {
        readonly link: string;
      };
      const post = await signedIn(collector.url, invited.link);
      const trial = openTrial(folder);
      const toLine: number[] = [];
      const splits: Split[] = [];
      const toEnd: number[] = [];
      let lost = 0;
      for (let round = 0; round < runs; round++) {
        diskMs.push(disk.measure());
        const pointedMs = performance.now();
        const plan = await planAs(trial, post, { deviceId, fix: fix.id });
        const beganMs = performance.now();
        planMs.push(beganMs - pointedMs);
        const clickMs = wallMs();
        const { runId } = await orderPlanned(trial, post, plan);
        postMs.push(performance.now() - beganMs);
        while (!endedAtMs.has(runId) && performance.now() - beganMs < 20_000) await wait(5);
        const first = firstOf.get(runId);
        if (first === undefined) lost += 1;
        else {
          toLine.push(first.atMs - clickMs);
          const { steps } = (await collector.ask("GET", `/runs/${runId}`)) as {
            readonly steps: readonly Step[];
          };
          const split = splitOf(clickMs, first, steps);
          if (split) splits.push(split);
        }
        toEnd.push((endedAtMs.get(runId) ?? Number.NaN) - beganMs);
      }
      const own = splits.map(ours);
      const part = (name: keyof Split): string =>
        at(
          splits.map((split) => split[name]),
          0.5,
        ).toFixed(0);
      return [
        {
          what: `${what}, besides the scripts and starting them, ${splits.length} runs (${program.form})`,
          measured: `p50 ${at(own, 0.5).toFixed(0)} ms, p99 ${at(own, 0.99).toFixed(0)} ms`,
          budget,
          ok: at(own, 0.5) <= 10 && at(own, 0.99) <= 25,
        },
        {
          what: "where that goes, p50 of each part",
          measured: `to the start of the check ${part("toDevice")} ms, (check script ${part("check")} ms), to the start of the fix ${part("between")} ms, (to its first line ${part("script")} ms), to the event stream ${part("back")} ms; the answer to the click after ${at(postMs, 0.5).toFixed(1)} ms; what was asked for when pointing at the button ${at(planMs, 0.5).toFixed(1)} ms; all p50 ${at(toLine, 0.5).toFixed(0)} ms, p99 ${at(toLine, 0.99).toFixed(0)} ms; the whole run p50 ${at(toEnd, 0.5).toFixed(0)} ms`,
          budget: "none",
          ok: null,
        },
        {
          what: `the disk alone, ${syncs.length} small synced appends one behind the other, between the same runs`,
          measured: `p50 ${at(diskMs, 0.5).toFixed(1)} ms, p99 ${at(diskMs, 0.99).toFixed(1)} ms`,
          budget: "none",
          ok: null,
        },
        { what: "runs without output or end", measured: `${lost} of ${runs}`, budget: "0", ok: lost === 0 },
      ];
    } finally {
      stop();
      disk.close();
      await endAgent();
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
