import { visible } from "@hulplijn/shared/review";
import { budgetWords } from "./next-budgets.ts";
import { approvalsNeeded } from "@hulplijn/shared/trust/decide";
import { type Person, type PersonKey, type Policy, riskClasses } from "@hulplijn/shared/trust";

/** A key in words, with its id. */
export function keyWords(key: PersonKey): string {
  if (key.kind === "file") return `key file ${key.keyId}`;
  if (key.kind === "ssh")
    return key.application === null ? `SSH key ${key.keyId}` : `hardware SSH key ${key.keyId}`;
  return `passkey ${key.keyId} at ${key.origin}, to ${key.use}`;
}
const list = (classes: readonly string[]): string => classes.join(", ") || "nothing";
const rights = (one: Person): string =>
  `approves ${list(one.approves)}; orders ${list(one.orders)}; shifts of ${one.shiftHours} hours; one signature of theirs covers at most ${one.batch} devices, as a batch or a standing order`;

/** A sentence of one line, whatever names are in it: none of them can look like another sentence. */
export const oneLine = (sentence: string): string => visible(sentence).replaceAll(/[\t\n]/g, " ");

/** A key with all that is signed of it, so that two that differ in anything are two. */
const whole = (key: PersonKey): string => JSON.stringify(key, Object.keys(key).toSorted());

const asking = ["R1", "R2", "R3"] as const;

/** How employees are asked before a fix of this class. */
function consentWords({ consent }: Policy, risk: (typeof asking)[number]): string {
  const rule = consent?.[risk];
  if (rule === undefined) return "as usual";
  const { asks, postponements, hours, unattended } = rule;
  return `${asks}, postponed ${postponements} times within ${hours} hours at most, and with nobody there: ${unattended}`;
}

/** Everything that a policy allows, in sentences: what is signed, whatever else lies in the folder. */
export const describePolicy = (policy: Policy): readonly string[] =>
  [
    ...policy.people.map(
      (one) => `${one.person} ${rights(one)}; with ${one.keys.map(keyWords).join(" and ")}.`,
    ),
    ...(policy.releasers ?? []).map(
      ({ person, keys }) =>
        `${person} releases versions of the agent, with another releaser; with ${keys.map(keyWords).join(" and ")}.`,
    ),
    ...(policy.collectors ? [`Devices speak with no collector but ${policy.collectors.join(" and ")}.`] : []),
    ...(policy.consent
      ? asking.map(
          (risk) => `Employees are asked before a fix of class ${risk}: ${consentWords(policy, risk)}.`,
        )
      : []),
    ...budgetWords(policy),
    ...(policy.wakes ? ["Schedules that ask for it wake machines from sleep."] : []),
    `Approvals that a fix takes: ${riskClasses.map((risk) => `${risk} ${approvalsNeeded({ risk }, policy)}`).join(", ")}.`,
  ].map(oneLine);

/** What is different between two policies, in sentences; empty when only version and expiry are. */
export function describePolicyChange(before: Policy, after: Policy): readonly string[] {
  const lines: string[] = [];
  for (const { person } of before.people)
    if (!after.people.some((one) => one.person === person)) lines.push(`${person} may nothing any more.`);
  for (const person of after.people) {
    const known = before.people.find((one) => one.person === person.person);
    if (!known) {
      lines.push(
        `${person.person} is new: ${rights(person)}; with ${person.keys.map(keyWords).join(" and ")}.`,
      );
      continue;
    }
    if (rights(known) !== rights(person))
      lines.push(`${person.person} now ${rights(person)} (before: ${rights(known)}).`);
    const has = (keys: readonly PersonKey[], key: PersonKey): boolean =>
      keys.some((one) => whole(one) === whole(key));
    for (const key of person.keys)
      if (!has(known.keys, key)) lines.push(`${person.person} has a further ${keyWords(key)}.`);
    for (const key of known.keys)
      if (!has(person.keys, key)) lines.push(`The ${keyWords(key)} of ${person.person} counts no more.`);
  }
  const releasing = ({ releasers = [] }: Policy): readonly string[] =>
    releasers.flatMap(({ person, keys }) =>
      keys.map((key) => `${person} releases versions of the agent with the ${keyWords(key)}`),
    );
  for (const line of releasing(after)) if (!releasing(before).includes(line)) lines.push(`New: ${line}.`);
  for (const line of releasing(before)) if (!releasing(after).includes(line)) lines.push(`No more: ${line}.`);
  const [former, fresh] = [before.collectors ?? [], after.collectors ?? []];
  if (former.join(" ") !== fresh.join(" "))
    lines.push(
      `Devices speak with ${fresh.length === 0 ? "the collector that they enrolled at" : `no collector but ${fresh.join(" and ")}`}.`,
    );
  for (const risk of riskClasses) {
    const [old, fresh] = [approvalsNeeded({ risk }, before), approvalsNeeded({ risk }, after)];
    if (old !== fresh) lines.push(`A fix of class ${risk} takes ${fresh} approvals (before: ${old}).`);
  }
  for (const risk of asking) {
    const [old, fresh] = [consentWords(before, risk), consentWords(after, risk)];
    if (old !== fresh)
      lines.push(`Employees are asked before a fix of class ${risk}: ${fresh} (before: ${old}).`);
  }
  const [had, has] = [budgetWords(before), budgetWords(after)];
  for (const line of has) if (!had.includes(line)) lines.push(line);
  for (const line of had) if (!has.includes(line)) lines.push(`No more: ${line}`);
  if (before.wakes !== after.wakes)
    lines.push(`Schedules ${after.wakes ? "that ask for it wake" : "no longer wake"} machines from sleep.`);
  return lines.map(oneLine);
}
