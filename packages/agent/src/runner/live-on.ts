import { spawnSync } from "node:child_process";

const busctl = "/usr/bin/busctl";
const manager = [
  "org.freedesktop.systemd1",
  "/org/freedesktop/systemd1",
  "org.freedesktop.systemd1.Manager",
] as const;
const movedWithinMs = 2000;

/**
 * Lets processes that a fix started outlive this runner. Where systemd started it (which gives every program that it starts an invocation
 * id, while the agent gives the runner no environment), all of its control group dies with it; so systemd is asked to
 * hold them in a scope of their own, and waited for: it says yes before it has done so. Elsewhere there is nothing to do. Source:
 * org.freedesktop.systemd1(5), StartTransientUnit.
 */
export function liveOn(name: string, left: () => readonly number[]): void {
  const pids = left();
  if (process.env["INVOCATION_ID"] === undefined || pids.length === 0) return;
  const list = [String(pids.length), ...pids.map(String)];
  const properties = ["2", "PIDs", "au", ...list, "Description", "s", `Left running by ${name}`];
  const call = ["StartTransientUnit", "ssa(sv)a(sa(sv))", `${name}.scope`, "fail", ...properties, "0"];
  const args = ["--quiet", "call", ...manager, ...call];
  const { status, stderr } = spawnSync(busctl, args, { env: {}, encoding: "utf8", timeout: 5000 });
  const deadline = performance.now() + movedWithinMs;
  while (status === 0 && left().length > 0 && performance.now() < deadline)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  if (left().length > 0)
    process.stderr.write(`runner: what ${name} left running ends with this runner: ${stderr}\n`);
}
