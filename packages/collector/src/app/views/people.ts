import type { ApiToken, EnrolmentToken, Person } from "@hulplijn/shared/api";
import type { StoreReads } from "../../core/ports.ts";
import type { ApiTokenRecord, EnrolmentTokenRecord, PersonRecord } from "../../core/records.ts";

export async function viewPerson(store: Pick<StoreReads, "passkeys">, person: PersonRecord): Promise<Person> {
  return {
    personId: person.personId,
    name: person.name,
    role: person.role,
    language: person.language,
    hasPassword: person.passwordHash !== null,
    passkeys: (await store.passkeys(person.personId)).length,
  };
}

export const viewApiToken = (token: ApiTokenRecord): ApiToken => ({
  tokenId: token.tokenId,
  name: token.name,
  role: token.role,
  createdAtMs: token.createdAtMs,
  expiresAtMs: token.expiresAtMs,
  lastUsedAtMs: token.lastUsedAtMs,
});

export const viewEnrolmentToken = (token: EnrolmentTokenRecord): EnrolmentToken => ({
  tokenId: token.tokenId,
  purpose: token.purpose,
  group: token.group,
  createdBy: token.createdBy,
  createdAtMs: token.createdAtMs,
  expiresAtMs: token.expiresAtMs,
  maxUses: token.maxUses,
  uses: token.uses,
  revoked: token.revoked,
  needsApproval: token.needsApproval,
});
