import { tinykeys } from "tinykeys";

/** As long as the library waits for the next key of a sequence. */
const sequenceMs = 1000;
/** What begins a sequence ("g e"). */
const prefix = "g";

/** When the last two keys were pressed on a page, and whether the first of them began a sequence. */
const pressed = new WeakMap<EventTarget, { isPrefix: boolean; atMs: number; follows: boolean }>();

function watchPrefix(target: EventTarget, rests: (event: KeyboardEvent) => boolean): void {
  if (pressed.has(target)) return;
  const last = { isPrefix: false, atMs: 0, follows: false };
  pressed.set(target, last);
  const look = (event: Event): void => {
    const { key, timeStamp } = event as KeyboardEvent;
    last.follows = last.isPrefix && timeStamp - last.atMs < sequenceMs;
    last.isPrefix = key === prefix && !last.follows && !rests(event as KeyboardEvent);
    last.atMs = timeStamp;
  };
  // Before any of the keys themselves.
  target.addEventListener("keydown", look, { capture: true });
}

/**
 * Calls `call` with the name of a key or a sequence when it is pressed, unless keys rest. A key that ends a sequence is none of
 * its own, whichever part of the page has it: who goes to enrolment by "g e" does not take the incident that is open.
 */
export function bindKeys(
  target: Window,
  names: readonly string[],
  call: (name: string) => void,
  rests: (event: KeyboardEvent) => boolean,
): () => void {
  watchPrefix(target, rests);
  const handler = (name: string) => (event: KeyboardEvent) => {
    if (rests(event) || (!name.includes(" ") && pressed.get(target)?.follows === true)) return;
    event.preventDefault();
    call(name);
  };
  return tinykeys(target, Object.fromEntries(names.map((name) => [name, handler(name)])));
}
