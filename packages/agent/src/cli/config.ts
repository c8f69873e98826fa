import type { Config } from "../config.ts";
import { settingsTable } from "../config-table.ts";
import { exitCode } from "./exit-codes.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

/** `hulplijn-agent config`: what holds on this device, and who said so. A secret is never shown, only that there is one. */
export function showConfig({ settings, origins, ignored }: Config, json: boolean, out: Out): number {
  const all = Object.entries(settingsTable).map(([key, setting]) => {
    const value = settings[key as keyof typeof settings];
    const isHidden = "secret" in setting && setting.secret && value !== null;
    return { key, value: isHidden ? "•••" : value, origin: origins[key] ?? "default" };
  });
  if (json) {
    const entries = all.map(({ key, value, origin }) => [key, { value, origin }]);
    out.json({ settings: Object.fromEntries(entries) as unknown, ignored });
    return exitCode.success;
  }
  const width = Math.max(...all.map(({ key }) => key.length));
  for (const { key, value, origin } of all) {
    const text = typeof value === "string" ? value : value === null ? "–" : JSON.stringify(value);
    out.line(`${key.padEnd(width)}  ${text}  (${origin})`);
  }
  for (const one of ignored) out.marked("?", out.say(texts.policyUnknown, { key: one }));
  return exitCode.success;
}
