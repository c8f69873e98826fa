import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Role, Session } from "../../packages/shared/src/api/registry.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import { createBus } from "../../packages/collector/src/adapters/bus-memory/bus-memory.ts";
import { openFixFolder } from "../../packages/collector/src/adapters/fix-folder/fix-folder.ts";
import { httpDefaults, type HttpSettings } from "../../packages/collector/src/adapters/http-fastify/deps.ts";
import { type Http, httpServer } from "../../packages/collector/src/adapters/http-fastify/server.ts";
import { workOf } from "../../packages/collector/src/adapters/http-fastify/work.ts";
import { nodePasswords } from "../../packages/collector/src/adapters/secrets-node/passwords.ts";
import { nodeSecrets } from "../../packages/collector/src/adapters/secrets-node/secrets.ts";
import { openSigner } from "../../packages/collector/src/adapters/signer-file/signer-file.ts";
import { openStore } from "../../packages/collector/src/adapters/store-sqlite/open-store.ts";
import { openBundleFolder } from "../../packages/collector/src/adapters/bundle-folder/bundle-folder.ts";
import { createReleaseDesk } from "../../packages/collector/src/app/release-desk.ts";
import { createRolloutDesk } from "../../packages/collector/src/app/rollouts/rollout-desk.ts";
import { givePiece } from "../../packages/collector/src/app/take-in-release.ts";
import { createCallerWaits } from "../../packages/collector/src/app/caller-waits.ts";
import { createPlans } from "../../packages/collector/src/app/plans.ts";
import { createWindowDesk } from "../../packages/collector/src/app/window-desk.ts";
import { makeSignInLink } from "../../packages/collector/src/app/sign-in.ts";
import { localAdministrator, makeApiToken } from "../../packages/collector/src/app/tokens.ts";
import type { World } from "../../packages/collector/src/app/world.ts";
import type { Store } from "../../packages/collector/src/core/ports.ts";

/** Wrong in nothing, and does nothing: what a fix folder needs to be one. */
const script = '#!/bin/sh\n# Says <hello> & goes.\necho "hello $HULPLIJN_QUEUE"\nexit 0\n';

function writeFix(folder: string, id: string): void {
  const sha256 = createHash("sha256").update(script).digest("hex");
  const text = { en: "Resume a print queue", nl: "Hervat een afdrukwachtrij" };
  const manifest = {
    type: "fix",
    id,
    version: 1,
    author: "Ada",
    title: text,
    summary: text,
    caution: text,
    notice: text,
    risk: "R1",
    repeat: "idempotent",
    runAs: "root",
    timeLimitSeconds: 60,
    verifyWithinSeconds: 10,
    parameters: { queue: { kind: "text", title: text, pattern: "^[a-z]+$", maxLength: 32 } },
    settles: [{ rule: "print-queue-stopped", subject: "queue" }],
    platforms: { linux: { check: "run.sh", fix: "run.sh", verify: "run.sh" } },
    files: { "run.sh": { sha256, bytes: Buffer.byteLength(script) } },
  };
  mkdirSync(path.join(folder, id), { recursive: true });
  writeFileSync(path.join(folder, id, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(path.join(folder, id, "run.sh"), script);
}

/** A person who is signed in, and how they ask. */
export interface SignedIn {
  readonly session: Session;
  readonly cookie: string;
  readonly headers: { readonly cookie: string; readonly "x-csrf-token": string };
}

export interface House {
  readonly http: Http;
  readonly store: Store;
  readonly world: World;
  readonly folder: string;
  readonly logged: readonly string[];
  /** Moves the collector's clock on. */
  pass(ms: number): void;
  link(role: Role): Promise<string>;
  signIn(role: Role, name?: string): Promise<SignedIn>;
  token(role: Role): Promise<string>;
  close(): Promise<void>;
}

/** The HTTP server with the real store, bus, fixes and use-cases; no device is connected. */
export async function makeHouse(settings: Partial<HttpSettings> = {}): Promise<House> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-http-"));
  const opened = openStore(path.join(folder, "store.sqlite"));
  if (!opened.ok) throw new Error(opened.detail);
  const { store } = opened;
  let aheadMs = 0;
  const clock = { nowMs: () => Date.now() + aheadMs };
  const logged: string[] = [];
  const write = (facts: unknown, message: string): void =>
    void logged.push(`${message} ${String(JSON.stringify(facts))}`);
  const log = { info: write, warn: write, error: write };
  writeFix(path.join(folder, "fixes"), "resume-print-queue");
  const world: World = {
    store,
    bus: createBus(clock.nowMs()),
    devices: { link: () => null, connected: () => false, close: () => {}, open: () => [], count: () => 0 },
    clock,
    fixes: openFixFolder(path.join(folder, "fixes"), log),
    signer: openSigner(path.join(folder, "collector.key")),
    callers: createCallerWaits(),
    bundles: openBundleFolder(path.join(folder, "releases")),
    releases: createReleaseDesk(
      clock.nowMs(),
      (wanted) => givePiece(world, wanted),
      (err) => write({ err }, "a piece could not be given"),
    ),
    rollouts: createRolloutDesk(clock.nowMs(), (bytes) => createHash("sha256").update(bytes).digest("hex")),
    windows: createWindowDesk(),
    plans: createPlans(clock),
    log,
    newId: () => uuidFrom(clock.nowMs(), randomBytes(10)),
    randomBytes,
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    sha512: (bytes) => createHash("sha512").update(bytes).digest("hex"),
  };
  const secrets = nodeSecrets(clock);
  // Not busyAfterMs: on a machine that does other things a test waits its turn, and no answer depends on that.
  const used = {
    ...httpDefaults,
    signInsPerMinute: 10_000,
    requestsPerMinute: 100_000,
    busyAfterMs: 0,
    ...settings,
  };
  const http = await httpServer(
    {
      ...world,
      secrets,
      passwords: nodePasswords(),
      work: workOf(world),
      enrolment: async () => ({
        url: "ws://localhost/agent/v1",
        rootDigest: "",
        collectorKey: "",
        packageFolder: false,
        packages: [],
      }),
    },
    used,
  );
  const link = async (role: Role): Promise<string> =>
    (
      await makeSignInLink(
        { store, clock, secrets },
        { role, personId: null, lifetimeMs: 60_000 },
        localAdministrator,
      )
    ).link;
  let people = 0;
  const house: House = {
    http,
    store,
    world,
    folder,
    logged,
    pass: (ms) => {
      aheadMs += ms;
    },
    link,
    signIn: async (role, name = `${role} ${++people}`) => {
      const answer = await http.api.inject({
        method: "POST",
        url: "/api/v1/session/link",
        payload: { link: await link(role), name },
      });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      const cookie = String(answer.headers["set-cookie"]).split(";", 1)[0] ?? "";
      const session = answer.json<Session>();
      return { session, cookie, headers: { cookie, "x-csrf-token": session.csrf } };
    },
    token: async (role) => {
      const made = await makeApiToken(
        { store, clock, secrets, access: used.access },
        { name: `for ${role}`, role, days: 1 },
        localAdministrator,
        null,
      );
      if (!made.ok) throw new Error(made.detail);
      return made.secret;
    },
    close: async () => {
      await http.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}
