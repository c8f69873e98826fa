const consonants = "bdfghjklmnprstvz";
const vowels = "aiou";

/**
 * The first 64 bits of a digest as four words that two people can compare over the telephone (proquints,
 * arXiv:0901.4016): each word is 16 bits, consonant, vowel, consonant, vowel, consonant.
 */
export function digestWords(hexadecimal: string): string {
  return [0, 4, 8, 12]
    .map((at) => {
      const bits = Number.parseInt(hexadecimal.slice(at, at + 4), 16);
      const letter = (letters: string, shift: number): string =>
        letters.charAt((bits >> shift) & (letters.length - 1));
      return [
        letter(consonants, 12),
        letter(vowels, 10),
        letter(consonants, 6),
        letter(vowels, 4),
        letter(consonants, 0),
      ].join("");
    })
    .join("-");
}
