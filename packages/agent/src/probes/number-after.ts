/**
 * The number behind a label at the beginning of a line; null when no line begins so. Finds it as the processor finds bytes: V8
 * interprets regular expressions here (decision 2026-11-23-agent-turns-and-flags), and these files are read at every turn.
 */
export function numberAfter(text: string, label: string): number | null {
  const at = text.startsWith(label) ? 0 : text.indexOf(`\n${label}`) + 1;
  if (at === 0 && !text.startsWith(label)) return null;
  const from = at + label.length;
  const found = Number.parseFloat(text.slice(from, from + 32));
  return Number.isNaN(found) ? null : found;
}
