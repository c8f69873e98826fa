import type { ProbeValue } from "@hulplijn/shared/probes";
import { exchange, requestBytes } from "../../core/http-exchange.ts";
import { parseProxy, type ProxySetting } from "../../core/machine-proxy.ts";
import { isExcepted } from "../../core/proxy-list.ts";
import { defineProbeImplementation, type Measurer, type Outcome, type World } from "../define.ts";
import { judgeReply } from "./judge-reply.ts";

type Value = ProbeValue<"internet">;

const connectLimitMs = 4000;
const replyLimitMs = 4000;
const limitBytes = 64 * 1024;
const now = (): number => performance.now();

const nothing: Value = {
  verdict: "not-checked",
  portalHost: null,
  proxyHost: null,
  proxyReachable: null,
  answerMs: null,
};

/**
 * Fetches the check page over plain HTTP, as systems do (Microsoft NCSI, Apple's hotspot detection): a portal can only put
 * itself in between there. Goes through the proxy of /etc/environment where one is set. Anything but `http:` is not supported.
 */
export const internet = defineProbeImplementation({ id: "internet", programs: [], create, windows: "same" });

interface Page {
  readonly host: string;
  readonly port: number;
  readonly target: string;
  readonly written: string;
}

function create(world: World): Measurer<Value> {
  const { host, net, settings } = world;

  async function measure(signal: AbortSignal): Promise<Outcome<Value>> {
    const url = settings.internetCheckUrl;
    if (url === null) return { state: "measured", value: nothing };
    const page = pageOf(url);
    if (page === null)
      return { state: "unavailable", reason: "not-supported", detail: "only http: addresses" };
    const environment = host.read("/etc/environment");
    const setting = environment.kind === "text" ? parseProxy(environment.text) : null;
    const proxy = setting !== null && !isExcepted(setting.except, page.host) ? setting : null;
    return fetch(page, proxy, signal);
  }

  async function fetch(page: Page, proxy: ProxySetting | null, signal: AbortSignal): Promise<Outcome<Value>> {
    const beganMs = now();
    const value: Value = { ...nothing, proxyHost: proxy?.host.slice(0, 253) ?? null };
    const connection = await net.connect(proxy ?? page, connectLimitMs, signal);
    if (connection.failure !== undefined) {
      const proxyReachable = proxy === null ? null : false;
      return { state: "measured", value: { ...value, verdict: "none", proxyReachable } };
    }
    const proxyReachable = proxy === null ? null : true;
    const reply = await exchange(connection, requestBytes(requestFor(page, proxy)), {
      limitMs: replyLimitMs,
      limitBytes,
      now,
    });
    connection.close();
    if (reply === "late" || reply === "closed") {
      return { state: "measured", value: { ...value, verdict: "none", proxyReachable } };
    }
    // A page that never ends is nobody's check page.
    if (reply === "too-large")
      return { state: "measured", value: { ...value, verdict: "portal", proxyReachable } };
    if (reply === "garbage") return { state: "failed", code: "tool-unparseable" };
    const { verdict, portalHost } = judgeReply(reply, page.host, proxy !== null);
    if (verdict === null) return { state: "failed", code: "tool-refused", detail: `HTTP ${reply.status}` };
    return {
      state: "measured",
      value: { ...value, verdict, portalHost, proxyReachable, answerMs: now() - beganMs },
    };
  }

  return { measure };
}

function pageOf(url: string): Page | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (protocol !== "http:") return null;
  return {
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? 80 : Number(port),
    target: `${pathname}${search}`,
    written: `http://${hostname}${port === "" ? "" : `:${port}`}`,
  };
}

function requestFor(page: Page, proxy: ProxySetting | null) {
  const headers: Record<string, string> = {
    "User-Agent": "hulplijn-agent",
    "Cache-Control": "no-cache",
    Connection: "close",
  };
  if (proxy !== null && proxy.credentials !== null) {
    headers["Proxy-Authorization"] = `Basic ${Buffer.from(proxy.credentials).toString("base64")}`;
  }
  return {
    method: "GET",
    target: proxy === null ? page.target : `${page.written}${page.target}`,
    host: page.written.slice("http://".length),
    headers,
  } as const;
}
