import { createHash, randomBytes } from "node:crypto";
import { PasskeyOptions, Session } from "@hulplijn/shared/api";
import { Envelope, signedBytes, signInPayload } from "@hulplijn/shared/trust";
import {
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { addPasskey } from "../../../app/account.ts";
import { signInWithPasskey } from "../../../app/sign-in.ts";
import { Done, problems, type Routes } from "../api.ts";
import { Challenges } from "../challenges.ts";
import { hostName } from "../plugins/origin.ts";
import { granted, HttpProblem } from "../problem.ts";
import { accountOf, welcome } from "./session.ts";

const algorithms = [-8, -7, -257];
const Text = z.string().max(16_384);
const Extensions = z.record(z.string(), z.unknown());
const Attachment = z.enum(["platform", "cross-platform"]).optional();

/** What browsers send (WebAuthn JSON); verified by @simplewebauthn, bounded here. `nonce`: as it was given out. */
const Assertion = z.strictObject({
  nonce: Text.length(24),
  id: Text,
  rawId: Text,
  type: z.literal("public-key"),
  authenticatorAttachment: Attachment,
  clientExtensionResults: Extensions,
  response: z.strictObject({
    clientDataJSON: Text,
    authenticatorData: Text,
    signature: Text,
    userHandle: Text.nullish(),
  }),
});
const Attestation = z.strictObject({
  id: Text,
  rawId: Text,
  type: z.literal("public-key"),
  authenticatorAttachment: Attachment,
  clientExtensionResults: Extensions,
  response: z.strictObject({
    clientDataJSON: Text,
    attestationObject: Text,
    authenticatorData: Text.optional(),
    transports: z.array(z.string().max(32)).max(8).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    publicKey: Text.nullish(),
  }),
});
const Options = z.record(z.string(), z.unknown());
const Empty = z.strictObject({}).nullish();
/** Which passkey this browser used last, so that one touch can begin its shift. */
const WhichPasskey = z.strictObject({ credentialId: Text.optional() }).nullish();
const BeginShift = z.strictObject({ delegation: Envelope });

/** The one challenge that this nonce stands for: a hash with a domain of its own, made by the browser in the same way. */
const challengeFor = (nonce: string): string =>
  createHash("sha256")
    .update(signedBytes("sign-in", signInPayload(nonce)))
    .digest("base64url");

/** A passkey belongs to a name; an address has none (WebAuthn: an RP ID is a domain). */
function site(request: FastifyRequest): { readonly rpID: string; readonly origin: string } {
  const rpID = hostName(request.headers.host) ?? "";
  if (!/[a-z]/.test(rpID) || rpID.startsWith("["))
    throw new HttpProblem(
      "conflict",
      "passkeys need a name in the address: use http://localhost, not a number",
    );
  return { rpID, origin: `${request.protocol}://${(request.headers.host ?? "").toLowerCase()}` };
}

/** Runs a verification; whatever it throws means that the passkey's answer is not right. */
async function verified<Result extends { readonly verified: boolean }>(
  verify: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await verify();
    if (result.verified) return result;
  } catch {
    // The library says by exceptions what does not fit; to the outside it is one answer.
  }
  throw new HttpProblem("sign-in-wrong", "the passkey's answer does not fit");
}

const notNull = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;

export const passkeyRoutes: Routes = (api, deps, settings) => {
  const { store, clock } = deps;
  const challenges = new Challenges(clock);
  const config = { rateLimit: { max: settings.signInsPerMinute, timeWindow: 60_000 } };
  const optionsAnswer = { 200: Options, ...problems };

  api.post(
    "/api/v1/session/passkey/options",
    { config, schema: { body: WhichPasskey, response: { 200: PasskeyOptions, ...problems } } },
    async (request) => {
      const { origin } = site(request);
      const nonce = randomBytes(16).toString("base64");
      challenges.keep(nonce, "sign-in");
      const credentialId = request.body?.credentialId;
      const shift =
        credentialId === undefined ? null : await deps.work.offeredShift({ credentialId, origin });
      return { nonce, shift };
    },
  );
  api.post(
    "/api/v1/session/passkey/shift",
    { config, schema: { body: BeginShift, response: { 200: Session, ...problems } } },
    async (request, reply) => {
      const { origin } = site(request);
      const { delegation } = request.body;
      const { credentialId, nonce } = granted(await deps.work.judgeShift({ delegation, origin }));
      // A delegation goes with every order of its shift: that it is the first time is what makes it a sign-in.
      if (!challenges.take(nonce, "sign-in"))
        throw new HttpProblem("sign-in-wrong", "the delegation's nonce was not given out just now");
      const result = await signInWithPasskey(deps, credentialId, null);
      return welcome(deps, settings, request, reply, granted(result));
    },
  );
  api.post(
    "/api/v1/session/passkey/verify",
    { config, schema: { body: Assertion, response: { 200: Session, ...problems } } },
    async (request, reply) => {
      const { rpID, origin } = site(request);
      const { body } = request;
      const passkey = await store.passkey(body.id);
      if (!passkey) throw new HttpProblem("sign-in-wrong", "the passkey is not known");
      const { userHandle, ...rest } = body.response;
      const handle = notNull(userHandle);
      const { authenticationInfo } = await verified(() =>
        verifyAuthenticationResponse({
          response: {
            id: body.id,
            rawId: body.rawId,
            type: body.type,
            clientExtensionResults: {},
            response: handle === undefined ? rest : { ...rest, userHandle: handle },
          },
          expectedChallenge: (challenge) =>
            challenge === challengeFor(body.nonce) && challenges.take(body.nonce, "sign-in"),
          expectedOrigin: origin,
          expectedRPID: rpID,
          requireUserVerification: true,
          credential: {
            id: passkey.credentialId,
            publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, "base64")),
            counter: passkey.counter,
          },
        }),
      );
      const result = await signInWithPasskey(deps, passkey.credentialId, authenticationInfo.newCounter);
      return welcome(deps, settings, request, reply, granted(result));
    },
  );

  api.post(
    "/api/v1/people/me/passkeys/options",
    { schema: { body: Empty, response: optionsAnswer } },
    async (request) => {
      const { rpID } = site(request);
      const { person } = accountOf(request);
      const known = await store.passkeys(person.personId);
      const options = await generateRegistrationOptions({
        rpName: "Hulplijn",
        rpID,
        userID: Uint8Array.from(Buffer.from(person.personId)),
        userName: person.name,
        attestationType: "none",
        excludeCredentials: known.map((passkey) => ({ id: passkey.credentialId })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        supportedAlgorithmIDs: algorithms,
      });
      challenges.keep(options.challenge, person.personId);
      return { ...options };
    },
  );
  api.post(
    "/api/v1/people/me/passkeys",
    { schema: { body: Attestation, response: { 204: Done, ...problems } } },
    async (request, reply) => {
      const { rpID, origin } = site(request);
      const { person } = accountOf(request);
      const { body } = request;
      const { clientDataJSON, attestationObject, transports = [] } = body.response;
      const { registrationInfo } = await verified(() =>
        verifyRegistrationResponse({
          response: {
            id: body.id,
            rawId: body.rawId,
            type: body.type,
            clientExtensionResults: {},
            response: { clientDataJSON, attestationObject },
          },
          expectedChallenge: (challenge) => challenges.take(challenge, person.personId),
          expectedOrigin: origin,
          expectedRPID: rpID,
          requireUserVerification: true,
          supportedAlgorithmIDs: algorithms,
        }),
      );
      if (!registrationInfo) throw new HttpProblem("sign-in-wrong", "the passkey's answer does not fit");
      const { credential } = registrationInfo;
      if (await store.passkey(credential.id))
        throw new HttpProblem("conflict", "this passkey is known already");
      await addPasskey(deps, person, {
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString("base64"),
        counter: credential.counter,
        transports,
      });
      return reply.code(204).send(null);
    },
  );
};
