/** Words that may have been meant by one that nothing is near to: they begin with the same sound and share its letters. */
import { type Candidate, likelihood } from './candidate.ts';
import { editCost, mistakenFor } from './edit-cost.ts';
import type { Index } from './index.ts';
import type { SimilarWords } from './similar-words.ts';
import { isStopWord } from './stop-words.ts';

const SHORTEST = 4;

/** Beginnings that sound like what follows their first letter. */
const SILENT_FIRST = ['kn', 'gn', 'wr', 'ps', 'wh', 'ha', 'he', 'hi', 'ho', 'hu', 'hy'];

/** Beginnings that a word may have of which this was typed: its letter and those like it, with and without a silent one. */
function beginningsLike(typed: string): readonly string[] {
  const letters = mistakenFor(typed.charAt(0));
  const heard = SILENT_FIRST.filter((begin) => typed.startsWith(begin)).map((begin) => begin.charAt(1));
  const silent = SILENT_FIRST.filter((begin) => begin.charAt(1) === typed.charAt(0));
  return [...letters, ...[...heard, ...silent].filter((begin) => !letters.includes(begin.charAt(0)))];
}

/** So many edits the letters of two words may allow for, and so much the spelling may cost then. */
export type Limit = readonly [edits: number, cost: number];

/** @param atLeast papers that a word must be in, no fewer than `WELL_KNOWN`. */
export function farSpellings(
  { postings, vocabulary }: Index,
  similar: SimilarWords,
  typed: string,
  atLeast: number,
  limits: readonly Limit[],
): readonly Candidate[] {
  if (typed.length < SHORTEST) return [];
  const beginnings = beginningsLike(typed);
  const found = new Map<number, Candidate>();
  for (const [edits, limit] of limits) {
    for (const term of similar.wellKnown(typed, edits)) {
      const frequency = postings.frequency(term);
      if (frequency < atLeast || found.has(term)) continue;
      const word = vocabulary.word(term);
      if (!beginnings.some((begin) => word.startsWith(begin))) continue;
      const cost = editCost(typed, word, limit);
      if (cost <= limit && !isStopWord(word)) found.set(term, { term, word, cost, frequency });
    }
  }
  return [...found.values()];
}

/** Likelihood of a candidate that nobody has to look further than. */
const LIKELY = 8;
/**
 * What a spelling may cost for each letter that was typed: with more edits chance finds more words than reason, except
 * by slips that are likely one by one.
 */
const COST_PER_LETTER = [
  [2, 0.45],
  [3, 0.3],
] as const;

/**
 * @param near what was found already.
 * @returns these and those further away, if none of these is likely.
 */
export function withFarSpellings(
  index: Index,
  similar: SimilarWords,
  typed: string,
  atLeast: number,
  near: readonly Candidate[],
): readonly Candidate[] {
  if (near.some((candidate) => likelihood(candidate) >= LIKELY)) return near;
  const limits = COST_PER_LETTER.map(([edits, perLetter]) => [edits, typed.length * perLetter] as const);
  const known = new Set(near.map(({ term }) => term));
  return [
    ...near,
    ...farSpellings(index, similar, typed, atLeast, limits).filter(({ term }) => !known.has(term)),
  ];
}
