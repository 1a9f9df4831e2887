/** Words that may have been meant by one that nothing is near to: they begin with the same sound and share its letters. */
import { editCost, mistakenFor } from './edit-cost.ts';
import type { Index } from './index.ts';

export interface FarSpelling {
  readonly term: number;
  readonly word: string;
  /** As `editCost` counts it. */
  readonly cost: number;
}

const SHORTEST = 4;
/** Bound on the difference of letters, in edits; with three, chance finds more words than reason. */
const EDITS = 2;
/** Most that a spelling may cost for each letter that was typed, and in all. */
const COST_PER_LETTER = 0.45;
const MOST_COST = 3.2;

/** @param atLeast papers that a word must be in. */
export function farSpellings(index: Index, typed: string, atLeast: number): readonly FarSpelling[] {
  if (typed.length < SHORTEST) return [];
  const { alphabet, postings, spelling, vocabulary } = index;
  const limit = Math.min(MOST_COST, typed.length * COST_PER_LETTER);
  const begun = mistakenFor(typed.charAt(0)).flatMap((letter) =>
    [...alphabet.beginningWith(letter)].filter((term) => postings.frequency(term) >= atLeast),
  );
  return spelling
    .among(begun, typed, EDITS)
    .map((term) => {
      const word = vocabulary.word(term);
      return { term, word, cost: editCost(typed, word, limit) };
    })
    .filter(({ cost }) => cost <= limit);
}
