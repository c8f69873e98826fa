import type { RefObject } from "react";
import { useShortcuts } from "./shortcuts.ts";

const links = (place: HTMLElement | null): HTMLElement[] =>
  [...(place?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])].filter(
    (link) => link.offsetParent !== null,
  );

/**
 * The keys of every list: j and k go to the next row and the one before (the first time to the first), o opens it as Enter does.
 * Rows mark the link that opens them with `data-row-link`.
 */
export function useRowKeys(place: RefObject<HTMLElement | null>): void {
  const step = (by: 1 | -1): void => {
    const rows = links(place.current);
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    o: () =>
      links(place.current)
        .find((row) => row === document.activeElement)
        ?.click(),
  });
}
