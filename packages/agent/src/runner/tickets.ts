import { longestTicketSeconds, type OpenTicket } from "@hulplijn/shared/trust/decide";
import { keepJson, readJson } from "./keep.ts";

/** Tickets that are open at a time: orders that can be signed while the device is away. */
const openTickets = 4;
const longestMs = longestTicketSeconds * 1000;
/** Orders that wait for a machine which starts again and again find at most so many earlier tickets. */
const keptTickets = 16;
/** A ticket is replaced before it ends, so that one given out just now is worth something. */
const renewAfterMs = longestMs / 2;

export interface Tickets {
  /** All that orders may name now: those given out last, and older ones that still live. */
  open(): readonly OpenTicket[];
  /** What to give out now: four, none used or old. New ones are on disk before this returns. */
  offer(): readonly string[];
  use(ticket: string): void;
}

/** A moment, on the clock that counts from the machine's start (sleep included) and on the wall's. */
export interface Moment {
  readonly bootId: string;
  readonly monoMs: number;
  readonly wallMs: number;
}

interface Ticket {
  readonly ticket: string;
  readonly issuedAtMonoMs: number;
  readonly issuedAtWallMs: number;
  /** How old it was at least when the machine started again. */
  readonly agedMs: number;
  readonly isOfThisBoot: boolean;
}

interface Kept {
  readonly at: Moment;
  readonly tickets: readonly Ticket[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function isTicket(value: unknown): value is Ticket {
  if (!isObject(value) || typeof value["ticket"] !== "string" || typeof value["isOfThisBoot"] !== "boolean")
    return false;
  return ["issuedAtMonoMs", "issuedAtWallMs", "agedMs"].every((name) => Number.isFinite(value[name]));
}

function load(file: string): Kept | null {
  const kept = readJson(file);
  if (!isObject(kept) || !isObject(kept["at"]) || !Array.isArray(kept["tickets"])) return null;
  const { bootId, monoMs } = kept["at"];
  if (typeof bootId !== "string" || !Number.isFinite(monoMs)) return null;
  return kept["tickets"].every(isTicket) ? (kept as unknown as Kept) : null;
}

/**
 * After a start of the machine a ticket is as old as it was known to be before, and as this start is old. A wall clock
 * that stands before the moment it was given out cannot say how long the machine was off, so such tickets are void.
 */
function afterStart(kept: Kept, now: Moment): readonly Ticket[] {
  return kept.tickets
    .filter(({ issuedAtWallMs }) => issuedAtWallMs <= now.wallMs)
    .map((one) => ({
      ...one,
      agedMs: one.agedMs + Math.max(0, kept.at.monoMs - one.issuedAtMonoMs),
      issuedAtMonoMs: 0,
      isOfThisBoot: false,
    }));
}

function ageMs(one: Ticket, now: Moment): number {
  const runningMs = one.agedMs + Math.max(0, now.monoMs - one.issuedAtMonoMs);
  return one.isOfThisBoot ? runningMs : Math.max(runningMs, now.wallMs - one.issuedAtWallMs);
}

/**
 * The nonces that orders must name. They live on the monotonic clock; over a start of the machine they go on, so that an order
 * for a PC that is switched off finds it in the morning. The journal (`used`) has the last word on which were used.
 */
export function openTicketBook(options: {
  readonly file: string;
  readonly now: () => Moment;
  readonly used: (ticket: string) => boolean;
  readonly nonce: () => string;
}): Tickets {
  const { now } = options;
  const kept = load(options.file);
  const before = kept && kept.at.bootId !== now().bootId ? afterStart(kept, now()) : (kept?.tickets ?? []);
  let tickets = before.filter((one) => !options.used(one.ticket));
  if (kept && before !== kept.tickets) keepJson(options.file, { at: now(), tickets });
  const living = (): readonly Ticket[] => tickets.filter((one) => ageMs(one, now()) < longestMs);
  return {
    open: () =>
      living().map((one) => ({
        ticket: one.ticket,
        ageMs: ageMs(one, now()),
        isOfThisBoot: one.isOfThisBoot,
      })),
    offer() {
      const { monoMs, wallMs } = now();
      const old = living();
      const fresh = old.filter((one) => one.isOfThisBoot && ageMs(one, now()) < renewAfterMs);
      const made = Array.from({ length: Math.max(0, openTickets - fresh.length) }, () => ({
        ticket: options.nonce(),
        issuedAtMonoMs: monoMs,
        issuedAtWallMs: wallMs,
        agedMs: 0,
        isOfThisBoot: true,
      }));
      if (made.length > 0 || old.length < tickets.length) {
        // Old ones stay good for orders that are on their way.
        tickets = [...old, ...made].slice(-keptTickets);
        keepJson(options.file, { at: now(), tickets });
      }
      return [...fresh, ...made].slice(-openTickets).map((one) => one.ticket);
    },
    use(ticket) {
      tickets = tickets.filter((one) => one.ticket !== ticket);
    },
  };
}
