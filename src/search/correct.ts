/** Writes a query as it was probably meant. */
import type { QueryTree } from '../core/query-tree.ts';
import { editDistance } from './edit-distance.ts';
import type { Index } from './index.ts';
import type { Corrected, Read } from './spelling.ts';

/** Letters at the end that two forms of a word differ in. */
const ENDING = 3;
const isForm = (word: string, other: string): boolean =>
  word.length !== other.length && word.slice(-ENDING) !== other.slice(-ENDING);

/**
 * The text with its misspelt words replaced, or undefined when none was; of what has a hint the hint says what was meant.
 * @param commonOf what is asked about though the word was found.
 */
export function correct(
  index: Index,
  { text, hints }: QueryTree,
  words: readonly Corrected[],
  commonOf: (word: Pick<Read, 'query' | 'meaning'>) => string | undefined,
): string | undefined {
  const replacements = (meant: (word: Corrected) => string | undefined) =>
    words.flatMap((word) => {
      const correction = meant(word);
      if (correction === undefined) return [];
      return (word.query?.spans ?? [])
        .filter(({ start }) => hints.every((hint) => start < hint.start || start >= hint.end))
        .map((span) => ({ correction, ...span }));
    });
  const corrections = replacements(
    ({ meaning, query }) => meaning.correction ?? (query && commonOf({ meaning, query })),
  );
  if (corrections.length === 0) return undefined;
  return [...corrections, ...replacements((word) => slipIn(index, word))]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (corrected, { correction, start, end }) =>
        corrected.slice(0, start) + correction + corrected.slice(end),
      text,
    );
}

/** What a word with a wrong letter was found by all the same: no reason to ask, but odd in a question that is asked anyway. */
function slipIn({ vocabulary }: Index, { meaning, query }: Corrected): string | undefined {
  const [exact, stem] = meaning.tiers;
  if (!query || meaning.correction !== undefined || exact?.alternatives.length !== 0) return undefined;
  const relatives = stem?.kind === 'stem' ? stem.alternatives : [];
  return relatives
    .map(({ terms: [term = 0] }) => vocabulary.word(term))
    .find((word) => !isForm(word, query.word) && editDistance(word, query.word, 1) === 1);
}
