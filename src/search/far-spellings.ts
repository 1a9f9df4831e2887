/** Words that may have been meant by one that nothing is near to: they begin with the same sound and share its letters. */
import { editCost, mistakenFor } from './edit-cost.ts';
import type { Index } from './index.ts';
import type { Candidate } from './suggest.ts';

const SHORTEST = 4;
/**
 * What a spelling may cost for each letter that was typed, where the letters of two words allow for so many edits: with
 * more edits chance finds more words than reason, except by slips that are likely one by one.
 */
const COST_PER_LETTER = [
  [2, 0.45],
  [3, 0.3],
] as const;

/**
 * @param atLeast papers that a word must be in.
 * @param near what was found already.
 * @returns these and those further away.
 */
export function withFarSpellings(
  index: Index,
  typed: string,
  atLeast: number,
  near: readonly Candidate[],
): readonly Candidate[] {
  if (typed.length < SHORTEST) return near;
  const { alphabet, postings, spelling, vocabulary } = index;
  const begun: number[] = [];
  for (const letter of mistakenFor(typed.charAt(0))) {
    const terms = alphabet.beginningWith(letter);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      if (postings.frequency(term) >= atLeast) begun.push(term);
    }
  }
  const found = new Map(near.map((candidate) => [candidate.term, candidate]));
  for (const [edits, perLetter] of COST_PER_LETTER) {
    const limit = typed.length * perLetter;
    for (const term of spelling.among(begun, typed, edits)) {
      if (found.has(term)) continue;
      const word = vocabulary.word(term);
      const cost = editCost(typed, word, limit);
      if (cost <= limit) found.set(term, { term, word, cost, frequency: postings.frequency(term) });
    }
  }
  return [...found.values()];
}
