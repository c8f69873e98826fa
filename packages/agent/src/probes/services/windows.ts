import type { ProbeValue } from "@hulplijn/shared/probes";
import { parseRegQuery } from "../../core/parse-reg-query.ts";
import type { Program } from "../../core/ports.ts";
import type { Measurer, Outcome, World } from "../define.ts";
import { notUnderstood, whyNotRun } from "../why-not.ts";
import { parseScQuery, type ScService } from "./parse-sc-query.ts";

type Value = ProbeValue<"services">;
type Service = Value["services"][number];

/** So far the one service whose end every employee notices. */
const name = "Spooler";

const sc: Program = {
  name: "sc",
  paths: ["%SystemRoot%\\System32\\sc.exe"],
  why: "whether the print spooler runs",
  arguments: [["query", name]],
  timeLimitSeconds: 4,
  needsRoot: false,
};

const reg: Program = {
  name: "reg",
  paths: ["%SystemRoot%\\System32\\reg.exe"],
  why: "whether the print spooler is to run: asked while it does not",
  arguments: [["query", `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}`]],
  timeLimitSeconds: 4,
  needsRoot: false,
};

export const windowsPrograms: readonly Program[] = [sc, reg];

/** What it ended with by itself: not at all, or never begun since the machine started. */
const wellEnded = new Set([0, 1077]);
/** `Start` of a service that starts with the machine. */
const automatic = 2;
/** ERROR_SERVICE_DOES_NOT_EXIST; Wine's own `sc` says nothing at all. */
const noSuchService = 1060;

const stateOf = ({ state, exitCode }: ScService): Service["state"] => {
  if (state === "running") return "running";
  if (state === "starting" || state === "stopping") return "restarting";
  return wellEnded.has(exitCode) ? "stopped" : "failed";
};

/** The services of Windows that are known by name, where they are to start with the machine. Source: sc.exe, and the registry. */
export function watchWindows({ host }: World): Measurer<Value> {
  const nothing: Outcome<Value> = {
    state: "measured",
    value: { manager: "windows", services: [], failed: 0 },
  };

  async function measure(signal: AbortSignal): Promise<Outcome<Value>> {
    const asked = await host.run(sc, 0, null, signal);
    if (asked.kind !== "ended") return whyNotRun(sc, asked);
    if (asked.exitCode === noSuchService) return nothing;
    const found = parseScQuery(asked.stdout);
    if (!found) return asked.exitCode !== 0 && asked.stdout === "" ? nothing : notUnderstood("sc query");
    const state = stateOf(found);
    let description = "";
    if (state !== "running") {
      const kept = await host.run(reg, 0, null, signal);
      if (kept.kind !== "ended") return whyNotRun(reg, kept);
      const values = parseRegQuery(kept.stdout);
      if (values.get("Start") !== automatic) return nothing;
      description = String(values.get("DisplayName") ?? "").slice(0, 256);
    }
    const isIll = state === "failed" || state === "stopped";
    const service: Service = {
      name,
      description,
      state,
      result: isIll && !wellEnded.has(found.exitCode) ? `exit ${found.exitCode}` : "",
      restartsLastHour: 0,
      exitStatus: isIll ? found.exitCode : null,
      sinceSeconds: null,
    };
    return { state: "measured", value: { manager: "windows", services: [service], failed: isIll ? 1 : 0 } };
  }

  return { measure };
}
