import { parseArgs } from "node:util";
import type { FromHelper, ToHelper } from "../core/screen/helper-talk.ts";
import { serve } from "./notifications.ts";
import { reachBus } from "./reach-bus.ts";

// The part of the agent that speaks to the employee's desktop, as that employee: a session's message bus lets nobody else in, root
// included. Started by the runner for one notice or one question, and gone after it. It is loaded while it is still root, so that it
// needs nothing that the employee may not read, and gives that up before it reads a word of anybody.

/** Becomes that user, for good, and looks whether it did. */
function become(user: number, group: number): boolean {
  if (user <= 0 || group <= 0) return false;
  if (process.geteuid?.() === 0) {
    process.setgroups?.([]);
    process.setgid?.(group);
    process.setuid?.(user);
  }
  const ids = [process.getuid?.(), process.geteuid?.()];
  return ids.every((id) => id === user) && !(process.getgroups?.() ?? [0]).includes(0);
}

const longestWish = 16_384;
let text = "";
const heardAll = new Promise<string>((resolve) => {
  process.stdin.setEncoding("utf8");
  process.stdin.on("data", (piece: string) => {
    text += piece;
    if (text.includes("\n")) resolve(text);
    if (text.length > longestWish) process.exit(2);
  });
});
/** The runner is gone, or wants the question off the screen. */
const stopped = new Promise<void>((resolve) => {
  process.stdin.once("end", resolve);
  process.stdin.once("error", resolve);
});

const say = (said: FromHelper): void => void process.stdout.write(`${JSON.stringify(said)}\n`);

async function main(): Promise<void> {
  const number = { type: "string" } as const;
  const { values } = parseArgs({ options: { user: number, group: number } });
  if (!become(Number(values.user), Number(values.group))) {
    process.exitCode = 3;
    return;
  }
  const wanted = JSON.parse(await Promise.race([heardAll, stopped.then(() => "null")])) as ToHelper | null;
  if (!wanted) return;
  const bus = await reachBus(wanted.socket, "org.freedesktop.DBus", wanted.callMs);
  if ("failure" in bus) return say({ kind: "unable", detail: `${bus.failure}: ${bus.detail}` });
  await serve(bus, wanted, say, stopped);
  bus.close();
}

void main().finally(() => process.stdin.destroy());
