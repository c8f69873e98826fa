import type { DbusMessage } from "./message.ts";

/** What logind tells everybody. Source: org.freedesktop.login1(5), "Signals". */
const login = { path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager" };

const meaning = {
  PrepareForSleep: ["woke", "sleeps"],
  PrepareForShutdown: ["stays", "shuts-down"],
} as const;

/** The machine is about to sleep, or did; is about to shut down, or will not. */
export type LoginNews = (typeof meaning)[keyof typeof meaning][number];

/** By the sender's name, because any user may broadcast on the system's bus; the name itself is root's. */
export const loginRules: readonly string[] = Object.keys(meaning).map(
  (member) =>
    `type='signal',sender='org.freedesktop.login1',path='${login.path}',interface='${login.interface}',member='${member}'`,
);

/** Null for what is none of it. */
export function loginNewsOf(
  signal: Pick<DbusMessage, "path" | "interface" | "member" | "body">,
): LoginNews | null {
  const { path, interface: face, member, body } = signal;
  const [begins] = body;
  if (path !== login.path || face !== login.interface || typeof begins !== "boolean") return null;
  if (member !== "PrepareForSleep" && member !== "PrepareForShutdown") return null;
  return meaning[member][begins ? 1 : 0];
}
