import { expect, test } from "vitest";
import { bindKeys } from "./bind-keys.ts";

/** A page without a browser: what the library asks of an event, and of what it listens to. */
function page() {
  const target = Object.assign(new EventTarget(), { matches: () => false });
  const said: string[] = [];
  let atMs = 0;
  return {
    said,
    bind: (...names: string[]) =>
      bindKeys(
        target as unknown as Window,
        names,
        (name) => said.push(name),
        () => false,
      ),
    press: (key: string, afterMs = 100) => {
      atMs += afterMs;
      const event = new Event("keydown", { cancelable: true });
      const facts = { key, code: key, timeStamp: atMs, getModifierState: () => false };
      for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value });
      target.dispatchEvent(event);
    },
  };
}

test.each(["e", "f"])(
  "%s at the end of a sequence does nothing of its own, on whatever part of the page it is",
  (key) => {
    const { bind, press, said } = page();
    bind("e", "f");
    bind("g e", "g f");
    press("g");
    press(key);
    expect(said).toEqual([`g ${key}`]);
  },
);

test("it does so again right after the sequence, and when the first key of one was long ago", () => {
  const { bind, press, said } = page();
  bind("e");
  press("g");
  press("e");
  press("e");
  press("g");
  press("e", 1500);
  expect(said).toEqual(["e", "e"]);
});
