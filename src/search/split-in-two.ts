/** Two words of the papers that were typed as one (`testtime`). */
import type { Index } from './index.ts';
import type { Alternative } from './match-tiers.ts';
import { readPhrase } from './phrase.ts';
import { createBlock } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import { NO_TERM } from './vocabulary.ts';

/** Letters of the shorter half. */
const SHORTEST = 2;
const block = createBlock();

/** @returns the pair of which the rarer is most frequent, if it stands side by side anywhere. */
export function splitInTwo(index: Index, word: string): readonly Alternative[] {
  const { vocabulary, postings } = index;
  let best: Alternative | undefined;
  // A word that is more frequent than its halves is not two words.
  let bestFrequency = postings.frequency(vocabulary.find(word));
  // `indepth` is `in depth`; `inform` is not `in form`.
  const known = bestFrequency > 0;
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const left = vocabulary.find(word.slice(0, at));
    const right = left === NO_TERM ? NO_TERM : vocabulary.find(word.slice(at));
    if (right === NO_TERM) continue;
    const frequency = Math.min(postings.frequency(left), postings.frequency(right));
    if (frequency <= bestFrequency) continue;
    if (known && [left, right].some((term) => isStopWord(vocabulary.word(term)))) continue;
    best = { terms: [left, right], weight: 1 };
    bestFrequency = frequency;
  }
  // Most misspelt words can be cut into two that happen to be known, but stand together nowhere.
  return best && readPhrase(index, best.terms, block).count > 0 ? [best] : [];
}
