import type { Fix } from "@hulplijn/shared/api";
import type { Rollout, RolloutResume } from "@hulplijn/shared/trust";
import { growTree, parsePayload, soakMsBefore, targetLeaf } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { sha256 } from "./key-file.ts";

/** What the bytes say that are to be signed. Throws when they are no rollout. */
export function readDraft(payload: string): { readonly rollout: Rollout; readonly digest: string } {
  const bytes = fromBase64(payload);
  const rollout = bytes && parsePayload<Rollout>("rollout", bytes);
  if (!bytes || !rollout)
    throw new Error("the collector shows something that is no rollout: nothing was signed");
  return { rollout, digest: sha256(bytes) };
}

/** The same of a resumption. */
export function readResume(payload: string): RolloutResume {
  const bytes = fromBase64(payload);
  const resume = bytes && parsePayload<RolloutResume>("rollout-resume", bytes);
  if (!resume) throw new Error("the collector shows something that is no resumption: nothing was signed");
  return resume;
}

/** Whether these devices, and no others, are those that the rollout is for. */
export async function areTargets(ids: readonly string[], { targets }: Rollout): Promise<boolean> {
  if (ids.length !== targets.count || ids.length === 0) return false;
  return (await growTree(ids.toSorted().map(targetLeaf), sha256)).root === targets.root;
}

const time = (minutes: number): string => {
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

function conditionsOf({
  conditions: { mains, idleMinutes, notMetered, freeMiB },
}: Rollout): readonly string[] {
  return [
    ...(mains ? ["it is on mains power"] : []),
    ...(idleMinutes === undefined ? [] : [`nobody used it for ${idleMinutes} min`]),
    ...(notMetered ? ["its network is not metered"] : []),
    ...(freeMiB === undefined ? [] : [`it has ${freeMiB} MiB free`]),
  ];
}

/** Everything that is signed, in words; the fix's own words come from the manifest whose digest is signed. */
export function describeRollout(
  rollout: Rollout,
  { manifest }: Fix,
  language: "en" | "nl",
): readonly string[] {
  const { targets, gate, rings, hours, params } = rollout;
  const given = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  const conditions = conditionsOf(rollout);
  const what = rollout.step === "undo" ? "Undo of " : "";
  return [
    `${rollout.name}: ${what}${manifest.title[language]} (${rollout.fix}@${rollout.version}, ${manifest.risk})${given.length === 0 ? "" : `, with ${given.join(" ")}`}, given by ${rollout.person}.`,
    `This touches ${targets.count} device${targets.count === 1 ? "" : "s"}, once each; restart: ${manifest.restarts === true ? "YES" : "no"}; employees are asked: ${manifest.consent === "ask" ? "yes" : "no"}.`,
    `Asked for as: ${rollout.query === "" ? "(everybody)" : rollout.query}. Exactly those devices are frozen in what you sign.`,
    "Each device counts its ring by itself; a collector can delay one, and hasten none:",
    ...rings.map(({ permyriad }, ring) => {
      const beforeMinutes = soakMsBefore(rollout, ring) / 60_000;
      const when =
        beforeMinutes === 0
          ? "at once"
          : `not before ${time(beforeMinutes)} after a device first heard of it`;
      return `  ring ${ring}: ${permyriad / 100} % of them, ${when}`;
    }),
    `The next ring opens when ${gate.verifiedPercent} % of a ring are verified${gate.incidents === "none" ? " and none of them has a new incident" : ""}; it stops by itself at more than ${gate.mostFailures} failures.`,
    `At most ${rollout.perHour} begin within an hour${hours ? `, from ${hours.from} until ${hours.until} on days ${hours.days.join(", ")} (${hours.zone === "device" ? "the device's own time" : hours.zone})` : ""}.`,
    ...(conditions.length === 0 ? [] : [`A device begins only while ${conditions.join(", and ")}.`]),
    `It holds until ${new Date(rollout.expiresAtMs).toISOString()}.`,
  ];
}
