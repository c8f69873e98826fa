import { createLog } from "../adapters/log-json.ts";
import { openStateFolder } from "../adapters/state-file.ts";
import { anchorsFile, isBook } from "../app/keep-anchors.ts";
import { isIdentity } from "../app/trust-folder.ts";
import type { Settings } from "../config.ts";
import { exitCode } from "./exit-codes.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

/**
 * `hulplijn-agent anchors`: what this device signed about the collector's audit trail, from its own disk, so that an auditor need not ask
 * the collector for it. Only reads.
 */
export async function anchors(settings: Settings, json: boolean, out: Out): Promise<number> {
  const state = openStateFolder(
    settings.state,
    createLog("error", 2, () => Date.now()),
  );
  const identity = state.load("identity.json", isIdentity);
  if (!identity) {
    if (json) out.json({ deviceId: null, publicKey: null, anchors: [] });
    out.trouble(out.say(texts.notEnrolled));
    return exitCode.found;
  }
  const book = state.load(anchorsFile, isBook);
  const kept = book?.anchors ?? [];
  const { deviceId, publicKey } = identity;
  if (json) {
    const broken = book?.broken ?? null;
    out.json({ deviceId, publicKey, broken, anchors: kept.map(({ envelope }) => envelope) });
    return broken === null ? exitCode.success : exitCode.found;
  }
  if (kept.length === 0) out.marked("?", out.say(texts.noAnchors));
  for (const { index, hash, atMs } of kept)
    out.line(`${String(index).padStart(10)}  ${hash}  ${new Date(atMs).toISOString()}`);
  if (book?.broken) out.marked("✗", out.say(texts.trailBroken));
  return book?.broken ? exitCode.found : exitCode.success;
}
