/** The slot that came with the package: never replaced by a release, always there. */
export const packaged = "packaged";

/** A folder of a slot that came as a release, by the first 16 hexadecimal digits of its bundle's SHA-256. */
export const slotName = (bundleSha256: string): string => `r-${bundleSha256.slice(0, 16)}`;

export const isSlotName = (name: string): boolean => name === packaged || /^r-[0-9a-f]{16}$/.test(name);

/** Why a device went back to the version before. */
export type ReturnReason = "crashed" | "silent" | "floor";
const reasons: readonly string[] = ["crashed", "silent", "floor"] satisfies ReturnReason[];

/** A version that has yet to prove itself. */
export interface Trial {
  readonly slot: string;
  readonly previous: string;
  /** By the wall clock: not proved by then, the previous one comes back. */
  readonly untilMs: number;
  /** Starts within the trial. */
  readonly tries: number;
}

export interface Returned {
  readonly slot: string;
  readonly reason: ReturnReason;
}

/** The value of each line `name value`; null when a line is anything else or comes twice. */
function linesOf(text: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, name, value] = /^([a-z]+) (\S+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || found.has(name)) return null;
    found.set(name, value);
  }
  return found;
}

const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** The file `trial`; null when it is none. */
export function readTrial(text: string | null): Trial | null {
  const lines = text === null ? null : linesOf(text);
  const slot = lines?.get("slot");
  const previous = lines?.get("previous");
  const untilMs = wholeOf(lines?.get("until"));
  const tries = wholeOf(lines?.get("tries"));
  if (slot === undefined || previous === undefined || untilMs === null || tries === null) return null;
  return isSlotName(slot) && isSlotName(previous) && slot !== packaged
    ? { slot, previous, untilMs, tries }
    : null;
}

export const trialText = ({ slot, previous, untilMs, tries }: Trial): string =>
  `slot ${slot}\nprevious ${previous}\nuntil ${untilMs}\ntries ${tries}\n`;

/** The file `returned`; null when it is none. */
export function readReturned(text: string | null): Returned | null {
  const lines = text === null ? null : linesOf(text);
  const slot = lines?.get("slot");
  const reason = lines?.get("reason");
  return slot !== undefined && isSlotName(slot) && reason !== undefined && reasons.includes(reason)
    ? { slot, reason: reason as ReturnReason }
    : null;
}

export const returnedText = ({ slot, reason }: Returned): string => `slot ${slot}\nreason ${reason}\n`;

/** The file `current` or `previous`; the packaged slot when it is none. */
export function readName(text: string | null): string {
  const name = text?.trim() ?? packaged;
  return isSlotName(name) ? name : packaged;
}

/** The file `floor`; 0 when it is none: what is broken keeps no device from running. */
export const readFloor = (text: string | null): number => wholeOf(text?.trim()) ?? 0;

/** The file `starts`: when the agent was started, by the wall clock, newest last. */
export const readStarts = (text: string | null): readonly number[] =>
  (text ?? "").split("\n").flatMap((line) => wholeOf(line) ?? []);

/** Whether one version is above another, by its three numbers; what follows a "-" comes before the version itself. */
export function isHigher(one: string, other: string): boolean {
  const parts = (version: string): readonly number[] => {
    const [numbers = "", before] = version.split("-", 2);
    return [...numbers.split(".").map(Number), before === undefined ? 1 : 0];
  };
  const others = parts(other);
  const differs = parts(one).map((part, at) => part - (others[at] ?? 0));
  return (differs.find((difference) => difference !== 0) ?? 0) > 0;
}
