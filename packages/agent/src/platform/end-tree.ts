import { spawn } from "node:child_process";
import { ofWindows, windowsEnvironment } from "./windows.ts";

const limitMs = 5000;

/**
 * Ends a process of Windows and what it started, at once. Windows forgets who started whom when a process in between has ended, so this
 * can miss one; the service's Job object holds all of them, and ends with the service.
 */
export async function endTreeOf(pid: number): Promise<void> {
  const args = ["/PID", String(pid), "/T", "/F"];
  await new Promise<void>((resolve) => {
    const child = spawn(ofWindows("System32\\taskkill.exe"), args, {
      env: windowsEnvironment(),
      stdio: "ignore",
      timeout: limitMs,
      windowsHide: true,
    });
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}
