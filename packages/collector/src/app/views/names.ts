import type { StoreReads } from "../../core/ports.ts";

/** A person's name by id, in lists and timelines. Anything that is no person's id is a name already and stays. */
export type NameOf = (idOrName: string) => string;

export async function namesOfPeople(store: Pick<StoreReads, "people">): Promise<NameOf> {
  const names = new Map((await store.people()).map((person) => [person.personId, person.name]));
  return (idOrName) => names.get(idOrName) ?? idOrName;
}

/** Readable number of an incident. */
export const keyOf = (number: number): string => `INC-${number}`;

/** The number in what people type: `INC-1042`, `inc-1042`, `1042`; null when it is none. */
export function numberOf(key: string): number | null {
  const found = /^(?:INC-)?([1-9][0-9]{0,8})$/i.exec(key);
  return found?.[1] === undefined ? null : Number(found[1]);
}
