import { sql } from "kysely";
import { severities, severityRank, type Severity } from "@hulplijn/shared/values";
import { printerRules } from "../../core/printers/queues.ts";
import type { StoreReads } from "../../core/ports.ts";
import type { DeviceRecord, IncidentRecord, PrinterRecord, RunRecord } from "../../core/records.ts";
import { contains, count, equals, one, person, span, tagged, words } from "./conditions.ts";
import { facet, type ListSource, page } from "./list.ts";
import type { Database } from "./sqlite.ts";
import * as tables from "./tables.ts";

const device = (column: string) => sql<string | number>`${sql.ref(`device.${column}`)}`;
const incident = (column: string) => sql<string | number>`${sql.ref(`incident.${column}`)}`;
const run = (column: string) => sql<string | number>`${sql.ref(`run.${column}`)}`;
const tags = sql`, json_each(device."tags") AS tagged`;
const deviceName = sql`coalesce(${device("name")}, '') AS "deviceName"`;

export const deviceList: ListSource<
  "devices",
  DeviceRecord & { openIncidents: number; worst: Severity | null }
> = {
  list: "devices",
  select: sql`${sql.raw(tables.devices.selected)}, ${device("openIncidents")}, ${device("worst")}`,
  from: sql`device`,
  id: sql`${device("deviceId")}`,
  sorts: {
    name: device("name"),
    state: device("state"),
    seen: device("seenOrder"),
    severity: device("worst"),
    enrolled: device("enrolledAtMs"),
    system: device("system"),
    agent: device("agentVersion"),
    group: device("group"),
  },
  facets: {
    state: { value: device("state") },
    severity: {
      value: sql`CASE ${device("worst")} WHEN 3 THEN 'critical' WHEN 2 THEN 'warning' WHEN 1 THEN 'notice' END`,
    },
    platform: { value: device("platform") },
    system: { value: device("system") },
    group: { value: device("group") },
    tag: { value: sql`tagged."value"`, from: tags },
    agent: { value: device("agentVersion") },
    name: { value: device("name") },
  },
  fields: {
    text: ({ value }) => contains(device("search"), value),
    state: equals(device("state")),
    name: words(device("name")),
    platform: equals(device("platform")),
    system: words(device("system")),
    tag: tagged,
    group: words(device("group")),
    agent: words(device("agentVersion")),
    severity: ({ value }) => sql`${device("worst")} = ${severityRank(value as Severity)}`,
    open: count(device("openIncidents")),
    seen: span(device("seenAtMs")),
    enrolled: span(device("enrolledAtMs")),
    is: one({
      connected: () => sql`${device("connected")} = 1`,
      quarantined: () => sql`${device("quarantine")} IS NOT NULL`,
      removed: () => sql`${device("removed")} = 1`,
      "never-seen": () => sql`${device("seenAtMs")} IS NULL`,
    }),
  },
  always: ({ where }) =>
    where.some((term) => term.field === "is" && !term.not && term.values.includes("removed"))
      ? []
      : [sql`${device("removed")} = 0`],
  read: (row) => ({
    ...tables.devices.read(row),
    openIncidents: Number(row["openIncidents"]),
    worst: severities[Number(row["worst"]) - 1] ?? null,
  }),
};

export const incidentList: ListSource<
  "incidents",
  IncidentRecord & { deviceName: string; members: number; membersOpen: number }
> = {
  list: "incidents",
  select: sql`${sql.raw(tables.incidents.selected)}, ${deviceName},
    (SELECT count(*) FROM finding WHERE finding."incidentId" = incident."incidentId") AS "members",
    (SELECT count(*) FROM finding WHERE finding."incidentId" = incident."incidentId" AND finding."state" = 'raised') AS "membersOpen"`,
  from: sql`incident LEFT JOIN device ON device."deviceId" = incident."deviceId"`,
  id: sql`${incident("incidentId")}`,
  sorts: {
    priority: incident("priority"),
    severity: incident("severityOrder"),
    opened: incident("openedAtMs"),
    updated: incident("updatedAtMs"),
    resolved: incident("resolvedOrder"),
    number: incident("number"),
  },
  facets: {
    state: { value: incident("state") },
    severity: { value: incident("severity") },
    rule: { value: incident("rule") },
    subject: { value: incident("subject") },
    owner: { value: sql`(SELECT "name" FROM person WHERE "personId" = ${incident("owner")})` },
    line: { value: incident("line") },
    group: { value: device("group") },
    device: { value: device("name") },
  },
  fields: {
    text: ({ value }) =>
      sql`(${contains(incident("search"), value)} OR ${contains(device("search"), value)}
           OR 'inc-' || ${incident("number")} = ${value})`,
    state: equals(incident("state")),
    severity: equals(incident("severity")),
    priority: count(incident("priority")),
    rule: words(incident("rule")),
    subject: words(incident("subject")),
    device: ({ value, ...asked }) =>
      sql`(${incident("deviceId")} = ${value} OR ${words(device("name"))({ value, ...asked })})`,
    group: words(device("group")),
    tag: tagged,
    owner: person(incident("owner")),
    line: equals(incident("line")),
    fix: ({ value }) =>
      sql`EXISTS (SELECT 1 FROM run WHERE run."incidentId" = incident."incidentId" AND run."fix" = ${value})`,
    age: span(incident("openedAtMs")),
    updated: span(incident("updatedAtMs")),
    resolved: span(incident("resolvedAtMs")),
    is: one({
      open: () => sql`${incident("state")} <> 'resolved'`,
      resolved: () => sql`${incident("state")} = 'resolved'`,
      snoozed: ({ request }) => sql`${incident("snoozedUntilMs")} > ${request.nowMs}`,
      flapping: () => sql`${incident("flapping")} = 1`,
      mine: ({ request }) => sql`${incident("owner")} = ${request.personId}`,
      unowned: () => sql`${incident("owner")} IS NULL`,
      reopened: () => sql`${incident("reopened")} > 0`,
    }),
  },
  always: () => [],
  read: (row) => ({
    ...tables.incidents.read(row),
    deviceName: String(row["deviceName"]),
    members: Number(row["members"]),
    membersOpen: Number(row["membersOpen"]),
  }),
};

const printer = (column: string) => sql<string | number>`${sql.ref(`printer.${column}`)}`;

export const printerList: ListSource<
  "printers",
  PrinterRecord & { deviceName: string; deviceSeenAtMs: number | null; incidentNumber: number | null }
> = {
  list: "printers",
  select: sql`${sql.raw(tables.printers.selected)}, ${deviceName}, ${device("seenAtMs")} AS "deviceSeenAtMs",
    (SELECT incident."number" FROM finding JOIN incident ON incident."incidentId" = finding."incidentId"
      WHERE finding."deviceId" = ${printer("deviceId")} AND finding."subject" = ${printer("queue")}
        AND finding."state" = 'raised' AND finding."rule" IN (${sql.join(printerRules)}) LIMIT 1) AS "incidentNumber"`,
  // CROSS keeps the printers outside, where the index gives the order.
  from: sql`printer CROSS JOIN device ON device."deviceId" = printer."deviceId"`,
  id: sql`${printer("printerId")}`,
  sorts: {
    // Faults first, by jobs that wait, and by how long.
    blocked: printer("blockedOrder"),
    queue: printer("queue"),
    waiting: printer("waitingJobs"),
    supply: printer("supplyOrder"),
  },
  facets: {
    state: { value: printer("queueState") },
    printer: { value: printer("printerState") },
    model: { value: printer("model") },
    group: { value: device("group") },
    queue: { value: printer("queue") },
    device: { value: device("name") },
    path: { value: printer("path") },
  },
  fields: {
    text: ({ value }) => sql`(${contains(printer("search"), value)} OR ${contains(device("search"), value)})`,
    queue: words(printer("queue")),
    device: ({ value, ...asked }) =>
      sql`(${printer("deviceId")} = ${value} OR ${words(device("name"))({ value, ...asked })})`,
    state: equals(printer("queueState")),
    printer: equals(printer("printerState")),
    model: words(printer("model")),
    path: words(printer("path")),
    waiting: count(printer("waitingJobs")),
    supply: count(printer("lowestSupplyPercent")),
    group: words(device("group")),
    tag: tagged,
    is: one({
      faulty: () => sql`${printer("faulty")} = 1 AND ${device("connected")} = 1`,
      connected: () => sql`${device("connected")} = 1`,
    }),
  },
  always: () => [sql`${device("removed")} = 0`],
  read: (row) => ({
    ...tables.printers.read(row),
    deviceName: String(row["deviceName"]),
    deviceSeenAtMs: row["deviceSeenAtMs"] === null ? null : Number(row["deviceSeenAtMs"]),
    incidentNumber: row["incidentNumber"] === null ? null : Number(row["incidentNumber"]),
  }),
};

export const runList: ListSource<"runs", RunRecord & { deviceName: string }> = {
  list: "runs",
  select: sql`${sql.raw(tables.runs.selected)}, ${deviceName}`,
  from: sql`run LEFT JOIN device ON device."deviceId" = run."deviceId"`,
  id: sql`${run("runId")}`,
  sorts: { ordered: run("orderedAtMs"), ended: run("endedOrder") },
  facets: {
    fix: { value: run("fix") },
    phase: { value: run("phase") },
    outcome: { value: run("outcome") },
    code: { value: run("code") },
    device: { value: device("name") },
  },
  fields: {
    text: ({ value }) => sql`(${contains(run("fix"), value)} OR ${contains(device("search"), value)})`,
    fix: words(run("fix")),
    device: ({ value, ...asked }) =>
      sql`(${run("deviceId")} = ${value} OR ${words(device("name"))({ value, ...asked })})`,
    incident: (asked) =>
      sql`${run("incidentId")} IN (SELECT "incidentId" FROM incident WHERE ${count(incident("number"))(asked)})`,
    phase: equals(run("phase")),
    outcome: equals(run("outcome")),
    by: person(run("orderedBy")),
    code: words(run("code")),
    batch: words(run("batch")),
    age: span(run("orderedAtMs")),
    is: one({
      open: () => sql`${run("phase")} <> 'ended'`,
      ended: () => sql`${run("phase")} = 'ended'`,
      undone: () => sql`${run("undone")} = 1`,
    }),
  },
  always: () => [],
  read: (row) => ({ ...tables.runs.read(row), deviceName: String(row["deviceName"]) }),
};

export function listReads(
  db: Database,
): Pick<StoreReads, "devices" | "incidents" | "runs" | "printers" | "facet"> {
  return {
    devices: async (request) => page(db, deviceList, request),
    incidents: async (request) => page(db, incidentList, request),
    runs: async (request) => page(db, runList, request),
    printers: async (request) => page(db, printerList, request),
    facet: async (list, ...asked) => {
      if (list === "devices") return facet(db, deviceList, ...asked);
      if (list === "printers") return facet(db, printerList, ...asked);
      return list === "incidents" ? facet(db, incidentList, ...asked) : facet(db, runList, ...asked);
    },
  };
}
