import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { CallerFace } from "@hulplijn/shared/fixes";
import { isWindows } from "../platform/platform.ts";

/** What whoever sits at the machine can see, signed in or not. One page at a time. */
export interface CallerScreen {
  /** Shows these lines instead of what was shown before, and says where; nowhere when there is no screen to show them on. */
  show(lines: readonly string[]): readonly CallerFace[];
  clear(): void;
}

/** In memory: what is for one person's eyes never reaches a disk. The folder that agetty reads has no more than its name. */
const page = "/run/hulplijn-caller.issue";
const name = "hulplijn-caller.issue";
const limitMs = 5000;

/** Agetty reads `/etc/issue.d` where there is a file `/etc/issue`, else `/run/issue.d` (agetty, 8); as root, so the page is root's alone. */
const showing = `set -eu
umask 077
[ -x /sbin/agetty ] && [ -c /dev/tty1 ] || exit 3
cat > ${page}
if [ -e /etc/issue ]; then folder=/etc/issue.d; else folder=/run/issue.d; fi
mkdir -p -m 755 "$folder"
ln -sfn ${page} "$folder/${name}"
exec /sbin/agetty --reload
`;
const clearing = `rm -f ${page} /etc/issue.d/${name} /run/issue.d/${name}
exec /sbin/agetty --reload
`;

/** A backslash would mean something to agetty, a control character to the terminal. */
const plain = (line: string): string => line.replaceAll(/[\\\p{Cc}\p{Cf}]/gu, " ");

/**
 * The text consoles: the lines stand above their sign-in line, where an employee whose account is locked can read them (Ctrl+Alt+F3).
 * `before`: what scripts are started through; the runner itself may see the machine's files without being able to write them.
 */
export function textConsoles(before: readonly string[]): CallerScreen {
  if (isWindows) return { show: () => [], clear: () => undefined };
  function started(script: string, input: string): boolean {
    const [program, ...args] = [...before, "/bin/sh", "-c", script];
    return spawnSync(program, args, { cwd: "/", env: { LC_ALL: "C" }, input, timeout: limitMs }).status === 0;
  }
  return {
    show(lines) {
      const text = `${["", ...lines.map(plain), ""].join("\n")}\n`;
      return started(showing, text) ? ["text-console"] : [];
    },
    clear() {
      if (existsSync(page)) started(clearing, "");
    },
  };
}
