import type { JobFacts } from "./parse-print-service.ts";

/**
 * Since when nothing moved, per queue. Progress is: a page or a byte more, a job that starts for the first time, a job that
 * leaves. Going back to waiting and starting again is not: a service that retries a dead printer does that all day.
 */
export interface ProgressTracker {
  /** Takes this turn's jobs; seconds without progress of each queue that has jobs which are not held. */
  turn(jobs: readonly JobFacts[], nowSeconds: number): ReadonlyMap<string, number>;
}

interface Mark {
  readonly queue: string;
  readonly started: boolean;
  readonly done: number;
}

interface QueueMark {
  movedAt: number;
  ids: Set<number>;
}

const waits = (job: JobFacts): boolean => job.state !== "held";

export function trackProgress(): ProgressTracker {
  let marks = new Map<number, Mark>();
  let queues = new Map<string, QueueMark>();
  let lastTurn: number | null = null;

  /** When a job that was not here at the last turn last moved: by its own times, and no longer ago than that turn. */
  function arrivedAt(job: JobFacts, now: number): number {
    const ago = job.startedSecondsAgo ?? job.createdSecondsAgo ?? 0;
    return Math.max(now - ago, lastTurn ?? Number.NEGATIVE_INFINITY);
  }

  function movedAt(job: JobFacts, before: Mark | undefined, now: number): number {
    if (before === undefined || before.queue !== job.queue) return arrivedAt(job, now);
    const starts = job.state === "processing" && !before.started;
    return starts || job.done > before.done ? now : Number.NEGATIVE_INFINITY;
  }

  return {
    turn: (jobs, now) => {
      const nextMarks = new Map<number, Mark>();
      const nextQueues = new Map<string, QueueMark>();
      for (const job of jobs.filter(waits)) {
        const before = marks.get(job.id);
        const known = queues.get(job.queue);
        const queue = nextQueues.get(job.queue) ?? {
          movedAt: known?.movedAt ?? Number.NEGATIVE_INFINITY,
          ids: new Set<number>(),
        };
        // A job that joins others that wait moves nothing.
        const joins = before === undefined && known !== undefined && job.state !== "processing";
        if (!joins) queue.movedAt = Math.max(queue.movedAt, movedAt(job, before, now));
        queue.ids.add(job.id);
        nextQueues.set(job.queue, queue);
        nextMarks.set(job.id, {
          queue: job.queue,
          started: job.state === "processing" || (before?.started ?? false),
          done: Math.max(job.done, before?.done ?? 0),
        });
      }
      for (const [name, queue] of nextQueues) {
        const left = [...(queues.get(name)?.ids ?? [])].some((id) => !queue.ids.has(id));
        if (left) queue.movedAt = now;
      }
      marks = nextMarks;
      queues = nextQueues;
      lastTurn = now;
      return new Map([...nextQueues].map(([name, queue]) => [name, Math.max(0, now - queue.movedAt)]));
    },
  };
}
