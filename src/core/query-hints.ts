/** The sentences about a query that could not be read as it was meant. */
import { FIELD_NAMES, type FieldName } from './query-field.ts';

const EXAMPLES: Readonly<Record<FieldName, string>> = {
  title: 'title:agents',
  abstract: 'abstract:benchmark',
  author: 'author:bengio',
  venue: 'venue:ICLR',
  year: 'year:2024',
  list: 'list: and its name',
  tag: 'tag:to-discuss',
  has: 'has:code, has:link or has:note',
  is: 'is:starred, is:read or is:unread',
};

/** The word, and what remains of it without any one of its letters. */
const shortened = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** The name of which one letter is missing, wrong, too many or in another place. */
function nearest(typed: string): FieldName | undefined {
  const parts = typed.length > 2 ? shortened(typed) : [];
  return FIELD_NAMES.find((name) => shortened(name).some((part) => parts.includes(part)));
}

/** The field that a name may stand for which is none: another site's, a beginning (two letters tell all names apart), a slip. */
export function meantField(typed: string): FieldName | undefined {
  if (/^(jr|journal|conf(erence)?)$/.test(typed)) return 'venue';
  return FIELD_NAMES.find((name) => typed.length > 1 && name.startsWith(typed)) ?? nearest(typed);
}

export const HINTS = {
  noWords: 'No word to search for: all papers are shown.',
  unclosedQuote: 'A quotation mark is open: close it to search for the exact phrase.',
  unclosedBracket: 'A bracket is open: close it to group what is in it.',
  strayBracket: 'A bracket closes here that was never opened.',
  loneMinus: 'A minus leaves out the word right after it: -survey.',
  danglingOr: 'OR stands between two words: images OR video.',
  emptyField: (field: FieldName): string => `${field}: waits for more. Write ${EXAMPLES[field]}.`,
  unknownField: (name: string, meant: FieldName | undefined): string => {
    const advice = meant
      ? `. Did you mean ${meant}:?`
      : `, so it is searched as a word. Filters are ${FIELD_NAMES.join(', ')}.`;
    return `${name}: is not a filter${advice}`;
  },
} as const;
