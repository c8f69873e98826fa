import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Every setting of the collector: environment `HULPLIJN_COLLECTOR__<KEY>` over the file over the default. */
export const Settings = z.strictObject({
  data: z
    .string()
    // Not /var/lib/hulplijn: that is the agent's, which may be on the same machine.
    .default("/var/lib/hulplijn-collector")
    .describe("Folder for the store, the collector's key and its control socket."),
  host: z.string().default("127.0.0.1").describe("Address to listen on."),
  port: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(8480)
    .describe("Port for console, API and agents. 0 takes a free one."),
  publicUrl: z
    .url()
    .optional()
    .describe("How people and devices reach the collector, if not by host and port: behind a proxy."),
  fixes: z.string().default("").describe("Folder of fixes; empty: the ones that came with the collector."),
  trust: z
    .string()
    .default("")
    .describe(
      "Folder with root.json and policy.json, taken in when newer, at start and whenever they change; empty: the data folder's `trust`.",
    ),
  console: z
    .string()
    .default("")
    .describe("Folder of the built console; empty: the one that came with the collector."),
  packages: z
    .string()
    .default("")
    .describe(
      "Folder of the agent's packages with their SHA256SUMS, as `npm run package` makes it, for the enrolment page; empty: none.",
    ),
  backups: z
    .string()
    .default("")
    .describe("Folder for backups, those before an upgrade too; empty: the data folder's `backups`."),
  keepUpgradeBackups: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .default(3)
    .describe(
      "How many backups are kept of those that a start makes before it changes the schema; 0: it makes none.",
    ),
  logLevel: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("Least important log line that is written."),
  keepHistoryDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(400)
    .describe("Days that measurements are kept."),
  keepIncidentDays: z.coerce
    .number()
    .int()
    .min(30)
    .max(3650)
    .default(730)
    .describe("Days that resolved incidents are kept."),
  keepOutputDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe("Days that the output of runs is kept."),
  silenceSeconds: z.coerce
    .number()
    .int()
    .min(120)
    .max(86_400)
    .default(300)
    .describe(
      "Seconds that a device may be silent, without having said that it goes, before that is an incident.",
    ),
  zone: z
    .string()
    .default("")
    .refine((zone) => zone === "" || isZone(zone), { error: "there is no such time zone" })
    .describe(
      "Time zone of the house, as the IANA names it: for the agenda, the morning report, and devices that have not said theirs; empty: the machine's.",
    ),
  tlsCertificate: z
    .string()
    .default("")
    .describe("File with the certificate chain (PEM); empty: plain HTTP, for loopback or behind a proxy."),
  tlsKey: z.string().default("").describe("File with the certificate's key (PEM)."),
  leadsRunFixes: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .describe("Whether team leads may order fixes as the lines do; a team of one has to."),
  hosts: z
    .string()
    .default("")
    .describe("Names by which browsers may reach the collector, beside the loopback ones; comma-separated."),
  trustProxy: z
    .string()
    .default("")
    .describe("Addresses (CIDR, comma-separated) of reverse proxies whose X-Forwarded-For is believed."),
});
export type Settings = z.infer<typeof Settings>;

const own = resolve(import.meta.dirname, "..");

/** Folder of the fixes that came with this collector. */
export const builtInFixes = join(own, "fixes");

const prefix = "HULPLIJN_COLLECTOR__";

const keyOf = (name: string): string =>
  name
    .slice(prefix.length)
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `publicUrl` → `HULPLIJN_COLLECTOR__PUBLIC_URL` */
export const variableOf = (key: string): string =>
  prefix + key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** What is wrong, as one sentence for each thing; the program ends with it. */
export class SettingsWrong extends Error {
  override readonly name = "SettingsWrong";
}

/** Reads the settings. `env` and `flags` are passed in; `flags` win. The only reader of the environment's settings. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Record<string, unknown>> = {},
): Settings {
  const file = env[`${prefix}FILE`];
  const fromFile =
    file === undefined ? {} : (JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>);
  const fromEnv = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith(prefix) && name !== `${prefix}FILE` && value !== undefined
        ? [[keyOf(name), value]]
        : [],
    ),
  );
  const read = Settings.safeParse({ ...fromFile, ...fromEnv, ...flags });
  if (!read.success) {
    const said = read.error.issues.map((issue) => `${issue.path.join(".") || "settings"}: ${issue.message}`);
    throw new SettingsWrong(`The collector's settings are not right. ${said.join("; ")}.`);
  }
  const { data, fixes, trust, backups, console: consoleFolder, ...rest } = read.data;
  return {
    ...rest,
    data: resolve(data),
    fixes: resolve(fixes || builtInFixes),
    backups: resolve(backups || join(data, "backups")),
    trust: resolve(trust || join(data, "trust")),
    console: resolve(consoleFolder || join(own, "../console/dist")),
  };
}

/** What was set, as a settings file that says the same in another folder: without the defaults, and without the data folder itself. */
export function settingsSaid(settings: Settings): Readonly<Record<string, unknown>> {
  const untold = readSettings({}, { data: settings.data }) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => value !== untold[key]));
}
