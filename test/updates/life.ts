// A device's life around one update: the privileged half takes the release, the agent is started, and the new version proves itself, or
// does not. What it finds of an earlier life it goes on with.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createReleases } from "../../packages/agent/src/runner/releases.ts";
import type { TrustState } from "../../packages/agent/src/runner/trust-state.ts";
import { readReturn, settleSlot } from "../../packages/agent/src/slots/slot-folder.ts";
import { nothingHalted } from "../../packages/shared/src/trust/decide.ts";
import type { Envelope } from "../../packages/shared/src/trust/trust.ts";

/** What lies in the folder beforehand. */
export interface Setting {
  readonly trust: TrustState;
  readonly release: Envelope;
  readonly slot: string;
  /** Whether the new version connects and measures. */
  readonly isGood: boolean;
  readonly wallMs: number;
}

/** What the collector is told of the release, in order. */
export function live(folder: string): readonly string[] {
  const { trust, release, slot, isGood, wallMs } = JSON.parse(
    readFileSync(path.join(folder, "setting.json"), "utf8"),
  ) as Setting;
  const releases = path.join(folder, "releases");
  const told: string[] = [];
  /** The runner starts: what it has to say is taken down, and it hears so. */
  function startRunner(): ReturnType<typeof createReleases> {
    const side = createReleases({
      releases,
      own: path.join(folder, "own"),
      state: { folder: path.join(folder, "state"), owner: null },
      trust: () => trust,
      moment: () => ({ wallMs, highWaterMs: 0, halts: nothingHalted, isReportOnly: false }),
      busy: () => false,
      nowMs: () => wallMs,
      log: () => undefined,
      send(frame) {
        if (frame.kind !== "release-news") return;
        const { sequence, state } = frame.body;
        told.push(state);
        side.take({ kind: "release-told", sequence, state });
      },
    });
    side.take({ kind: "tickets" });
    return side;
  }

  const running = settleSlot(releases, wallMs, true).slot;
  const isOver = running === slot && !existsSync(path.join(releases, "trial"));
  const returned = readReturn(releases) !== null;
  const side = startRunner();
  if (!isOver && !returned) side.take({ kind: "install", release });
  for (let start = 0; start < 4; start++) {
    const { slot: now } = settleSlot(releases, wallMs + start, true);
    const started = startRunner();
    if (now !== slot) break;
    if (!isGood) continue;
    started.take({ kind: "proved", slot: now });
    break;
  }
  return told;
}
