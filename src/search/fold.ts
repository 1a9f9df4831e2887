/** The form of a word under which it is indexed: lower case, without diacritics, apostrophes and marks of LaTeX. */

/** Enough to tell words apart; anything longer is data that nobody types. */
export const MAX_WORD = 64;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant
const ASCII = /^[\x00-\x7f]*$/;
export const isAscii = (text: string): boolean => ASCII.test(text);

/** Letters that Unicode does not decompose. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK_BY_LETTER = new Map(
  [...'αβγδεζηθικλμνξοπρστυφχψω'].map((letter, at) => [letter, GREEK[at] ?? '']),
);
/** `alpha` for `\alpha`, `\Alpha` and `\varalpha`; empty for a command that stands for no letter. */
export function commandWord(command: string): string {
  const name = command.slice(1).toLowerCase().replace(/^var/, '');
  return GREEK.includes(name) ? name : '';
}

export function fold(text: string): string {
  let word = text.toLowerCase();
  if (!ASCII.test(word)) {
    word = word
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      // Mathematical capitals are ordinary ones only now.
      .toLowerCase()
      .replace(/[ßøłđħıæœς]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
      .replaceAll('’', "'");
    word = GREEK_BY_LETTER.get(word) ?? word;
  }
  if (word.includes("'")) word = word.replace(/'s$/, '').replaceAll("'", '');
  if (word.includes('\\') || word.includes(',')) word = word.replace(/[\\,]/g, '');
  return word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word;
}
