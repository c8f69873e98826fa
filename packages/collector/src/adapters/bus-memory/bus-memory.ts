import type { StreamEventName } from "@hulplijn/shared/api";
import type { Bus } from "../../core/ports.ts";

interface Remembered {
  readonly id: number;
  readonly name: StreamEventName;
  readonly event: unknown;
}

type Listener = Parameters<Bus["subscribe"]>[0];

/**
 * The bus of a single collector: remembers the last events, so that a console that lost its connection for a moment
 * misses nothing. Ids begin at `firstId`; the caller passes the time of start, so that ids of an earlier life of the collector are
 * older than all of this one's, and are answered with null.
 */
export function createBus(firstId: number, remember = 5000): Bus {
  const events: Remembered[] = [];
  const listeners = new Set<Listener>();
  let lastId = firstId;
  return {
    publish: (name, event) => {
      lastId += 1;
      events.push({ id: lastId, name, event });
      if (events.length > remember * 2) events.splice(0, events.length - remember);
      for (const listener of listeners) listener(lastId, name, event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    since: (id) => {
      if (id < firstId || id > lastId) return null;
      const oldest = events[0]?.id ?? lastId + 1;
      return id + 1 < oldest ? null : events.filter((one) => one.id > id);
    },
  };
}
