import { existsSync } from "node:fs";
import { isWindows } from "../platform/platform.ts";

/** What an administrator types on a machine like this one. */
interface Commands {
  readonly start: string;
  readonly stop: string;
  readonly log: string;
  /** This program, with all rights. */
  readonly agent: string;
}

const windows: Commands = {
  start: "sc.exe start HulplijnAgent",
  stop: "sc.exe stop HulplijnAgent",
  log: String.raw`type "%ProgramData%\Hulplijn\logs\agent.jsonl"`,
  // In an administrator's window: Windows has no word for it.
  agent: String.raw`"%ProgramFiles%\Hulplijn\hulplijn-agent.cmd"`,
};
const systemd: Commands = {
  start: "sudo systemctl start hulplijn-agent",
  stop: "sudo systemctl stop hulplijn-agent",
  log: "journalctl -u hulplijn-agent -n 50",
  agent: "sudo hulplijn-agent",
};
/** No service manager that we know: the program itself. */
const bare: Commands = {
  start: "sudo hulplijn-agent run",
  stop: "sudo kill <process>",
  log: "sudo hulplijn-agent status",
  agent: "sudo hulplijn-agent",
};

export const commands: Commands = isWindows ? windows : existsSync("/run/systemd/system") ? systemd : bare;
