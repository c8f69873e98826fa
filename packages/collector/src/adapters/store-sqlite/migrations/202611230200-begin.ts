import type { Migration } from "./define.ts";

/**
 * The first schema. Columns are called as the records' fields; what else there is, lists and counts need: `search` is
 * what words are looked for in, in lower case; `openIncidents` and `worst` of a device follow its incidents. Bodies that
 * may be large lie in tables with a rowid, because WITHOUT ROWID gives each row of that size pages of its own.
 */
export const begin: Migration = {
  id: "202611230200-begin",
  sql: `
CREATE TABLE device (
  "deviceNo" INTEGER PRIMARY KEY, "deviceId" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL, "publicKey" TEXT NOT NULL,
  "platform" TEXT NOT NULL, "system" TEXT NOT NULL, "agentVersion" TEXT NOT NULL, "group" TEXT NOT NULL,
  "tags" TEXT NOT NULL, "enrolledAtMs" INTEGER NOT NULL, "seenAtMs" INTEGER, "connected" INTEGER NOT NULL,
  "state" TEXT NOT NULL, "farewell" TEXT, "connection" INTEGER NOT NULL, "quarantine" TEXT,
  "maintenanceUntilMs" INTEGER, "removed" INTEGER NOT NULL, "policyVersion" INTEGER NOT NULL,
  "search" TEXT NOT NULL DEFAULT '', "openIncidents" INTEGER NOT NULL DEFAULT 0, "worst" INTEGER NOT NULL DEFAULT 0,
  "seenOrder" INTEGER NOT NULL GENERATED ALWAYS AS (coalesce("seenAtMs", -1)) VIRTUAL
) STRICT;
CREATE INDEX device_name ON device ("name", "deviceId");
CREATE INDEX device_seen ON device ("seenOrder", "deviceId");
CREATE INDEX device_worst ON device ("worst", "deviceId");
CREATE INDEX device_state ON device ("state", "deviceId");
CREATE INDEX device_enrolled ON device ("enrolledAtMs", "deviceId");

CREATE TABLE reading (
  "deviceId" TEXT NOT NULL, "probe" TEXT NOT NULL, "reading" TEXT NOT NULL, "receivedAtMs" INTEGER NOT NULL,
  UNIQUE ("deviceId", "probe")
) STRICT;
CREATE INDEX reading_probe ON reading ("probe");

CREATE TABLE acknowledged (
  "deviceId" TEXT NOT NULL, "epoch" TEXT NOT NULL, "seq" INTEGER NOT NULL, PRIMARY KEY ("deviceId", "epoch")
) STRICT, WITHOUT ROWID;

CREATE TABLE beat (
  "deviceId" TEXT NOT NULL, "hour" INTEGER NOT NULL, "state" TEXT NOT NULL, "latest" TEXT NOT NULL,
  UNIQUE ("deviceId", "hour")
) STRICT;
CREATE INDEX beat_hour ON beat ("hour");

CREATE TABLE series (
  "deviceNo" INTEGER NOT NULL, "seriesNo" INTEGER NOT NULL, "name" TEXT NOT NULL, "lastAtMs" INTEGER NOT NULL,
  PRIMARY KEY ("deviceNo", "seriesNo"), UNIQUE ("deviceNo", "name")
) STRICT, WITHOUT ROWID;
CREATE TABLE hot (
  "hotId" INTEGER PRIMARY KEY AUTOINCREMENT, "deviceNo" INTEGER NOT NULL, "fromMs" INTEGER NOT NULL,
  "body" BLOB NOT NULL
) STRICT;
CREATE TABLE chunk ("chunkId" INTEGER PRIMARY KEY, "body" BLOB NOT NULL) STRICT;

CREATE TABLE finding (
  "findingId" TEXT NOT NULL UNIQUE, "deviceId" TEXT NOT NULL, "incidentId" TEXT, "rule" TEXT NOT NULL,
  "subject" TEXT NOT NULL, "state" TEXT NOT NULL, "severity" TEXT NOT NULL, "flapping" INTEGER NOT NULL,
  "raisedAtMs" INTEGER NOT NULL, "changedAtMs" INTEGER NOT NULL, "params" TEXT NOT NULL, "evidence" TEXT,
  "receivedAtMs" INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_open ON finding ("deviceId") WHERE "state" = 'raised';
CREATE INDEX finding_incident ON finding ("incidentId", "state") WHERE "incidentId" IS NOT NULL;
CREATE INDEX finding_cleared ON finding ("changedAtMs") WHERE "state" = 'cleared';

CREATE TABLE incident (
  "number" INTEGER PRIMARY KEY AUTOINCREMENT, "incidentId" TEXT NOT NULL UNIQUE, "cause" TEXT NOT NULL,
  "state" TEXT NOT NULL, "severity" TEXT NOT NULL, "priority" INTEGER NOT NULL, "rule" TEXT NOT NULL,
  "subject" TEXT NOT NULL, "params" TEXT NOT NULL, "deviceId" TEXT NOT NULL, "flapping" INTEGER NOT NULL,
  "openedAtMs" INTEGER NOT NULL, "updatedAtMs" INTEGER NOT NULL, "resolvedAtMs" INTEGER, "owner" TEXT,
  "line" TEXT NOT NULL, "reopened" INTEGER NOT NULL, "snoozedUntilMs" INTEGER, "problem" TEXT, "problemEdited" TEXT,
  "solution" TEXT, "solutionEdited" TEXT, "automationSeconds" REAL NOT NULL, "humanSeconds" REAL NOT NULL,
  "version" INTEGER NOT NULL, "search" TEXT NOT NULL DEFAULT '',
  "severityOrder" INTEGER NOT NULL GENERATED ALWAYS AS
    (CASE "severity" WHEN 'critical' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END) VIRTUAL,
  "resolvedOrder" INTEGER NOT NULL GENERATED ALWAYS AS (coalesce("resolvedAtMs", -1)) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX incident_open_cause ON incident ("cause") WHERE "state" <> 'resolved';
CREATE INDEX incident_resolved_cause ON incident ("cause", "resolvedAtMs") WHERE "state" = 'resolved';
CREATE INDEX incident_open ON incident ("priority", "incidentId") WHERE "state" <> 'resolved';
CREATE INDEX incident_device ON incident ("deviceId", "state", "severityOrder");
CREATE INDEX incident_rule ON incident ("rule", "resolvedAtMs") WHERE "state" = 'resolved';
CREATE INDEX incident_priority ON incident ("priority", "incidentId");
CREATE INDEX incident_severity ON incident ("severityOrder", "incidentId");
CREATE INDEX incident_opened ON incident ("openedAtMs", "incidentId");
CREATE INDEX incident_updated ON incident ("updatedAtMs", "incidentId");
CREATE INDEX incident_resolved ON incident ("resolvedOrder", "incidentId");

CREATE TABLE timeline (
  "entryId" INTEGER PRIMARY KEY AUTOINCREMENT, "incidentId" TEXT NOT NULL, "atMs" INTEGER NOT NULL,
  "kind" TEXT NOT NULL, "text" TEXT, "note" TEXT, "who" TEXT, "runId" TEXT, "raw" TEXT
) STRICT;
CREATE INDEX timeline_incident ON timeline ("incidentId", "atMs", "entryId");

CREATE TABLE run (
  "runId" TEXT NOT NULL UNIQUE, "fix" TEXT NOT NULL, "version" INTEGER NOT NULL, "manifestDigest" TEXT NOT NULL,
  "deviceId" TEXT NOT NULL, "incidentId" TEXT, "params" TEXT NOT NULL, "orderedBy" TEXT NOT NULL,
  "orderedAtMs" INTEGER NOT NULL, "expiresAtMs" INTEGER NOT NULL, "phase" TEXT NOT NULL, "phases" TEXT NOT NULL,
  "order" TEXT, "outcome" TEXT, "code" TEXT, "undone" INTEGER NOT NULL, "endedAtMs" INTEGER, "receipt" TEXT,
  "steps" TEXT NOT NULL, "outputBytes" INTEGER NOT NULL,
  "endedOrder" INTEGER NOT NULL GENERATED ALWAYS AS (coalesce("endedAtMs", -1)) VIRTUAL
) STRICT;
CREATE INDEX run_ordered ON run ("orderedAtMs", "runId");
CREATE INDEX run_ended ON run ("endedOrder", "runId");
CREATE INDEX run_incident ON run ("incidentId") WHERE "incidentId" IS NOT NULL;
CREATE INDEX run_open ON run ("deviceId", "orderedAtMs") WHERE "phase" <> 'ended';
CREATE INDEX run_overdue ON run ("expiresAtMs") WHERE "phase" <> 'ended';
CREATE INDEX run_fix ON run ("fix", "endedAtMs") WHERE "phase" = 'ended';

CREATE TABLE output (
  "runId" TEXT NOT NULL, "piece" INTEGER NOT NULL, "step" TEXT NOT NULL, "stream" TEXT NOT NULL,
  "offset" INTEGER NOT NULL, "atMs" INTEGER NOT NULL, "data" BLOB NOT NULL, "bytesSoFar" INTEGER NOT NULL,
  UNIQUE ("runId", "piece"), UNIQUE ("runId", "stream", "step", "offset")
) STRICT;

CREATE TABLE approval (
  "manifestDigest" TEXT NOT NULL, "keyId" TEXT NOT NULL, "fix" TEXT NOT NULL, "version" INTEGER NOT NULL,
  "person" TEXT NOT NULL, "atMs" INTEGER NOT NULL, "envelope" TEXT NOT NULL, UNIQUE ("manifestDigest", "keyId")
) STRICT;
CREATE TABLE suspended ("fix" TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  "personId" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL UNIQUE, "role" TEXT NOT NULL, "language" TEXT NOT NULL,
  "passwordHash" TEXT, "disabled" INTEGER NOT NULL, "createdAtMs" INTEGER NOT NULL
) STRICT;
CREATE TABLE passkey (
  "credentialId" TEXT NOT NULL UNIQUE, "personId" TEXT NOT NULL, "publicKey" TEXT NOT NULL,
  "counter" INTEGER NOT NULL, "transports" TEXT NOT NULL, "createdAtMs" INTEGER NOT NULL
) STRICT;
CREATE INDEX passkey_person ON passkey ("personId");
CREATE TABLE session (
  "secretHash" TEXT NOT NULL UNIQUE, "personId" TEXT NOT NULL, "csrf" TEXT NOT NULL, "createdAtMs" INTEGER NOT NULL,
  "expiresAtMs" INTEGER NOT NULL, "lastUsedAtMs" INTEGER NOT NULL
) STRICT;
CREATE INDEX session_person ON session ("personId");
CREATE TABLE "signInLink" (
  "secretHash" TEXT NOT NULL UNIQUE, "personId" TEXT, "role" TEXT NOT NULL, "expiresAtMs" INTEGER NOT NULL,
  "usedAtMs" INTEGER
) STRICT;
CREATE TABLE "apiToken" (
  "tokenId" TEXT NOT NULL UNIQUE, "secretHash" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL, "role" TEXT NOT NULL,
  "createdBy" TEXT NOT NULL, "createdAtMs" INTEGER NOT NULL, "expiresAtMs" INTEGER NOT NULL, "lastUsedAtMs" INTEGER,
  "revoked" INTEGER NOT NULL
) STRICT;
CREATE TABLE "enrolmentToken" (
  "tokenId" TEXT NOT NULL UNIQUE, "secretHash" TEXT NOT NULL UNIQUE, "purpose" TEXT NOT NULL, "group" TEXT NOT NULL,
  "createdBy" TEXT NOT NULL, "createdAtMs" INTEGER NOT NULL, "expiresAtMs" INTEGER NOT NULL,
  "maxUses" INTEGER NOT NULL, "uses" INTEGER NOT NULL, "revoked" INTEGER NOT NULL
) STRICT;

CREATE TABLE blind (
  "deviceId" TEXT NOT NULL, "fromMs" INTEGER NOT NULL, "toMs" INTEGER, "why" TEXT NOT NULL,
  UNIQUE ("deviceId", "fromMs")
) STRICT;

CREATE TABLE audit (
  "index" INTEGER PRIMARY KEY, "atMs" INTEGER NOT NULL, "who" TEXT NOT NULL, "action" TEXT NOT NULL,
  "object" TEXT NOT NULL, "detail" TEXT, "previous" TEXT NOT NULL, "hash" TEXT NOT NULL
) STRICT;
CREATE TABLE signed (
  "kind" TEXT NOT NULL, "version" INTEGER NOT NULL, "envelope" TEXT NOT NULL, UNIQUE ("kind", "version")
) STRICT;
CREATE TABLE note ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
};
