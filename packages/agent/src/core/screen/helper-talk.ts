/**
 * What the runner says to the helper that runs as the employee, and hears from it: one JSON text to its standard input, lines of JSON
 * from its standard output. The helper is the employee's: every line is checked here before it counts.
 */
export type ToHelper = {
  /** The session's message bus. */
  readonly socket: string;
  /** Most time for each call to the desktop. */
  readonly callMs: number;
} & (
  | {
      readonly kind: "show" | "ask";
      /** Number of the notification whose place it takes; 0: none's. */
      readonly replaces: number;
      readonly title: string;
      readonly body: string;
      readonly stays: boolean;
      readonly answers: readonly { readonly id: string; readonly label: string }[];
    }
  | { readonly kind: "withdraw"; readonly id: number }
);

export type FromHelper =
  | { readonly kind: "shown"; readonly id: number }
  | { readonly kind: "answer"; readonly answer: string }
  /** Put away by the employee, or by the desktop. */
  | { readonly kind: "closed" }
  /** `unable`: the desktop shows no notifications, or none with buttons. */
  | { readonly kind: "unable"; readonly detail: string };

/** Longest line that a helper may say. */
export const longestLine = 2048;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Null for anything else than what a helper says, with an answer that is none of `answers` included. */
export function readHelper(line: string, answers: readonly string[]): FromHelper | null {
  const said = line.length > longestLine ? null : parsed(line);
  if (!isRecord(said)) return null;
  const { kind, id, answer, detail } = said;
  if (kind === "closed") return { kind };
  if (kind === "shown" && typeof id === "number" && Number.isInteger(id) && id > 0 && id <= 0xff_ff_ff_ff)
    return { kind, id };
  if (kind === "answer" && typeof answer === "string" && answers.includes(answer)) return { kind, answer };
  if (kind === "unable" && typeof detail === "string")
    return { kind, detail: detail.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 200) };
  return null;
}
