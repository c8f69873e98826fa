import { useEffect, useRef } from "react";
import { bindKeys } from "./bind-keys.ts";
import { preferences } from "./preferences.ts";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

const dialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

const keysRest = (event: KeyboardEvent): boolean =>
  !preferences().shortcuts || typing(event.target) || dialogOpen();

/**
 * Single keys and sequences ("g i"), while the part that calls this is on screen. They rest while somebody types, while a
 * dialog is open, and for a person who switched them off.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const names = Object.keys(keys).join("\n");
  useEffect(() => {
    if (names === "") return undefined;
    const call = (name: string): void => latest.current[name]?.();
    return bindKeys(window, names.split("\n"), call, keysRest);
  }, [names]);
}
