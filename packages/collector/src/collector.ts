import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schedule } from "node-cron";
import { errors, type Refusal, refuse } from "@hulplijn/shared/errors";
import { uuidFrom } from "@hulplijn/shared/values";
import { type AgentsLink, createAgentsLink } from "./adapters/agents-ws/agents-ws.ts";
import { createBus } from "./adapters/bus-memory/bus-memory.ts";
import { openFixFolder } from "./adapters/fix-folder/fix-folder.ts";
import { httpDefaults } from "./adapters/http-fastify/deps.ts";
import { httpServer } from "./adapters/http-fastify/server.ts";
import { workOf } from "./adapters/http-fastify/work.ts";
import { nodePasswords } from "./adapters/secrets-node/passwords.ts";
import { nodeSecrets } from "./adapters/secrets-node/secrets.ts";
import { readPackageFolder } from "./adapters/package-folder/package-folder.ts";
import { openSigner } from "./adapters/signer-file/signer-file.ts";
import { openStore } from "./adapters/store-sqlite/open-store.ts";
import { tellTrust } from "./app/tell-trust.ts";
import { watchTrustFolder } from "./adapters/trust-folder/watch-folder.ts";
import { readTrustFolder } from "./adapters/trust-folder/trust-folder.ts";
import { disconnected } from "./app/connect-device.ts";
import { keepFixVersions } from "./app/keep-fix-versions.ts";
import { openBundleFolder } from "./adapters/bundle-folder/bundle-folder.ts";
import { lookAtHeld } from "./app/held-findings.ts";
import { createCallerWaits } from "./app/caller-waits.ts";
import { misused } from "./app/quarantine.ts";
import { createPlans } from "./app/plans.ts";
import { createWindowDesk } from "./app/window-desk.ts";
import { createReleaseDesk } from "./app/release-desk.ts";
import { givePiece } from "./app/take-in-release.ts";
import { takeInTrust } from "./app/take-in-trust.ts";
import { makeMorningReport } from "./app/schedules/morning-report.ts";
import { tellTouched } from "./app/schedules/touch-schedule.ts";
import { lookAtSchedules } from "./app/schedules/watch-schedules.ts";
import { sayRestored } from "./app/restored.ts";
import { lookAtTrustEnds } from "./app/watch-trust-ends.ts";
import { createRolloutDesk } from "./app/rollouts/rollout-desk.ts";
import { lookAtRollouts } from "./app/rollouts/watch-rollouts.ts";
import { lookAtWindows } from "./app/watch-windows.ts";
import { lookAtReleases } from "./app/watch-releases.ts";
import { lookForSilence, watchSilence } from "./app/watch-silence.ts";
import { afterStart, beforeStop, look } from "./app/watch.ts";
import { type Log, ownZone, type World } from "./app/world.ts";
import { prepareData } from "./backup/prepare-data.ts";
import type { Settings } from "./config.ts";
import { agentUrl } from "./core/devices/agent-url.ts";
import { type Clock, StoreUnavailable } from "./core/ports.ts";
import { dispatch } from "./handlers/registry.ts";

/** A collector that runs. `port` is the one it listens on. */
export interface Collector {
  readonly port: number;
  stop(): Promise<void>;
}

/** Why the collector does not start, in one sentence. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}

const refusedBy = (what: string, { code, detail }: Refusal): StartRefused =>
  new StartRefused(`${what} (${code}): ${detail}. ${errors[code].next.en}`);

const clock: Clock = { nowMs: () => Date.now() };

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** How often the trust folder is looked at. */
const trustEveryMs = 1000;

/** How often silence and expiry are looked for. */
const lookEveryMs = 30_000;

/** How soon a release halts after what halts it came in. */
const watchEveryMs = 1000;

/** The public key of the collector whose data are in this folder; makes the key when there is none yet. */
export function collectorKey(data: string): string {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  return openSigner(join(data, "collector.key")).publicKey;
}

/** Joins everything, takes in what the key holders left, and listens. Throws when something it needs is not there. */
export async function startCollector(settings: Settings, log: Log, version: string): Promise<Collector> {
  try {
    return await start(settings, log, version);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw refusedBy("The store takes no writes", refuse("store-unusable", error.message));
  }
}

async function start(settings: Settings, log: Log, version: string): Promise<Collector> {
  const prepared = await prepareData(settings, version, clock.nowMs());
  if (!prepared.ok) throw refusedBy("The data folder is not ready", prepared);
  if (prepared.finishedRestore !== null)
    log.warn({ before: prepared.finishedRestore }, "a restore that was broken off is finished");
  if (prepared.backup !== null)
    log.info({ backup: prepared.backup }, "this version changes the store: it was backed up first");
  const opened = openStore(join(settings.data, "hulplijn.sqlite"));
  if (!opened.ok) throw refusedBy("The store does not open", opened);
  const { store } = opened;
  const signer = openSigner(join(settings.data, "collector.key"));
  const secrets = nodeSecrets(clock);
  let stopping = false;
  const link: AgentsLink = createAgentsLink(
    {
      dispatch: (one, frame) => dispatch(world, one, frame),
      gone: (one) => disconnected(world, one, stopping),
      misused: (one, type) => misused(world, one, type),
    },
    log,
    () => Date.now(),
  );
  const tls =
    settings.tlsCertificate === ""
      ? null
      : { key: readFileSync(settings.tlsKey, "utf8"), cert: readFileSync(settings.tlsCertificate, "utf8") };
  const world: World = {
    certificateEndsAtMs: tls && Date.parse(new X509Certificate(tls.cert).validTo),
    store,
    bus: createBus(clock.nowMs()),
    devices: link.devices,
    clock,
    fixes: openFixFolder(settings.fixes, log),
    signer,
    windows: createWindowDesk(),
    plans: createPlans(clock),
    callers: createCallerWaits(),
    bundles: openBundleFolder(join(settings.data, "releases")),
    releases: createReleaseDesk(
      clock.nowMs(),
      (wanted) => givePiece(world, wanted),
      (err) => log.error({ err }, "a piece of a release could not be given"),
    ),
    rollouts: createRolloutDesk(clock.nowMs(), sha256),
    log,
    zone: settings.zone || Intl.DateTimeFormat().resolvedOptions().timeZone,
    newId: () => uuidFrom(clock.nowMs(), randomBytes(10)),
    randomBytes,
    sha256,
    sha512: (bytes) => createHash("sha512").update(bytes).digest("hex"),
  };
  const silence = watchSilence(await afterStart(world), settings.silenceSeconds * 1000);
  await keepFixVersions(world);
  const takeInFolder = async (): Promise<void> => {
    const taken = await takeInTrust(world, readTrustFolder(settings.trust, log));
    if (taken.ok) return;
    const { code, detail } = taken;
    log.error({ code, detail }, "root and policy in the trust folder do not fit: what is in force stays");
  };
  let taking = Promise.resolve();
  const unwatch = watchTrustFolder(settings.trust, trustEveryMs, () => {
    taking = taking
      .then(takeInFolder)
      .then(() => tellTrust(world))
      .then((told) => log.info({ told }, "the trust folder changed and was read again"))
      .catch((err: unknown) => log.error({ err }, "the trust folder could not be taken in"));
  });
  await takeInFolder();
  await lookAtTrustEnds(world);
  await lookAtWindows(world);
  await sayRestored(world);

  const http = await httpServer(
    {
      store,
      bus: world.bus,
      clock,
      fixes: world.fixes,
      devices: link.devices,
      secrets,
      passwords: nodePasswords(),
      log,
      work: workOf(world),
      enrolment: async () => {
        const root = await store.signed("root");
        const rootDigest = root ? world.sha256(Buffer.from(root.envelope.payload, "base64")) : "";
        return {
          url: agentUrl(settings.publicUrl ?? `${tls ? "https" : "http"}://${settings.host}:${port}`),
          rootDigest,
          collectorKey: signer.publicKey,
          packageFolder: settings.packages !== "",
          packages: settings.packages === "" ? [] : [...readPackageFolder(settings.packages)],
        };
      },
    },
    {
      ...httpDefaults,
      access: { leadsRunFixes: settings.leadsRunFixes },
      hosts: list(settings.hosts),
      trustedProxies: list(settings.trustProxy),
      tls,
      consoleFolder: existsSync(join(settings.console, "index.html")) ? settings.console : null,
      version,
    },
  );
  link.attach(http.api.server);
  await http.listenControl(join(settings.data, "control.sock"));
  const port = await http.listen({ host: settings.host, port: settings.port });
  log.info({ host: settings.host, port, fixes: world.fixes.all().length }, "collector ready");

  const looking = setInterval(() => {
    look(world)
      .then(() => lookForSilence(world, silence))
      .then(() => lookAtHeld(world))
      .then(() => lookAtTrustEnds(world))
      .catch((err: unknown) => log.error({ err }, "looking after devices failed"));
  }, lookEveryMs);
  let watching: Promise<void> = Promise.resolve();
  const watchingReleases = setInterval(() => {
    watching = watching
      .then(() => tellTouched(world))
      .then(() => lookAtReleases(world))
      .catch((err: unknown) => log.error({ err }, "looking after releases failed"))
      .then(() => lookAtRollouts(world))
      .catch((err: unknown) => log.error({ err }, "looking after rollouts failed"))
      .then(() => lookAtWindows(world))
      .catch((err: unknown) => log.error({ err }, "looking after maintenance windows failed"));
  }, watchEveryMs);
  const keepDays = {
    history: settings.keepHistoryDays,
    incidents: settings.keepIncidentDays,
    output: settings.keepOutputDays,
  };
  const lookingAtSchedules = schedule("* * * * *", async () => {
    await lookAtSchedules(world).catch((err: unknown) =>
      log.error({ err }, "looking after schedules failed"),
    );
  });
  const morning = schedule(
    "0 7 * * *",
    async () => {
      await makeMorningReport(world).catch((err: unknown) =>
        log.error({ err }, "no morning report was made"),
      );
    },
    { timezone: ownZone(world) },
  );
  const tidying = schedule("4 * * * *", async () => {
    log.info(await store.tidy(clock.nowMs(), keepDays), "store tidied");
  });
  return {
    port,
    stop: async () => {
      clearInterval(looking);
      clearInterval(watchingReleases);
      await watching;
      unwatch();
      await taking;
      await morning.stop();
      await lookingAtSchedules.stop();
      await tidying.stop();
      stopping = true;
      await link.stop();
      await http.close();
      await beforeStop(world);
      await store.close();
    },
  };
}

const list = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
