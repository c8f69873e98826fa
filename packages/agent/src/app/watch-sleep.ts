import type { Net } from "../core/ports.ts";
import type { Log } from "../core/ports/log.ts";
import { openBus } from "../dbus/bus.ts";
import { type LoginNews, loginNewsOf, loginRules } from "../dbus/login-signals.ts";

const openLimitMs = 2000;
const firstWaitMs = 60_000;
const longestWaitMs = 3_600_000;

export interface SleepDeps {
  readonly net: Net;
  /** The socket of the system's message bus. */
  readonly socket: string;
  readonly monoMs: () => number;
  readonly log: Log;
  readonly onNews: (news: LoginNews) => void;
  /** How long to wait before the bus is tried again, the first time; twice as long each time after, up to an hour. */
  readonly firstWaitMs?: number;
}

/**
 * Hears from logind that the machine goes to sleep, wakes up, shuts down. Nothing wakes up for it, and where there is no bus or no
 * logind nothing is heard. No lock delays the machine until the goodbye has left: logind gives one as a file descriptor
 * (org.freedesktop.login1(5), "Inhibit"), and Node's sockets take none.
 */
export function watchSleep(deps: SleepDeps): { stop(): void } {
  const { net, socket, log } = deps;
  const life = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let failures = 0;

  async function listen(): Promise<string> {
    const bus = await openBus(net, socket, "org.freedesktop.DBus", openLimitMs, life.signal, deps.monoMs);
    if ("failure" in bus) return bus.detail;
    failures = 0;
    return bus.listen(loginRules, (signal) => {
      const news = loginNewsOf(signal);
      if (news) deps.onNews(news);
    });
  }

  async function keepOn(): Promise<void> {
    const why = await listen().catch(String);
    if (life.signal.aborted) return;
    if (failures === 0)
      log.debug(
        { why },
        "the system's message bus is not heard: sleep would go unnoticed; tried again now and then",
      );
    const waitMs = Math.min(longestWaitMs, (deps.firstWaitMs ?? firstWaitMs) * 2 ** Math.min(failures, 16));
    failures += 1;
    timer = setTimeout(() => void keepOn(), waitMs).unref();
  }

  void keepOn();
  return {
    stop() {
      life.abort();
      if (timer) clearTimeout(timer);
    },
  };
}
