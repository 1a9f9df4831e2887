/** Words of the papers that were probably meant by one that is not among them. */
import type { Index } from './index.ts';
import type { QueryWord } from './read-query.ts';
import { isStopWord } from './stop-words.ts';

export interface Suggestion {
  readonly term: number;
  readonly word: string;
  /** How likely it was meant, of 1. */
  readonly weight: number;
}

/** A word that may have been meant. */
export interface Candidate {
  readonly term: number;
  readonly word: string;
  /** How unlikely the slip is, as `editCost` counts it. */
  readonly cost: number;
  readonly frequency: number;
}

const MOST_SUGGESTIONS = 24;
/** Less likely ones find more papers by chance than by being right. */
const LEAST_WEIGHT = 0.01;
/** What each unit of cost divides the likelihood of a slip by, as a power of e. */
const STEEPNESS = 5;
/** Words of this many papers and more are likely enough to be meant by something that is hardly like them. */
const WELL_KNOWN = 5;

/** Edits that a word of this length forgives. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** A word that is still being typed is forgiven one edit from here on: with two, most of a vocabulary would have to be compared. */
const SHORTEST_BEGINNING = 5;

/** By the rule of Bayes: how often a word is used, times how likely it is then mistyped so. */
export const likelihood = ({ frequency, cost }: Candidate): number => frequency * Math.exp(-STEEPNESS * cost);

/**
 * @param atLeast papers that a word must be in.
 * @param far also suggests words that are hardly like it, when nothing near is likely: for a word among others, which
 * then tell the right one from the wrong ones.
 * @returns the likeliest first.
 */
export function suggest(
  index: Index,
  { word, open }: QueryWord,
  atLeast: number,
  far?: boolean,
): readonly Suggestion[] {
  const usual = tolerance(word.length);
  if (usual === 0) return [];
  const { propose } = index.spelling;
  const known = Math.max(1, atLeast);
  const wellKnown = Math.max(WELL_KNOWN, atLeast);
  let found = near(index, word, usual, known);
  if (found.length === 0 && open && word.length >= SHORTEST_BEGINNING)
    found = near(index, word, 1, known, true);
  if (far) found = propose?.far(index, word, wellKnown, found) ?? found;
  if (found.length === 0) {
    found = near(index, word, usual + 1, wellKnown).filter((candidate) => candidate.word[0] === word[0]);
  }
  return weighed(found);
}

function near(
  { spelling, postings }: Index,
  typed: string,
  distance: number,
  atLeast: number,
  prefix = false,
): readonly Candidate[] {
  return spelling
    .similar(typed, distance, prefix)
    .map(({ term, word, distance: apart }) => ({
      term,
      word,
      // The end of a word that is still being typed is no slip.
      cost: prefix ? apart : (spelling.propose?.cost(typed, word) ?? apart),
      frequency: postings.frequency(term),
    }))
    .filter(({ frequency }) => frequency >= atLeast);
}

/** The less the likeliest stands out, the less it counts too: between its share of all and a whole word. */
function weighed(candidates: readonly Candidate[]): readonly Suggestion[] {
  const likeliest = candidates
    .filter(({ word }) => !isStopWord(word))
    .map((candidate) => ({ ...candidate, likely: likelihood(candidate) }))
    .sort((a, b) => b.likely - a.likely || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS);
  const sum = likeliest.reduce((all, { likely }) => all + likely, 0);
  const whole = Math.sqrt(sum * (likeliest[0]?.likely ?? 1));
  return likeliest
    .map(({ term, word, likely }) => ({ term, word, weight: likely / whole }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
}
