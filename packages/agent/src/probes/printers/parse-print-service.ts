import type { IppGroup, IppResponse, IppValue } from "./ipp-codec.ts";

/** One queue as the print service tells of it, in the units of the probe's contract. */
export interface QueueFacts {
  readonly queue: string;
  readonly title: string;
  readonly model: string;
  readonly uri: string;
  readonly isDefault: boolean;
  readonly state: "idle" | "processing" | "stopped" | "unknown";
  readonly reasons: readonly string[];
  readonly message: string;
  readonly acceptingJobs: boolean;
  /** Jobs that are not done, by the service's own count: held ones too. */
  readonly jobCount: number;
  readonly supplies: readonly { readonly name: string; readonly levelPercent: number | null }[];
}

/** A print job that is not done. Never its name: that is the document's. */
export interface JobFacts {
  readonly id: number;
  readonly queue: string;
  readonly state: "pending" | "held" | "processing" | "stopped" | "unknown";
  /** Null where the service keeps it from us. */
  readonly owner: string | null;
  /** Seconds ago, by the print service's own clock. */
  readonly createdSecondsAgo: number | null;
  readonly startedSecondsAgo: number | null;
  /** Pages, sheets, kilobytes and percents done so far, added up: more of it is progress. */
  readonly done: number;
}

export const queueAttributes = [
  "printer-name",
  "printer-info",
  "printer-make-and-model",
  "device-uri",
  "printer-type",
  "printer-state",
  "printer-state-reasons",
  "printer-state-message",
  "printer-is-accepting-jobs",
  "queued-job-count",
  "marker-names",
  "marker-types",
  "marker-levels",
] as const;

export const jobAttributes = [
  "job-id",
  "job-printer-uri",
  "job-state",
  "job-originating-user-name",
  "job-printer-up-time",
  "time-at-creation",
  "time-at-processing",
  "job-impressions-completed",
  "job-media-sheets-completed",
  "job-k-octets-processed",
  "job-media-progress",
] as const;

const tags = { job: 2, printer: 4 } as const;
/** CUPS_PRINTER_DEFAULT of cups/cups.h, a bit of printer-type. */
const defaultPrinterBit = 0x2_0000;

const queueStates = { 3: "idle", 4: "processing", 5: "stopped" } as const;
const jobStates = { 3: "pending", 4: "held", 5: "processing", 6: "stopped" } as const;

const all = (group: IppGroup, name: string): readonly IppValue[] => group.attributes.get(name) ?? [];
const first = (group: IppGroup, name: string): IppValue => all(group, name)[0] ?? null;

function number(group: IppGroup, name: string): number | null {
  const value = first(group, name);
  return typeof value === "number" ? value : null;
}

/** One line of text, cut at `limit`. */
function text(group: IppGroup, name: string, limit: number): string {
  const value = first(group, name);
  return typeof value === "string" ? oneLine(value).slice(0, limit) : "";
}

// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const oneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();

function texts(group: IppGroup, name: string, limit: number): string[] {
  return all(group, name).flatMap((value) =>
    typeof value === "string" ? [oneLine(value).slice(0, limit)] : [],
  );
}

/** Queues in the order of the service. Queues without a name are left out. */
export function parseQueues(response: IppResponse): QueueFacts[] {
  return response.groups
    .filter((group) => group.tag === tags.printer)
    .map(queueOf)
    .filter((facts) => facts.queue !== "")
    .slice(0, 128);
}

function queueOf(group: IppGroup): QueueFacts {
  const state = number(group, "printer-state");
  const reasons = texts(group, "printer-state-reasons", 64).filter((reason) => reason !== "none");
  return {
    queue: text(group, "printer-name", 127),
    title: text(group, "printer-info", 256),
    model: text(group, "printer-make-and-model", 256),
    uri: text(group, "device-uri", 1023),
    isDefault: ((number(group, "printer-type") ?? 0) & defaultPrinterBit) !== 0,
    state: state === 3 || state === 4 || state === 5 ? queueStates[state] : "unknown",
    reasons: [...new Set(reasons)].slice(0, 32),
    message: text(group, "printer-state-message", 512),
    acceptingJobs: first(group, "printer-is-accepting-jobs") !== false,
    jobCount: Math.max(0, number(group, "queued-job-count") ?? 0),
    supplies: suppliesOf(group),
  };
}

/**
 * marker-names, -types and -levels (CUPS) run side by side. A level below 0 is unknown. What collects waste is left out:
 * it counts the other way round, as some makers fill it.
 */
function suppliesOf(group: IppGroup): QueueFacts["supplies"] {
  const types = all(group, "marker-types");
  const levels = all(group, "marker-levels");
  return texts(group, "marker-names", 64)
    .map((name, index) => {
      const type = types[index];
      const level = levels[index];
      const levelPercent = typeof level === "number" && level >= 0 && level <= 100 ? level : null;
      return { name, levelPercent, isWaste: typeof type === "string" && type.startsWith("waste") };
    })
    .filter((supply) => !supply.isWaste)
    .map(({ name, levelPercent }) => ({ name, levelPercent }))
    .slice(0, 16);
}

/** Jobs in the order of the service: the one that prints or is next comes first. */
export function parseJobs(response: IppResponse): JobFacts[] {
  return response.groups.filter((group) => group.tag === tags.job).flatMap(jobOf);
}

function jobOf(group: IppGroup): JobFacts[] {
  const id = number(group, "job-id");
  const queue = queueOfUri(text(group, "job-printer-uri", 1023));
  if (id === null || id < 0 || queue === null) return [];
  const state = number(group, "job-state");
  const upTime = number(group, "job-printer-up-time");
  const ago = (name: string): number | null => {
    const at = number(group, name);
    return at === null || upTime === null || at <= 0 ? null : Math.max(0, upTime - at);
  };
  const counters = ["job-impressions-completed", "job-media-sheets-completed", "job-k-octets-processed"];
  const done = [...counters, "job-media-progress"].reduce((sum, name) => sum + (number(group, name) ?? 0), 0);
  return [
    {
      id,
      queue,
      state: state === 3 || state === 4 || state === 5 || state === 6 ? jobStates[state] : "unknown",
      owner: text(group, "job-originating-user-name", 128) || null,
      createdSecondsAgo: ago("time-at-creation"),
      startedSecondsAgo: ago("time-at-processing"),
      done,
    },
  ];
}

/** `ipp://localhost/printers/desk` → `desk`. */
function queueOfUri(uri: string): string | null {
  const [, encoded] = /\/(?:printers|classes)\/([^/?#]+)$/.exec(uri) ?? [];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Not percent-encoded by the rules: the name as it is.
    return encoded;
  }
}
