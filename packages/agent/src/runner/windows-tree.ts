import { ChildProcess } from "node:child_process";
import { endTreeOf } from "../platform/end-tree.ts";
import type { ProcessTree } from "./process-tree.ts";

/**
 * What a step starts on Windows, for as long as its script runs: then it is ended with all that it started. What it left behind when it
 * ended by itself, or hid from its parents, is in the Job object of the service, whose limits hold for all of them together, and ends
 * with the service. A runner that is killed takes its script along: libuv puts each child into a job of its parent's
 * (uv_spawn), so nothing of it is left for the next runner.
 */
export function windowsTree(): ProcessTree {
  let child: ChildProcess | null = null;
  const running = (): boolean => child !== null && child.exitCode === null && child.signalCode === null;
  return {
    kind: "windows",
    folder: null,
    start(spawn) {
      const started = spawn();
      if (started instanceof ChildProcess) child = started;
      return started;
    },
    async kill() {
      // Once it has ended, its number may be somebody else's.
      if (running() && child?.pid !== undefined) await endTreeOf(child.pid);
      return true;
    },
    release: () => undefined,
  };
}
