import { useSyncExternalStore } from "react";

/** What a person set on this computer. Everything has a default, so storage that is switched off changes nothing else. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly density: "standard" | "compact";
  /** Single-key shortcuts (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  readonly railOpen: boolean;
  readonly wrapOutput: boolean;
  /** Order of the inbox, as the collector takes it. */
  readonly inboxSort: string;
}

const defaults: Preferences = {
  theme: "system",
  density: "standard",
  shortcuts: true,
  railOpen: true,
  wrapOutput: true,
  inboxSort: "priority",
};
const storageName = "hulplijn.preferences";

function read(): Preferences {
  try {
    return {
      ...defaults,
      ...(JSON.parse(localStorage.getItem(storageName) ?? "{}") as Partial<Preferences>),
    };
  } catch {
    return defaults;
  }
}

let current = read();
const watchers = new Set<() => void>();

function show(): void {
  const root = document.documentElement;
  if (current.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = current.theme;
}
show();

export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  current = { ...current, [name]: value };
  try {
    localStorage.setItem(storageName, JSON.stringify(current));
  } catch {
    // Storage is off or full: the choice lasts until the page is left.
  }
  show();
  for (const tell of watchers) tell();
}

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export const usePreferences = (): Preferences => useSyncExternalStore(watch, () => current);
export const preferences = (): Preferences => current;
