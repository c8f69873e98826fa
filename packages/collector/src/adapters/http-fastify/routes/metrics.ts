import { Counter, Gauge, Histogram, Registry } from "@prometheus-io/client";
import { deviceStates } from "@hulplijn/shared/values";
import type { Routes } from "../api.ts";

/**
 * Prometheus text (names: reference/console.md 3.6). Counted where it happens, or read from the store when asked; never with
 * the name of a device as a label.
 */
export const metricsRoutes: Routes = (api, deps, settings) => {
  const { store, bus, clock } = deps;
  const registers = [new Registry()];
  const [registry] = registers;

  new Gauge({
    name: "hulplijn_build_info",
    help: "1, with the version as a label.",
    labelNames: ["version"],
    registers,
  }).set({ version: settings.version }, 1);
  const agents = new Gauge({
    name: "hulplijn_agents",
    help: "Enrolled devices by state.",
    labelNames: ["state"],
    registers,
  });
  const connections = new Gauge({
    name: "hulplijn_ws_connections",
    help: "Devices whose link is open.",
    registers,
  });
  const incidents = new Gauge({
    name: "hulplijn_incidents_open",
    help: "Incidents not resolved.",
    registers,
  });
  const changes = new Counter({
    name: "hulplijn_incident_changes_total",
    help: "Changes of incidents by the state they went to.",
    labelNames: ["state"],
    registers,
  });
  const runs = new Counter({
    name: "hulplijn_runs_total",
    help: "Runs that ended, by fix and result.",
    labelNames: ["fix", "result"],
    registers,
  });
  const requests = new Histogram({
    name: "hulplijn_http_request_seconds",
    help: "Time to answer, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.2, 1, 5],
    registers,
  });

  api.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  const unsubscribe = bus.subscribe((_id, name, event) => {
    if (name === "incident-changed" && "state" in event) changes.inc({ state: event.state });
    if (name === "run-changed" && "phase" in event && event.phase === "ended") {
      void store.run(event.runId).then(
        (run) => run?.outcome && runs.inc({ fix: run.fix, result: run.outcome }),
        () => undefined,
      );
    }
  });
  api.addHook("preClose", async () => unsubscribe());

  api.get("/metrics", { schema: { hide: true } }, async (_request, reply) => {
    const devices = await store.deviceStates();
    for (const state of deviceStates)
      agents.set({ state }, devices.filter((device) => device.state === state).length);
    connections.set(devices.filter((device) => device.connected).length);
    const nowMs = clock.nowMs();
    incidents.set((await store.inboxCounts("", nowMs, nowMs)).open);
    reply.header("content-type", registry?.contentType ?? "text/plain");
    return registry?.metrics();
  });
};
