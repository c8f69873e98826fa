import { z } from "zod";
import { AtMs } from "../values/ids.ts";

/**
 * Why a run did not wait for a yes any longer, or that it got one. `now`: the employee agreed. `nobody`: somebody was signed in and did not
 * answer, or had locked the screen; `no-session`: nobody was signed in at a screen; `postponed-enough`: it was postponed as often, or for
 * as long, as the policy lets it be. In a refusal: `today` (not today) and `later`, the answer that stood when the order ended.
 */
export const consentAnswers = ["now", "later", "today", "nobody", "no-session", "postponed-enough"] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** What came of asking the employee; part of the receipt that the device signs. Absent: this fix asks nobody. */
export const Consent = z.strictObject({
  answer: z.enum(consentAnswers),
  atMs: AtMs,
  /** Questions that were shown. */
  asked: z.int().min(0).max(1000),
  /** Times that the employee put it off. */
  postponed: z.int().min(0).max(1000),
});
export type Consent = z.infer<typeof Consent>;
