// A device that obeys real orders for real fixes, with the agent's own probes and rules as its judgement.
import type { RunnerCommand } from "../../../packages/agent/src/adapters/runner-process.ts";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Outcome, ProbeSettings, World } from "../../../packages/agent/src/probes/define.ts";
import { createTestWorld } from "../../../packages/agent/src/probes/testing/test-world.ts";
import type { ParameterValues, Receipt } from "../../../packages/shared/src/fixes/fixes.ts";
import { judgeOnce } from "../../../packages/shared/src/rules/engine.ts";
import { rules } from "../../../packages/shared/src/rules/registry.ts";
import { readManifest } from "../../../packages/shared/src/trust/decide.ts";
import { fixesFolder } from "../../../scripts/seal-fix.ts";
import type { PlacedProbe } from "../measure-in.ts";
import type { Measuring } from "../measuring.ts";
import { closeHouses, type House, type Judged, makeHouse, obey, outputOf } from "../../runner/house.ts";
import type { TestFix } from "../../trust/organisation.ts";

/** A fix of the library, as it is. */
export function libraryFix(id: string): TestFix {
  const folder = path.join(fixesFolder, id);
  const bytes = readFileSync(path.join(folder, "manifest.json"));
  const manifest = readManifest(bytes);
  if (!manifest) throw new Error(`${id} has no right manifest`);
  const names = readdirSync(folder).filter((name) => name !== "manifest.json");
  return {
    manifest,
    bytes,
    files: new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])),
  };
}

interface AnyProbe {
  readonly id: string;
  create(world: World): {
    measure(signal: AbortSignal): Promise<Outcome<unknown>> | Outcome<unknown>;
    stop?(): void;
  };
}

/** Judges a rule by measuring for real, on this machine. Rules of other probes are well. */
export function judgeBy(probe: AnyProbe, settings: Partial<ProbeSettings>): Judged {
  return async (ruleId, subject) => {
    const rule = [...rules.values()].find(({ id }) => id === ruleId);
    if (!rule || rule.probe !== probe.id) return "none";
    const world = {
      ...createTestWorld({ root: "/", settings }),
      clock: { nowMs: () => Date.now(), monoMs: () => performance.now() },
    };
    const measurer = probe.create(world);
    const outcome = await measurer.measure(AbortSignal.timeout(10_000));
    measurer.stop?.();
    return outcome.state === "measured" ? judgeOnce(rule, outcome.value, subject, "critical") : "unknown";
  };
}

/** Judges by probes that measure somewhere else: one for each rule that is asked for. */
export function judgeWith(open: (probe: PlacedProbe) => Promise<Measuring> | Measuring): Judged {
  return async (ruleId, subject) => {
    const rule = [...rules.values()].find(({ id }) => id === ruleId);
    if (!rule) return "unknown";
    const measuring = await open(rule.probe as PlacedProbe);
    const outcome = (await measuring.measure()) as { readonly state: string; readonly value: unknown };
    await measuring.stop();
    return outcome.state === "measured" ? judgeOnce(rule, outcome.value, subject, "critical") : "unknown";
  };
}

export interface FixHouse {
  /** Where this device's settings for fixes are. */
  readonly settings: string;
  /** Writes one of them; a program when it begins with `#!`. */
  say(name: string, text: string): void;
  /** Orders a fix of the library, and waits for the receipt. */
  run(id: string, params?: ParameterValues): Promise<{ readonly receipt: Receipt; readonly said: string }>;
  /** The link came or went, or the collector answered. */
  linkChanged(connected: boolean): void;
  stop(): void;
}

/** `within`: another world than this one, with its network. */
export function makeFixHouse(judge?: Judged, within?: RunnerCommand["within"]): FixHouse {
  const settings = mkdtempSync(path.join(tmpdir(), "hulplijn-settings-"));
  const house: House = makeHouse(judge, settings, within);
  return {
    settings,
    say(name, text) {
      const file = path.join(settings, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text, { mode: text.startsWith("#!") ? 0o755 : 0o644 });
    },
    async run(id, params = {}) {
      const { runId, receipt } = await obey(house, libraryFix(id), 110_000, params);
      const said = (["check", "fix", "verify", "undo"] as const).map((step) =>
        ["stdout", "stderr"].map((stream) => outputOf(house, runId, step, stream).toString()).join(""),
      );
      return { receipt, said: said.join("") };
    },
    linkChanged: (connected) => house.keeper.linkChanged(connected),
    stop() {
      closeHouses();
      rmSync(settings, { recursive: true, force: true });
    },
  };
}
