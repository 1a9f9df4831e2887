/** What was meant by a slip that the author of some paper made as well, so that it is found as it stands. */
import { editDistance } from './edit-distance.ts';
import type { Index } from './index.ts';
import { isName } from './is-name.ts';
import type { SimilarWords } from './similar-words.ts';
import type { Read } from './spelling.ts';
import { suggest } from './suggest.ts';

/** Papers that may have such a slip, and how many times as many have the word that was meant. */
const MOST_PAPERS = 3;
const FAR_MORE = 200;
/** Shorter words are one letter from too many others. */
const SHORTEST = 7;

const lettersOf = (word: string): string => [...word].sort().join('');

/** A letter missing, too many or in another place; another letter, or another first one, makes too many words of others. */
const isSlipOf = (meant: string, typed: string): boolean =>
  meant[0] === typed[0] &&
  (meant.length !== typed.length || lettersOf(meant) === lettersOf(typed)) &&
  editDistance(meant, typed, 1) === 1;

/** @returns a word one edit from this one that is used incomparably more often and no relative of it, which is found anyway. */
export function commonWord(
  index: Index,
  similar: SimilarWords,
  { query, meaning: { tiers } }: Pick<Read, 'query' | 'meaning'>,
): string | undefined {
  const { families, postings, vocabulary } = index;
  const { word } = query;
  const own = postings.frequency(vocabulary.find(word));
  const grows = tiers.some(({ kind, alternatives }) => kind === 'prefix' && alternatives.length > 0);
  if (own === 0 || own > MOST_PAPERS || word.length < SHORTEST || grows || isName(index, word))
    return undefined;
  const [first] = suggest(index, similar, { ...query, open: false }, own * FAR_MORE);
  if (!first || families.of(word).includes(first.term)) return undefined;
  return isSlipOf(first.word, word) ? first.word : undefined;
}
