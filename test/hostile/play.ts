import { existsSync, readFileSync } from "node:fs";
import { until } from "../e2e/house.ts";
import { makeFix } from "../trust/organisation.ts";
import { replayAttacks, stopByPerson, stoppedAttacks } from "./after-attacks.ts";
import type { Attack } from "./attack.ts";
import { batchAttacks } from "./batch-attacks.ts";
import { bothApprovals, delivery } from "./forge.ts";
import { linkAttacks, strangerAttacks } from "./link-attacks.ts";
import { orderAttacks } from "./order-attacks.ts";
import { releaseAttacks } from "./release-attacks.ts";
import { rolloutAttacks } from "./rollout-attacks.ts";
import { scheduleAttacks } from "./schedule-attacks.ts";
import { type LogLine, openVictim, type Victim, welcomeWith } from "./victim.ts";

/** What came of one attack. */
export interface Told {
  readonly name: string;
  readonly tries: string;
  readonly expected: string;
  /** Codes that the agent logged while it went on: exactly one, and the expected one. */
  readonly codes: readonly string[];
  /** Anything of it started. */
  readonly ran: boolean;
  /** It did not run, the agent lives, and it was logged once with its code. */
  readonly held: boolean;
}

export interface Result {
  readonly attacks: readonly Told[];
  readonly ran: number;
  /** The one order that people meant ran, once: refusing means something. */
  readonly rightRan: boolean;
  /** Nothing is there that should not be, in the journal or on disk, after everything. */
  readonly clean: boolean;
}

/** Frames that an agent takes to be mistakes before it hangs up. */
const mostFaults = 6;
const waitSeconds = 60;

/** Codes of what was refused, by the agent or by its runner. */
export const codesOf = (lines: readonly LogLine[]): readonly string[] =>
  lines.flatMap(
    ({ code, line }) => code ?? /(?:refused|skipped|waits): ([a-z-]+):/.exec(line ?? "")?.[1] ?? [],
  );

/** Plays attacks on one victim, one after the other. */
export function createPlayer(victim: Victim, onTold: (told: Told) => void = () => undefined) {
  let links = 0;
  const all: Told[] = [];
  const rightMark = `${victim.folder}/right`;
  const rights = (): string => (existsSync(rightMark) ? readFileSync(rightMark, "utf8") : "");
  const traces = (): string => `${victim.started()} ${victim.marks()} ${rights()}`;

  async function connect(): Promise<void> {
    await victim.restartAgent(welcomeWith(victim.collectorKey));
    await victim.untilTrusted();
    links = 0;
  }

  async function play(attack: Attack): Promise<Told> {
    if (attack.on === "link" && (links === 0 || links > mostFaults)) {
      await connect();
      links = 1;
    }
    const from = victim.logEnd();
    const before = traces();
    const made = await attack.play(victim);
    await until(`${attack.name} is refused`, waitSeconds, async () => {
      return codesOf(victim.logged(from)).includes(attack.code) || traces() !== before;
    }).catch(() => undefined);
    // The receipt says the same, and comes after whatever else the runner had to say.
    const receipt = !made || attack.code === "order-malformed" ? null : await answer(made.order);
    const codes = codesOf(victim.logged(from));
    const ran = traces() !== before;
    const isOnce = codes.length === 1 && codes[0] === attack.code;
    const isAnswered = receipt === null || receipt === attack.code;
    const { name, tries } = attack;
    const held = !ran && isOnce && isAnswered && victim.agent().running();
    const told = { name, tries, expected: attack.code, codes, ran, held };
    // Only what is wrong in form counts against the link, but no harm is done by counting all.
    links = attack.on === "hello" ? 0 : made ? links : links + 1;
    all.push(told);
    onTold(told);
    return told;
  }

  async function answer(order: Parameters<Victim["receiptsFor"]>[0]): Promise<string> {
    const found = await until("its receipt", waitSeconds, async () => victim.receiptsFor(order).at(-1)).catch(
      () => null,
    );
    return found?.code ?? found?.outcome ?? "no receipt";
  }

  /** The order that people mean: approved, signed, for this device. It runs, and its script leaves its own mark. */
  async function right() {
    const fix = makeFix({
      "check.sh": "exit 0\n",
      "fix.sh": `echo ran >> ${rightMark}\n`,
      "verify.sh": "exit 0\n",
    });
    const made = delivery(victim, fix, {}, { approvals: bothApprovals(victim, fix) });
    victim.say("order", made);
    await until("the order that people mean has run", waitSeconds, async () => victim.ended() === 1);
    return made;
  }

  async function stopped(): Promise<string> {
    const digest = stopByPerson(victim);
    await until("the stop is on disk", waitSeconds, async () => {
      const file = `${victim.folder}/agent/runner/halts.json`;
      return existsSync(file) && readFileSync(file, "utf8").includes(digest);
    });
    return digest;
  }

  return {
    play,
    right,
    stopped,
    result(): Result {
      return {
        attacks: all,
        ran: all.filter(({ ran }) => ran).length,
        rightRan: rights() === "ran\n",
        clean: victim.marks() === "" && victim.started() === 1,
      };
    },
  };
}

/** Everything, against one agent with its runner. Needs root: a runner that is not refuses all fixes for that alone. */
export async function playAll(onTold: (told: Told) => void): Promise<Result> {
  const victim = await openVictim();
  try {
    const player = createPlayer(victim, onTold);
    victim.turnTo("hostile");
    for (const attack of [
      ...strangerAttacks,
      ...linkAttacks,
      ...orderAttacks,
      ...batchAttacks,
      ...releaseAttacks,
      ...rolloutAttacks,
      ...scheduleAttacks,
    ])
      await player.play(attack);
    const right = await player.right();
    for (const attack of replayAttacks(right)) await player.play(attack);
    for (const attack of stoppedAttacks(await player.stopped())) await player.play(attack);
    return player.result();
  } finally {
    await victim.close();
  }
}
