import { shiftMark } from "@hulplijn/shared/trust/shift-fragment";

/** A fragment taken apart: what stays in the address, and the shift that it carried. */
export function splitFragment(fragment: string): { readonly rest: string; readonly shift: string | null } {
  const parts = fragment.replace(/^#/, "").split("&");
  const shift = parts.find((part) => part.startsWith(shiftMark));
  const rest = parts.filter((part) => part !== shift).join("&");
  return { rest: rest === "" ? "" : `#${rest}`, shift: shift?.slice(shiftMark.length) ?? null };
}

let carried: string | null = null;

/** Takes a shift out of the address before anything is drawn: not into history, a bookmark or a screenshot. */
export function keepCarriedShift(): void {
  const { rest, shift } = splitFragment(location.hash);
  if (shift === null) return;
  carried = shift;
  history.replaceState(history.state, "", location.pathname + location.search + rest);
}

/** The shift that the address carried, once. */
export function takeCarriedShift(): string | null {
  const shift = carried;
  carried = null;
  return shift;
}
