import { AsyncLocalStorage } from "node:async_hooks";
import type { StoreUnavailable, StoreWrites } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";

interface Waiting {
  readonly work: (tx: StoreWrites) => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** How many writes, and for how long, may share one commit: a sync costs the same for one as for all. */
const batchWrites = 500;
const batchMs = 5;

export interface GroupCommit {
  readonly write: <Result>(work: (tx: StoreWrites) => Promise<Result>) => Promise<Result>;
  /** Resolves when nothing waits any more; writes asked for from now on are refused. */
  readonly end: () => Promise<void>;
}

/**
 * Runs writes one after another, each in its own savepoint, and commits those that came together as one. They settle after
 * the commit. `onRollback` is told whenever anything was undone, so that caches can forget.
 */
export function groupCommit(db: Database, tx: StoreWrites, onRollback: () => void): GroupCommit {
  const waiting: Waiting[] = [];
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let pumping: Promise<void> | null = null;
  let ended = false;

  /** Whether the work may stay; throws what made the whole batch impossible. */
  const attempt = async (one: Waiting): Promise<() => void> => {
    db.change("SAVEPOINT one");
    const scope = { open: true };
    try {
      const result = await inside.run(scope, async () => one.work(tx));
      if (db.broken !== null) throw db.broken;
      db.change("RELEASE one");
      return () => one.resolve(result as never);
    } catch (error) {
      if (db.broken !== null) throw db.broken;
      db.change("ROLLBACK TO one");
      db.change("RELEASE one");
      onRollback();
      return () => one.reject(error);
    } finally {
      scope.open = false;
    }
  };

  const batch = async (): Promise<void> => {
    const taken: Waiting[] = [];
    const settle: (() => void)[] = [];
    const untilMs = performance.now() + batchMs;
    try {
      db.change("BEGIN IMMEDIATE");
      while (taken.length < batchWrites && (taken.length === 0 || performance.now() < untilMs)) {
        const one = waiting.shift();
        if (one === undefined) break;
        taken.push(one);
        settle.push(await attempt(one));
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
      await batch();
    }
    pumping = null;
  };

  return {
    write: async (work) => {
      if (ended) throw new Error("the store is closed");
      if (inside.getStore()?.open === true) {
        throw new Error("a write inside a write would wait for itself: use the tx that the work was given");
      }
      return new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        pumping ??= pump();
      });
    },
    end: async () => {
      ended = true;
      await pumping;
    },
  };
}
