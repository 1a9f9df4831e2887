/**
 * Real quotes and dashes in place of what a typewriter has, for display only: what is kept, searched and copied as a
 * citation stays as the source wrote it. Invariant: as long as the text it came from, so that offsets stay true.
 */

/** Fills the place of a character that is not shown; `withoutFiller` takes it out of what goes on screen. */
const FILLER = '\u2060';

/** What an opening quote may follow. */
const BEFORE_OPENING = /[\s([{/—–“‘\u2060-]/;

function doubleQuote(text: string, at: number): string {
  const before = text.charAt(at - 1);
  return before === '' || BEFORE_OPENING.test(before) ? '“' : '”';
}

/** Feet, minutes and primes follow a digit or stand after a single letter; everything else is a quote or an apostrophe. */
function singleQuote(text: string, at: number): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/\d/.test(before) && !/\p{L}/u.test(after)) return "'";
  const opens = (before === '' || BEFORE_OPENING.test(before)) && /\p{L}/u.test(after);
  return opens ? '‘' : '’';
}

/** @returns a text of the same length in UTF-16 units; slices of it go through `withoutFiller`. */
export function typeset(text: string): string {
  if (!/["']|--/.test(text)) return text;
  return text
    .replace(/(?<!-)---(?!-)/g, `—${FILLER}${FILLER}`)
    .replace(/(?<=\s)--(?=\s)|(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])/gu, `–${FILLER}`)
    .replace(/"/g, (_found, at: number, whole: string) => doubleQuote(whole, at))
    .replace(/'/g, (_found, at: number, whole: string) => singleQuote(whole, at));
}

/** @returns a search in quotation marks, unless it has some of its own. */
export const quoted = (search: string): string => {
  const text = search.trim();
  return /["“”„]/.test(text) ? text : `“${text}”`;
};

export const withoutFiller = (text: string): string => text.replaceAll(FILLER, '');
