import { readFileSync, readdirSync } from "node:fs";
import type { Language } from "@hulplijn/shared/values";
import { languageOfEnvironment, languageOfFile } from "../core/screen/language.ts";
import { type Desk, deskAmong, entryOf } from "../core/screen/sessions.ts";
import type { Bus, DbusReply } from "../dbus/bus.ts";
import { reachBus } from "./reach-bus.ts";

/** The session at the screen, with what a helper needs to speak to it. */
export interface SeatedDesk extends Desk {
  readonly name: string;
  readonly group: number;
  /** The session's own message bus. */
  readonly socket: string;
}

const login = "org.freedesktop.login1";
const properties = "org.freedesktop.DBus.Properties";
const limitMs = 2000;
const mostSessions = 32;

const getAll = (path: string, face: string) => ({
  path,
  interface: properties,
  member: "GetAll",
  arguments: [`${login}.${face}`],
});

/** The one argument of `GetAll`'s answer as an object; empty for anything else. */
function propertiesIn(reply: DbusReply | undefined): Readonly<Record<string, unknown>> {
  const pairs: unknown = reply?.kind === "reply" ? reply.body[0] : null;
  if (!Array.isArray(pairs)) return {};
  return Object.fromEntries(pairs.map((pair: unknown) => [String(entryOf(pair, 0)), entryOf(pair, 1)]));
}

async function sessionsOn(bus: Bus): Promise<{ id: string; path: string }[]> {
  const manager = { path: "/org/freedesktop/login1", interface: `${login}.Manager` };
  const [listed] = await bus.ask([{ ...manager, member: "ListSessions", arguments: [] }], limitMs);
  const list: unknown = listed?.kind === "reply" ? listed.body[0] : null;
  const rows: readonly unknown[] = Array.isArray(list) ? list : [];
  return rows.slice(0, mostSessions).flatMap((row) => {
    const [id, path] = [entryOf(row, 0), entryOf(row, 4)];
    return typeof id === "string" && typeof path === "string" ? [{ id, path }] : [];
  });
}

async function ask(bus: Bus): Promise<SeatedDesk | null> {
  const sessions = await sessionsOn(bus);
  const replies = await bus.ask(
    sessions.map(({ path }) => getAll(path, "Session")),
    limitMs,
  );
  const known = sessions.map(({ id }, at) => ({ id, properties: propertiesIn(replies[at]) }));
  const desk = deskAmong(known);
  if (desk === null) return null;
  const mine = known.find(({ id }) => id === desk.session)?.properties ?? {};
  const user = entryOf(mine["User"], 1);
  if (typeof user !== "string") return null;
  const [answer] = await bus.ask([getAll(user, "User")], limitMs);
  const { GID, Name, RuntimePath } = propertiesIn(answer);
  if (typeof GID !== "number" || GID <= 0 || typeof RuntimePath !== "string") return null;
  const name = typeof Name === "string" ? Name : "";
  return { ...desk, name, group: GID, socket: `${RuntimePath}/bus` };
}

/** Asks logind who sits at the screen; null when nobody does, or there is no logind to ask. */
export async function findDesk(systemBus = "/run/dbus/system_bus_socket"): Promise<SeatedDesk | null> {
  const bus = await reachBus(systemBus, login, limitMs);
  if ("failure" in bus) return null;
  try {
    return await ask(bus);
  } finally {
    bus.close();
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Processes of the session: its scope's, where control groups of version 2 are. */
function processesOf(root: string, { user, session }: Pick<Desk, "user" | "session">): readonly string[] {
  const scope = `${root}/sys/fs/cgroup/user.slice/user-${user}.slice/session-${session}.scope/cgroup.procs`;
  return textOf(scope)
    .split("\n")
    .filter((id) => /^\d+$/.test(id))
    .slice(0, 64);
}

/** The files by which a whole machine is set to a language, best first. */
const ofMachine = ["/etc/locale.conf", "/etc/default/locale"];

/**
 * The language of whoever sits there: that of the session's own processes, else what the person chose when signing in
 * (AccountsService), else the machine's. Never out of a person's home, which is that person's to put anything in.
 */
export function languageOf(
  desk: Pick<SeatedDesk, "session" | "user" | "leader" | "name">,
  root = "",
): Language {
  const ids = [String(desk.leader), ...processesOf(root, desk)];
  for (const id of ids) {
    const language = languageOfEnvironment(textOf(`${root}/proc/${id}/environ`));
    if (language) return language;
  }
  const accounts = `${root}/var/lib/AccountsService/users`;
  const chosen = folderHas(accounts, desk.name) ? textOf(`${accounts}/${desk.name}`) : "";
  for (const text of [chosen, ...ofMachine.map((file) => textOf(`${root}${file}`))]) {
    const language = languageOfFile(text);
    if (language) return language;
  }
  return "en";
}

/** Looked for among what is there, so that no name leads elsewhere. */
function folderHas(folder: string, name: string): boolean {
  try {
    return readdirSync(folder).includes(name);
  } catch {
    return false;
  }
}
