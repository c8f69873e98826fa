import type { Manifest } from "@hulplijn/shared/fixes";
import { approvalFloor, type Person, type Policy, samePerson, type Schedule } from "@hulplijn/shared/trust";

/** Who of the policy could sign a schedule of these fixes: people with a key file who may order all of its classes. */
export function whoCouldSign(policy: Policy, risks: readonly Manifest["risk"][]): readonly Person[] {
  return policy.people.filter(
    ({ keys, orders }) =>
      keys.some(({ kind }) => kind === "file") && risks.every((risk) => orders.includes(risk)),
  );
}

/** How many people it takes: one for as many devices as one signature of that person covers, else as many as class R2. */
export function signersNeeded(
  policy: Policy,
  { person, devices }: Pick<Schedule, "person" | "devices">,
): number {
  const giver = policy.people.find((one) => one.person === person);
  const isFew = devices !== "all" && devices.length <= (giver?.batch ?? 0);
  return isFew ? 1 : Math.max(policy.thresholds.R2, approvalFloor.R2);
}

/** Who could sign and has not, the one who gives it first. */
export function whoIsMissing(
  could: readonly Person[],
  signed: readonly string[],
  person: string,
): readonly string[] {
  const has = new Set(signed.map(samePerson));
  return could
    .map((one) => one.person)
    .filter((name) => !has.has(samePerson(name)))
    .toSorted((one, other) => Number(other === person) - Number(one === person));
}

/** A system on which every one of these fixes runs; null when there is none, and no device would start anything. */
export const commonPlatform = (
  manifests: readonly Pick<Manifest, "platforms">[],
): "linux" | "windows" | null =>
  (["linux", "windows"] as const).find((system) => manifests.every(({ platforms }) => system in platforms)) ??
  null;
