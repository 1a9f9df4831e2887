/** Words of the papers that a beginning can stand for. */
import type { Index } from './index.ts';
import { sortLargest } from './select.ts';
import { isStopWord, STOP_WORD_COUNT } from './stop-words.ts';

/** Completions of a word of one, two and more letters: the shorter, the less any rare word can be meant. */
const MOST_COMPLETIONS = [0, 24, 64, 300] as const;
/** Postings that all completions of a word may have together: more than a keystroke has time for match anything anyway. */
const MOST_COMPLETED = 150_000;

/** More than there are words in any vocabulary. */
const NUMBERS = 2 ** 24;

/** What a word that is being typed may become, the likeliest first. */
export function completions(index: Index, prefix: string): readonly number[] {
  const most = MOST_COMPLETIONS[prefix.length] ?? MOST_COMPLETIONS[MOST_COMPLETIONS.length - 1] ?? 0;
  let left = MOST_COMPLETED;
  return mostFrequent(index, prefix, most).filter((term) => {
    left -= index.postings.frequency(term);
    return left >= 0;
  });
}

/** The words that begin so and are in most papers, function words aside; equals in the order of the alphabet. */
export function mostFrequent(
  { alphabet, vocabulary, postings }: Index,
  prefix: string,
  most: number,
): readonly number[] {
  const terms = alphabet.beginningWith(prefix);
  const enough = most + STOP_WORD_COUNT;
  const least = frequencyOfLast(terms, enough, postings);
  // Which of equals come first must not depend on the order in which words came.
  const found: { readonly term: number; readonly frequency: number; readonly word: string }[] = [];
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const frequency = postings.frequency(term);
    if (frequency < least) continue;
    const word = vocabulary.word(term);
    if (!isStopWord(word)) found.push({ term, frequency, word });
  }
  found.sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
  return found.slice(0, most).map(({ term }) => term);
}

/** The `enough`th largest frequency, or 1 where fewer words are in any paper. */
function frequencyOfLast(terms: Uint32Array, enough: number, postings: Index['postings']): number {
  const keys = new Float64Array(enough * 4);
  let count = 0;
  let least = 0;
  const select = (): void => {
    // Frequency above a number that tells equals apart.
    sortLargest(keys.subarray(0, count), 0, enough);
    if (count >= enough) least = Math.floor((keys[enough - 1] ?? 0) / NUMBERS);
    count = Math.min(count, enough);
  };
  for (let at = 0; at < terms.length; at++) {
    const frequency = postings.frequency(terms[at] ?? 0);
    if (frequency <= least) continue;
    keys[count++] = frequency * NUMBERS + at;
    if (count === keys.length) select();
  }
  select();
  return Math.max(1, least);
}
