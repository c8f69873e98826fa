import type { WindowWrites } from "../../core/windows/ports.ts";
import type { Database } from "./sqlite.ts";
import { held, windows } from "./window-tables.ts";

export function windowWrites(db: Database): WindowWrites {
  return {
    addWindow: async (window) => {
      // The row gets its number where it asks for none.
      const number = windows.insert(db, { ...window, number: null as never });
      return Object.freeze({ ...window, number });
    },
    putWindow: async (window) => windows.put(db, window),
    addHeld: async (one) => {
      held.insert(db, { ...one, heldId: null as never });
    },
    putHeld: async (one) => held.put(db, one),
  };
}
