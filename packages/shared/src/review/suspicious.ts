/**
 * Control characters but tab and newline; format characters: joiners, marks, overrides of direction; the separators of lines and
 * paragraphs that no editor counts as lines; and all others that Unicode lets a program draw as nothing, fillers among them.
 */
const hidden = /[^\P{Cc}\t\n]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u;
const notLatin = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

const named = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * Characters in a text that could make a person read something else than what runs: ones that cannot be seen, that turn the
 * direction of writing, or that look like Latin letters and are not. In a script everything outside ASCII is named.
 */
export function suspicious(text: string, isScript: boolean): readonly string[] {
  const found: string[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    for (const character of line) {
      const where = `line ${at + 1}: ${named(character)}`;
      if (hidden.test(character)) found.push(`${where} cannot be seen, or turns the direction of writing`);
      else if (notLatin.test(character)) found.push(`${where} looks like a Latin letter and is none`);
      else if (isScript && (character.codePointAt(0) as number) > 126) found.push(`${where} is not ASCII`);
    }
  }
  return found;
}

/** A text in which characters that cannot be seen or that steer a terminal are shown as their number. */
export const visible = (text: string): string =>
  text.replace(new RegExp(hidden, "gu"), (character) => `<${named(character)}>`);

/** A script in which everything is shown as its number that could be taken for something else: all but ASCII. */
export const visibleScript = (text: string): string =>
  text.replace(/[^\t\n\u0020-\u007e]/gu, (character) => `<${named(character)}>`);
