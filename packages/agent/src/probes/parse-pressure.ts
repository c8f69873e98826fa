/**
 * Share of the last five minutes in which some task waited, in percent, out of `/proc/pressure/*`; null where the
 * kernel keeps no such account (before 4.20, or built without it) or the text is not that.
 * Source: Documentation/accounting/psi.rst.
 */
export function parsePressure300Percent(text: string): number | null {
  const found = /^some [^\n]*? avg300=(\d+(?:\.\d+)?)/.exec(text);
  return found ? Math.min(100, Number(found[1])) : null;
}
