import { z } from "zod";
import { languages } from "../values/text.ts";

/** Who a person is to the helpdesk. Every route says in one table which of these may use it. */
export const roles = ["first-line", "second-line", "third-line", "lead", "auditor"] as const;
export const Role = z.enum(roles);
export type Role = (typeof roles)[number];

export const Person = z.object({
  personId: z.string(),
  name: z.string(),
  role: Role,
  language: z.enum(languages),
  hasPassword: z.boolean(),
  passkeys: z.number().int(),
});
export type Person = z.infer<typeof Person>;

/** One sign-in of a person, as they see it in their own list. Its id opens nothing. */
export const OwnSession = z.object({
  sessionId: z.string(),
  current: z.boolean(),
  createdAtMs: z.number(),
  lastUsedAtMs: z.number(),
  expiresAtMs: z.number(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** `GET /api/v1/session`. `csrf` goes back in the header `x-csrf-token` with every write. `may` are the things this role may do. */
export const Session = z.object({
  person: Person,
  csrf: z.string(),
  expiresAtMs: z.number(),
  may: z.array(z.string()),
  collectorVersion: z.string(),
});
export type Session = z.infer<typeof Session>;

export const SignInWithLink = z.object({
  link: z.string().min(20).max(200),
  name: z.string().min(1).max(64).optional(),
});
export type SignInWithLink = z.infer<typeof SignInWithLink>;
export const SignInWithPassword = z.object({
  name: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
});
export type SignInWithPassword = z.infer<typeof SignInWithPassword>;
/** A shift that a passkey may begin, as the policy lets its person. The browser writes the delegation itself. */
export const OfferedShift = z.object({
  person: z.string(),
  keyId: z.string(),
  classes: z.array(z.enum(["R0", "R1"])),
  hours: z.number().int(),
});
export type OfferedShift = z.infer<typeof OfferedShift>;

/**
 * `POST /api/v1/session/passkey/options`. `nonce` goes into what the browser has signed: a sign-in and nothing else
 * (`…/passkey/verify`), or, where a shift is offered, a delegation that signs in as well (`…/passkey/shift`).
 */
export const PasskeyOptions = z.object({
  nonce: z.string(),
  shift: OfferedShift.nullable(),
});
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;
export const SetPassword = z.object({
  password: z.string().min(12).max(256),
  current: z.string().max(256).optional(),
});
export type SetPassword = z.infer<typeof SetPassword>;
export const EditPerson = z.object({ language: z.enum(languages) });
export type EditPerson = z.infer<typeof EditPerson>;

/** A bearer token for programs: `hulplijn_pat_…`, shown once, stored hashed. */
export const ApiToken = z.object({
  tokenId: z.string(),
  name: z.string(),
  role: Role,
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  lastUsedAtMs: z.number().nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;
