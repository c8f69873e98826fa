import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { isWindows } from "../platform/platform.ts";
import { parseSupply } from "../core/parse-supply.ts";
import { anyOf, batteryLow, keepsScreenOn, microphoneInUse } from "../core/presence/parse-presence.ts";
import type { Presence, Seen } from "../core/presence/presence.ts";

/** The text of a file, or null: gone meanwhile, or not for us. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Names in a folder. Null when it is there and cannot be read. */
function namesIn(folder: string): readonly string[] | null {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

/** `status` of every stream of every sound card that takes sound in. */
function microphones(root: string): Seen {
  const seen: (boolean | null)[] = [];
  for (const card of namesIn(`${root}/proc/asound`) ?? []) {
    if (!/^card\d+$/.test(card)) continue;
    for (const stream of namesIn(`${root}/proc/asound/${card}`) ?? []) {
      if (!/^pcm\d+c$/.test(stream)) continue;
      for (const sub of namesIn(`${root}/proc/asound/${card}/${stream}`) ?? []) {
        if (!sub.startsWith("sub")) continue;
        const status = textOf(`${root}/proc/asound/${card}/${stream}/${sub}/status`);
        seen.push(status === null ? null : microphoneInUse(status));
      }
    }
  }
  return anyOf(seen);
}

/** Whether any process has a camera open. Where there is no camera nobody has; where descriptors cannot be read it cannot be told. */
function cameras(root: string): Seen {
  const there = (namesIn(`${root}/dev`) ?? []).some((name) => /^video\d+$/.test(name));
  if (!there) return "no";
  const seen: (boolean | null)[] = [];
  for (const id of namesIn(`${root}/proc`) ?? []) {
    if (!/^\d+$/.test(id)) continue;
    const folder = `${root}/proc/${id}/fd`;
    const handles = namesIn(folder);
    // A process that is gone has nothing open; one that does not let us look may.
    if (handles === null && existsSync(`${root}/proc/${id}`)) seen.push(null);
    for (const handle of handles ?? []) {
      try {
        if (/^\/dev\/video\d+$/.test(readlinkSync(`${folder}/${handle}`))) seen.push(true);
      } catch {
        // Closed meanwhile.
      }
    }
  }
  return anyOf(seen);
}

/** Whether anybody has a screen: a display server's socket, of X or Wayland. */
function hasScreen(root: string): boolean {
  if ((namesIn(`${root}/tmp/.X11-unix`) ?? []).length > 0) return true;
  return (namesIn(`${root}/run/user`) ?? []).some((user) =>
    (namesIn(`${root}/run/user/${user}`) ?? []).some((name) => name.startsWith("wayland-")),
  );
}

/** Locks that programs hold at logind. A screen without logind cannot be told; a machine without a screen presents nothing. */
function presenting(root: string): Seen {
  const folder = `${root}/run/systemd/inhibit`;
  if (!existsSync(`${root}/run/systemd/sessions`)) return hasScreen(root) ? "unknown" : "no";
  const names = namesIn(folder);
  if (names === null) return "unknown";
  // Beside each lock lies a pipe of the same number.
  const locks = names.filter((name) => /^\d+$/.test(name));
  return anyOf(
    locks.map((name) => {
      const text = textOf(`${folder}/${name}`);
      return text === null ? null : keepsScreenOn(text);
    }),
  );
}

function battery(root: string): Seen {
  const folder = `${root}/sys/class/power_supply`;
  const names = namesIn(folder);
  if (names === null) return "unknown";
  const supplies = names.flatMap((name) => parseSupply(textOf(`${folder}/${name}/uevent`) ?? "", name) ?? []);
  return batteryLow(supplies);
}

const worse = (one: Seen, other: Seen): Seen =>
  one === "yes" || other === "yes" ? "yes" : one === "no" ? other : one;

/** What the employee is doing now, as far as the kernel and logind know. Read when a run is about to begin, not before. */
export function lookAround(root = ""): Omit<Presence, "typing"> {
  if (isWindows) return { call: "unknown", presenting: "unknown", "low-battery": "unknown" };
  return {
    call: worse(microphones(root), cameras(root)),
    presenting: presenting(root),
    "low-battery": battery(root),
  };
}
