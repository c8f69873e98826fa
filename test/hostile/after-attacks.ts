import { randomBytes } from "node:crypto";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { envelope, sha256, type TestKey } from "../trust/organisation.ts";
import type { Attack } from "./attack.ts";
import { type Delivered, delivery, markingFix } from "./forge.ts";
import { newId, type Victim, welcomeWith } from "./victim.ts";

// With what people did sign: an order that ran, and a stop.

const nonce = (): string => randomBytes(16).toString("base64");

/** The order that people meant, after it ran: whatever is made of it, its fix runs no second time. */
export function replayAttacks(right: Delivered): readonly Attack[] {
  const again = (victim: Victim, change: Readonly<Record<string, unknown>>): Delivered => {
    const known = JSON.parse(Buffer.from(right.order.payload, "base64").toString()) as object;
    const order = envelope("order", payloadOf({ ...known, ...change }), [victim.people.approver]);
    return { ...right, order };
  };
  return [
    {
      name: "replayed",
      tries: "the order that ran once more",
      code: "order-seen-before",
      on: "link",
      play: async (victim) => victim.say("order", right),
    },
    {
      name: "replayed-anew",
      tries: "the same on a new connection to an agent that was killed",
      code: "order-seen-before",
      on: "hello",
      play: async (victim) => {
        await victim.restartAgent(welcomeWith(victim.collectorKey));
        await victim.untilTrusted();
        victim.say("order", right);
      },
    },
    {
      name: "replayed-ticket",
      tries: "a second order with the ticket that was used",
      code: "order-ticket-unknown",
      on: "link",
      play: async (victim) => {
        const made = again(victim, { runId: newId() });
        victim.say("order", made);
        return made;
      },
    },
  ];
}

/** What anybody of the policy may say: nothing starts any more. Told to the agent, and its digest. */
export function stopByPerson(victim: Victim): string {
  const { person, approver } = victim.people;
  const payload = payloadOf({ type: "stop", person, reason: "hostile", atMs: Date.now(), nonce: nonce() });
  victim.say("halts", { halts: [{ kind: "stop", sealed: envelope("stop", payload, [approver]) }] });
  return sha256(payload);
}

/** After a person stopped everything. */
export function stoppedAttacks(stop: string): readonly Attack[] {
  const resume = (name: string, tries: string, keysOf: (victim: Victim) => readonly TestKey[]): Attack => ({
    name,
    tries,
    code: "halt-signature-wrong",
    on: "link",
    play: async (victim) => {
      const payload = payloadOf({ type: "resume", lifts: [stop], atMs: Date.now(), nonce: nonce() });
      victim.say("halts", {
        halts: [{ kind: "resume", sealed: envelope("resume", payload, keysOf(victim)) }],
      });
    },
  });
  const ordered = (name: string, tries: string): Attack => ({
    name,
    tries,
    code: "all-stopped",
    on: "link",
    play: async (victim) => {
      const made = delivery(victim, markingFix(victim));
      victim.say("order", made);
      return made;
    },
  });
  return [
    ordered("stopped", "a right order although a person stopped everything"),
    resume("resumed-own", "its own word that it may go on", ({ collectorKey }) => [collectorKey]),
    resume("resumed-by-one", "the word of one person of the two that it takes", ({ people }) => [
      people.second,
    ]),
    ordered("stopped-still", "the right order after that"),
  ];
}
