import { readFileSync } from "node:fs";
import type { Envelope } from "@hulplijn/shared/trust";
import { ends } from "./desk.ts";

/** A collector that is to have an approval, and the token that lets it in. */
export interface Receiver {
  readonly collector?: string;
  readonly tokenFile?: string;
}

/** What became of it, in a sentence, and what a program ends with that did nothing else. */
export interface Passed {
  readonly ok: boolean;
  readonly said: string;
  readonly exit: number;
}

/** Hands an approval to a collector. */
export async function passApproval(
  { collector, tokenFile }: Receiver,
  fix: string,
  approval: Envelope,
): Promise<Passed> {
  if (collector === undefined) return { ok: true, said: "", exit: 0 };
  const wrong = (exit: number, said: string): Passed => ({ ok: false, said, exit });
  if (tokenFile === undefined) return wrong(ends.usage, "--collector takes --token-file");
  const url = new URL(`/api/v1/fixes/${encodeURIComponent(fix)}/approvals`, collector);
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ approval }),
    });
    if (answer.ok) return { ok: true, said: "The collector has it.", exit: 0 };
    return wrong(answer.status === 409 ? ends.conflict : 4, `the collector refused: ${await answer.text()}`);
  } catch (error) {
    return wrong(ends.unreachable, `${url.host} cannot be reached: ${String(error)}`);
  }
}
