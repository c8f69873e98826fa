// A Windows with our package on it, as far as Wine is one.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished } from "vitest";
import { onDriveZ, openWineHouse, type WineEnd, type WineHouse } from "./wine-house.ts";

export const settingsKey = String.raw`HKLM\SOFTWARE\Hulplijn\Agent`;

export interface Windows {
  readonly house: WineHouse;
  /** `msiexec /i`, silent; more words are properties or switches. */
  install(msi: string, ...more: readonly string[]): Promise<WineEnd>;
  uninstall(msi: string, ...more: readonly string[]): Promise<WineEnd>;
  /** As `sc query` says it: RUNNING, STOPPED; null when there is no such service. */
  service(): Promise<string | null>;
  /** The values of a key of the registry; null when there is no such key. */
  values(key: string): Promise<Readonly<Record<string, string>> | null>;
  setValue(key: string, name: string, value: string, type?: string): Promise<void>;
  /** What lies below %ProgramData%\Hulplijn. */
  data(...parts: string[]): string;
  program(...parts: string[]): string;
  /** What service and agent logged. */
  log(): string;
  /** A release that runs instead of the packaged agent: for tests of what keeps it running. */
  putSlot(name: string, agent: string, sequence?: number): void;
}

export async function openWindows(): Promise<Windows> {
  const house = await openWineHouse();
  onTestFinished(() => house.close(), 60_000);
  // Wine shuts down when nobody uses it, and takes services for nobody: somebody sits there.
  house.start("ping", ["-n", "3600", "127.0.0.1"]);
  const msiexec = (words: readonly string[]): Promise<WineEnd> =>
    house.run("msiexec", words, { limitMs: 180_000 });
  const data = (...parts: string[]): string => house.c("ProgramData", "Hulplijn", ...parts);
  return {
    house,
    data,
    program: (...parts) => house.c("Program Files", "Hulplijn", ...parts),
    install: (msi, ...more) => msiexec(["/i", onDriveZ(msi), "/qn", ...more]),
    uninstall: (msi, ...more) => msiexec(["/x", onDriveZ(msi), "/qn", ...more]),
    async service() {
      const { stdout } = await house.run("sc", ["query", "HulplijnAgent"]);
      return /STATE\s*:\s*\d+\s+(?<state>\w+)/.exec(stdout)?.groups?.["state"] ?? null;
    },
    async values(key) {
      const { stdout, exitCode } = await house.run("reg", ["query", key]);
      if (exitCode !== 0) return null;
      const lines = [...stdout.matchAll(/^ {4}(?<name>\S+) {4}REG_\w+ {4}(?<value>.*?)\r?$/gm)];
      return Object.fromEntries(
        lines.map(({ groups }): [string, string] => [groups?.["name"] ?? "", groups?.["value"] ?? ""]),
      );
    },
    async setValue(key, name, value, type = "REG_SZ") {
      const { exitCode } = await house.run("reg", ["add", key, "/v", name, "/t", type, "/d", value, "/f"]);
      expect(exitCode).toBe(0);
    },
    log() {
      const folder = data("logs");
      if (!existsSync(folder)) return "";
      // The oldest first: agent.jsonl.2, agent.jsonl.1, agent.jsonl.
      const names = readdirSync(folder).toSorted().toReversed();
      return names.map((name) => readFileSync(path.join(folder, name), "utf8")).join("");
    },
    putSlot(name, agent, sequence = 1) {
      const slot = data("releases", name);
      mkdirSync(slot, { recursive: true });
      writeFileSync(path.join(slot, "agent.mjs"), agent);
      writeFileSync(path.join(slot, "runner.mjs"), "");
      writeFileSync(
        path.join(slot, "release.json"),
        JSON.stringify({ sequence, version: "9.0.0", floor: 0, ring: 0 }),
      );
    },
  };
}

/** Waits for a state of that machine, a minute at most. */
export const until = (look: () => unknown): Promise<void> =>
  expect.poll(look, { timeout: 60_000, interval: 200 }).toBeTruthy();
