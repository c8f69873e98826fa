import type { StoreReads } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";
import {
  anchors,
  apiTokens,
  auditTrail,
  enrolmentTokens,
  halts,
  passkeys,
  people,
  savedViews,
  sessions,
  standingOrders,
} from "./tables.ts";

type Reads = Pick<
  StoreReads,
  | "person"
  | "personByName"
  | "people"
  | "passkeys"
  | "passkey"
  | "session"
  | "sessionsOf"
  | "savedViews"
  | "apiToken"
  | "apiTokens"
  | "enrolmentTokens"
  | "audit"
  | "auditHead"
  | "anchors"
  | "signed"
  | "roots"
  | "halts"
  | "standingOrders"
  | "note"
>;

export function accessReads(db: Database): Reads {
  return {
    person: async (personId) => people.one(db, `"personId" = ?`, personId),
    personByName: async (name) => people.one(db, `"name" = ?`, name),
    people: async () => people.many(db, `ORDER BY "name"`),
    passkeys: async (personId) =>
      passkeys.many(db, `WHERE "personId" = ? ORDER BY "createdAtMs", "credentialId"`, personId),
    passkey: async (credentialId) => passkeys.one(db, `"credentialId" = ?`, credentialId),
    session: async (secretHash) => sessions.one(db, `"secretHash" = ?`, secretHash),
    sessionsOf: async (personId) =>
      sessions.many(db, `WHERE "personId" = ? ORDER BY "lastUsedAtMs" DESC, "secretHash"`, personId),
    savedViews: async (personId) =>
      savedViews.many(db, `WHERE "personId" = ? OR "shared" = 1 ORDER BY "list", "name", "viewId"`, personId),
    apiToken: async (secretHash) => apiTokens.one(db, `"secretHash" = ?`, secretHash),
    apiTokens: async () => apiTokens.many(db, `ORDER BY "createdAtMs" DESC, "tokenId"`),
    enrolmentTokens: async () => enrolmentTokens.many(db, `ORDER BY "createdAtMs" DESC, "tokenId"`),
    audit: async (fromIndex, limit) =>
      auditTrail.many(db, `WHERE "index" >= ? ORDER BY "index" LIMIT ?`, fromIndex, limit),
    auditHead: async () => {
      const last = db.get(`SELECT "index", "hash" FROM audit ORDER BY "index" DESC LIMIT 1`);
      return last === undefined
        ? null
        : Object.freeze({ index: Number(last["index"]), hash: String(last["hash"]) });
    },
    anchors: async (afterRow, limit) =>
      db
        .all(
          `SELECT ${anchors.selected}, anchor.rowid AS "row", device."name" AS "deviceName", device."publicKey" AS "publicKey"
           FROM anchor JOIN device ON device."deviceId" = anchor."deviceId"
           WHERE anchor.rowid > ? ORDER BY anchor.rowid LIMIT ?`,
          afterRow,
          limit,
        )
        .map((row) =>
          Object.freeze({
            ...anchors.read(row),
            row: Number(row["row"]),
            deviceName: String(row["deviceName"]),
            publicKey: String(row["publicKey"]),
          }),
        ),
    signed: async (kind) => {
      const row = db.get(
        `SELECT "version", "envelope" FROM signed WHERE "kind" = ? ORDER BY "version" DESC LIMIT 1`,
        kind,
      );
      if (row === undefined) return null;
      return Object.freeze({
        version: Number(row["version"]),
        envelope: JSON.parse(String(row["envelope"])) as never,
      });
    },
    roots: async () =>
      db
        .all(`SELECT "envelope" FROM signed WHERE "kind" = 'root' ORDER BY "version"`)
        .map((row) => Object.freeze(JSON.parse(String(row["envelope"])) as never)),
    halts: async () => halts.many(db, `ORDER BY "takenAtMs", rowid`),
    standingOrders: async () => standingOrders.many(db, `ORDER BY "takenAtMs", rowid`),
    note: async (name) => {
      const value = db.get(`SELECT "value" FROM note WHERE "name" = ?`, name)?.["value"];
      return value === undefined ? null : String(value);
    },
  };
}
