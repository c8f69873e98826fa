import type { StreamEventName, StreamEvents } from "@hulplijn/shared/api";
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

/** Whether what is on screen follows what happens; `sinceMs` is when it stopped doing so. */
export type Live = { readonly state: "live" } | { readonly state: "interrupted"; readonly sinceMs: number };

let live: Live = { state: "live" };
const liveWatchers = new Set<() => void>();

function setLive(next: Live): void {
  live = next;
  for (const tell of liveWatchers) tell();
}

const watchLive = (tell: () => void): (() => void) => {
  liveWatchers.add(tell);
  return () => liveWatchers.delete(tell);
};

export const useLive = (): Live => useSyncExternalStore(watchLive, () => live);

type Listener<Name extends StreamEventName> = (event: StreamEvents[Name]) => void;
const listeners: { [Name in StreamEventName]: Set<Listener<Name>> } = {
  "incident-changed": new Set(),
  "device-changed": new Set(),
  "device-enrolled": new Set(),
  "readings-changed": new Set(),
  "run-changed": new Set(),
  "run-output": new Set(),
  "fix-changed": new Set(),
  "release-changed": new Set(),
  "rollout-changed": new Set(),
  "schedule-changed": new Set(),
  "window-changed": new Set(),
};

/** Calls back with every event of a kind, until the returned function is called. */
export function onStream<Name extends StreamEventName>(name: Name, listener: Listener<Name>): () => void {
  listeners[name].add(listener);
  return () => listeners[name].delete(listener);
}

/** Which queries an event makes old. */
const concerns: {
  [Name in StreamEventName]: (event: StreamEvents[Name]) => readonly (readonly unknown[])[];
} = {
  "incident-changed": ({ key }) => [["incidents"], ["inbox"], ["incident", key], ["device"], ["printers"]],
  "device-changed": () => [["devices"], ["device"], ["inbox"]],
  "device-enrolled": () => [["devices"], ["inbox"], ["enrolment-tokens"]],
  "readings-changed": () => [["device"], ["printers"], ["series"]],
  "run-changed": ({ runId, incident }) => [
    ["run", runId],
    ["runs"],
    ["batch"],
    ["incidents"],
    ["inbox"],
    ...(incident === null ? [] : [["incident", incident]]),
  ],
  "run-output": () => [],
  "fix-changed": ({ fix }) => [["fixes"], ["fix", fix]],
  "release-changed": () => [["releases"], ["release"], ["device"], ["notices"]],
  "rollout-changed": () => [["rollouts"], ["rollout"], ["agenda"], ["device"], ["notices"]],
  "schedule-changed": () => [["schedules"], ["schedule"], ["agenda"], ["prevented"], ["device"]],
  "window-changed": () => [["windows"], ["window"], ["agenda"], ["devices"], ["device"], ["inbox"]],
};

/** Events come in bursts; each query is made old at most so often. */
const gatherMs = 250;

function gathered(client: QueryClient): (keys: readonly (readonly unknown[])[]) => void {
  const waiting = new Map<string, readonly unknown[]>();
  return (keys) => {
    if (keys.length === 0) return;
    if (waiting.size === 0)
      setTimeout(() => {
        const due = [...waiting.values()];
        waiting.clear();
        for (const queryKey of due) void client.invalidateQueries({ queryKey });
      }, gatherMs);
    for (const key of keys) waiting.set(JSON.stringify(key), key);
  };
}

const reopenMs = 3_000;

/** Follows the event stream until the returned function is called. */
export function followStream(client: QueryClient): () => void {
  const invalidate = gathered(client);
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let wasInterrupted = false;

  const follow = <Name extends StreamEventName>(name: Name): void => {
    source.addEventListener(name, (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as StreamEvents[Name];
      invalidate(concerns[name](event));
      for (const listener of listeners[name]) listener(event);
    });
  };
  const open = (): void => {
    source = new EventSource("/api/v1/stream");
    source.addEventListener("open", () => {
      setLive({ state: "live" });
      // What happened in between may not be in the stream any more.
      if (wasInterrupted) void client.invalidateQueries();
      wasInterrupted = false;
    });
    source.addEventListener("error", () => {
      wasInterrupted = true;
      if (live.state === "live") setLive({ state: "interrupted", sinceMs: Date.now() });
      // The browser connects again by itself, but not after an answer that was no stream (a proxy's, a restart's).
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenMs);
    });
    for (const name of Object.keys(listeners) as StreamEventName[]) follow(name);
  };
  open();
  return () => {
    clearTimeout(reopening);
    source.close();
    setLive({ state: "live" });
  };
}
