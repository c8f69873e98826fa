import type { FixRow, Incident, IncidentRow, ProposedFix } from "@hulplijn/shared/api";

type Params = ProposedFix["params"];

/** A device that a fix may run on together with others. */
export interface Target {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly incidentKey: string | null;
  /** What is proposed for what is wrong there, with its values; null when the person chooses freely. */
  readonly proposed: readonly { readonly fix: string; readonly params: Params }[] | null;
}

/** A device of an order, with the values that it runs with. */
export interface Wanted extends Pick<Target, "deviceId" | "deviceName" | "incidentKey"> {
  readonly params: Params;
}

/** What destroys, and what takes a code from the caller's screen, is ordered one device at a time. */
export const suitsMany = ({
  state,
  risk,
  callerVerified,
}: Pick<FixRow, "state" | "risk" | "callerVerified">): boolean =>
  state === "approved" && risk !== "R3" && !callerVerified;

/** Each device once: a batch has one order for each. */
const once = (targets: readonly Target[]): readonly Target[] => {
  const known = new Set<string>();
  return targets.filter(({ deviceId }) => known.size < known.add(deviceId).size);
};

/** The devices of incidents that were selected, each with the fix that its incident suggests. */
export const targetsOfRows = (
  rows: readonly Pick<IncidentRow, "key" | "deviceId" | "deviceName" | "suggestion">[],
): readonly Target[] =>
  once(
    rows.map(({ key, deviceId, deviceName, suggestion }) => ({
      deviceId,
      deviceName,
      incidentKey: key,
      proposed: suggestion === null ? [] : [suggestion],
    })),
  );

/** The devices of one incident where something is still wrong. */
export const targetsOfMembers = ({
  key,
  memberList,
}: Pick<Incident, "key" | "memberList">): readonly Target[] =>
  once(
    memberList
      .filter(({ state }) => state === "raised")
      .map(({ deviceId, deviceName, proposed }) => ({ deviceId, deviceName, incidentKey: key, proposed })),
  );

/** The fixes that are proposed for at least one of them; null when the person chooses freely. */
export function proposedFor(targets: readonly Target[]): ReadonlySet<string> | null {
  if (targets.some(({ proposed }) => proposed === null)) return null;
  return new Set(targets.flatMap(({ proposed }) => (proposed ?? []).map(({ fix }) => fix)));
}

/** Who gets an order for the fix, with which values, and for whom it was not proposed. `given` are the values of who chooses freely. */
export function chosenFor(
  targets: readonly Target[],
  fix: string,
  given: Params,
): { readonly wanted: readonly Wanted[]; readonly others: readonly Target[] } {
  const wanted: Wanted[] = [];
  const others: Target[] = [];
  for (const target of targets) {
    const { deviceId, deviceName, incidentKey, proposed } = target;
    const params = proposed === null ? given : proposed.find((one) => one.fix === fix)?.params;
    if (params) wanted.push({ deviceId, deviceName, incidentKey, params });
    else others.push(target);
  }
  return { wanted, others };
}
