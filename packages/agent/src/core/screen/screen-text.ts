/** Text as a desktop shows it: without what it could take for markup, and without control characters but newlines. */
export function plainFor(text: string, drawsMarkup: boolean): string {
  const plain = text.replaceAll(/[^\P{Cc}\n]/gu, " ");
  if (!drawsMarkup) return plain;
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
