import { eachQueue, needsPerson, type Queue } from "./printing/queues.ts";
import type { Observation } from "./define.ts";
import { defineRule } from "./define.ts";

const stuckSeconds = 600;

function stuckLevel(queue: Queue): Observation["level"] {
  if (queue.waitingJobs === 0 || queue.state === "stopped") return "none";
  if (queue.deviceReachable === "no" || needsPerson(queue)) return "none";
  if (queue.noProgressSeconds === null || queue.oldestJobId === null) return "unknown";
  return queue.noProgressSeconds >= stuckSeconds ? "warning" : "none";
}

/**
 * Catalogue P02. A long job is not a stuck one: what counts is that nothing moved for ten minutes (a page, a byte, a change of
 * state). Silent where another rule says why: the queue is stopped, the printer is away or needs a person.
 */
export const printJobStuck = defineRule({
  id: "print-job-stuck",
  probe: "printers",
  title: {
    en: "A print job is stuck in queue {queue}",
    nl: "Een afdruktaak zit vast in wachtrij {queue}",
  },
  explain: {
    en: "Print job {jobId} of {owner} has made no progress for {stuck|duration}. Print jobs in {queue} that wait with it: {waiting}.",
    nl: "Afdruktaak {jobId} van {owner} is al {stuck|duration} niet opgeschoten. Afdruktaken die in {queue} staan te wachten: {waiting}.",
  },
  advice: {
    en: "Ask the owner whether the print job may be cancelled; it has to be printed again after that.",
    nl: "Vraag de eigenaar of de afdruktaak weg mag; die moet daarna opnieuw worden geprint.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 10,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [{ fix: "cancel-stuck-print-job", params: { queue: "queue", jobId: "jobId" } }],
  sharedBy: null,
  judge: (value) =>
    eachQueue(value, stuckLevel, (queue) => ({
      jobId: queue.oldestJobId ?? 0,
      owner: queue.oldestJobOwner ?? "?",
      stuck: queue.noProgressSeconds ?? 0,
    })),
});
