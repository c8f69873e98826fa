import { places } from "./platform/places.ts";

/** One setting of the agent. The table is what documentation, `status` and the reader of files and environment are made of. */
export interface Setting<Value = unknown> {
  readonly about: string;
  readonly fallback: Value;
  /** Never shown. */
  readonly secret?: boolean;
  /** Reads what a file, the environment or a flag gave; a sentence that says what is allowed when it is wrong. */
  readonly read: (given: unknown) => { readonly value: Value } | { readonly wrong: string };
}

const fail = (wrong: string): { readonly wrong: string } => ({ wrong });

const text = (about: string, fallback: string, form: RegExp, allowed: string): Setting<string> => ({
  about,
  fallback,
  read: (given) => (typeof given === "string" && form.test(given) ? { value: given } : fail(allowed)),
});

const optional = (
  about: string,
  form: RegExp,
  allowed: string,
  fallback: string | null = null,
  secret = false,
): Setting<string | null> => ({
  about,
  fallback,
  secret,
  read: (given) => {
    if (given === null || given === "") return { value: null };
    return typeof given === "string" && form.test(given) ? { value: given } : fail(`${allowed}, or empty`);
  },
});

const whole = (about: string, fallback: number, least: number, most: number): Setting<number> => ({
  about,
  fallback,
  read: (given) => {
    const value = typeof given === "string" && /^[0-9]{1,9}$/.test(given) ? Number(given) : given;
    return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? { value: value as number }
      : fail(`a whole number from ${least} to ${most}`);
  },
});

const anyPath = /^[^\0]{1,4096}$/;
const hostName = /^[A-Za-z0-9_.:[\]-]{1,253}$/;

interface Watched {
  readonly name: string;
  readonly pidFile: string;
}

const watched: Setting<readonly Watched[]> = {
  about:
    "Services that should run where no service manager watches: name and the file that holds its process id, as a JSON list.",
  fallback: [],
  read: (given) => {
    const allowed = fail('a JSON list such as [{"name":"cups","pidFile":"/run/cups/cupsd.pid"}]');
    let list: unknown = given;
    if (typeof given === "string") {
      try {
        list = JSON.parse(given);
      } catch {
        return allowed;
      }
    }
    if (!Array.isArray(list)) return allowed;
    const right = (list as Partial<Watched>[]).every(
      (one) =>
        typeof one?.name === "string" &&
        /^[\w@.-]{1,128}$/.test(one.name) &&
        typeof one.pidFile === "string" &&
        one.pidFile.startsWith("/"),
    );
    return right ? { value: list as Watched[] } : allowed;
  },
};

/** Every setting: the key as it stands in a file; in the environment it is upper case with `__` for each dot. */
export const settingsTable = {
  state: text("Folder for identity, keys, spool and recordings.", places.state, anyPath, "a path"),
  fixSettings: text(
    "Folder with what this device's administrator says to fixes: which services may be restarted, and the like.",
    places.fixSettings,
    anyPath,
    "a path",
  ),
  url: optional(
    "The collector: wss://host/agent/v1 (ws:// on this machine only).",
    /^wss?:\/\/.{1,500}$/,
    "a wss:// address",
  ),
  tokenFile: optional(
    "File with the enrolment token; read while the device is not enrolled. Empty: `enrolment-token` in the state folder, gone once it was used.",
    anyPath,
    "a path",
  ),
  token: optional(
    "The enrolment token itself, where a file is not possible.",
    /^\S{20,128}$/,
    "a token of 20 to 128 characters",
    null,
    true,
  ),
  rootDigest: optional(
    "SHA-256 of the organisation's root, hexadecimal: pinned at enrolment.",
    /^[0-9a-f]{64}$/,
    "64 hexadecimal digits",
  ),
  caFile: optional("Certificates (PEM) to trust instead of the system's own.", anyPath, "a path"),
  pins: optional(
    "Keys that the collector's certificate may have, as SHA-256 of the public key (SPKI), hexadecimal, with commas: the present one and a spare.",
    /^[0-9a-f]{64}(,[0-9a-f]{64}){0,3}$/,
    "up to four digests of 64 hexadecimal digits",
  ),
  proxy: optional(
    "The way to the collector: `http://host:port` of a proxy, several with commas in the order of trying, `direct` for without one; or `machine`: the one that /etc/environment names.",
    /^(?:machine|(?:http:\/\/[^\s,@/]{1,260}:[0-9]{1,5}\/?|direct)(?: *, *(?:http:\/\/[^\s,@/]{1,260}:[0-9]{1,5}\/?|direct)){0,7})$/i,
    "http://host:port, direct, several of them with commas, or machine",
  ),
  proxyPac: optional(
    "A proxy file (PAC) that says the way: an https:// or http:// address, or a path. Where it cannot be had, `proxy` says it.",
    /^(?:https?:\/\/[^\s]{1,500}|\/[^\0]{1,4000}|[A-Za-z]:\\[^\0]{1,4000})$/,
    "an http(s) address or a path",
  ),
  proxyExcept: optional(
    "Hosts that are reached without a proxy: names and domains, with commas.",
    /^[A-Za-z0-9_.:*, [\]-]{1,1000}$/,
    "names with commas",
  ),
  proxyCredentialsFile: optional(
    "File with `user:password` for the proxy (Basic), readable by the agent's user alone.",
    anyPath,
    "a path",
  ),
  socket: optional(
    "Where `hulplijn-agent status` finds the running agent; empty: agent.sock in /run/hulplijn for the installed service, else in the state folder.",
    anyPath,
    "a path",
  ),
  releases: optional(
    "Folder of versions of the agent that came as releases; empty: releases do not replace this agent. Whoever is privileged writes there.",
    anyPath,
    "a path",
  ),
  runnerSocket: optional(
    "Socket of the privileged runner, which systemd starts; empty: the agent starts the runner itself, with what rights it has.",
    anyPath,
    "a path",
  ),
  systemBus: text(
    "Socket of the system's message bus: services are asked about there, and it tells that the machine goes to sleep.",
    "/run/dbus/system_bus_socket",
    anyPath,
    "a path",
  ),
  logLevel: text(
    "Least important lines that are logged.",
    "info",
    /^(debug|info|warn|error)$/,
    "debug, info, warn or error",
  ),
  spoolMegabytes: whole("What waits for the collector at most, before reports give way.", 64, 1, 4096),
  recorderMegabytes: whole("Room for the flight recorder.", 16, 1, 1024),
  reportSeconds: whole("How often measurements are summed up and reported.", 60, 5, 3600),
  "probes.dnsOutsideName": text(
    "A name that every name server should know.",
    "example.com",
    hostName,
    "a host name",
  ),
  "probes.dnsInsideName": optional(
    "A name that only inside name servers know; empty: not asked.",
    hostName,
    "a host name",
  ),
  "probes.internetCheckUrl": optional(
    "Address that answers 204 or a known text; empty: not checked.",
    /^http:\/\/.{1,500}$/,
    "an http:// address",
    "http://connectivitycheck.gstatic.com/generate_204",
  ),
  "probes.timeServer": optional(
    "Time server to compare the clock with; empty: the system's own, or the collector.",
    hostName,
    "a host name",
  ),
  "probes.mountTable": text(
    "Table of mounted file systems, as the kernel writes it: that of process 1 where the agent's own view is made narrower.",
    "/proc/self/mountinfo",
    /^\/proc\/(self|1)\/mountinfo$/,
    "/proc/self/mountinfo or /proc/1/mountinfo",
  ),
  "probes.watchedServices": watched,
  "probes.printService": optional(
    "Print service as host:port or the path of its socket; empty: the system's own places.",
    anyPath,
    "host:port or a path",
  ),
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settingsTable;
type ValueOf<Key extends SettingKey> =
  (typeof settingsTable)[Key] extends Setting<infer Value> ? Value : never;
export type Settings = { readonly [Key in SettingKey]: ValueOf<Key> };
