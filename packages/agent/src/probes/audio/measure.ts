import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host } from "../../core/ports.ts";
import { type World, defineProbeImplementation } from "../define.ts";
import { type Greeting, greetings } from "./greetings.ts";

type Session = ProbeValue<"audio">["sessions"][number];

const people = "/run/user";
/** A sound server answers within milliseconds; one that needs longer is heard to stutter. */
const limitMs = 2000;

/** Names of people by their number, out of /etc/passwd; who is kept elsewhere (LDAP) is called by number. */
function nameOf(host: Host, id: string): string {
  const passwd = host.read("/etc/passwd");
  const found =
    passwd.kind === "text" ? new RegExp(`^([^:]+):[^:]*:${id}:`, "m").exec(passwd.text)?.[1] : undefined;
  return (found ?? id).slice(0, 128);
}

/**
 * Whether sound runs in or out, as the kernel's sound cards tell: null without cards, and while a Bluetooth device is
 * connected, because its sound passes by them. Source: /proc/asound.
 */
function isInUse(host: Host): boolean | null {
  const cards = host.list("/proc/asound").filter((name) => /^card\d+$/.test(name));
  const runs = cards.some((card) =>
    host
      .list(`/proc/asound/${card}`)
      .filter((name) => /^pcm\d+[cp]$/.test(name))
      .flatMap((name) =>
        host.list(`/proc/asound/${card}/${name}`).map((sub) => `/proc/asound/${card}/${name}/${sub}/status`),
      )
      .some((file) => {
        const status = host.read(file, 1024);
        return status.kind === "text" && /^state: (?:RUNNING|DRAINING)/m.test(status.text);
      }),
  );
  if (runs) return true;
  const bluetooth = host.list("/sys/class/bluetooth").some((name) => name.includes(":"));
  return cards.length === 0 || bluetooth ? null : false;
}

/** Null when this user may not speak to it. */
async function greet(
  world: World,
  path: string,
  greeting: Greeting,
  signal: AbortSignal,
): Promise<Session["state"] | null> {
  const connection = await world.net.connect({ path }, limitMs, signal);
  if (connection.failure !== undefined) {
    if (connection.failure === "no-permission") return null;
    return connection.failure === "timed-out" ? "hung" : "down";
  }
  connection.write(greeting.hello);
  const answer = await connection.read(limitMs);
  connection.close();
  if (answer === "late") return "hung";
  return answer !== "end" && greeting.isAnswer(answer) ? "answers" : "down";
}

/**
 * One session for each person. PipeWire speaks PulseAudio's protocol beside its own, and it is that one which programs
 * speak: where both are there, PipeWire's own socket decides only when it hangs.
 */
function oneForEach(sessions: readonly Session[]): Session[] {
  const users = [...new Set(sessions.map((session) => session.user))];
  return users.flatMap((user) => {
    const own = sessions.filter((session) => session.user === user);
    const pulse = own.find((session) => session.server === "pulseaudio");
    const pipewire = own.find((session) => session.server === "pipewire");
    const hung = own.find((session) => session.state === "hung");
    const both = pulse && pipewire?.state === pulse.state ? pipewire : pulse;
    return hung ?? both ?? pipewire ?? [];
  });
}

/** Source: the sockets of PipeWire and PulseAudio in each signed-in person's run-time folder. */
export const audio = defineProbeImplementation({
  id: "audio",
  programs: [],
  create: (world) => ({
    measure: async (signal) => {
      const { host } = world;
      const ids = host.list(people).filter((name) => /^\d+$/.test(name));
      const places = ids.flatMap((id) => greetings.map((greeting) => ({ id, greeting })));
      const there = places.filter(
        ({ id, greeting }) => host.status(`${people}/${id}/${greeting.socket}`)?.kind === "socket",
      );
      const inUse = there.length > 0 ? isInUse(host) : null;
      const asked = await Promise.all(
        there.slice(0, 32).map(async ({ id, greeting }): Promise<Session | null> => {
          const state = await greet(world, `${people}/${id}/${greeting.socket}`, greeting, signal);
          return state && { user: nameOf(host, id), server: greeting.server, state, inUse };
        }),
      );
      const sessions = oneForEach(asked.filter((session) => session !== null));
      if (sessions.length > 0) return { state: "measured", value: { sessions: sessions.slice(0, 16) } };
      if (!host.isRoot && ids.length > 0) return { state: "unavailable", reason: "needs-root" };
      return {
        state: "unavailable",
        reason: "no-service",
        detail: "nobody who is signed in has a sound service",
      };
    },
  }),
});
