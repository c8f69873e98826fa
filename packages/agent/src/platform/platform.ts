export type Platform = "linux" | "windows" | "macos";

/** The system that this program runs on. Asked here alone: what differs has a file of its own for each. */
export const platform: Platform =
  process.platform === "win32" ? "windows" : process.platform === "darwin" ? "macos" : "linux";

export const isWindows = platform === "windows";
