import {
  ConsentRule,
  type Person,
  type PersonKey,
  Policy,
  type Releaser,
  type RiskClass,
  riskClasses,
} from "@hulplijn/shared/trust";
import { newPerson } from "./init-trust.ts";
import { publicKeyOf } from "./key-file.ts";
import { nextBudgets } from "./next-budgets.ts";
import { readPublicKey } from "./public-key.ts";

/** What is to be different; each text is `name=value`. */
export interface PolicyChange {
  /** `name=key`: a person from now on, or a further key of theirs, as `readPublicKey` reads it. */
  readonly addApprovers: readonly string[];
  /** Names of people who may nothing any more. */
  readonly removeApprovers: readonly string[];
  readonly days: number;
  /** `name=line` or `name=file`: a further passkey, as the page printed it on which it was made. */
  readonly addPasskeys?: readonly string[];
  /** Ids of keys that count no more. */
  readonly removeKeys?: readonly string[];
  /** `name=R0,R1`; nothing after the sign means no class. */
  readonly approves?: readonly string[];
  readonly orders?: readonly string[];
  /** `name=hours` */
  readonly shiftHours?: readonly string[];
  /** Public keys of the collectors that devices speak with from then on; empty: as before. */
  readonly collectors?: readonly string[];
  /** `R2=3` */
  readonly thresholds?: readonly string[];
  /** `name=key`: a releaser from now on, or a further key of theirs for releases. */
  readonly addReleasers?: readonly string[];
  readonly removeReleasers?: readonly string[];
  /** `R1=always,3,24,run`: asks, postponements, hours, unattended; nothing after the sign: as usual. */
  readonly consent?: readonly string[];
  /** `deviceHour=4`: runs that begin within an hour (`nextBudgets`). */
  readonly budgets?: readonly string[];
  /** Whether schedules that ask for it wake a machine: `yes`, `no`; the last counts, none: as before. */
  readonly wakes?: readonly string[];
}

function parted(wish: string, form: string): readonly [name: string, value: string] {
  const at = wish.indexOf("=");
  if (at < 1) throw new Error(`it is given as ${form}, not ${wish}`);
  return [wish.slice(0, at), wish.slice(at + 1)];
}

function classesOf(text: string): RiskClass[] {
  const named = text === "" ? [] : text.split(",");
  return named.map((one) => {
    const known = riskClasses.find((risk) => risk === one);
    if (!known) throw new Error(`there is no class ${one}: R0, R1, R2 and R3 are`);
    return known;
  });
}

function changed(people: readonly Person[], name: string, change: (person: Person) => Person): Person[] {
  if (!people.some(({ person }) => person === name)) throw new Error(`${name} is nobody of the policy`);
  return people.map((one) => (one.person === name ? change(one) : one));
}

function withKey(people: readonly Person[], name: string, key: PersonKey): Person[] {
  if (people.some(({ keys }) => keys.some(({ keyId }) => keyId === key.keyId)))
    throw new Error(`the key ${key.keyId} is somebody's already`);
  return people.some(({ person }) => person === name)
    ? changed(people, name, (one) => ({ ...one, keys: [...one.keys, key] }))
    : [...people, newPerson(name, [key])];
}

/** The line that a page printed when the passkey was made: itself, or a file with it. */
function readPasskey(said: string): PersonKey {
  const key = readPublicKey(said);
  if (key.kind !== "passkey") throw new Error(`${said} is not a passkey of a policy`);
  return key;
}

/** The releasers that follow on these. */
function nextReleasers(
  now: readonly Releaser[],
  { addReleasers = [], removeReleasers = [] }: PolicyChange,
): Releaser[] {
  for (const name of removeReleasers)
    if (!now.some(({ person }) => person === name)) throw new Error(`${name} is no releaser`);
  let releasers = now.filter(({ person }) => !removeReleasers.includes(person));
  for (const wish of addReleasers) {
    const [name, text] = parted(wish, "name=key");
    const key = readPublicKey(text);
    if (key.kind === "passkey")
      throw new Error("a releaser signs with a key file or an SSH key: no page chooses what is released");
    const keys = releasers.find(({ person }) => person === name)?.keys ?? [];
    releasers = [
      ...releasers.filter(({ person }) => person !== name),
      { person: name, keys: [...keys, key] },
    ];
  }
  return releasers;
}

/** How employees are asked, with what is said differently now. */
function nextConsent(now: Policy["consent"], wishes: readonly string[]): NonNullable<Policy["consent"]> {
  const next: Record<string, ConsentRule | undefined> = { ...now };
  for (const wish of wishes) {
    const [text, said] = parted(wish, "class=asks,postponements,hours,unattended");
    const [asks, postponements, hours, unattended] = said.split(",");
    for (const risk of classesOf(text)) {
      if (risk === "R0") throw new Error("a fix of class R0 only reads, and asks nobody");
      if (said === "") {
        delete next[risk];
        continue;
      }
      const rule = ConsentRule.safeParse({
        asks,
        postponements: Number(postponements),
        hours: Number(hours),
        unattended,
      });
      if (!rule.success)
        throw new Error(
          `${wish}: it is class=asks,postponements,hours,unattended, as in R2=always,3,24,wait; asks is as-the-fix-says, always or never, and unattended run or wait`,
        );
      next[risk] = rule.data;
    }
  }
  return next;
}

/** The policy that follows on this one: its version is one higher. Throws a sentence when the change makes no sense. */
export function nextPolicy(now: Policy, change: PolicyChange, nowMs: number): Policy {
  for (const name of change.removeApprovers) {
    if (!now.people.some(({ person }) => person === name)) throw new Error(`${name} is no approver`);
  }
  let people = now.people.filter(({ person }) => !change.removeApprovers.includes(person));
  for (const wish of change.addApprovers) {
    const [name, text] = parted(wish, "name=key");
    people = withKey(people, name, readPublicKey(text));
  }
  for (const wish of change.addPasskeys ?? []) {
    const [name, said] = parted(wish, "name=line");
    people = withKey(people, name, readPasskey(said));
  }
  // After the new ones, so that one change replaces somebody's only key.
  for (const keyId of change.removeKeys ?? []) {
    const owner = people.find(({ keys }) => keys.some((key) => key.keyId === keyId));
    if (!owner) throw new Error(`the key ${keyId} is nobody's`);
    if (owner.keys.length === 1)
      throw new Error(`it is the only key of ${owner.person}: give them another first, or remove them`);
    people = changed(people, owner.person, (one) => ({
      ...one,
      keys: one.keys.filter((key) => key.keyId !== keyId),
    }));
  }
  for (const wish of change.approves ?? []) {
    const [name, text] = parted(wish, "name=classes");
    people = changed(people, name, (one) => ({ ...one, approves: classesOf(text) }));
  }
  for (const wish of change.orders ?? []) {
    const [name, text] = parted(wish, "name=classes");
    people = changed(people, name, (one) => ({ ...one, orders: classesOf(text) }));
  }
  for (const wish of change.shiftHours ?? []) {
    const [name, text] = parted(wish, "name=hours");
    people = changed(people, name, (one) => ({ ...one, shiftHours: Number(text) }));
  }
  const thresholds = { ...now.thresholds };
  for (const wish of change.thresholds ?? []) {
    const [text, count] = parted(wish, "class=number");
    for (const risk of classesOf(text)) thresholds[risk] = Number(count);
  }
  const collectors = change.collectors ?? [];
  for (const key of collectors)
    if (!publicKeyOf(key))
      throw new Error(
        `${key} is no collector's key: hulplijn-collector key prints it on the collector's own machine`,
      );
  const named = collectors.length > 0 ? { collectors } : {};
  const releasers = nextReleasers(now.releasers ?? [], change);
  const consent = nextConsent(now.consent, change.consent ?? []);
  const budgets = nextBudgets(now.budgets, change.budgets ?? []);
  const { releasers: _releasers, consent: _consent, budgets: _budgets, wakes: wakesNow, ...kept } = now;
  const wish = change.wakes?.at(-1);
  if (wish !== undefined && wish !== "yes" && wish !== "no")
    throw new Error(`whether schedules wake machines is yes or no, not ${wish}`);
  const wakes = wish === undefined ? wakesNow : wish === "yes";
  const optional = {
    ...(releasers.length > 0 ? { releasers } : {}),
    ...(Object.keys(consent).length > 0 ? { consent } : {}),
    ...(Object.keys(budgets).length > 0 ? { budgets } : {}),
    ...(wakes === true ? { wakes } : {}),
  };
  const expiresAtMs = nowMs + change.days * 86_400_000;
  const next = Policy.safeParse({
    ...kept,
    ...optional,
    version: now.version + 1,
    expiresAtMs,
    people,
    thresholds,
    ...named,
  });
  if (next.success) return next.data;
  const [wrong] = next.error.issues;
  throw new Error(`that makes no policy: ${wrong?.path.join("/") ?? ""} ${wrong?.message ?? ""}`);
}
