import type { ProbeValue } from "@hulplijn/shared/probes";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { type IppAnswer, ippAsker, type IppPlace, type IppQuestion } from "./ask-ipp.ts";
import { shownPath } from "./device-uri.ts";
import type { IppResponse } from "./ipp-codec.ts";
import {
  jobAttributes,
  type JobFacts,
  parseJobs,
  parseQueues,
  queueAttributes,
  type QueueFacts,
} from "./parse-print-service.ts";
import { trackProgress } from "./progress.ts";
import { askDevice, type Reach, reachByWords } from "./reach.ts";

type Value = ProbeValue<"printers">;
type Queue = Value["queues"][number];
/** An answer of the service, or what the probe has to say instead of a value. */
type Told<Facts> =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly outcome: Outcome<Value> };

const operations = { getJobs: 0x000a, cupsGetPrinters: 0x4002 } as const;
const queuesQuestion: IppQuestion = {
  operation: operations.cupsGetPrinters,
  target: "/",
  attributes: [{ name: "requested-attributes", kind: "keyword", values: queueAttributes }],
};
const notFound = 0x0406;
/** The contract gives five seconds: three for the service, one for the devices that must be asked. */
const serviceLimitMs = 3000;
const deviceLimitMs = 1000;
const devicesPerTurn = 16;
const jobsPerTurn = 1000;
/** Longer without progress, and the device itself is asked. */
const stuckSeconds = 20;

const ownPlaces: readonly IppPlace[] = [{ path: "/run/cups/cups.sock" }, { host: "127.0.0.1", port: 631 }];

/** The queues of the local print service, asked over IPP (RFC 8011; CUPS-Get-Printers of CUPS's own IPP specification). */
export const printers = defineProbeImplementation({ id: "printers", programs: [], create });

function create(world: World): Measurer<Value> {
  const askers = placesOf(world.settings.printService).map((place) => ippAsker(world.net, place));
  const progress = trackProgress();
  /** The place that answered last, asked first. */
  let preferred = 0;

  const jobsQuestion: IppQuestion = {
    operation: operations.getJobs,
    target: "/",
    attributes: [
      { name: "printer-uri", kind: "uri", values: ["ipp://localhost/"] },
      { name: "requesting-user-name", kind: "name", values: [world.host.isRoot ? "root" : "hulplijn"] },
      { name: "limit", kind: "integer", values: [jobsPerTurn] },
      { name: "which-jobs", kind: "keyword", values: ["not-completed"] },
      { name: "requested-attributes", kind: "keyword", values: jobAttributes },
    ],
  };
  /** The last answer about queues, and what it said. */
  let read: { readonly response: IppResponse; readonly facts: QueueFacts[] } | null = null;

  async function ask(question: IppQuestion, signal: AbortSignal) {
    let answer: IppAnswer = { kind: "down" };
    for (let count = 0; count < askers.length; count++) {
      const index = (preferred + count) % askers.length;
      answer = (await askers[index]?.ask(question, serviceLimitMs, signal)) ?? answer;
      if (answer.kind === "down") continue;
      preferred = index;
      break;
    }
    return answer;
  }

  async function queuesOf(signal: AbortSignal): Promise<Told<QueueFacts[]>> {
    const answer = await ask(queuesQuestion, signal);
    if (answer.kind !== "answer") return { ok: false, outcome: outcomeOf(answer, world) };
    const { response } = answer;
    // CUPS has no queue at all: client-error-not-found.
    if (response.status === notFound) return { ok: true, facts: [] };
    const refused = judged(response.status);
    if (refused) return refused;
    if (read?.response !== response) read = { response, facts: parseQueues(response) };
    return { ok: true, facts: read.facts };
  }

  async function jobsOf(signal: AbortSignal): Promise<Told<JobFacts[]>> {
    const answer = await ask(jobsQuestion, signal);
    if (answer.kind !== "answer") return { ok: false, outcome: outcomeOf(answer, world) };
    return judged(answer.response.status) ?? { ok: true, facts: parseJobs(answer.response) };
  }

  function hangUp(): void {
    for (const asker of askers) asker.close();
  }

  async function measure(signal: AbortSignal): Promise<Outcome<Value>> {
    try {
      return await look(signal);
    } finally {
      // CUPS closes what is idle for ten seconds (Keep-Alive: timeout=10), which is our interval: a connection that is
      // kept longer than a turn only wakes us once more.
      hangUp();
    }
  }

  async function look(signal: AbortSignal): Promise<Outcome<Value>> {
    const told = await queuesOf(signal);
    if (!told.ok) return told.outcome;
    const anyJobs = told.facts.some((facts) => facts.jobCount > 0);
    const jobs: Told<JobFacts[]> = anyJobs ? await jobsOf(signal) : { ok: true, facts: [] };
    if (!jobs.ok) return jobs.outcome;
    const still = progress.turn(jobs.facts, world.clock.monoMs() / 1000);
    const reaches = await reachesOf(world, told.facts, still, signal);
    const queues = told.facts.map((facts) =>
      queueOf(
        facts,
        jobs.facts.filter((job) => job.queue === facts.queue),
        still.get(facts.queue) ?? null,
        reaches.get(facts.queue) ?? "unknown",
      ),
    );
    return { state: "measured", value: { service: "answers", queues } };
  }

  return { measure, stop: hangUp };
}

function placesOf(setting: string | null): readonly IppPlace[] {
  if (setting === null) return ownPlaces;
  if (setting.startsWith("/")) return [{ path: setting }];
  const [, host = setting, port = "631"] = /^(.+?)(?::(\d{1,5}))?$/.exec(setting) ?? [];
  return [{ host: host.replace(/^\[(.*)\]$/, "$1"), port: Number(port) }];
}

function judged(status: number): Extract<Told<never>, { ok: false }> | null {
  if (status < 0x0100) return null;
  const detail = `IPP status 0x${status.toString(16).padStart(4, "0")}`;
  // forbidden, not-authenticated, not-authorized
  if (status >= 0x0401 && status <= 0x0403) {
    return { ok: false, outcome: { state: "unavailable", reason: "no-permission", detail } };
  }
  return { ok: false, outcome: { state: "failed", code: "tool-refused", detail } };
}

function outcomeOf(answer: Exclude<IppAnswer, { kind: "answer" }>, world: World): Outcome<Value> {
  switch (answer.kind) {
    case "down":
      return isInstalled(world)
        ? { state: "measured", value: { service: "down", queues: [] } }
        : { state: "unavailable", reason: "no-service", detail: "CUPS is not installed" };
    case "hung":
      return { state: "measured", value: { service: "hung", queues: [] } };
    case "no-permission":
      return { state: "unavailable", reason: "no-permission" };
    case "out-of-reach":
      return { state: "failed", code: "tool-refused", detail: answer.failure.detail };
    case "refused":
      return { state: "failed", code: "tool-refused", detail: answer.detail };
    case "empty":
      return { state: "failed", code: "tool-empty" };
    case "unparseable":
      return { state: "failed", code: "tool-unparseable" };
  }
}

/** A place that was set is expected to answer; without one, a machine may well have no print service. */
function isInstalled(world: World): boolean {
  return world.settings.printService !== null || world.host.status("/usr/sbin/cupsd") !== null;
}

/** Asks the devices of queues that stopped, are stuck, or say that the device is away. The answer outweighs the words. */
async function reachesOf(
  world: World,
  queues: readonly QueueFacts[],
  still: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Reach>> {
  const doubtful = queues.flatMap((facts) => {
    const isStuck = (still.get(facts.queue) ?? 0) > stuckSeconds;
    const words = reachByWords(facts, isStuck);
    return isStuck || words === "no" || facts.state === "stopped" ? [{ facts, words }] : [];
  });
  const asked = await Promise.all(
    doubtful.map(async ({ facts, words }, index): Promise<[string, Reach]> => {
      if (index >= devicesPerTurn) return [facts.queue, words];
      const reach = await askDevice(world.net, facts.uri, deviceLimitMs, signal);
      return [facts.queue, reach === "unknown" ? words : reach];
    }),
  );
  return new Map(asked);
}

function queueOf(
  facts: QueueFacts,
  jobs: readonly JobFacts[],
  noProgressSeconds: number | null,
  deviceReachable: Reach,
): Queue {
  const waiting = jobs.filter((job) => job.state !== "held");
  const oldest = waiting.reduce<JobFacts | null>(
    (first, job) =>
      first === null || (job.createdSecondsAgo ?? 0) > (first.createdSecondsAgo ?? 0) ? job : first,
    null,
  );
  const levels = facts.supplies.flatMap(({ levelPercent }) => (levelPercent === null ? [] : [levelPercent]));
  return {
    queue: facts.queue,
    title: facts.title,
    model: facts.model,
    path: shownPath(facts.uri).slice(0, 512),
    isDefault: facts.isDefault,
    state: facts.state,
    reasons: [...facts.reasons],
    message: facts.message,
    acceptingJobs: facts.acceptingJobs,
    deviceReachable,
    waitingJobs: waiting.length,
    oldestJobId: oldest?.id ?? null,
    oldestJobOwner: oldest?.owner ?? null,
    oldestJobSeconds: oldest?.createdSecondsAgo ?? null,
    noProgressSeconds,
    heldJobs: jobs.length - waiting.length,
    supplies: [...facts.supplies],
    lowestSupplyPercent: levels.length === 0 ? null : Math.min(...levels),
  };
}
