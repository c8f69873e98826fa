import { rules } from "@hulplijn/shared/rules";
import { causeOf } from "../core/incident/cause.ts";
import { isHeld } from "../core/incident/held.ts";
import { putJudged } from "./judge-device.ts";
import type { Link } from "./link.ts";
import { incidentFor, putSignal, putVerdict } from "./put-verdict.ts";
import { change, type World } from "./world.ts";

/** So long after it came back a device has judged everything anew, and told what is over. */
const settledMs = 120_000;

/** Opens the incidents of what is still so after all, once the device told everything it had and looked again. */
async function openHeld(world: World, link: Link): Promise<void> {
  const nowMs = world.clock.nowMs();
  await change(world, async (tx, after) => {
    const held = (await tx.openFindings(link.deviceId)).filter((finding) => isHeld(finding, nowMs));
    for (const finding of held) {
      // A maintenance window keeps it: its end is when people hear of it.
      if (await tx.held("finding", finding.deviceId, finding.findingId)) continue;
      const cause = causeOf(finding.deviceId, finding, rules.get(finding.rule));
      const { incident, isNew } = await incidentFor(world, tx, finding, cause, finding.raisedAtMs);
      const { raisedAtMs, severity } = finding;
      const signal = { code: "signal-held", params: { since: raisedAtMs } };
      await putSignal(tx, incident, signal, nowMs, { params: finding.params, severity });
      await putVerdict(tx, after, finding, incident, isNew, nowMs);
    }
    const device = await tx.device(link.deviceId);
    if (device && held.length > 0) await putJudged(world, tx, after, device, link.reportedAtMs);
    after.afterwards(() => (link.holds = false));
  });
}

/** Looks once whether devices that came back after a long time have settled: to be called each half minute or so. */
export async function lookAtHeld(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  for (const link of world.devices.open())
    if (link.holds && nowMs - link.openedAtMs >= settledMs && link.acknowledged >= link.backlogThrough)
      await openHeld(world, link);
}
