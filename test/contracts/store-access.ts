import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { verifyChain } from "../../packages/shared/src/audit/audit.ts";
import type {
  ApiTokenRecord,
  EnrolmentTokenRecord,
  PersonRecord,
  SessionRecord,
} from "../../packages/collector/src/core/records.ts";
import type { MakeStore } from "./store.ts";

const person = (personId: string, name: string): PersonRecord => ({
  personId,
  name,
  role: "lead",
  language: "nl",
  passwordHash: null,
  disabled: false,
  createdAtMs: 1,
});
const session = (secretHash: string, personId: string): SessionRecord => ({
  secretHash,
  personId,
  csrf: "c",
  createdAtMs: 1,
  expiresAtMs: 100,
  lastUsedAtMs: 1,
});
const token = (over: Partial<EnrolmentTokenRecord> = {}): EnrolmentTokenRecord => ({
  tokenId: "t1",
  secretHash: "h1",
  purpose: "laptops",
  group: "default",
  createdBy: "p1",
  createdAtMs: 1,
  expiresAtMs: 100,
  maxUses: 2,
  uses: 0,
  revoked: false,
  needsApproval: false,
  ...over,
});
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export function accessPromises(make: MakeStore): void {
  test("people are found by id and by name, and two never share a name", async () => {
    const store = await make();
    const jan = { ...person("p1", "Jan"), passwordHash: "$argon2id$…" };
    await store.write(async (tx) => {
      await tx.putPerson(jan);
      await tx.putPerson(person("p2", "An"));
    });
    expect(await store.person("p1")).toEqual(jan);
    expect(await store.personByName("An")).toEqual(person("p2", "An"));
    expect(await store.personByName("an")).toBeNull();
    expect((await store.people()).map(({ name }) => name)).toEqual(["An", "Jan"]);
    await expect(store.write(async (tx) => tx.putPerson(person("p3", "Jan")))).rejects.toThrow();
  });

  test("passkeys belong to a person", async () => {
    const store = await make();
    const key = {
      credentialId: "c1",
      personId: "p1",
      publicKey: "k",
      counter: 0,
      transports: ["usb"],
      createdAtMs: 1,
    };
    await store.write(async (tx) => tx.putPasskey(key));
    await store.write(async (tx) => tx.putPasskey({ ...key, counter: 5 }));
    expect(await store.passkeys("p1")).toEqual([{ ...key, counter: 5 }]);
    expect((await store.passkey("c1"))?.counter).toBe(5);
    expect(await store.passkey("c2")).toBeNull();
  });

  test("sessions end one by one, or all of a person", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putSession(session("a", "p1"));
      await tx.putSession(session("b", "p1"));
      await tx.putSession(session("c", "p2"));
      await tx.dropSession("a");
    });
    expect(await store.session("a")).toBeNull();
    expect(await store.session("b")).toEqual(session("b", "p1"));
    await store.write(async (tx) => tx.dropSessionsOf("p1"));
    expect(await store.session("b")).toBeNull();
    expect(await store.session("c")).not.toBeNull();
  });

  test("a sign-in link works once, in time, however many try at the same moment", async () => {
    const store = await make();
    const link = {
      secretHash: "l1",
      personId: null,
      role: "lead",
      expiresAtMs: 100,
      usedAtMs: null,
    } as const;
    await store.write(async (tx) => tx.putSignInLink(link));
    await store.write(async (tx) => tx.putSignInLink({ ...link, secretHash: "late" }));
    const use = async (hash: string, nowMs: number) =>
      store.write(async (tx) => tx.useSignInLink(hash, nowMs));
    const tries = await Promise.all(Array.from({ length: 20 }, async () => use("l1", 50)));
    expect(tries.filter((each) => each !== null)).toEqual([{ ...link, usedAtMs: 50 }]);
    expect(await use("late", 100)).toBeNull();
    expect(await use("late", 99)).not.toBeNull();
    expect(await use("unknown", 1)).toBeNull();
  });

  test("a sign-in link whose write failed is still unused", async () => {
    const store = await make();
    const link = {
      secretHash: "l1",
      personId: "p1",
      role: "lead",
      expiresAtMs: 100,
      usedAtMs: null,
    } as const;
    await store.write(async (tx) => tx.putSignInLink(link));
    const broken = store.write(async (tx) => {
      await tx.useSignInLink("l1", 1);
      throw new RangeError("on purpose");
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect(await store.write(async (tx) => tx.useSignInLink("l1", 1))).not.toBeNull();
  });

  test("an enrolment token counts its uses, and says why not", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putEnrolmentToken(token());
      await tx.putEnrolmentToken(token({ tokenId: "t2", secretHash: "h2", revoked: true }));
    });
    const use = async (hash: string, nowMs: number) =>
      store.write(async (tx) => tx.useEnrolmentToken(hash, nowMs));
    expect(await use("h1", 100)).toBe("expired");
    const tries = await Promise.all(Array.from({ length: 5 }, async () => use("h1", 99)));
    expect(tries).toEqual([token({ uses: 1 }), token({ uses: 2 }), "used-up", "used-up", "used-up"]);
    expect(await use("h2", 1)).toBe("unknown");
    expect(await use("h3", 1)).toBe("unknown");
    expect((await store.enrolmentTokens()).map(({ uses }) => uses)).toEqual([2, 0]);
  });

  test("interface tokens are found by the hash of their secret", async () => {
    const store = await make();
    const made: ApiTokenRecord = {
      tokenId: "t1",
      secretHash: "h1",
      name: "pipeline",
      role: "auditor",
      createdBy: "p1",
      createdAtMs: 1,
      expiresAtMs: 100,
      lastUsedAtMs: null,
      revoked: false,
    };
    await store.write(async (tx) => tx.putApiToken(made));
    await store.write(async (tx) =>
      tx.putApiToken({ ...made, tokenId: "t2", secretHash: "h2", createdAtMs: 2 }),
    );
    expect(await store.apiToken("h1")).toEqual(made);
    expect(await store.apiToken("t1")).toBeNull();
    expect((await store.apiTokens()).map(({ tokenId }) => tokenId)).toEqual(["t2", "t1"]);
  });

  test("the audit trail is a chain from 1 up, whole also over a write that failed", async () => {
    const store = await make();
    const line = (object: string, detail: unknown) => ({
      atMs: 1,
      who: "p1",
      action: "order",
      object,
      detail,
    });
    const first = await store.write(async (tx) => tx.addAudit(line("a", { b: 1, a: [undefined, { z: 1 }] })));
    const broken = store.write(async (tx) => {
      await tx.addAudit(line("never", null));
      throw new RangeError("on purpose");
    });
    await expect(broken).rejects.toThrow(RangeError);
    await Promise.all(
      ["b", "c", "d"].map(async (each) => store.write(async (tx) => tx.addAudit(line(each, undefined)))),
    );
    const trail = await store.audit(1, 10);
    expect(trail.map(({ index, object }) => [index, object])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
    expect(trail[0]).toEqual(first);
    expect(verifyChain(trail, sha256)).toEqual({ ok: true });
    expect((await store.audit(3, 1)).map(({ index }) => index)).toEqual([3]);
  });

  test("the newest signed object of a kind is the one that counts", async () => {
    const store = await make();
    const envelope = (payload: string) => ({ payload, signatures: [{ keyId: "k", signature: "s" }] });
    expect(await store.signed("policy")).toBeNull();
    await store.write(async (tx) => {
      await tx.putSigned("policy", 2, envelope("two"));
      await tx.putSigned("policy", 1, envelope("one"));
      await tx.putSigned("root", 7, envelope("root"));
      await tx.putSigned("root", 6, envelope("former"));
    });
    expect(await store.signed("policy")).toEqual({ version: 2, envelope: envelope("two") });
    expect(await store.signed("root")).toEqual({ version: 7, envelope: envelope("root") });
    expect(await store.roots()).toEqual([envelope("former"), envelope("root")]);
  });

  test("a note is the last value put under its name", async () => {
    const store = await make();
    expect(await store.note("a")).toBeNull();
    await store.write(async (tx) => tx.putNote("a", "1"));
    await store.write(async (tx) => tx.putNote("a", ""));
    expect(await store.note("a")).toBe("");
  });
}
