import type { ProbeValue } from "@hulplijn/shared/probes";
import type { ConnectFailure } from "../../core/ports.ts";
import type { Measurer, Outcome, World } from "../define.ts";
import { growthWithin } from "../growth.ts";
import { type Bus, openBus } from "../../dbus/bus.ts";
import type { DbusCall, DbusValue } from "../../dbus/message.ts";

type Service = ProbeValue<"services">["services"][number];
type Call = Omit<DbusCall, "destination" | "serial">;

const limitMs = 2000;
/** All services are asked how often they came back: those that crash and return at once are never caught failed. */
const sweepEverySeconds = 300;
/** Details of a service that stays as it is seldom change; asking again notices one that came back between two looks. */
const detailsLastSeconds = 60;
const hourSeconds = 3600;

const manager = { path: "/org/freedesktop/systemd1", interface: "org.freedesktop.systemd1.Manager" };
const troubled = ["failed", "auto-restart", "auto-restart-queued"];

/** A row of ListUnits*: name, description, load, active, sub, following, path, … Source: org.freedesktop.systemd1(5). */
interface Unit {
  readonly name: string;
  readonly description: string;
  readonly active: string;
  readonly sub: string;
  readonly path: string;
}

interface Details {
  readonly atMs: number;
  readonly state: string;
  readonly result: string;
  readonly exitStatus: number | null;
  readonly changedAtMs: number | null;
  readonly restartsLastHour: number;
}

function unitsOf(body: readonly DbusValue[]): Unit[] {
  const rows = Array.isArray(body[0]) ? (body[0] as readonly DbusValue[]) : [];
  return rows.flatMap((row) => {
    const [name, description, load, active, sub, , path] = Array.isArray(row)
      ? (row as readonly DbusValue[])
      : [];
    const texts = [name, description, active, sub, path];
    // A name in the settings that nothing is installed under is no service that stopped.
    if (load === "not-found" || !texts.every((text) => typeof text === "string")) return [];
    const unit = { name: texts[0] ?? "", description: texts[1] ?? "", active: texts[2] ?? "" };
    return unit.name.endsWith(".service") ? [{ ...unit, sub: texts[3] ?? "", path: texts[4] ?? "" }] : [];
  });
}

function property(unit: Unit, kind: "Service" | "Unit", name: string): Call {
  return {
    path: unit.path,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    arguments: [`org.freedesktop.systemd1.${kind}`, name],
  };
}

function stateOf(unit: Unit, restartsLastHour: number): Service["state"] {
  if (unit.active === "failed") return "failed";
  if (unit.sub.startsWith("auto-restart")) return "restarting";
  if (unit.active === "activating") return restartsLastHour > 0 ? "restarting" : "running";
  return unit.active === "active" || unit.active === "reloading" ? "running" : "stopped";
}

const unitName = (name: string): string => (name.includes(".") ? name : `${name}.service`);

type Body = readonly DbusValue[];

/** The bodies of the replies, or what a measurement says when the bus is gone or refuses. */
async function bodies(
  bus: Bus,
  calls: readonly Call[],
  allowErrors: boolean,
): Promise<readonly Body[] | Outcome<never>> {
  if (calls.length === 0) return [];
  const found: Body[] = [];
  for (const reply of await bus.ask(calls, limitMs)) {
    if (reply.kind === "gone")
      return { state: "failed", code: "tool-timed-out", detail: `systemd: ${reply.detail}` };
    if (reply.kind === "error" && !allowErrors)
      return { state: "failed", code: "tool-refused", detail: `systemd: ${reply.name}` };
    found.push(reply.kind === "reply" ? reply.body : []);
  }
  return found;
}

function whyNoBus(failure: ConnectFailure): Outcome<never> {
  if (failure.failure === "missing" || failure.failure === "refused")
    return {
      state: "unavailable",
      reason: "no-service",
      detail: "neither the system bus nor systemd listens",
    };
  if (failure.failure === "no-permission") return { state: "unavailable", reason: "no-permission" };
  return { state: "failed", code: "tool-timed-out", detail: `systemd: ${failure.detail}` };
}

/** Keeps what was learnt of each service from one look to the next. */
function historyOf(
  world: World,
): (bus: Bus, units: readonly Unit[]) => Promise<ReadonlyMap<string, Details> | Outcome<never>> {
  const growth = new Map<string, ReturnType<typeof growthWithin>>();
  const known = new Map<string, Details>();
  return async (bus, units) => {
    const nowMs = world.clock.monoMs();
    const stale = units.filter((unit) => {
      const details = known.get(unit.name);
      const isSame = details?.state === `${unit.active} ${unit.sub}` && !unit.sub.startsWith("auto-restart");
      return !isSame || nowMs - details.atMs >= detailsLastSeconds * 1000;
    });
    const properties = [
      ["Service", "NRestarts"],
      ["Service", "Result"],
      ["Service", "ExecMainStatus"],
      ["Unit", "StateChangeTimestamp"],
    ] as const;
    const answers = await bodies(
      bus,
      stale.flatMap((unit) => properties.map(([kind, name]) => property(unit, kind, name))),
      // A unit may go between the list and the question.
      true,
    );
    if ("state" in answers) return answers;
    for (const [index, unit] of stale.entries()) {
      const [restarts, result, exitStatus, changed] = answers
        .slice(index * properties.length, (index + 1) * properties.length)
        .map((body) => body[0]);
      const count = growth.get(unit.name) ?? growthWithin(hourSeconds);
      growth.set(unit.name, count);
      known.set(unit.name, {
        atMs: nowMs,
        state: `${unit.active} ${unit.sub}`,
        result: typeof result === "string" ? result : "",
        exitStatus: typeof exitStatus === "number" ? exitStatus : null,
        changedAtMs: typeof changed === "bigint" && changed > 0n ? Number(changed / 1000n) : null,
        restartsLastHour: typeof restarts === "number" ? count(nowMs, restarts) : 0,
      });
    }
    return known;
  };
}

/** Speaks to systemd over the system bus, or over its private socket where root has no bus; no program is started. */
export function watchSystemd(world: World): Measurer<ProbeValue<"services">> {
  const life = new AbortController();
  const learn = historyOf(world);
  const named = world.settings.watchedServices.map((service) => unitName(service.name));
  let bus: Bus | null = null;
  let sweptAtMs = Number.NEGATIVE_INFINITY;
  let returning: readonly string[] = [];

  const open = async (): Promise<Bus | ConnectFailure> => {
    const monoMs = (): number => world.clock.monoMs();
    const at = (path: string, destination: string | null): Promise<Bus | ConnectFailure> =>
      openBus(world.net, path, destination, limitMs, life.signal, monoMs);
    const system = await at(world.settings.systemBus, "org.freedesktop.systemd1");
    if (!("failure" in system) || !world.host.isRoot) return system;
    return at("/run/systemd/private", null);
  };

  const secondsSince = (atMs: number | null): number | null =>
    atMs === null ? null : Math.max(0, (world.clock.nowMs() - atMs) / 1000);

  const look = async (on: Bus): Promise<Outcome<ProbeValue<"services">>> => {
    const nowMs = world.clock.monoMs();
    const isSweep = nowMs - sweptAtMs >= sweepEverySeconds * 1000;
    const names = [...new Set([...named, ...returning])];
    const ask = (member: string, ...lists: readonly (readonly string[])[]): Call => ({
      ...manager,
      member,
      arguments: lists,
    });
    const lists = await bodies(
      on,
      [
        ask("ListUnitsFiltered", troubled),
        ...(names.length > 0 ? [ask("ListUnitsByNames", names)] : []),
        ...(isSweep ? [ask("ListUnitsByPatterns", ["active"], ["*.service"])] : []),
      ],
      false,
    );
    if ("state" in lists) return lists;
    const units = new Map(lists.flatMap((list) => unitsOf(list)).map((unit) => [unit.name, unit]));
    const details = await learn(on, [...units.values()]);
    if ("state" in details) return details;
    if (isSweep) sweptAtMs = nowMs;
    const services = [...units.values()].flatMap((unit): Service[] => {
      const known = details.get(unit.name);
      const restartsLastHour = known?.restartsLastHour ?? 0;
      const state = stateOf(unit, restartsLastHour);
      const hasSomethingToSay = state === "failed" || state === "restarting" || restartsLastHour > 0;
      if (!hasSomethingToSay && !named.includes(unit.name)) return [];
      return [
        {
          name: unit.name.slice(0, 256),
          description: unit.description.slice(0, 256),
          state,
          result: (known?.result ?? "").slice(0, 64),
          restartsLastHour,
          exitStatus: state === "running" ? null : (known?.exitStatus ?? null),
          sinceSeconds: secondsSince(known?.changedAtMs ?? null),
        },
      ];
    });
    returning = services.filter((service) => service.restartsLastHour > 0).map((service) => service.name);
    const failed = services.filter((service) => service.state === "failed").length;
    return { state: "measured", value: { manager: "systemd", services: services.slice(0, 256), failed } };
  };

  return {
    measure: async () => {
      if (!bus) {
        const opened = await open();
        if ("failure" in opened) return whyNoBus(opened);
        bus = opened;
      }
      const outcome = await look(bus);
      if (outcome.state === "failed") {
        bus.close();
        bus = null;
      }
      return outcome;
    },
    stop: () => {
      bus?.close();
      life.abort();
    },
  };
}
