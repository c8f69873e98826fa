import type { Envelope } from "@hulplijn/shared/trust";

/** A shift that is on: a key that this browser cannot give away, and a person's word that it may order for them. */
export interface Shift {
  /** Who is signed in here. */
  readonly personId: string;
  /** Who that is to the policy. */
  readonly person: string;
  readonly keyId: string;
  readonly key: CryptoKey;
  readonly delegation: Envelope;
  readonly classes: readonly string[];
  readonly expiresAtMs: number;
}

const place = "shifts";

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((settle, reject) => {
    request.addEventListener("success", () => settle(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser keeps nothing")));
  });

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open("hulplijn", 1);
  opening.addEventListener("upgradeneeded", () =>
    opening.result.createObjectStore(place, { keyPath: "personId" }),
  );
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(place, mode).objectStore(place)));
  } finally {
    database.close();
  }
}

/** Keeps it as the one shift of this browser: who signs in here leaves nothing to who comes next. */
export async function keepShift(shift: Shift): Promise<void> {
  await forgetShifts();
  await inStore("readwrite", (store) => store.put(shift));
}

export const readKeptShift = async (personId: string): Promise<Shift | null> =>
  (await inStore("readonly", (store) => store.get(personId) as IDBRequest<Shift | undefined>)) ?? null;

export const forgetShifts = (): Promise<undefined> => inStore("readwrite", (store) => store.clear());
