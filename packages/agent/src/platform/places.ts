import { isWindows } from "./platform.ts";
import { programData } from "./windows.ts";

/** Where things lie on this system (docs: installing). */
export interface Places {
  readonly settingsFile: string;
  readonly state: string;
  /** Where the service's own log lies; null where the system keeps it. */
  readonly logFile: string | null;
  /** What the administrator of this device says to fixes. */
  readonly fixSettings: string;
  /** Where an installed service answers `status`; with `inFolder`, beside the state of any other agent. */
  readonly control: { readonly installed: string; readonly name: string; readonly inFolder: boolean };
}

const linux: Places = {
  settingsFile: "/etc/hulplijn/agent.json",
  state: "/var/lib/hulplijn",
  logFile: null,
  fixSettings: "/etc/hulplijn",
  control: { installed: "/run/hulplijn", name: "agent.sock", inFolder: true },
};

/** Below a folder that SYSTEM and administrators alone can write to: the service's wrapper makes it, and looks at it each time. */
function windows(): Places {
  const folder = `${programData()}\\Hulplijn`;
  return {
    settingsFile: `${folder}\\agent.json`,
    state: `${folder}\\state`,
    logFile: `${folder}\\logs\\agent.jsonl`,
    fixSettings: folder,
    control: { installed: "", name: "\\\\.\\pipe\\hulplijn-agent", inFolder: false },
  };
}

export const places: Places = isWindows ? windows() : linux;
