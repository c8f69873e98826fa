import { createHash } from "node:crypto";
import { auditHash, noPrevious } from "@hulplijn/shared/audit";
import type { StoreWrites } from "../../core/ports.ts";
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
  signInLinks,
  releases,
  releaseWords,
  standingOrders,
} from "./tables.ts";

type Writes = Pick<
  StoreWrites,
  | "putPerson"
  | "putPasskey"
  | "putSession"
  | "dropSession"
  | "dropSessionsOf"
  | "putSavedView"
  | "dropSavedView"
  | "putSignInLink"
  | "useSignInLink"
  | "putApiToken"
  | "putEnrolmentToken"
  | "useEnrolmentToken"
  | "addAudit"
  | "addAnchor"
  | "putSigned"
  | "addHalt"
  | "addStandingOrder"
  | "putRelease"
  | "putReleaseWord"
  | "putNote"
>;

/** So many of each device: the newest covers all before it, the others say when what went wrong. */
const anchorsKept = 32;

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export function accessWrites(db: Database): Writes {
  return {
    putPerson: async (person) => people.put(db, person),
    putPasskey: async (passkey) => passkeys.put(db, passkey),
    putSession: async (session) => sessions.put(db, session),
    dropSession: async (secretHash) => {
      db.change(`DELETE FROM session WHERE "secretHash" = ?`, secretHash);
    },
    dropSessionsOf: async (personId) => {
      db.change(`DELETE FROM session WHERE "personId" = ?`, personId);
    },
    putSavedView: async (view) => savedViews.put(db, view),
    dropSavedView: async (personId, viewId, shared) => {
      db.change(
        `DELETE FROM "savedView" WHERE "viewId" = ? AND ("personId" = ? OR (? AND "shared" = 1))`,
        viewId,
        personId,
        shared ? 1 : 0,
      );
    },
    putSignInLink: async (link) => signInLinks.put(db, link),
    useSignInLink: async (secretHash, nowMs) => {
      const { changes } = db.change(
        `UPDATE signInLink SET "usedAtMs" = ?1 WHERE "secretHash" = ?2 AND "usedAtMs" IS NULL AND "expiresAtMs" > ?1`,
        nowMs,
        secretHash,
      );
      return changes === 0 ? null : signInLinks.one(db, `"secretHash" = ?`, secretHash);
    },
    putApiToken: async (token) => apiTokens.put(db, token),
    putEnrolmentToken: async (token) => enrolmentTokens.put(db, token),
    useEnrolmentToken: async (secretHash, nowMs) => {
      const token = enrolmentTokens.one(db, `"secretHash" = ?`, secretHash);
      if (token === null || token.revoked) return "unknown";
      if (token.expiresAtMs <= nowMs) return "expired";
      if (token.uses >= token.maxUses) return "used-up";
      const used = Object.freeze({ ...token, uses: token.uses + 1 });
      enrolmentTokens.put(db, used);
      return used;
    },
    addAudit: async (entry) => {
      const last = db.get(`SELECT "index", "hash" FROM audit ORDER BY "index" DESC LIMIT 1`);
      // What is hashed is what is read back: through JSON once, so that undefined and dates have no second form.
      const detail: unknown = JSON.parse(JSON.stringify(entry.detail ?? null));
      const line = {
        ...entry,
        detail,
        index: Number(last?.["index"] ?? 0) + 1,
        previous: String(last?.["hash"] ?? noPrevious),
      };
      const record = Object.freeze({ ...line, hash: auditHash(line, sha256) });
      auditTrail.insert(db, record);
      return record;
    },
    addAnchor: async (anchor) => {
      const { deviceId, index, hash } = anchor;
      const where = `"deviceId" = ? AND "index" = ? AND "hash" = ?`;
      if (anchors.one(db, where, deviceId, index, hash)) return false;
      anchors.insert(db, anchor);
      db.change(
        `DELETE FROM anchor WHERE "deviceId" = ?1 AND rowid NOT IN
           (SELECT rowid FROM anchor WHERE "deviceId" = ?1 ORDER BY "takenAtMs" DESC, rowid DESC LIMIT ${anchorsKept})`,
        deviceId,
      );
      return true;
    },
    putSigned: async (kind, version, envelope) => {
      db.change(
        `INSERT INTO signed ("kind", "version", "envelope") VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET "envelope" = excluded."envelope"`,
        kind,
        version,
        JSON.stringify(envelope),
      );
    },
    addHalt: async (halt) => halts.put(db, halt),
    addStandingOrder: async (order) => standingOrders.put(db, order),
    putRelease: async (release) => releases.put(db, release),
    putReleaseWord: async (word) => releaseWords.put(db, word),
    putNote: async (name, value) => {
      db.change(
        `INSERT INTO note ("name", "value") VALUES (?, ?) ON CONFLICT DO UPDATE SET "value" = excluded."value"`,
        name,
        value,
      );
    },
  };
}
