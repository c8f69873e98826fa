import { readFileSync } from "node:fs";
import { type KnownSet, readKnownSets, type SetKind } from "../core/known-sets.ts";
import { replaceFile } from "../platform/disk.ts";
import { keepJson, readJson } from "./keep.ts";
import { sha256 } from "./trust-state.ts";

/** So long a runner has to live with a new set before that counts as one that holds. */
const provesItselfMs = 30_000;
/** Ends of the runner that a new set is blamed for before the one before it comes back. */
const mostBadEnds = 2;

export interface LastGoodSets {
  /** Whether a set that came is taken: one that was given up is not, until it has changed. Asked before it is kept and read. */
  takes(kind: SetKind, body: unknown): boolean;
  /** Sets that were given up and that nobody was told of yet, each as it was. */
  untold(): readonly { readonly kind: SetKind; readonly body: unknown }[];
  told(kind: SetKind): void;
  /** The runner ends by itself, or is asked to: nothing of this is the sets' doing. `idle`: it had nothing more to do. */
  endsWell(idle: boolean): void;
}

/**
 * Goes back to the set before when a runner ended badly twice while it started with a new one. Made before anything of the sets is read,
 * and all of it by files, since whoever reads them may be what fails.
 */
export function openLastGoodSets(options: {
  readonly folder: string;
  /** Where the book of each kind lies. */
  readonly files: Readonly<Record<SetKind, string>>;
  readonly bootId: string;
  readonly log: (sentence: string) => void;
}): LastGoodSets {
  const { folder, files, bootId, log } = options;
  const file = `${folder}/sets.json`;
  const beside = (kind: SetKind, what: "before" | "given-up"): string => `${folder}/${kind}.${what}.json`;
  const known = readKnownSets(readJson(file));

  function keep(): boolean {
    try {
      keepJson(file, Object.fromEntries(known));
      return true;
    } catch (error) {
      log(`how new sets do cannot be written: ${String(error)}`);
      return false;
    }
  }

  function textOf(name: string): string | null {
    try {
      return readFileSync(name, "utf8");
    } catch {
      return null;
    }
  }

  /**
   * The bad one is put aside to be told of, and the one before in its place; an empty one where there was none. Of rollouts none comes back:
   * the collector may have taken one of those before away since, and nothing of them has to happen without it.
   */
  function goBack(kind: SetKind, one: KnownSet): KnownSet {
    replaceFile(beside(kind, "given-up"), textOf(files[kind]) ?? "null");
    replaceFile(files[kind], (kind === "rollouts" ? null : textOf(beside(kind, "before"))) ?? "null");
    log(
      `the newest ${kind} ended this program ${mostBadEnds} times: those before are back until they change`,
    );
    return { digest: "", holds: true, starts: 0, bootId, givenUp: one.digest, untold: true };
  }

  let isChanged = false;
  for (const [kind, one] of known) {
    if (one.holds) continue;
    isChanged = true;
    const bad = one.bootId === bootId ? one.starts : one.starts - 1;
    known.set(kind, bad >= mostBadEnds ? goBack(kind, one) : { ...one, starts: bad + 1, bootId });
  }
  if (isChanged) keep();

  function hold(): void {
    const open = [...known].filter(([, { holds }]) => !holds);
    for (const [kind, one] of open) known.set(kind, { ...one, holds: true, starts: 0, givenUp: null });
    if (open.length > 0) keep();
  }
  let proving: NodeJS.Timeout | null = null;
  function prove(): void {
    if (proving) clearTimeout(proving);
    proving = setTimeout(hold, provesItselfMs);
    proving.unref();
  }
  if ([...known.values()].some(({ holds }) => !holds)) prove();

  return {
    takes(kind, body) {
      const digest = sha256(Buffer.from(JSON.stringify(body)));
      const before = known.get(kind);
      if (before?.givenUp === digest) {
        log(`the ${kind} that came were given up: those before stay`);
        return false;
      }
      if (before?.digest === digest) return true;
      try {
        // One that did not hold yet is nothing to go back to: the one before it stays that.
        if (before?.holds !== false) replaceFile(beside(kind, "before"), textOf(files[kind]) ?? "null");
      } catch (error) {
        log(`the ${kind} before cannot be kept, so those that came are not taken: ${String(error)}`);
        return false;
      }
      const { givenUp = null, untold = false } = before ?? {};
      known.set(kind, { digest, holds: false, starts: 1, bootId, givenUp, untold });
      prove();
      // Without that on disk nobody could go back from it.
      return keep();
    },
    untold: () =>
      [...known].flatMap(([kind, { untold }]) =>
        untold ? [{ kind, body: readJson(beside(kind, "given-up")) }] : [],
      ),
    told(kind) {
      const one = known.get(kind);
      if (!one?.untold) return;
      known.set(kind, { ...one, untold: false });
      keep();
    },
    endsWell(idle) {
      if (proving) clearTimeout(proving);
      if (idle) return hold();
      const open = [...known].filter(([, { holds }]) => !holds);
      for (const [kind, one] of open) known.set(kind, { ...one, starts: Math.max(0, one.starts - 1) });
      if (open.length > 0) keep();
    },
  };
}
