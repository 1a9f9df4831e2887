/** The words that a search matched, by the field that they are marked in. */
import { FIELDS } from './documents.ts';
import type { Matches } from './engine.ts';
import type { Wanted } from './evaluate.ts';
import type { Index } from './index.ts';

/** What was asked for in one field is not marked in others. */
export function matchedWords({ vocabulary }: Index, wanted: readonly Wanted[]): Matches['words'] {
  const wordsOf = (name: (typeof FIELDS)[number]): ReadonlySet<string> =>
    new Set(
      wanted
        .filter(({ field }) => field === undefined || FIELDS[field] === name)
        .flatMap(({ meaning }) => meaning.tiers.flatMap(({ alternatives }) => alternatives))
        .map(({ terms }) => terms.map((term) => vocabulary.word(term)).join(' ')),
    );
  return { title: wordsOf('title'), abstract: wordsOf('abstract') };
}
