import { randomBytes } from "node:crypto";
import type { Body } from "@hulplijn/shared/protocol";
import { uuidFrom } from "@hulplijn/shared/values";
import type { Employee } from "./employee.ts";
import type { StandingStart } from "./journal-record.ts";
import type { Beginning } from "./order-wish.ts";
import type { Running } from "./running.ts";
import type { DecidedStanding } from "./standing-book.ts";

const dayMs = 86_400_000;

/** What a device may start without anybody, as the runner judged it a moment ago. */
export interface SelfBegun {
  readonly decided: Pick<
    DecidedStanding,
    "manifest" | "files" | "digest" | "policyVersion" | "approvedAtMs" | "terms"
  >;
  readonly about: Pick<Beginning, "manifestDigest" | "params">;
  /** Why it starts, as the journal keeps it. */
  readonly because: Omit<StandingStart, "bootId" | "monoMs">;
  /** The bytes that were judged. */
  readonly bytes: Pick<Body<"order">, "manifest" | "files">;
  /** `undo`: what this fix did here before is taken back. */
  readonly step?: "fix" | "undo";
}

export interface SelfBeginningDeps {
  readonly running: Running;
  readonly employee: Pick<Employee, "mayBegin" | "drop">;
  readonly bootId: string;
  readonly nowMs: () => number;
  readonly monoMs: () => number;
  readonly log: (sentence: string) => void;
}

/**
 * Begins it now, or as soon as the employee lets it: `again` is called when there is news of that, and judges anew. The one way to
 * start anything that nobody ordered at this moment. What came of it: it began; it waits for the employee; who sits there is looked for; or it cannot be journalled.
 */
export function createSelfBeginning(deps: SelfBeginningDeps) {
  const { running, employee, bootId, nowMs, monoMs, log } = deps;
  return (
    { decided, about, because, bytes, step }: SelfBegun,
    again: () => void,
  ): "began" | "waits" | "looking" | "not" => {
    const { digest, manifest, terms } = decided;
    // Before anybody is asked for nothing.
    if (running.budgetMs(true) > 0) return "waits";
    const may = employee.mayBegin(
      {
        about: digest,
        manifest,
        terms,
        endsAtMs: null,
        reason: because.rule === undefined ? "planned" : "found",
      },
      again,
    );
    if (may.kind === "looking") return "looking";
    if (may.kind !== "go") {
      // Another day, another question.
      if (may.kind === "refuse" && nowMs() - may.consent.atMs > dayMs) employee.drop(digest);
      log(
        `${manifest.id}, which nobody ordered now, waits: ${may.kind === "wait" ? may.reason : may.consent.answer}`,
      );
      return "waits";
    }
    employee.drop(digest);
    const refusal = running.begin(
      {
        ...decided,
        ...about,
        runId: uuidFrom(nowMs(), randomBytes(10)),
        ticket: null,
        orderDigest: digest,
        standing: { ...because, bootId, monoMs: monoMs() },
        consent: may.consent,
        ...(step === undefined ? {} : { step }),
      },
      bytes,
    );
    if (refusal) log(`${manifest.id} does not begin by itself: ${refusal.code}: ${refusal.detail}`);
    return refusal ? "not" : "began";
  };
}
