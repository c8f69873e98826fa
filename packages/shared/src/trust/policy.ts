import { z } from "zod";
import { AtMs, Base64, Line } from "../values/ids.ts";
import { KeyId } from "./envelope.ts";
import { riskClasses } from "./risk.ts";

/** A raw Ed25519 key: 32 bytes. */
const PublicKey = Base64.length(44);
const PersonName = Line.min(1).max(64);
const Classes = z.array(z.enum(riskClasses)).max(4);

/**
 * An SSH key: `publicKey` is the raw 32 bytes. `application` is null for `ssh-ed25519`; for a hardware key
 * (`sk-ssh-ed25519@openssh.com`) it is the application that it was made for, and each signature takes a touch and its PIN.
 */
const SshKey = z.strictObject({
  kind: z.literal("ssh"),
  keyId: KeyId,
  publicKey: PublicKey,
  application: z
    .string()
    .regex(/^ssh:[\x21-\x7e]{0,60}$/)
    .nullable(),
});

/**
 * A key of a person. `file`: an Ed25519 key in a file on that person's own machine; it approves and orders. `ssh`: the same, by
 * `ssh-keygen -Y sign`, so that the key may be in hardware. `passkey`: one
 * use each, so that no ceremony of the one kind can be passed off as the other; `publicKey` is the raw 32 bytes for Ed25519 and
 * the 65 bytes of the uncompressed point for ES256; it counts on exactly this `origin`, whose host is `rpId`.
 */
export const PersonKey = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file"), keyId: KeyId, publicKey: PublicKey }),
  SshKey,
  z.strictObject({
    kind: z.literal("passkey"),
    keyId: KeyId,
    algorithm: z.enum(["ES256", "Ed25519"]),
    publicKey: Base64.max(88),
    credentialId: Base64.max(1364),
    rpId: z
      .string()
      .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)
      .max(253),
    origin: z
      .string()
      .regex(/^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$/)
      .max(300),
    use: z.enum(["approve", "order"]),
  }),
]);
export type PersonKey = z.infer<typeof PersonKey>;

/**
 * A person and what that person may do: approve fixes and order runs of the classes named. `shiftHours`: how long a key that the
 * person delegates to may order R0 and R1. `batch`: most devices that one signature of theirs may cover.
 */
export const Person = z.strictObject({
  person: PersonName,
  keys: z.array(PersonKey).min(1).max(8),
  approves: Classes,
  orders: Classes,
  shiftHours: z.int().min(1).max(14),
  batch: z.int().min(1).max(500),
});
export type Person = z.infer<typeof Person>;

/** A key that signs roots and policies, and whose it is: one person counts once, with however many keys. */
export const RootKey = z.discriminatedUnion("kind", [
  z.strictObject({ person: PersonName, kind: z.literal("file"), keyId: KeyId, publicKey: PublicKey }),
  SshKey.extend({ person: PersonName }),
]);
export type RootKey = z.infer<typeof RootKey>;

/**
 * Who the organisation is: the people whose keys sign policies and the next root, and how many of them must. The digest of one
 * root is pinned at enrolment; versions go up by exactly one (`walkRoots`). No policy of a root holds longer than it.
 */
export const Root = z.strictObject({
  type: z.literal("root"),
  version: z.int().min(1).max(1_000_000),
  organisation: Line.min(1).max(128),
  threshold: z.int().min(1).max(8),
  expiresAtMs: AtMs,
  keys: z.array(RootKey).min(1).max(8),
});
export type Root = z.infer<typeof Root>;

/**
 * How employees are asked before a fix of one class. `as-the-fix-says`: when its manifest says so; `always`; `never`, which holds for no
 * fix of class R2 or R3 that asks. They may postpone it so many times, and for so many hours since they were asked first: at least once,
 * and for an hour. `unattended`: what happens when nobody is signed in at a screen, or nobody answers.
 */
export const ConsentRule = z.strictObject({
  asks: z.enum(["as-the-fix-says", "always", "never"]),
  postponements: z.int().min(1).max(8),
  hours: z.int().min(1).max(168),
  unattended: z.enum(["run", "wait"]),
});
export type ConsentRule = z.infer<typeof ConsentRule>;

/** A person who lets new versions of the agent onto devices, with keys that are for nothing else. No passkey: no page chooses what is signed. */
export const Releaser = z.strictObject({
  person: PersonName,
  keys: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("file"), keyId: KeyId, publicKey: PublicKey }),
        SshKey,
      ]),
    )
    .min(1)
    .max(8),
});
export type Releaser = z.infer<typeof Releaser>;

/**
 * Who may approve and order what. Versions only go up. No person and no key may come twice. Only people order: the collector's
 * own key is among nobody's (decision 2026-11-23-orders-signed-by-people). `collectors`: raw keys of the collectors that devices
 * speak with; absent: the one whose key they pinned when they enrolled. It lets a collector be replaced, and gives it nothing else.
 */
export const Policy = z.strictObject({
  type: z.literal("policy"),
  version: z.int().min(1),
  expiresAtMs: AtMs,
  collectors: z.array(PublicKey).min(1).max(4).optional(),
  people: z.array(Person).max(64),
  thresholds: z.strictObject({
    R0: z.int().min(1).max(16),
    R1: z.int().min(1).max(16),
    R2: z.int().min(1).max(16),
    R3: z.int().min(1).max(16),
  }),
  /** Absent: nobody releases. Their keys are nobody's for fixes and none of the root (`readPolicy`). */
  releasers: z.array(Releaser).max(16).optional(),
  /** Different releasers that a release takes; never fewer than two. */
  releaseThreshold: z.int().min(1).max(16).optional(),
  /**
   * Most runs that begin within an hour: on one device, which each device keeps by itself; of one fix, by one person's signature, and
   * at one site, which the collector keeps. Not said: as many as there are.
   */
  budgets: z
    .strictObject({
      deviceHour: z.int().min(1).max(1000).optional(),
      fixHour: z.int().min(1).max(100_000).optional(),
      personHour: z.int().min(1).max(100_000).optional(),
      siteHour: z.int().min(1).max(100_000).optional(),
    })
    .optional(),
  /** A schedule that asks for it may wake a machine from sleep. Not said: none does. */
  wakes: z.literal(true).optional(),
  /** What it does not say is as usual (`consentTerms`). A fix that only reads asks nobody. */
  consent: z
    .strictObject({
      R1: ConsentRule.optional(),
      R2: ConsentRule.optional(),
      R3: ConsentRule.optional(),
    })
    .optional(),
});
export type Policy = z.infer<typeof Policy>;

/** One person's signature over exactly one version of one fix: `manifestDigest` is the SHA-256 of the manifest's bytes. */
export const Approval = z.strictObject({
  type: z.literal("approval"),
  fix: z.string().max(64),
  version: z.int().min(1),
  manifestDigest: z.string().regex(/^[0-9a-f]{64}$/),
  person: PersonName,
  atMs: AtMs,
});
export type Approval = z.infer<typeof Approval>;

/**
 * A person lets a key that only their browser has sign orders for one shift. `shiftKey` is a raw Ed25519 key, base64. A shift
 * key orders R0 and R1 at most, whatever the policy reads.
 */
export const Delegation = z.strictObject({
  type: z.literal("delegation"),
  person: PersonName,
  shiftKey: PublicKey,
  classes: z
    .array(z.enum(["R0", "R1"]))
    .min(1)
    .max(2),
  issuedAtMs: AtMs,
  expiresAtMs: AtMs,
  nonce: Base64.length(24),
});
export type Delegation = z.infer<typeof Delegation>;
