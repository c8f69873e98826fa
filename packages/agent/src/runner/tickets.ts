import { readFileSync } from "node:fs";
import { longestTicketSeconds, type OpenTicket } from "@hulplijn/shared/trust/decide";
import { keepJson } from "./keep.ts";

/** Tickets that are open at a time: orders that can be signed while the device is away. */
const openTickets = 4;
/** A ticket is replaced before it ends, so that one given out just now is worth something. */
const renewAfterMs = (longestTicketSeconds * 1000) / 2;

export interface Tickets {
  /** All that orders may name now: those given out last, and older ones that still live. */
  open(): readonly OpenTicket[];
  /** What to give out now: four, none used or old. New ones are on disk before this returns. */
  offer(): readonly string[];
  use(ticket: string): void;
}

interface Kept {
  readonly bootId: string;
  readonly tickets: readonly OpenTicket[];
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null || !("bootId" in value) || !("tickets" in value))
    return false;
  return (
    typeof value.bootId === "string" &&
    Array.isArray(value.tickets) &&
    value.tickets.every(
      (one: unknown) =>
        typeof one === "object" &&
        one !== null &&
        "ticket" in one &&
        "issuedAtMonoMs" in one &&
        typeof one.ticket === "string" &&
        typeof one.issuedAtMonoMs === "number",
    )
  );
}

function load(file: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * The nonces that orders must name. They live on the monotonic clock, so those of another boot are void; the journal
 * (`used`) has the last word on which were used.
 */
export function openTicketBook(options: {
  readonly file: string;
  readonly bootId: string;
  readonly monoMs: () => number;
  readonly used: (ticket: string) => boolean;
  readonly nonce: () => string;
}): Tickets {
  const kept = load(options.file);
  const lives = (one: OpenTicket): boolean => {
    const ageMs = options.monoMs() - one.issuedAtMonoMs;
    return ageMs >= 0 && ageMs < longestTicketSeconds * 1000;
  };
  let tickets: readonly OpenTicket[] =
    kept?.bootId === options.bootId ? kept.tickets.filter((one) => !options.used(one.ticket)) : [];
  return {
    open: () => tickets.filter(lives),
    offer() {
      const living = tickets.filter(lives);
      const fresh = living.filter((one) => options.monoMs() - one.issuedAtMonoMs < renewAfterMs);
      const missing = Math.max(0, openTickets - fresh.length);
      const made = Array.from({ length: missing }, () => ({
        ticket: options.nonce(),
        issuedAtMonoMs: options.monoMs(),
      }));
      if (made.length > 0 || living.length < tickets.length) {
        // Old ones stay good for orders that are on their way.
        tickets = [...living, ...made];
        keepJson(options.file, { bootId: options.bootId, tickets });
      }
      return [...fresh, ...made].slice(-openTickets).map((one) => one.ticket);
    },
    use(ticket) {
      tickets = tickets.filter((one) => one.ticket !== ticket);
    },
  };
}
