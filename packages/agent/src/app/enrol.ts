import type { Body } from "@hulplijn/shared/protocol";
import { protocolVersion } from "@hulplijn/shared/protocol/version";
import { linkBytes } from "@hulplijn/shared/trust/link-statement";
import { decideEnrolment } from "@hulplijn/shared/trust/decide";
import type { Clock } from "../core/ports.ts";
import type { Keys } from "../core/ports/identity.ts";
import type { LinkOpener } from "../core/ports/link.ts";
import type { Log } from "../core/ports/log.ts";
import { type Dispatch, type Ending, createSession, enrolmentOf } from "./session.ts";
import { cryptographyOf, type TrustFolder } from "./trust-folder.ts";

/** What an administrator gives a device that has no identity yet. */
export interface Enrolling {
  readonly url: string;
  readonly token: string;
  readonly rootDigest: string;
  readonly name: string;
  readonly system: string;
  readonly platform: Body<"enrol">["platform"];
}

export interface EnrolDeps {
  readonly opener: LinkOpener;
  readonly keys: Keys;
  readonly trust: TrustFolder;
  readonly clock: Clock;
  readonly log: Log;
  readonly agentVersion: string;
  readonly dispatch: Dispatch;
}

const limitMs = 20_000;
const nothing = (): void => undefined;

/**
 * Asks once for an identity. Kept only when the collector signed the answer with the key it offers, and the root it offers
 * is the one whose digest the administrator gave. Ends with `why: "enrolled"` and no code when it worked.
 */
export async function enrolOnce(enrolling: Enrolling, deps: EnrolDeps, signal: AbortSignal): Promise<Ending> {
  const { keys, trust } = deps;
  const nonce = keys.nonce(32);
  const { publicKey } = keys;
  const enrol: Body<"enrol"> = {
    version: protocolVersion,
    token: enrolling.token,
    publicKey,
    nonce,
    proof: keys.sign(linkBytes({ type: "enrol", token: enrolling.token, publicKey, nonce })),
    name: enrolling.name.slice(0, 253),
    platform: enrolling.platform,
    system: enrolling.system.slice(0, 512),
    agentVersion: deps.agentVersion,
  };
  const opening = enrolmentOf(enrol, (offered) => {
    const { deviceId, collectorKey } = offered;
    const bytes = linkBytes({ type: "enrolled", deviceId, publicKey, nonce });
    if (!keys.verify(collectorKey, bytes, offered.proof)) return "collector-proof-wrong";
    const decided = decideEnrolment({
      roots: offered.roots,
      policy: offered.policy,
      pinnedDigest: enrolling.rootDigest,
      wallMs: deps.clock.nowMs(),
      cryptography: cryptographyOf(keys),
    });
    if (!decided.ok) return decided.code;
    if (decided.policy.collectors?.includes(collectorKey) === false) return "collector-proof-wrong";
    const { url, rootDigest } = enrolling;
    const identity = { deviceId, publicKey, url, collectorKey, rootDigest, connection: 0 };
    trust.enrolled(identity, offered.roots, offered.policy);
    deps.log.info({ deviceId }, "enrolled");
    return null;
  });
  const session = createSession(opening, {
    keys,
    log: deps.log,
    dispatch: deps.dispatch,
    work: {
      opened: nothing,
      acknowledged: nothing,
      echoed: nothing,
      offered: nothing,
      measureNow: nothing,
      ordered: nothing,
      stopped: nothing,
      callerAsked: nothing,
      halted: nothing,
      standing: nothing,
      scheduled: nothing,
      rolledOut: nothing,
      releaseOffered: nothing,
      releasePiece: nothing,
      windowsTold: nothing,
      notTaken: nothing,
      alive: nothing,
      pong: nothing,
    },
  });
  const opened = await deps.opener.open(enrolling.url, session.events, signal);
  if (!opened.socket)
    return {
      why: opened.failed,
      ...opened.why,
      retryAfterSeconds: opened.retryAfterSeconds ?? 0,
      wasOpen: false,
      proved: false,
    };
  const timer = setTimeout(() => opened.socket.destroy(), limitMs);
  session.begin(opened.socket);
  try {
    return await session.ended;
  } finally {
    clearTimeout(timer);
  }
}
