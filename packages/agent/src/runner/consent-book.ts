import type { Asked } from "@hulplijn/shared/trust/decide";
import { keepJson, readJson } from "./keep.ts";

/** What employees were asked on this device, and answered: it outlives the runner, which comes and goes. */
export interface ConsentBook {
  asked(about: string): Asked | null;
  /** Questions that were put on a screen since then. */
  questionsSince(atMs: number): number;
  /** A question is about to be shown: counted before it is, so that nothing that breaks meanwhile gives one for free. */
  countQuestion(atMs: number): void;
  answered(about: string, asked: Asked): void;
  forget(about: string): void;
}

/** Orders that wait for an answer, far more than a device has tickets. */
const mostKept = 64;
const questionsKept = 64;

interface Kept {
  readonly questions: readonly number[];
  readonly about: Readonly<Record<string, Asked>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const known: ReadonlySet<unknown> = new Set<Asked["answer"]>(["now", "later", "today", "nobody"]);

function isAsked(value: unknown): value is Asked {
  if (!isRecord(value) || !known.has(value["answer"])) return false;
  return ["firstAtMs", "asked", "postponed", "atMs", "untilMs"].every((name) => Number.isFinite(value[name]));
}

/** A book that cannot be read is empty: employees are asked once more. */
function load(file: string): Kept {
  const kept = readJson(file);
  if (!isRecord(kept) || !Array.isArray(kept["questions"]) || !isRecord(kept["about"]))
    return { questions: [], about: {} };
  return {
    questions: kept["questions"].filter((one): one is number => Number.isFinite(one)),
    about: Object.fromEntries(
      Object.entries(kept["about"]).filter((entry): entry is [string, Asked] => isAsked(entry[1])),
    ),
  };
}

export function openConsentBook(file: string, log: (sentence: string) => void): ConsentBook {
  const kept = load(file);
  let questions = kept.questions;
  const about = new Map(Object.entries(kept.about));

  function keep(): void {
    try {
      keepJson(file, { questions, about: Object.fromEntries(about) });
    } catch (error) {
      // It holds for as long as this process lives.
      log(`what the employee answered cannot be written: ${String(error)}`);
    }
  }

  return {
    asked: (name) => about.get(name) ?? null,
    questionsSince: (atMs) => questions.filter((one) => one >= atMs).length,
    countQuestion(atMs) {
      questions = [...questions, atMs].slice(-questionsKept);
      keep();
    },
    answered(name, asked) {
      about.delete(name);
      about.set(name, asked);
      for (const [first] of about) if (about.size > mostKept) about.delete(first);
      keep();
    },
    forget(name) {
      if (about.delete(name)) keep();
    },
  };
}
