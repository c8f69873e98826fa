import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Text } from "@hulplijn/shared/values";
import { createClock } from "../adapters/clock-node.ts";
import { readKeys } from "../adapters/keys-file.ts";
import { createLinkOpener } from "../adapters/link-ws/link-ws.ts";
import { createLog } from "../adapters/log-json.ts";
import { openStateFolder } from "../adapters/state-file.ts";
import { type AgentStatus, probeStatus } from "../app/status.ts";
import { openTrustFolder } from "../app/trust-folder.ts";
import type { Settings } from "../config.ts";
import { setsGivenUp } from "../core/known-sets.ts";
import type { Why } from "../core/why-not-connected.ts";
import { isWindows } from "../platform/platform.ts";
import { openerSettings, portalOf } from "../work.ts";
import { commands } from "./commands.ts";
import { drawProbes, markOf } from "./draw-probes.ts";
import { exitCode } from "./exit-codes.ts";
import { measureAll } from "./run-once.ts";
import { askAgent, whyOf } from "./status.ts";
import { texts } from "./texts.ts";
import type { Mark, Out } from "./write.ts";

/** One thing that doctor looked at. `ok` is null when it cannot be told. */
interface Check {
  readonly group: Text;
  readonly id: string;
  readonly title: Text;
  readonly ok: boolean | null;
  readonly detail?: string;
  /** What to do, in words; said instead of a command. */
  readonly next?: string;
  readonly mend?: string;
}

/** Where the runner of an installed service keeps what is its own. */
const runnersFolder = "/var/lib/hulplijn-runner";

const enrolling = `${commands.agent} enrol --url … --token-file … --root-digest …`;

const markOfCheck = (check: Check): Mark => (check.ok === null ? "?" : check.ok ? "✓" : "✗");

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Schedules, rollouts and standing orders that ended the runner, so that it went back from them. Null: its folder is root's alone. */
function setsCheck(settings: Settings, running: AgentStatus | null): Check {
  const folder = running?.runnerApart ? runnersFolder : path.join(settings.state, "runner");
  const givenUp = canRead(folder) ? givenUpIn(path.join(folder, "sets.json")) : null;
  const { groupProgram: group, checkSets: title } = texts;
  if (givenUp === null) return { group, id: "sets", title, ok: null };
  const detail = givenUp.length === 0 ? {} : { detail: givenUp.join(", ") };
  return { group, id: "sets", title, ok: givenUp.length === 0, ...detail, mend: commands.log };
}

function givenUpIn(file: string): readonly string[] {
  try {
    return setsGivenUp(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Before the first set there is no such file.
    return [];
  }
}

function canRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function programChecks(settings: Settings, running: AgentStatus | null, out: Out): readonly Check[] {
  const group = texts.groupProgram;
  const hasRights = running ? running.root || running.runnerApart : process.geteuid?.() === 0;
  const missing = running?.runnerApart === true && !running.root ? texts.rightsApart : texts.rightsMissing;
  const there = existsSync(settings.state);
  return [
    { group, id: "settings", title: texts.checkSettings, ok: true },
    {
      group,
      id: "state",
      title: texts.checkState,
      ok: there && isWritable(settings.state),
      detail: settings.state,
      mend: there || isWindows ? `${commands.agent} doctor` : `sudo install -d -m 700 ${settings.state}`,
    },
    {
      group,
      id: "running",
      title: texts.checkRunning,
      ok: running !== null,
      mend: commands.start,
    },
    {
      group,
      id: "root",
      title: texts.checkRights,
      // Being an ordinary user is no fault, it only limits what can be known.
      ok: hasRights ? true : null,
      ...(running?.root === true ? {} : hasRights && !running ? {} : { detail: out.say(missing) }),
    },
    setsCheck(settings, running),
  ];
}

function trustChecks(settings: Settings, out: Out): readonly Check[] {
  const group = texts.groupIdentity;
  const keyFile = path.join(settings.state, "device.key");
  let keys: ReturnType<typeof readKeys>;
  try {
    keys = isWritable(settings.state) ? readKeys(keyFile) : null;
  } catch (error) {
    const next = error instanceof Error ? error.message : String(error);
    return [{ group, id: "key", title: texts.checkKeyWhole, ok: false, detail: keyFile, next }];
  }
  if (!keys) return [{ group, id: "enrolled", title: texts.checkEnrolled, ok: null }];
  const clock = createClock();
  const log = createLog("error", 2, () => clock.nowMs());
  const trust = openTrustFolder(openStateFolder(settings.state, log), keys, clock);
  const identity = trust.identity();
  const trusted = trust.trusted();
  const mode = statSync(keyFile).mode & 0o777;
  const expired = trusted !== null && trusted.policy.expiresAtMs <= clock.nowMs();
  const date = trusted === null ? "" : new Date(trusted.policy.expiresAtMs).toISOString().slice(0, 10);
  return [
    {
      group,
      id: "key",
      title: texts.checkKey,
      // Windows has no such mode: the folder that the key lies in is SYSTEM's and Administrators' alone.
      ok: isWindows || (mode & 0o077) === 0,
      detail: `${keyFile} ${mode.toString(8)}`,
      mend: `sudo chmod 600 ${keyFile}`,
    },
    {
      group,
      id: "enrolled",
      title: texts.checkEnrolled,
      ok: identity !== null,
      ...(identity ? { detail: `${identity.deviceId} → ${identity.url}` } : {}),
      mend: enrolling,
    },
    {
      group,
      id: "trust",
      title: texts.checkTrust,
      ok: identity === null ? null : trusted !== null && !expired,
      ...(trusted === null
        ? {}
        : {
            detail: expired
              ? out.say(texts.policyExpired)
              : out.say(texts.policyUntil, { version: trusted.policy.version, date }),
          }),
      mend: "hulplijn policy sign",
    },
  ];
}

/** Opens a link without saying a word over it, where no agent runs that could tell; null where there is no address yet. */
async function tryLink(settings: Settings, portal: string | null): Promise<"open" | Why | null> {
  if (settings.url === null) return null;
  const ignore = (): void => undefined;
  const events = { frame: ignore, fault: ignore, alive: ignore, pong: ignore, closed: ignore };
  const opener = createLinkOpener({ ...openerSettings(settings), portal: () => portal });
  const opened = await opener.open(settings.url, events, AbortSignal.timeout(30_000));
  opened.socket?.destroy();
  return opened.socket ? "open" : opened.why;
}

function linkChecks(running: AgentStatus | null, tried: "open" | Why | null, out: Out): readonly Check[] {
  const group = texts.groupLink;
  if (!running) {
    if (tried === null) return [{ group, id: "connected", title: texts.checkConnected, ok: null }];
    const told = tried === "open" ? null : whyOf(tried, out);
    return [
      {
        group,
        id: "connected",
        title: texts.checkReached,
        ok: tried === "open",
        ...(told ? { detail: told.why, next: told.next } : {}),
      },
    ];
  }
  const { link, waiting } = running;
  const told = link.connected ? null : whyOf(link, out);
  return [
    {
      group,
      id: "connected",
      title: texts.checkConnected,
      ok: link.connected,
      ...(told
        ? { detail: told.why, ...(link.removedAtMs === null ? { next: told.next } : {}) }
        : link.trouble === null
          ? {}
          : { detail: link.trouble }),
      mend: link.removedAtMs === null ? commands.log : `${commands.stop} && ${enrolling}`,
    },
    {
      group,
      id: "spool",
      title: texts.checkSpool,
      ok: !link.connected || waiting.messages < 100,
      detail: `${waiting.messages}`,
      mend: commands.log,
    },
  ];
}

/** `hulplijn-agent doctor`: what is not as it should be, and the one command that mends it. */
export async function doctor(settings: Settings, socket: string, json: boolean, out: Out): Promise<number> {
  const running = await askAgent(socket);
  const readings = await measureAll(settings, socket);
  const tried = running ? null : await tryLink(settings, portalOf(readings));
  const checks = [
    ...programChecks(settings, running, out),
    ...trustChecks(settings, out),
    ...linkChecks(running, tried, out),
  ];
  const probes = [...readings].map(([id, reading]) => probeStatus(id, reading));
  const found =
    checks.filter((check) => check.ok === false).length + probes.filter((one) => markOf(one) === "✗").length;
  if (json) {
    out.json({
      at: new Date().toISOString(),
      found,
      checks: checks.map(({ id, ok, detail, next, mend }) => ({
        id,
        ok,
        detail: detail ?? null,
        next: ok === false ? (next ?? null) : null,
        mend: ok === false ? (mend ?? null) : null,
      })),
      probes,
    });
    return found === 0 ? exitCode.success : exitCode.found;
  }
  let group: Text | null = null;
  for (const check of checks) {
    if (check.group !== group) out.heading(out.say(check.group));
    group = check.group;
    out.marked(markOfCheck(check), out.say(check.title), check.detail ?? "");
    if (check.ok === false && check.next !== undefined) out.line(`      ${check.next}`);
    else if (check.ok === false && check.mend !== undefined)
      out.line(`      ${out.say(texts.mend, { command: check.mend })}`);
  }
  drawProbes(probes, Date.now(), out);
  out.line(`\n${found === 0 ? out.say(texts.doctorWell) : out.say(texts.doctorFound, { count: found })}`);
  out.line(out.say(texts.legend));
  return found === 0 ? exitCode.success : exitCode.found;
}
