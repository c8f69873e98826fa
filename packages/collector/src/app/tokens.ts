import type { Role } from "@hulplijn/shared/api";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Actor, Secrets } from "../core/access/ports.ts";
import { type AccessSettings, covers } from "../core/access/rights.ts";
import type { Clock, Store } from "../core/ports.ts";
import type { ApiTokenRecord, EnrolmentTokenRecord } from "../core/records.ts";
import { audit } from "./audit.ts";

/** What every API token begins with, so that scanners for leaked secrets find it. */
export const apiTokenPrefix = "hulplijn_pat_";
/** Another prefix and another table: a device's token opens no API, and the other way about. */
export const enrolmentTokenPrefix = "hulplijn_enrol_";

/** The program on the collector's own machine, through the control socket; it may make a token of any role. */
export const localAdministrator: Actor = {
  personId: "local-administrator",
  name: "local administrator",
};

const touchMs = 60_000;

export interface TokenDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly access: AccessSettings;
}

/** Makes an API token, at most with what its maker may do. The secret is in this answer alone. */
export async function makeApiToken(
  deps: TokenDeps,
  wanted: { readonly name: string; readonly role: Role; readonly days: number },
  by: Actor,
  byRole: Role | null,
): Promise<{ readonly ok: true; readonly secret: string; readonly token: ApiTokenRecord } | Refusal> {
  if (byRole !== null && !covers(byRole, wanted.role, deps.access))
    return refuse("not-allowed", `a ${byRole} may not make a token that a ${wanted.role} has`);
  const { secret, hash } = deps.secrets.make(apiTokenPrefix);
  const nowMs = deps.clock.nowMs();
  const token: ApiTokenRecord = {
    tokenId: deps.secrets.id(),
    secretHash: hash,
    name: wanted.name,
    role: wanted.role,
    createdBy: by.personId,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + wanted.days * 86_400_000,
    lastUsedAtMs: null,
    revoked: false,
  };
  await deps.store.write(async (tx) => {
    await tx.putApiToken(token);
    await audit(tx, nowMs, by, "token.made", token.tokenId, { name: token.name, role: token.role });
  });
  return { ok: true, secret, token };
}

/** Who acts with an API token. Its role, while its maker is still there and still has what the token has. */
export async function whoseToken(
  deps: TokenDeps,
  secret: string,
): Promise<{ readonly actor: Actor; readonly role: Role } | null> {
  if (!secret.startsWith(apiTokenPrefix)) return null;
  const token = await deps.store.apiToken(deps.secrets.hashOf(secret));
  const nowMs = deps.clock.nowMs();
  if (!token || token.revoked || nowMs >= token.expiresAtMs) return null;
  const local = token.createdBy === localAdministrator.personId;
  const maker = local ? null : await deps.store.person(token.createdBy);
  if (!local && (!maker || maker.disabled || !covers(maker.role, token.role, deps.access))) return null;
  if (nowMs - (token.lastUsedAtMs ?? 0) >= touchMs)
    await deps.store.write(async (tx) => {
      const still = await tx.apiToken(token.secretHash);
      if (still && !still.revoked) await tx.putApiToken({ ...still, lastUsedAtMs: nowMs });
    });
  const name = `${maker?.name ?? localAdministrator.name} (token ${token.name})`;
  return { actor: { personId: token.createdBy, name }, role: token.role };
}

/** Revokes one. `mineOnly`: only what this person made. */
export function revokeApiToken(
  deps: TokenDeps,
  tokenId: string,
  by: Actor,
  mineOnly: boolean,
): Promise<{ readonly ok: true } | Refusal> {
  return deps.store.write(async (tx) => {
    const token = (await tx.apiTokens()).find((one) => one.tokenId === tokenId);
    if (!token || (mineOnly && token.createdBy !== by.personId)) return refuse("not-found", "no such token");
    await tx.putApiToken({ ...token, revoked: true });
    await audit(tx, deps.clock.nowMs(), by, "token.revoked", tokenId, { name: token.name });
    return { ok: true };
  });
}

/** Makes an enrolment token: it only lets a device ask. */
export async function makeEnrolmentToken(
  deps: TokenDeps,
  wanted: Pick<EnrolmentTokenRecord, "purpose" | "group" | "maxUses" | "needsApproval"> & {
    readonly lifetimeHours: number;
  },
  by: Actor,
): Promise<{ readonly secret: string; readonly token: EnrolmentTokenRecord }> {
  const { secret, hash } = deps.secrets.make(enrolmentTokenPrefix);
  const nowMs = deps.clock.nowMs();
  const token: EnrolmentTokenRecord = {
    tokenId: deps.secrets.id(),
    secretHash: hash,
    purpose: wanted.purpose,
    group: wanted.group,
    createdBy: by.name,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + wanted.lifetimeHours * 3_600_000,
    maxUses: wanted.maxUses,
    uses: 0,
    revoked: false,
    needsApproval: wanted.needsApproval,
  };
  await deps.store.write(async (tx) => {
    await tx.putEnrolmentToken(token);
    await audit(tx, nowMs, by, "enrolment-token.made", token.tokenId, {
      purpose: token.purpose,
      group: token.group,
      maxUses: token.maxUses,
      needsApproval: token.needsApproval ? "yes" : "no",
    });
  });
  return { secret, token };
}

/** Revokes an enrolment token; devices that enrolled with it stay. */
export function revokeEnrolmentToken(
  deps: TokenDeps,
  tokenId: string,
  by: Actor,
): Promise<{ readonly ok: true } | Refusal> {
  return deps.store.write(async (tx) => {
    const token = (await tx.enrolmentTokens()).find((one) => one.tokenId === tokenId);
    if (!token) return refuse("not-found", "no such enrolment token");
    await tx.putEnrolmentToken({ ...token, revoked: true });
    await audit(tx, deps.clock.nowMs(), by, "enrolment-token.revoked", tokenId);
    return { ok: true };
  });
}
