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

export const HINTS = {
  noWords: 'No word to search for: all papers are shown.',
  unclosedQuote: 'A quotation mark is open: close it to search for the exact phrase.',
  unclosedBracket: 'A bracket is open: close it to group what is in it.',
  strayBracket: 'A bracket closes here that was never opened.',
  loneMinus: 'A minus leaves out the word right after it: -survey.',
  danglingOr: 'OR stands between two words: images OR video.',
  emptyField: (field: FieldName): string => `${field}: waits for more. Write ${EXAMPLES[field]}.`,
  unknownField: (name: string): string =>
    `${name}: is not a filter, so it is searched as a word. Filters are ${FIELD_NAMES.join(', ')}.`,
} as const;
