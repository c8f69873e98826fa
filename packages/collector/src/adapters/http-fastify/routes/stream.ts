import type { StreamEventName } from "@hulplijn/shared/api";
import type { FastifyRequest } from "fastify";
import { idleMs } from "../../../app/sign-in.ts";
import { whoseToken } from "../../../app/tokens.ts";
import { type Caller, callerOf, type Routes } from "../api.ts";
import type { HttpDeps, HttpSettings } from "../deps.ts";
import { HttpProblem } from "../problem.ts";

const checkMs = 1000;
const heartbeatMs = 15_000;
/** A client that lets this much pile up is not reading: it is dropped, and fetches anew when it is back. */
const pileAtMost = 1_048_576;

const frame = (id: number, name: StreamEventName, event: unknown): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(event)}\n\n`;

function lastEventId(request: FastifyRequest): number | null {
  const given = request.headers["last-event-id"];
  return typeof given === "string" && /^[0-9]{1,15}$/.test(given) ? Number(given) : null;
}

/** Whether what let the stream begin still holds: a session or token that was ended, a person whose role changed. */
async function stillStands(
  deps: HttpDeps,
  settings: HttpSettings,
  request: FastifyRequest,
  caller: Caller,
): Promise<boolean> {
  if (caller.signedIn === null) {
    const secret = request.headers.authorization?.slice("Bearer ".length);
    return secret === undefined || (await whoseToken({ ...deps, access: settings.access }, secret)) !== null;
  }
  const { session, person } = caller.signedIn;
  const now = await deps.store.session(session.secretHash);
  const whose = await deps.store.person(person.personId);
  if (now === null || whose === null || whose.disabled || whose.role !== person.role) return false;
  const nowMs = deps.clock.nowMs();
  return nowMs < now.expiresAtMs && nowMs - now.lastUsedAtMs < idleMs;
}

/**
 * What changed, as it changes (text/event-stream). Resumable by Last-Event-ID while the bus remembers; ends within a second
 * after the session or token behind it does.
 */
export const streamRoutes: Routes = (api, deps, settings) => {
  const { bus, clock } = deps;
  const open = new Map<string, number>();
  const streams = new Set<() => void>();
  api.addHook("preClose", async () => {
    for (const end of streams) end();
  });

  api.get("/api/v1/stream", { schema: { hide: true } }, async (request, reply) => {
    const caller = callerOf(request);
    const who = caller.actor.personId;
    const count = open.get(who) ?? 0;
    if (count >= settings.streamsPerPerson)
      throw new HttpProblem("too-many-attempts", "one person has only so many streams", { waitSeconds: 5 });
    open.set(who, count + 1);

    const { raw } = reply;
    reply.header("content-type", "text/event-stream; charset=utf-8");
    reply.header("cache-control", "no-store");
    reply.header("x-accel-buffering", "no");
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    reply.hijack();
    raw.writeHead(200);
    raw.socket?.setNoDelay(true);

    const say = (text: string): void => {
      if (raw.writableLength > pileAtMost) raw.destroy();
      else raw.write(text);
    };
    say("retry: 2000\n\n");
    const seen = lastEventId(request);
    for (const missed of (seen === null ? null : bus.since(seen)) ?? [])
      say(frame(missed.id, missed.name, missed.event));
    const unsubscribe = bus.subscribe((id, name, event) => say(frame(id, name, event)));

    let beatAtMs = clock.nowMs();
    const stands = (): Promise<boolean> => stillStands(deps, settings, request, caller);
    const check = setInterval(() => {
      void stands().then(
        (good) => {
          if (!good) raw.end();
          else if (clock.nowMs() - beatAtMs >= heartbeatMs) {
            beatAtMs = clock.nowMs();
            say(": still here\n\n");
          }
        },
        () => raw.destroy(),
      );
    }, checkMs);
    const end = (): void => {
      if (!streams.delete(end)) return;
      clearInterval(check);
      unsubscribe();
      const left = (open.get(who) ?? 1) - 1;
      if (left === 0) open.delete(who);
      else open.set(who, left);
      raw.destroy();
    };
    streams.add(end);
    raw.on("close", end);
    raw.on("error", end);
    if (raw.destroyed) end();
  });
};
