import { AsyncLocalStorage } from "node:async_hooks";
import type { StoreUnavailable, StoreWrites } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";

interface Waiting {
  readonly work: (tx: StoreWrites) => Promise<unknown>;
  readonly again: boolean;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}
type Settle = () => void;

/** How many writes, and for how long, may share one commit: a sync costs the same for one as for all. */
const batchWrites = 500;
const batchMs = 5;
/** How many writes may share a savepoint. */
const atOnce = 50;

export interface GroupCommit {
  readonly write: <Result>(work: (tx: StoreWrites) => Promise<Result>, again?: boolean) => Promise<Result>;
  /** Resolves when nothing waits any more; writes asked for from now on are refused. */
  readonly end: () => Promise<void>;
}

/**
 * Runs writes one after another, each in its own savepoint, and commits those that came together as one. They settle after
 * the commit. Writes that may be run again share a savepoint with their neighbours of that kind, which is cheaper: when one
 * fails, all of those are undone, and run once more with a savepoint each. `onRollback` is told whenever anything was undone, so that
 * caches can forget.
 */
export function groupCommit(db: Database, tx: StoreWrites, onRollback: () => void): GroupCommit {
  const waiting: Waiting[] = [];
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let pumping: Promise<void> | null = null;
  let ended = false;

  const undo = (): void => {
    if (db.broken !== null) throw db.broken;
    db.change("ROLLBACK TO one");
    db.change("RELEASE one");
    onRollback();
  };
  const run = async ({ work, resolve }: Waiting): Promise<Settle> => {
    const result = await work(tx);
    if (db.broken !== null) throw db.broken;
    return () => resolve(result as never);
  };
  /** One write in its own savepoint. Throws what made the whole batch impossible. */
  const alone = async (one: Waiting): Promise<Settle> => {
    db.change("SAVEPOINT one");
    try {
      const settle = await run(one);
      db.change("RELEASE one");
      return settle;
    } catch (error) {
      undo();
      return () => one.reject(error);
    }
  };
  /** Neighbours that may be run again, in one savepoint. */
  const together = async (some: readonly Waiting[]): Promise<Settle[]> => {
    const settle: Settle[] = [];
    db.change("SAVEPOINT one");
    try {
      for (const one of some) settle.push(await run(one));
      db.change("RELEASE one");
      return settle;
    } catch {
      undo();
      settle.length = 0;
      for (const one of some) settle.push(await alone(one));
      return settle;
    }
  };
  /** The next one that waits; or, of those that may be run again, as many as follow one another. */
  const next = (most: number): readonly Waiting[] => {
    let count = 0;
    while (count < most && waiting[count]?.again === true) count += 1;
    return waiting.splice(0, Math.max(1, count));
  };

  const batch = async (): Promise<void> => {
    const taken: Waiting[] = [];
    const settle: Settle[] = [];
    const untilMs = performance.now() + batchMs;
    try {
      db.change("BEGIN IMMEDIATE");
      while (taken.length < batchWrites && (taken.length === 0 || performance.now() < untilMs)) {
        const some = next(Math.min(atOnce, batchWrites - taken.length));
        const [first] = some;
        if (first === undefined) break;
        taken.push(...some);
        if (some.length === 1) settle.push(await alone(first));
        else settle.push(...(await together(some)));
      }
      db.change("COMMIT");
    } catch (error) {
      // Full or gone: nothing of this batch was kept, whoever caused it.
      db.rollback();
      onRollback();
      const first = taken.length === 0 ? waiting.shift() : undefined;
      for (const one of first === undefined ? taken : [first]) one.reject(error as StoreUnavailable);
      return;
    }
    for (const done of settle) done();
  };

  const pump = async (): Promise<void> => {
    while (waiting.length > 0) {
      // Lets everything that has already arrived join, and the sockets have their turn between two commits.
      await new Promise((resolve) => setImmediate(resolve));
      const scope = { open: true };
      await inside.run(scope, batch);
      scope.open = false;
    }
    pumping = null;
  };

  return {
    write: (work, again = false) => {
      if (ended) return Promise.reject(new Error("the store is closed"));
      if (inside.getStore()?.open === true) {
        const why = "a write inside a write would wait for itself: use the tx that the work was given";
        return Promise.reject(new Error(why));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ work, again, resolve, reject });
        pumping ??= pump();
      });
    },
    end: async () => {
      ended = true;
      await pumping;
    },
  };
}
