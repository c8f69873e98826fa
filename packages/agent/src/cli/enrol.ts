import { rmSync } from "node:fs";
import { errors } from "@hulplijn/shared/errors";
import { createClock } from "../adapters/clock-node.ts";
import { openKeys } from "../adapters/keys-file.ts";
import { createLinkOpener } from "../adapters/link-ws/link-ws.ts";
import { createLog } from "../adapters/log-json.ts";
import { forgetToken, mustBeOurs, openStateFolder } from "../adapters/state-file.ts";
import { enrolOnce } from "../app/enrol.ts";
import { openTrustFolder } from "../app/trust-folder.ts";
import type { Settings } from "../config.ts";
import { dispatch } from "../handlers/all.ts";
import { agentVersion } from "../version.ts";
import { enrollingOf, openerSettings, socketOf } from "../work.ts";
import { commands } from "./commands.ts";
import { exitCode } from "./exit-codes.ts";
import { askAgent } from "./status.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

const usage = new Set(["root-not-pinned", "collector-proof-wrong"]);

/** `hulplijn-agent enrol`: asks the collector once for an identity, and keeps it. */
export async function enrol(settings: Settings, json: boolean, out: Out): Promise<number> {
  const clock = createClock();
  const log = createLog("error", 2, () => clock.nowMs());
  mustBeOurs(settings.state);
  const state = openStateFolder(settings.state, log);
  const keys = openKeys(state.path("device.key"));
  const trust = openTrustFolder(state, keys, clock, () => forgetToken(settings.state));
  const known = trust.identity();
  const isRemoved = trust.removedAtMs() !== null;
  if (isRemoved && (await askAgent(socketOf(settings)))) {
    out.trouble(out.say(texts.stopFirst, { stop: commands.stop }));
    return exitCode.refused;
  }
  if (known && !isRemoved) {
    const { deviceId, url } = known;
    out.trouble(out.say(texts.alreadyEnrolled, { deviceId, url, state: settings.state }));
    return exitCode.refused;
  }
  const enrolling = enrollingOf(settings);
  if ("missing" in enrolling) {
    out.trouble(out.say(texts.needed, { flag: enrolling.missing, hint: "hulplijn-agent enrol --help" }));
    return exitCode.wrongUsage;
  }
  const opener = createLinkOpener(openerSettings(settings));
  const deps = { opener, keys, trust, clock, log, agentVersion, dispatch };
  const ending = await enrolOnce(enrolling, deps, AbortSignal.timeout(30_000));
  const identity = trust.identity();
  if (identity && identity !== known) {
    // Whoever it is from now on was told of no fault yet: all are judged, and told, anew.
    if (isRemoved) rmSync(state.path("engine.json"), { force: true });
    const { deviceId, url } = identity;
    if (json) out.json({ enrolled: true, deviceId, url });
    else out.line(out.say(texts.enrolledAs, { deviceId, url }));
    return exitCode.success;
  }
  const entry = ending.code === null ? null : errors[ending.code];
  const about = ending.about ? `: ${ending.about}` : "";
  const why = entry ? `${out.say(entry.title)}${about}` : ending.why;
  if (json) out.json({ enrolled: false, code: ending.code, about: ending.about ?? null, why: ending.why });
  out.trouble(out.say(texts.notEnrolledWhy, { why, next: entry ? out.say(entry.next) : "" }));
  if (ending.code === null || ending.about !== undefined) return exitCode.notReachable;
  return usage.has(ending.code) ? exitCode.refused : exitCode.noRight;
}
