import { runInNewContext } from "node:vm";
import { setFlagsFromString } from "node:v8";
import { createFrameReader, frameOf } from "../../../packages/agent/src/runner/frames.ts";
import { judgeOrder, type Moment } from "../../../packages/agent/src/runner/judge-order.ts";
import { readFrame } from "../../../packages/agent/src/runner/read-frame.ts";
import { judgeTrust } from "../../../packages/agent/src/runner/trust-state.ts";
import { recordedOf, wallMs } from "../organisation.ts";
import { type Bundle, makeStock, type Stock } from "./bundles.ts";
import { batchAtWill, mutations, orderAtWill, shiftAtWill } from "./mutations.ts";
import { type AtWill, createOracle } from "./oracle.ts";
import { type Random, seededRandom } from "./random.ts";
import { noCaller, nothingHalted } from "../../../packages/shared/src/trust/decide.ts";

// Throws mutated bundles at what the runner decides by: its frame reader, its check of frames, root, policy and order, with real
// signatures. What is accepted is put to an oracle that knows what people really signed.

export interface FuzzResult {
  readonly seed: number;
  readonly count: number;
  readonly seconds: number;
  /** Accepted though nobody approved it. Each with what is needed to make it again. */
  readonly ran: readonly string[];
  readonly crashed: readonly string[];
  /** Accepted, and rightly: the mutation had touched nothing that counts, or stayed within what was approved. */
  readonly stillRight: number;
  /** How often each code refused; `no-frame`: it never got as far as the decision. */
  readonly refused: Readonly<Record<string, number>>;
  readonly rssFirstMiB: number;
  readonly rssLastMiB: number;
  /** The untouched bundles were accepted before and after, so that refusing means something. */
  readonly controlAccepted: boolean;
}

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  readonly progress?: (done: number, now: { readonly seconds: number; readonly rssMiB: number }) => void;
  /** What decides; another one than the runner's own only to show that this test can fail. */
  readonly judge?: typeof judgeOrder;
}

setFlagsFromString("--expose-gc");
// Nothing is held: what is used after a collection lies within a megabyte over a million mutations. But the engine lets its heap for
// young objects grow while it works, by 135 MiB of resident memory, which would hide a leak. It gets one size, as in the agent.
for (const flag of ["--max-semi-space-size=4", "--semi-space-growth-factor=1"]) setFlagsFromString(flag);
const collect = runInNewContext("gc") as () => void;

/** Resident memory after a collection, so that garbage is not taken for growth. */
function residentMiB(collected = true): number {
  if (collected) collect();
  return Math.round(process.memoryUsage().rss / 104_857.6) / 10;
}

const momentOf = (stock: Stock): Moment => ({
  tickets: stock.tickets.map((ticket) => ({ ticket, ageMs: 0, isOfThisBoot: true })),
  wallMs,
  highWaterMs: 0,
  journalHas: () => false,
  isRoot: true,
  halts: nothingHalted,
  caller: noCaller,
  isReportOnly: false,
  trail: { furthest: null, broken: null },
});

/** Whom the runner trusts. Judged once for documents that no mutation touched: that is the same question again. */
function createTrust(stock: Stock) {
  const textOf = ({ root, policy }: Bundle): string => JSON.stringify([root, policy]);
  const judgeAnew = ({ root, policy }: Bundle) =>
    judgeTrust({ identity: stock.identity, roots: [root], policy }, { root: null, policyVersion: 3 });
  const known = new Map(stock.right.map((bundle) => [textOf(bundle), judgeAnew(bundle)]));
  return (bundle: Bundle) => known.get(textOf(bundle)) ?? judgeAnew(bundle);
}

/** The runner as far as its decision, for the bytes of a frame; null: they were none. */
function createFront(stock: Stock, judge: typeof judgeOrder) {
  const trustOf = createTrust(stock);
  const moment = momentOf(stock);
  return (bundle: Bundle, bytes: Buffer) => {
    let value: unknown = null;
    const keep = (frame: unknown): void => {
      value = frame;
    };
    createFrameReader(keep, () => undefined)(bytes);
    const frame = readFrame(value);
    if (frame?.kind !== "order") return null;
    // Whoever owns the collector makes a line of the audit trail that fits whatever they send.
    const recorded = recordedOf(frame.body.order, frame.body.approvals);
    return { decided: judge({ ...frame.body, recorded }, trustOf(bundle), moment), body: frame.body };
  };
}

interface Mutation {
  readonly bundle: Bundle;
  readonly bytes: Buffer;
  readonly names: readonly string[];
  /** Who signed the order last, whatever it says: whoever orders, or a shift of theirs. */
  readonly atWill: AtWill;
}

/** A bundle that differs from every right one: now and then a mutation changes nothing, and counts for nothing. */
function nextMutation(stock: Stock, random: Random, untouched: ReadonlySet<string>): Mutation {
  for (;;) {
    const one = mutated(stock, random);
    if (!untouched.has(JSON.stringify(one.bundle)) || one.names.includes("flipBitOfFrame")) return one;
  }
}

function mutated(stock: Stock, random: Random): Mutation {
  const bundle = structuredClone(random.one(stock.right));
  const all = Object.keys(mutations);
  const names = [random.one(all)];
  while (random.onceIn(4)) names.unshift(random.one(all.filter((name) => name !== "changeFrame")));
  let atWill: AtWill = null;
  for (const name of names) {
    const mutate = mutations[name];
    mutate?.(bundle, random, stock);
    if (mutate === orderAtWill || mutate === batchAtWill) atWill = "orderer";
    if (mutate === shiftAtWill) atWill = "shift";
  }
  const bytes = frameOf(bundle.frame);
  if (random.onceIn(12)) {
    const at = 4 + random.below(bytes.length - 4);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    names.push("flipBitOfFrame");
  }
  return { bundle, bytes, names, atWill };
}

/** Judges `count` mutated bundles. The seed decides which mutations; keys are new each time. */
export function fuzzTrust(options: FuzzOptions): FuzzResult {
  const judge = options.judge ?? judgeOrder;
  const stock = makeStock();
  const oracle = createOracle(stock);
  const front = createFront(stock, judge);
  const isAccepted = (bundle: Bundle): boolean => front(bundle, frameOf(bundle.frame))?.decided.ok === true;
  const accepts = (): boolean => stock.right.every(isAccepted) && !stock.elsewhere.some(isAccepted);
  const random = seededRandom(options.seed);
  const untouched = new Set(stock.right.map((bundle) => JSON.stringify(bundle)));
  const refused = new Map<string, number>();
  const ran: string[] = [];
  const crashed: string[] = [];
  let stillRight = 0;
  let rssFirstMiB = 0;
  const before = accepts();
  const began = performance.now();
  const secondsNow = (): number => Math.round((performance.now() - began) / 100) / 10;
  // By then everything is compiled that will be.
  const warm = Math.min(100_000, Math.ceil(options.count / 5));
  const step = Math.max(1, Math.ceil(options.count / 100));
  for (let done = 0; done < options.count; done++) {
    if (done === warm) rssFirstMiB = residentMiB();
    if (done % step === 0) options.progress?.(done, { seconds: secondsNow(), rssMiB: residentMiB(false) });
    const { bundle, bytes, names, atWill } = nextMutation(stock, random, untouched);
    const about = `mutation ${done} of seed ${options.seed}: ${names.join(", ")}`;
    try {
      const judged = front(bundle, bytes);
      const code = judged === null ? "no-frame" : judged.decided.ok ? null : judged.decided.code;
      if (code !== null) refused.set(code, (refused.get(code) ?? 0) + 1);
      if (judged === null || !judged.decided.ok) continue;
      const why = oracle({ ...bundle, frame: { kind: "order", body: judged.body } }, judged.decided, atWill);
      if (why === null) stillRight++;
      else if (ran.length < 20) ran.push(`${about}: ${why}`);
    } catch (error) {
      if (crashed.length < 20) crashed.push(`${about}: ${String(error)}`);
    }
  }
  return {
    seed: options.seed,
    count: options.count,
    seconds: secondsNow(),
    ran,
    crashed,
    stillRight,
    refused: Object.fromEntries([...refused].sort(([, some], [, more]) => more - some)),
    rssFirstMiB,
    rssLastMiB: residentMiB(),
    controlAccepted: before && accepts(),
  };
}
