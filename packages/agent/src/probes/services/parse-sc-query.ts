/** What `sc query <service>` of Windows says of one service. */
export interface ScService {
  readonly state: "stopped" | "starting" | "stopping" | "running" | "paused";
  /** Code of Windows with which it ended last; 1077: it was not started since the machine was. */
  readonly exitCode: number;
}

/** SERVICE_STATUS of Windows; whoever continues or pauses is on the way. */
const states = ["stopped", "starting", "stopping", "running", "starting", "stopping", "paused"] as const;

/** Null when it is no such answer; by the numbers alone, because their words are in the language of this Windows. */
export function parseScQuery(text: string): ScService | null {
  const state = states[Number(/^\s*STATE\s*:\s*([1-7])\b/m.exec(text)?.[1]) - 1];
  const exitCode = Number(/^\s*WIN32_EXIT_CODE\s*:\s*(\d{1,10})\b/m.exec(text)?.[1]);
  return state === undefined || !Number.isFinite(exitCode) ? null : { state, exitCode };
}
