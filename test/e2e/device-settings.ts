import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What a device's administrator says to fixes: the folder that `fixSettings` names, as only root may write it. */
export interface DeviceSettings {
  readonly folder: string;
  /** Writes one of them; a program when it begins with `#!`. */
  say(name: string, text: string): void;
  remove(): void;
}

export function makeDeviceSettings(): DeviceSettings {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-settings-"));
  return {
    folder,
    say(name, text) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { mode: text.startsWith("#!") ? 0o755 : 0o644 });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
